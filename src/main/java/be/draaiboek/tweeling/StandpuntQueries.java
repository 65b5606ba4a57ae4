package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.STANDPUNT;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Standpunt.Eigen;
import be.draaiboek.tweeling.Standpunt.Gedeeld;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where besturen stand: what one is writing, and what its twins read. */
@Repository
class StandpuntQueries {

    private static final List<Field<?>> COLUMNS = List.of(
            STANDPUNT.TWEELING_ID,
            STANDPUNT.BESTUUR_ID,
            STANDPUNT.SHARED,
            STANDPUNT.STAND,
            STANDPUNT.LEARN,
            STANDPUNT.PEOPLE,
            STANDPUNT.EVIDENCE,
            STANDPUNT.DOUBT,
            STANDPUNT.VERSION,
            STANDPUNT.CHANGED_BY,
            STANDPUNT.CHANGED_AT);

    private final DSLContext dsl;

    StandpuntQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The page of a bestuur of mine; also of one that takes part no more. */
    public Eigen mine(Toegang toegang, long tweeling, long bestuur) {
        var s = STANDPUNT;
        Eigen found = Eigen.NIEUW;
        for (Record row : dsl.selectFrom(s)
                .where(s.TWEELING_ID.eq(tweeling))
                .and(s.BESTUUR_ID.eq(bestuur))
                .and(toegang.eigenBestuur(s.BESTUUR_ID))
                .orderBy(s.SHARED)) {
            found = row.get(s.SHARED)
                    ? new Eigen(found.tekst(), found.versie(), text(row), Klok.moment(row.get(s.CHANGED_AT)))
                    : new Eigen(text(row), row.get(s.VERSION), null, null);
        }
        return found;
    }

    /** What others that take part with mine now share with it. */
    public List<Gedeeld> shared(Toegang toegang, long tweeling) {
        var s = STANDPUNT;
        return dsl.select(s.fields())
                .select(BESTUUR.NAME)
                .from(s)
                .join(BESTUUR)
                .on(BESTUUR.ID.eq(s.BESTUUR_ID))
                .where(s.TWEELING_ID.eq(tweeling))
                .and(s.SHARED.isTrue())
                .and(toegang.metMijInTweeling(s.TWEELING_ID, s.BESTUUR_ID))
                .orderBy(BESTUUR.NAME)
                .fetch(row -> new Gedeeld(
                        row.get(s.BESTUUR_ID), row.get(BESTUUR.NAME), text(row), Klok.moment(row.get(s.CHANGED_AT))));
    }

    /** A bestuur of mine takes part now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takesPart(Toegang toegang, long tweeling, long bestuur) {
        return dsl.fetchExists(selectOne()
                .where(toegang.eigenBestuur(val(bestuur)))
                .and(toegang.doetMee(val(tweeling), val(bestuur))));
    }

    /** I read the Draaiboek of this bestuur, and it is or was in this tweeling. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isMine(Toegang toegang, long tweeling, long bestuur) {
        return dsl.fetchExists(
                selectOne().where(toegang.eigenBestuur(val(bestuur))).and(toegang.mijnTweeling(val(tweeling))));
    }

    /** Keeps what is being written, in place of the version that I saw; false when somebody else kept another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean write(Toegang toegang, long tweeling, long bestuur, Standpunt text, int version, LocalDateTime now) {
        var s = STANDPUNT;
        if (version > 0) {
            return dsl.update(s)
                            .set(s.STAND, text.stand())
                            .set(s.LEARN, text.leren())
                            .set(s.PEOPLE, text.mensen())
                            .set(s.EVIDENCE, text.bewijs())
                            .set(s.DOUBT, text.twijfel())
                            .set(s.VERSION, version + 1)
                            .set(s.CHANGED_BY, toegang.accountId())
                            .set(s.CHANGED_AT, now)
                            .where(s.TWEELING_ID.eq(tweeling))
                            .and(s.BESTUUR_ID.eq(bestuur))
                            .and(s.SHARED.isFalse())
                            .and(s.VERSION.eq(version))
                            .and(toegang.eigenBestuur(s.BESTUUR_ID))
                            .execute()
                    > 0;
        }
        try {
            return dsl.insertInto(s)
                            .columns(COLUMNS)
                            .select(select(
                                            val(tweeling),
                                            val(bestuur),
                                            val(false),
                                            val(text.stand()),
                                            val(text.leren()),
                                            val(text.mensen()),
                                            val(text.bewijs()),
                                            val(text.twijfel()),
                                            val(1),
                                            val(toegang.accountId()),
                                            val(now))
                                    .where(toegang.eigenBestuur(val(bestuur)))
                                    .and(toegang.doetMee(val(tweeling), val(bestuur))))
                            .execute()
                    > 0;
        } catch (DuplicateKeyException first) {
            return false;
        }
    }

    /** Gives the twins what is written now, as trekker; false when I am not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean share(Toegang toegang, long tweeling, long bestuur, LocalDateTime now) {
        withdraw(toegang, tweeling, bestuur);
        var s = STANDPUNT;
        var draft = STANDPUNT.as("ontwerp");
        return dsl.insertInto(s)
                        .columns(COLUMNS)
                        .select(select(
                                        draft.TWEELING_ID,
                                        draft.BESTUUR_ID,
                                        val(true),
                                        draft.STAND,
                                        draft.LEARN,
                                        draft.PEOPLE,
                                        draft.EVIDENCE,
                                        draft.DOUBT,
                                        draft.VERSION,
                                        val(toegang.accountId()),
                                        val(now))
                                .from(draft)
                                .where(draft.TWEELING_ID.eq(tweeling))
                                .and(draft.BESTUUR_ID.eq(bestuur))
                                .and(draft.SHARED.isFalse())
                                .and(toegang.trekkerVan(draft.BESTUUR_ID))
                                .and(toegang.doetMee(draft.TWEELING_ID, draft.BESTUUR_ID)))
                        .execute()
                > 0;
    }

    /** Takes back what the twins read, as trekker; false when they read nothing, or I am not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(Toegang toegang, long tweeling, long bestuur) {
        var s = STANDPUNT;
        return dsl.deleteFrom(s)
                        .where(s.TWEELING_ID.eq(tweeling))
                        .and(s.BESTUUR_ID.eq(bestuur))
                        .and(s.SHARED.isTrue())
                        .and(toegang.trekkerVan(s.BESTUUR_ID))
                        .execute()
                > 0;
    }

    private static Standpunt text(Record row) {
        var s = STANDPUNT;
        return new Standpunt(
                row.get(s.STAND), row.get(s.LEARN), row.get(s.PEOPLE), row.get(s.EVIDENCE), row.get(s.DOUBT));
    }
}
