package be.draaiboek.cohort;

import static be.draaiboek.db.Tables.BORDFILTER;
import static be.draaiboek.db.Tables.COHORT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.cohort.Wachten.Fase;
import be.draaiboek.cohort.Wachten.Op;
import be.draaiboek.toegang.Toegang;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What each coach kept to look at the board by; nobody else's is ever read. */
@Repository
class BordfilterQueries {

    private final DSLContext dsl;

    BordfilterQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    public List<Bordfilter> mine(Toegang toegang) {
        return dsl.select(
                        BORDFILTER.NAME,
                        BORDFILTER.SEARCH,
                        BORDFILTER.WAITS_FOR,
                        BORDFILTER.STAGE,
                        BORDFILTER.SORT_BY,
                        BORDFILTER.REVERSED)
                .from(BORDFILTER)
                .where(own(toegang))
                .orderBy(BORDFILTER.NAME)
                .fetch(row -> new Bordfilter(
                        row.get(BORDFILTER.NAME),
                        row.get(BORDFILTER.SEARCH),
                        named(Op.class, row.get(BORDFILTER.WAITS_FOR)),
                        named(Fase.class, row.get(BORDFILTER.STAGE)),
                        row.get(BORDFILTER.SORT_BY),
                        row.get(BORDFILTER.REVERSED)));
    }

    public boolean isCoach(Toegang toegang) {
        return dsl.fetchExists(selectOne().from(COHORT).where(toegang.begeleidt(COHORT.ID)));
    }

    /** Keeps it; one of the same name becomes this one. */
    public void put(Toegang toegang, Bordfilter filter) {
        String waits = filter.wacht() == null ? null : filter.wacht().name();
        String stage = filter.fase() == null ? null : filter.fase().name();
        dsl.insertInto(BORDFILTER)
                .set(BORDFILTER.ACCOUNT_ID, toegang.accountId())
                .set(BORDFILTER.NAME, filter.naam())
                .set(BORDFILTER.SEARCH, filter.zoek())
                .set(BORDFILTER.WAITS_FOR, waits)
                .set(BORDFILTER.STAGE, stage)
                .set(BORDFILTER.SORT_BY, filter.sorteer())
                .set(BORDFILTER.REVERSED, filter.omgekeerd())
                .onDuplicateKeyUpdate()
                .set(BORDFILTER.SEARCH, filter.zoek())
                .set(BORDFILTER.WAITS_FOR, waits)
                .set(BORDFILTER.STAGE, stage)
                .set(BORDFILTER.SORT_BY, filter.sorteer())
                .set(BORDFILTER.REVERSED, filter.omgekeerd())
                .execute();
    }

    /** Returns whether there was one. */
    public boolean remove(Toegang toegang, String name) {
        return dsl.deleteFrom(BORDFILTER)
                        .where(own(toegang))
                        .and(BORDFILTER.NAME.eq(name))
                        .execute()
                > 0;
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> kind, @Nullable String name) {
        // One that a later version no longer knows is none, and takes no board away.
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Condition own(Toegang toegang) {
        return BORDFILTER
                .ACCOUNT_ID
                .eq(toegang.accountId())
                .and(exists(selectOne().from(COHORT).where(toegang.begeleidt(COHORT.ID))));
    }
}
