package be.draaiboek.toegang;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Statements of which the text is rendered once for each shape, and filled in at each call: for those few that run with every
 * save and every page that hears of one, which take jOOQ longer to build and render than MariaDB to do.
 *
 * <p>A statement is made as any other, of the same conditions, but with {@link Marks} in the place of what a call brings and for
 * an access that is nobody's. A mark that a call doesn't fill in therefore finds nothing and nobody.
 *
 * @param <S> all that the text depends on: how many are in a list, which branch a condition takes
 */
public final class RenderedStatements<S> {

    /** No account has it, and so nothing is found for it. */
    static final long NOBODY = Long.MIN_VALUE;

    /**
     * Makes the statement of one shape.
     *
     * @param <S> the shape
     */
    @FunctionalInterface
    public interface Maker<S> {

        /** Returns it, with a mark for each value that a call will bring, in that order. */
        Query make(S shape, Toegang toegang, Marks marks);
    }

    /** What stands in a statement for a value that a call will bring; each is another one. */
    public static final class Marks {

        private final List<Object> given = new ArrayList<>();

        private Marks() {}

        public long number() {
            return next(NOBODY + 1 + given.size());
        }

        public int count() {
            return next(Integer.MIN_VALUE + given.size());
        }

        public String text() {
            return next("\0" + given.size());
        }

        public List<String> texts(int size) {
            return IntStream.range(0, size).mapToObj(one -> text()).toList();
        }

        public JSON json() {
            return next(JSON.valueOf("\0" + given.size()));
        }

        public LocalDateTime moment() {
            return next(LocalDateTime.MIN.plusNanos(given.size()));
        }

        public UUID name() {
            return next(new UUID(0, given.size()));
        }

        private <T> T next(T mark) {
            given.add(mark);
            return mark;
        }
    }

    /** A statement's text, and what fills its places: where no value of a call does, what it always has there. */
    private record Rendered(String sql, List<Param<?>> places, Map<Object, Integer> marks) {

        /** What a call brings, in the places of the marks. */
        QueryPart[] filled(long account, List<@Nullable Object> values) {
            return places.stream().map(place -> filled(place, account, values)).toArray(QueryPart[]::new);
        }

        private QueryPart filled(Param<?> place, long account, List<@Nullable Object> values) {
            Object stands = place.getValue();
            if (stands instanceof Long number && number == NOBODY) {
                return DSL.val(account, place.getDataType());
            }
            Integer index = stands == null ? null : marks.get(stands);
            return index == null ? place : DSL.val(values.get(index), place.getDataType());
        }
    }

    private final DSLContext dsl;
    private final Maker<S> maker;
    private final Map<S, Rendered> known = new ConcurrentHashMap<>();

    public RenderedStatements(DSLContext dsl, Maker<S> maker) {
        this.dsl = dsl;
        this.maker = maker;
    }

    /**
     * Returns the statement that reads, for this access.
     *
     * @param values in the order of the marks
     */
    public ResultQuery<Record> read(S shape, Toegang toegang, List<@Nullable Object> values) {
        Rendered rendered = rendered(shape, values.size());
        return dsl.resultQuery(rendered.sql(), rendered.filled(toegang.accountId(), values));
    }

    /**
     * Does the statement that writes, for this access.
     *
     * @param values in the order of the marks
     * @return how many rows it wrote
     */
    public int write(S shape, Toegang toegang, List<@Nullable Object> values) {
        Rendered rendered = rendered(shape, values.size());
        return dsl.query(rendered.sql(), rendered.filled(toegang.accountId(), values))
                .execute();
    }

    private Rendered rendered(S shape, int values) {
        Rendered rendered = known.computeIfAbsent(shape, this::render);
        if (rendered.marks().size() != values) {
            throw new IllegalArgumentException(
                    values + " values for a statement of " + rendered.marks().size());
        }
        return rendered;
    }

    private Rendered render(S shape) {
        Marks marks = new Marks();
        Query query = maker.make(shape, Toegang.niemand(), marks);
        Collection<Param<?>> all = dsl.extractParams(query).values();
        List<Param<?>> places = all.stream().filter(one -> !one.isInline()).toList();
        Map<Object, Integer> positions = new HashMap<>();
        for (int i = 0; i < marks.given.size(); i++) {
            Object mark = marks.given.get(i);
            if (places.stream().noneMatch(place -> mark.equals(place.getValue()))) {
                throw new IllegalStateException("a value that the statement leaves out: " + i);
            }
            positions.put(mark, i);
        }
        return new Rendered(dsl.render(query), places, Map.copyOf(positions));
    }
}
