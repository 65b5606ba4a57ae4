package be.draaiboek.bestuur;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.BESTUUR_BUUR;
import static be.draaiboek.db.Tables.BESTUUR_IDENTIFIER;
import static be.draaiboek.db.Tables.BESTUUR_VOORGANGER;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.FUSIE;
import static be.draaiboek.db.Tables.UITNODIGING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.bestuur.Fusie.Gedaan;
import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.db.tables.records.BestuurRecord;
import be.draaiboek.toegang.Toegang;
import java.text.NumberFormat;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A merger in the register's own tables, and its people. Every statement asks for a beheerder. */
@Repository
class FusieQueries {

    private final DSLContext dsl;

    FusieQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Somebody with an account who takes part. */
    public record Mens(long deel, long account, String naam, Rol rol, String functie) {

        boolean trekker() {
            return rol == Rol.TREKKER;
        }
    }

    public boolean beheerder(Toegang toegang) {
        return dsl.fetchExists(selectOne().where(toegang.beheerder()));
    }

    public List<Gedaan> done(Toegang toegang) {
        var went = BESTUUR.as("voorganger");
        return dsl.select(FUSIE.BESTUUR_ID, BESTUUR.NAME, went.NAME, FUSIE.AT, FUSIE.DONE_AT.convertFrom(Klok::dag))
                .from(FUSIE)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(FUSIE.BESTUUR_ID))
                .join(went)
                .on(went.ID.eq(FUSIE.PREDECESSOR_ID))
                .where(toegang.beheerder())
                .orderBy(FUSIE.DONE_AT.desc(), FUSIE.ID.desc())
                .fetch(Records.mapping(Gedaan::new));
    }

    public boolean isDone(Toegang toegang, long goesOn, long goesUp) {
        return dsl.fetchExists(
                FUSIE,
                FUSIE.BESTUUR_ID.eq(goesOn).and(FUSIE.PREDECESSOR_ID.eq(goesUp)).and(toegang.beheerder()));
    }

    /** The names of those of the two that exist today. */
    public Map<Long, String> besturen(Toegang toegang, long one, long other) {
        return today(toegang, one, other).fetchMap(BESTUUR.ID, BESTUUR.NAME);
    }

    /** The same, and nobody changes them or their people meanwhile; in one order, as everybody locks them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, String> lock(Toegang toegang, long one, long other) {
        return today(toegang, one, other).orderBy(BESTUUR.ID).forUpdate().fetchMap(BESTUUR.ID, BESTUUR.NAME);
    }

    private SelectConditionStep<org.jooq.Record2<Long, String>> today(Toegang toegang, long one, long other) {
        return dsl.select(BESTUUR.ID, BESTUUR.NAME)
                .from(BESTUUR)
                .where(BESTUUR.ID.in(one, other))
                .and(BESTUUR.VALID_TO.isNull())
                .and(toegang.beheerder());
    }

    /** Whether another bestuur of today than these two has this name. */
    public boolean taken(Toegang toegang, String name, long one, long other) {
        return dsl.fetchExists(
                BESTUUR,
                BESTUUR.NAME
                        .eq(name)
                        .and(BESTUUR.VALID_TO.isNull())
                        .and(BESTUUR.ID.notIn(one, other))
                        .and(toegang.beheerder()));
    }

    public List<Mens> people(Toegang toegang, long bestuurId) {
        return dsl.select(
                        DEELNEMER.ID,
                        DEELNEMER.ACCOUNT_ID,
                        coalesce(ACCOUNT.NAME, inline("een vroegere collega")),
                        DEELNEMER.ROLE.convertFrom(role -> Rol.valueOf(role.getLiteral())),
                        DEELNEMER.FUNCTION)
                .from(DEELNEMER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEELNEMER.ACCOUNT_ID))
                .where(DEELNEMER.BESTUUR_ID.eq(bestuurId))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(toegang.beheerder())
                .orderBy(ACCOUNT.NAME, DEELNEMER.ID)
                .fetch(Records.mapping(Mens::new));
    }

    /** How many take part without an account. */
    public int interviews(Toegang toegang, long bestuurId) {
        return dsl.fetchCount(
                DEELNEMER,
                DEELNEMER
                        .BESTUUR_ID
                        .eq(bestuurId)
                        .and(DEELNEMER.ACCOUNT_ID.isNull())
                        .and(DEELNEMER.ENDED_AT.isNull())
                        .and(toegang.beheerder()));
    }

    public int invitations(Toegang toegang, long bestuurId) {
        return dsl.fetchCount(UITNODIGING, open(bestuurId).and(toegang.beheerder()));
    }

    private static Condition open(long bestuurId) {
        return UITNODIGING
                .BESTUUR_ID
                .eq(bestuurId)
                .and(UITNODIGING.ACCEPTED_AT.isNull())
                .and(UITNODIGING.WITHDRAWN_AT.isNull());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void moveInvitations(Toegang toegang, long from, long to) {
        dsl.update(UITNODIGING)
                .set(UITNODIGING.BESTUUR_ID, to)
                .where(open(from))
                .and(toegang.beheerder())
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void become(Toegang toegang, long deel, Rol rol) {
        dsl.update(DEELNEMER)
                .set(DEELNEMER.ROLE, DeelnemerRole.valueOf(rol.name()))
                .where(DEELNEMER.ID.eq(deel))
                .and(toegang.beheerder())
                .execute();
    }

    /** Gives somebody of the other bestuur a part; who took part before gets that one back, with what they wrote. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(Toegang toegang, long bestuurId, Mens who, Rol rol) {
        DeelnemerRole role = DeelnemerRole.valueOf(rol.name());
        dsl.insertInto(DEELNEMER, DEELNEMER.BESTUUR_ID, DEELNEMER.ACCOUNT_ID, DEELNEMER.ROLE, DEELNEMER.FUNCTION)
                .select(select(val(bestuurId), val(who.account()), val(role), val(who.functie()))
                        .where(toegang.beheerder()))
                .onDuplicateKeyUpdate()
                .setNull(DEELNEMER.ENDED_AT)
                .set(DEELNEMER.ROLE, role)
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void endAll(Toegang toegang, long bestuurId, LocalDateTime now) {
        dsl.update(DEELNEMER)
                .set(DEELNEMER.ENDED_AT, now)
                .where(DEELNEMER.BESTUUR_ID.eq(bestuurId))
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(toegang.beheerder())
                .execute();
    }

    /** What becomes of the figures, in sentences. */
    public List<String> figures(Toegang toegang, Fusie fusie) {
        BestuurRecord on = record(toegang, fusie.blijft().id());
        BestuurRecord up = record(toegang, fusie.gaatOp().id());
        Integer sum = sum(on.getPopulation(), up.getPopulation());
        NumberFormat whole = NumberFormat.getIntegerInstance(Locale.forLanguageTag("nl-BE"));
        return sum == null
                ? List.of()
                : List.of("De cijfers worden die van beide samen: " + whole.format(sum) + " inwoners ("
                        + whole.format(on.getPopulation()) + " en " + whole.format(up.getPopulation()) + ").");
    }

    /** Ends the one in the register, and makes the other its successor: under its name, with the figures of both. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(Toegang toegang, Fusie fusie, LocalDateTime now) {
        BestuurRecord on = record(toegang, fusie.blijft().id());
        BestuurRecord up = record(toegang, fusie.gaatOp().id());
        long goesOn = on.getId();
        long goesUp = up.getId();
        dsl.insertInto(FUSIE)
                .set(FUSIE.BESTUUR_ID, goesOn)
                .set(FUSIE.PREDECESSOR_ID, goesUp)
                .set(FUSIE.AT, fusie.vanaf())
                .set(FUSIE.DONE_AT, now)
                .execute();
        if (!fusie.naam().equals(on.getName())) {
            // Under its old name it is a predecessor as the other is, and found as one.
            BestuurRecord old = new BestuurRecord();
            old.setName(on.getName());
            old.setProvince(on.getProvince());
            old.setInvented(on.getInvented());
            old.setValidTo(fusie.vanaf());
            long oldId = Objects.requireNonNull(
                    dsl.insertInto(BESTUUR).set(old).returningResult(BESTUUR.ID).fetchSingle(BESTUUR.ID));
            predecessor(goesOn, oldId, fusie);
        }
        dsl.insertInto(
                        BESTUUR_VOORGANGER,
                        BESTUUR_VOORGANGER.BESTUUR_ID,
                        BESTUUR_VOORGANGER.PREDECESSOR_ID,
                        BESTUUR_VOORGANGER.AT)
                .select(select(val(goesOn), BESTUUR_VOORGANGER.PREDECESSOR_ID, BESTUUR_VOORGANGER.AT)
                        .from(BESTUUR_VOORGANGER)
                        .where(BESTUUR_VOORGANGER.BESTUUR_ID.eq(goesUp)))
                .onDuplicateKeyIgnore()
                .execute();
        predecessor(goesOn, goesUp, fusie);
        add(on, up);
        on.setName(fusie.naam());
        up.setValidTo(fusie.vanaf());
        dsl.batchUpdate(on, up).execute();
        dsl.update(BESTUUR_IDENTIFIER)
                .set(BESTUUR_IDENTIFIER.VALID_TO, fusie.vanaf())
                .where(BESTUUR_IDENTIFIER.BESTUUR_ID.eq(goesUp))
                .and(BESTUUR_IDENTIFIER.VALID_TO.isNull())
                .execute();
        neighbours(goesOn, goesUp);
    }

    private void predecessor(long goesOn, long went, Fusie fusie) {
        dsl.insertInto(BESTUUR_VOORGANGER)
                .set(BESTUUR_VOORGANGER.BESTUUR_ID, goesOn)
                .set(BESTUUR_VOORGANGER.PREDECESSOR_ID, went)
                .set(BESTUUR_VOORGANGER.AT, fusie.vanaf())
                .execute();
    }

    private void neighbours(long goesOn, long goesUp) {
        var b = BESTUUR_BUUR;
        dsl.insertInto(b, b.BESTUUR_ID, b.BUUR_ID)
                .select(select(val(goesOn), b.BUUR_ID)
                        .from(b)
                        .where(b.BESTUUR_ID.eq(goesUp))
                        .and(b.BUUR_ID.ne(goesOn)))
                .onDuplicateKeyIgnore()
                .execute();
        dsl.insertInto(b, b.BESTUUR_ID, b.BUUR_ID)
                .select(select(b.BESTUUR_ID, val(goesOn))
                        .from(b)
                        .where(b.BUUR_ID.eq(goesUp))
                        .and(b.BESTUUR_ID.ne(goesOn)))
                .onDuplicateKeyIgnore()
                .execute();
        dsl.deleteFrom(b)
                .where(b.BESTUUR_ID.eq(goesUp).or(b.BUUR_ID.eq(goesUp)))
                .execute();
    }

    private BestuurRecord record(Toegang toegang, long id) {
        return dsl.selectFrom(BESTUUR)
                .where(BESTUUR.ID.eq(id))
                .and(toegang.beheerder())
                .fetchSingle();
    }

    /** Counts are added up; means and the centre are weighed by the people they are about. */
    private static void add(BestuurRecord on, BestuurRecord up) {
        Integer a = on.getPopulation();
        Integer b = up.getPopulation();
        if (a == null || b == null || a + b == 0) {
            return;
        }
        set(Gewogen.of(on.getMeanAge(), a, up.getMeanAge(), b, 1), on::setMeanAge);
        set(Gewogen.of(on.getLat(), a, up.getLat(), b, 5), on::setLat);
        set(Gewogen.of(on.getLon(), a, up.getLon(), b, 5), on::setLon);
        Integer income = on.getIncomePerCapita();
        Integer other = up.getIncomePerCapita();
        if (income != null && other != null) {
            on.setIncomePerCapita(Math.toIntExact(Math.round(((double) income * a + (double) other * b) / (a + b))));
        }
        on.setPopulation(a + b);
        set(sum(on.getPopulation_2020(), up.getPopulation_2020()), on::setPopulation_2020);
        if (on.getAreaKm2() != null && up.getAreaKm2() != null) {
            on.setAreaKm2(on.getAreaKm2().add(up.getAreaKm2()));
        }
    }

    private static <T> void set(@Nullable T figure, Consumer<T> where) {
        if (figure != null) {
            where.accept(figure);
        }
    }

    private static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null ? null : Integer.valueOf(one + other);
    }
}
