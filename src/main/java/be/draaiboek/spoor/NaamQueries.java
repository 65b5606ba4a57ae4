package be.draaiboek.spoor;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BERICHT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.COHORT_VERTREK;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.FUSIE;
import static be.draaiboek.db.Tables.OPNAME;
import static be.draaiboek.db.Tables.POLISANTWOORD;
import static be.draaiboek.db.Tables.SPOOR;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static be.draaiboek.db.Tables.UITNODIGING;
import static be.draaiboek.db.Tables.VRIJGAVE;
import static be.draaiboek.db.Tables.WERKSESSIE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Opsomming;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.spoor.Verwijzing.Ding;
import be.draaiboek.spoor.Verwijzing.Naam;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * What the numbers in the trail are called today, in one statement however many there are. Of an invitation it is also known since
 * which line it has its address: what was noted before went elsewhere. A beheerder reads the names that the
 * beheerder's own pages have; a trekker those of what belongs to the own bestuur, and of nothing else that a line may name.
 */
@Repository
class NaamQueries {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));
    private static final int LONGEST = 80;

    private final DSLContext dsl;

    NaamQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Where a kind of thing has its name.
     *
     * @param mijn which of them a trekker reads the name of
     */
    private record Bron(Table<?> uit, Field<Long> id, Field<String> naam, Field<LocalDateTime> dag, Condition mijn) {}

    private record Gevonden(
            String ding,
            long id,
            String naam,
            @Nullable LocalDateTime dag,
            @Nullable Long sinds) {}

    /** For a beheerder. */
    public Map<Verwijzing, Naam> names(Toegang toegang, Collection<Verwijzing> of) {
        return named(null, toegang.beheerder(), of);
    }

    /** For the trekker of a bestuur. */
    public Map<Verwijzing, Naam> namesOfBestuur(Toegang toegang, long bestuurId, Collection<Verwijzing> of) {
        return named(inline(bestuurId), toegang.trekkerVan(inline(bestuurId)), of);
    }

    private Map<Verwijzing, Naam> named(
            @Nullable Field<Long> mine, Condition reader, Collection<Verwijzing> references) {
        Map<Ding, TreeSet<Long>> numbers = new EnumMap<>(Ding.class);
        references.forEach(one ->
                numbers.computeIfAbsent(one.ding(), none -> new TreeSet<>()).add(one.id()));
        List<Select<Record5<String, Long, String, LocalDateTime, Long>>> parts = new ArrayList<>();
        numbers.forEach((what, ids) -> {
            Bron source = source(what, mine);
            parts.add(select(
                            inline(what.name()),
                            source.id(),
                            source.naam().collate("utf8mb4_bin"),
                            source.dag(),
                            what == Ding.UITNODIGING ? readdressed() : inline(null, SQLDataType.BIGINT))
                    .from(source.uit())
                    // Written out: a file has more numbers than a statement has places for values.
                    .where(source.id().in(ids.stream().map(id -> inline(id)).toList()))
                    .and(mine == null ? noCondition() : source.mijn())
                    .and(reader));
        });
        Map<Verwijzing, List<String>> found = new HashMap<>();
        Map<Verwijzing, Long> since = new HashMap<>();
        parts.stream()
                .reduce(Select::unionAll)
                .ifPresent(all -> dsl.fetch(all)
                        .map(Records.mapping(Gevonden::new))
                        .forEach(one -> {
                            Ding what = Ding.valueOf(one.ding());
                            Verwijzing whom = new Verwijzing(what, one.id());
                            found.computeIfAbsent(whom, none -> new ArrayList<>())
                                    .add(words(what, one.naam(), one.dag()));
                            if (one.sinds() != null) {
                                since.put(whom, one.sinds());
                            }
                        }));
        Map<Verwijzing, Naam> names = new HashMap<>();
        found.forEach((what, words) -> names.put(
                what,
                new Naam(
                        (what.ding() == Ding.TWEELING ? "de tweeling " : "") + Opsomming.en(words),
                        since.getOrDefault(what, 0L))));
        return names;
    }

    /**
     * The line that told last of another address for an invitation. It may stand at a bestuur that merged since; both ways go by
     * the index on the bestuur.
     */
    private static Field<Long> readdressed() {
        var own = SPOOR.as("spoor_adres");
        var before = SPOOR.as("spoor_adres_voorganger");
        Field<Long> here = field(select(max(own.ID))
                .from(own)
                .where(own.BESTUUR_ID.eq(UITNODIGING.BESTUUR_ID))
                .and(readdressed(own.KIND, own.DETAIL)));
        Field<Long> there = field(select(max(before.ID))
                .from(FUSIE)
                .join(before)
                .on(before.BESTUUR_ID.eq(FUSIE.PREDECESSOR_ID))
                .where(FUSIE.BESTUUR_ID.eq(UITNODIGING.BESTUUR_ID))
                .and(readdressed(before.KIND, before.DETAIL)));
        return greatest(coalesce(here, inline(0L)), coalesce(there, inline(0L)));
    }

    private static Condition readdressed(Field<String> kind, Field<String> detail) {
        return kind.eq(inline(Soort.UITNODIGING_VERBETERD.name()))
                .and(detail.startsWith(concat(
                        inline(Ding.UITNODIGING.code() + " "), UITNODIGING.ID.cast(SQLDataType.VARCHAR), inline(","))));
    }

    private static Bron source(Ding what, @Nullable Field<Long> trekker) {
        Field<Long> mine = trekker == null ? inline(0L) : trekker;
        Field<String> nameless = inline("");
        return switch (what) {
            case COHORT ->
                new Bron(
                        COHORT,
                        COHORT.ID,
                        COHORT.NAME,
                        undated(),
                        exists(selectOne()
                                        .from(COHORT_BESTUUR)
                                        .where(COHORT_BESTUUR.COHORT_ID.eq(COHORT.ID))
                                        .and(COHORT_BESTUUR.BESTUUR_ID.eq(mine)))
                                .or(exists(selectOne()
                                        .from(COHORT_VERTREK)
                                        .where(COHORT_VERTREK.COHORT_ID.eq(COHORT.ID))
                                        .and(COHORT_VERTREK.BESTUUR_ID.eq(mine)))));
            case BESTUUR ->
                new Bron(
                        BESTUUR,
                        BESTUUR.ID,
                        BESTUUR.NAME,
                        undated(),
                        BESTUUR.ID
                                .eq(mine)
                                .or(exists(selectOne()
                                        .from(VRIJGAVE)
                                        .where(VRIJGAVE.BESTUUR_ID.eq(mine))
                                        .and(VRIJGAVE.RECIPIENT_ID.eq(BESTUUR.ID))))
                                .or(exists(selectOne()
                                        .from(FUSIE)
                                        .where(FUSIE.BESTUUR_ID.eq(mine))
                                        .and(FUSIE.PREDECESSOR_ID.eq(BESTUUR.ID)))));
            case WERKSESSIE ->
                new Bron(WERKSESSIE, WERKSESSIE.ID, WERKSESSIE.TITLE, WERKSESSIE.STARTS_AT, falseCondition());
            case TWEELING -> {
                var own = TWEELING_LID.as("spoor_lid");
                yield new Bron(
                        TWEELING_LID.join(BESTUUR).on(BESTUUR.ID.eq(TWEELING_LID.BESTUUR_ID)),
                        TWEELING_LID.TWEELING_ID,
                        BESTUUR.NAME,
                        undated(),
                        exists(selectOne()
                                .from(own)
                                .where(own.TWEELING_ID.eq(TWEELING_LID.TWEELING_ID))
                                .and(own.BESTUUR_ID.eq(mine))));
            }
            case VRIJGAVE ->
                new Bron(VRIJGAVE, VRIJGAVE.ID, nameless, VRIJGAVE.RELEASED_AT, VRIJGAVE.BESTUUR_ID.eq(mine));
            // What a bestuur calls it is its own: a beheerder reads the day.
            case MEETMOMENT ->
                new Bron(
                        OPNAME.join(TRAJECT).on(TRAJECT.ID.eq(OPNAME.TRAJECT_ID)),
                        OPNAME.ID,
                        trekker == null ? nameless : OPNAME.NAME,
                        OPNAME.AT,
                        TRAJECT.BESTUUR_ID.eq(mine));
            case DEELNEMER ->
                new Bron(
                        DEELNEMER.leftJoin(ACCOUNT).on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID)),
                        DEELNEMER.ID,
                        coalesce(ACCOUNT.NAME, DEELNEMER.NAME, nameless),
                        undated(),
                        DEELNEMER.BESTUUR_ID.eq(mine));
            case UITNODIGING ->
                new Bron(UITNODIGING, UITNODIGING.ID, UITNODIGING.EMAIL, undated(), UITNODIGING.BESTUUR_ID.eq(mine));
            case VRAAG -> answer(POLISANTWOORD.VRAAG_ID);
            case ANTWOORD -> answer(POLISANTWOORD.ID);
            case MAIL ->
                new Bron(
                        BERICHT,
                        BERICHT.ID,
                        trekker == null ? BERICHT.SUBJECT : nameless,
                        BERICHT.CREATED_AT,
                        exists(selectOne()
                                        .from(DEELNEMER)
                                        .where(DEELNEMER.ACCOUNT_ID.eq(BERICHT.ACCOUNT_ID))
                                        .and(DEELNEMER.BESTUUR_ID.eq(mine)))
                                .or(exists(selectOne()
                                        .from(UITNODIGING)
                                        .where(UITNODIGING.BERICHT_ID.eq(BERICHT.ID))
                                        .and(UITNODIGING.BESTUUR_ID.eq(mine)))));
        };
    }

    /** As every bestuur reads the question; one that was withdrawn is read by nobody any more. */
    private static Bron answer(Field<Long> id) {
        return new Bron(
                POLISANTWOORD,
                id,
                when(POLISANTWOORD.WITHDRAWN_AT.isNull(), POLISANTWOORD.QUESTION)
                        .otherwise(""),
                POLISANTWOORD.MADE_AT,
                falseCondition());
    }

    private static Field<LocalDateTime> undated() {
        return inline(null, SQLDataType.LOCALDATETIME(3));
    }

    private static String words(Ding what, String name, @Nullable LocalDateTime at) {
        String quoted =
                "‘" + (name.length() > LONGEST ? name.substring(0, LONGEST).strip() + "…" : name) + "’";
        return switch (what) {
            case COHORT -> "cohort " + name;
            case BESTUUR, TWEELING -> name;
            case WERKSESSIE -> "werksessie " + quoted + " van " + (at == null ? "" : DAY.format(at));
            case VRIJGAVE -> "vrijgegeven op " + day(at);
            case MEETMOMENT -> "meetmoment " + (name.isEmpty() ? "van " + day(at) : quoted);
            case DEELNEMER -> name.isEmpty() ? "iemand zonder naam" : name;
            case UITNODIGING -> name;
            case VRAAG, ANTWOORD -> name.isEmpty() ? "een antwoord van " + day(at) + ", intussen ingetrokken" : quoted;
            case MAIL -> "mail " + (name.isEmpty() ? "van " + day(at) : quoted);
        };
    }

    private static String day(@Nullable LocalDateTime utc) {
        return utc == null ? "" : DAY.format(Klok.dag(utc));
    }
}
