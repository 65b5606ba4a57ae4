package be.draaiboek.nota;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.NOTA_OORDEEL;
import static be.draaiboek.db.Tables.NOTA_OPMERKING;
import static be.draaiboek.db.Tables.NOTA_VERSIE;
import static be.draaiboek.db.Tables.NOTA_VOORLEGGING;
import static be.draaiboek.db.Tables.NOTA_WEG;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.VRIJGAVE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.db.enums.NotaOordeelVerdict;
import be.draaiboek.db.enums.NotaOpmerkingState;
import be.draaiboek.db.enums.NotaVoorleggingBody;
import be.draaiboek.db.enums.NotaVoorleggingResult;
import be.draaiboek.nota.Versie.Beslissing;
import be.draaiboek.nota.Versie.Telling;
import be.draaiboek.nota.Versie.Uitslag;
import be.draaiboek.nota.Versie.Voorlegging;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Submitted versions of notes, and what the bodies decided. No query changes a content that was frozen. */
@Repository
class VersieQueries {

    /** Whose release lets the twin read along, where the bestuur shared the version as well. */
    static final String CHAPTER = "C.1";

    /** The order of bodies that a bestuur chose, or the usual one. */
    static final Field<List<Orgaan>> BODIES = NOTA_WEG.BODIES.convertFrom(VersieQueries::bodies);

    /** What a body decided; empty while it didn't. */
    static final Field<@Nullable Uitslag> RESULT =
            NOTA_VOORLEGGING.RESULT.convertFrom(result -> result == null ? null : Uitslag.valueOf(result.getLiteral()));

    private final DSLContext dsl;

    VersieQueries(DSLContext dsl) {
        // As in the workshops: each connection has the variable that jOOQ would set around a multiset.
        this.dsl = dsl.configuration()
                .deriveSettings(settings -> settings.withRenderGroupConcatMaxLenSessionVariable(false))
                .dsl();
    }

    /** How many remarked and judged, as far as somebody may know. */
    private static SelectField<Telling> counts(Condition known) {
        var remarks = NOTA_OPMERKING.VERSIE_ID.eq(NOTA_VERSIE.ID).and(known);
        var verdicts = NOTA_OORDEEL.VERSIE_ID.eq(NOTA_VERSIE.ID).and(known);
        return row(
                        count(NOTA_OPMERKING, remarks),
                        count(NOTA_OPMERKING, remarks.and(NOTA_OPMERKING.STATE.eq(NotaOpmerkingState.OPEN))),
                        count(NOTA_OORDEEL, verdicts.and(NOTA_OORDEEL.VERDICT.eq(NotaOordeelVerdict.AKKOORD))),
                        count(NOTA_OORDEEL, verdicts.and(NOTA_OORDEEL.VERDICT.eq(NotaOordeelVerdict.VOORBEHOUD))),
                        count(NOTA_OORDEEL, verdicts.and(NOTA_OORDEEL.VERDICT.eq(NotaOordeelVerdict.NIET))))
                .mapping(Telling::new);
    }

    private static Field<Integer> count(Table<?> table, Condition which) {
        return field(selectCount().from(table).where(which));
    }

    /** What I may read: a version of my own bestuur, or one that a twin shared of whom I may read the chapter. */
    static Condition leesbaar(Toegang toegang) {
        return or(toegang.eigenBestuur(TRAJECT.BESTUUR_ID), gedeeld(toegang));
    }

    static Condition gedeeld(Toegang toegang) {
        return NOTA_VERSIE
                .SHARED
                .isTrue()
                .and(NOTA_VERSIE.WITHDRAWN_AT.isNull())
                .and(toegang.hoofdstukAanMij(TRAJECT.BESTUUR_ID, CHAPTER));
    }

    private static Condition mijn(Toegang toegang) {
        return NOTA_VERSIE.TRAJECT_ID.in(
                select(TRAJECT.ID).from(TRAJECT).where(toegang.trekkerVan(TRAJECT.BESTUUR_ID)));
    }

    /** The way and all versions of a traject, in one statement; empty where it is not mine to read. */
    public Optional<Weg> way(Toegang toegang, long trajectId) {
        var versions = multiset(select(version(noCondition()))
                        .from(NOTA_VERSIE)
                        .leftJoin(ACCOUNT)
                        .on(ACCOUNT.ID.eq(NOTA_VERSIE.MADE_BY))
                        .where(NOTA_VERSIE.TRAJECT_ID.eq(TRAJECT.ID)))
                .convertFrom(rows -> rows.map(Record1::value1));
        return dsl.select(BODIES, versions)
                .from(TRAJECT)
                .leftJoin(NOTA_WEG)
                .on(NOTA_WEG.TRAJECT_ID.eq(TRAJECT.ID))
                .where(TRAJECT.ID.eq(trajectId))
                .and(toegang.eigenBestuur(TRAJECT.BESTUUR_ID))
                .fetchOptional(Records.mapping(Weg::new));
    }

    /** A version; what became of it only as far as somebody may know. */
    private static SelectField<Versie> version(Condition known) {
        return row(
                        NOTA_VERSIE.ID,
                        NOTA_VERSIE.NUMBER,
                        NOTA_VERSIE.TITLE,
                        NOTA_VERSIE.WORD,
                        coalesce(ACCOUNT.NAME, inline(Traject.VROEGER)),
                        NOTA_VERSIE.MADE_AT.convertFrom(Klok::moment),
                        NOTA_VERSIE.SHARED,
                        NOTA_VERSIE.WITHDRAWN_AT.convertFrom(Klok::momentOfNiets),
                        laid(known),
                        counts(known))
                .mapping(Versie::new);
    }

    private static Field<List<Voorlegging>> laid(Condition known) {
        var l = NOTA_VOORLEGGING;
        return multiset(select(
                                l.ID,
                                l.BODY.convertFrom(body -> Orgaan.valueOf(body.getLiteral())),
                                l.REVISION,
                                row(l.MEETING, l.AGENDA, RESULT, l.CONDITIONS, l.REMARK, l.ADDRESS)
                                        .mapping(Beslissing::new))
                        .from(l)
                        .where(l.VERSIE_ID.eq(NOTA_VERSIE.ID))
                        .and(known)
                        .orderBy(l.BODY))
                .convertFrom(rows -> rows.map(Records.mapping(Voorlegging::new)));
    }

    private static List<Orgaan> bodies(@Nullable String codes) {
        return codes == null
                ? Orgaan.GEWOON
                : Arrays.stream(codes.split(",", -1)).map(Orgaan::valueOf).toList();
    }

    /** A version with its words, as JSON. */
    public record Gevonden(Versie versie, long trajectId, boolean eigen, String inhoud) {}

    /** A version that I may read with its words; of a twin without what became of it. */
    public Optional<Gevonden> find(Toegang toegang, long versieId) {
        var own = toegang.eigenBestuur(TRAJECT.BESTUUR_ID);
        return dsl.select(version(own), NOTA_VERSIE.TRAJECT_ID, field(own), NOTA_VERSIE.CONTENT.convertFrom(JSON::data))
                .from(NOTA_VERSIE)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(NOTA_VERSIE.MADE_BY))
                .where(NOTA_VERSIE.ID.eq(versieId))
                .and(leesbaar(toegang))
                .fetchOptional(Records.mapping(Gevonden::new));
    }

    /** A version that a bestuur lets me read as a coach of its running cohort: its words, and nothing said of it. */
    public Optional<String> alongside(Toegang toegang, long versieId, LocalDate today) {
        return dsl.select(NOTA_VERSIE.CONTENT)
                .from(NOTA_VERSIE)
                .where(NOTA_VERSIE.ID.eq(versieId))
                .and(NOTA_VERSIE.WITHDRAWN_AT.isNull())
                .and(toegang.meegelezenVersie(NOTA_VERSIE.ID, today))
                .fetchOptional(NOTA_VERSIE.CONTENT)
                .map(JSON::data);
    }

    /** What twins shared with a bestuur of mine, the newest first; the words themselves are read one by one. */
    public List<Versie> shared(Toegang toegang) {
        return dsl.select(version(toegang.eigenBestuur(TRAJECT.BESTUUR_ID)))
                .from(NOTA_VERSIE)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(NOTA_VERSIE.MADE_BY))
                .where(gedeeld(toegang))
                .orderBy(NOTA_VERSIE.MADE_AT.desc())
                .fetch(Record1::value1);
    }

    /** Keeps the order of the bodies; false where I am not the trekker. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean chooseWay(Toegang toegang, long trajectId, List<Orgaan> bodies, LocalDateTime now) {
        String codes = bodies.stream().map(Orgaan::name).collect(Collectors.joining(","));
        var w = NOTA_WEG;
        return dsl.insertInto(w, w.TRAJECT_ID, w.BODIES, w.CHOSEN_BY, w.CHOSEN_AT)
                        .select(select(TRAJECT.ID, val(codes), val(toegang.accountId()), val(now))
                                .from(TRAJECT)
                                .where(TRAJECT.ID.eq(trajectId))
                                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID)))
                        .onDuplicateKeyUpdate()
                        .set(w.BODIES, codes)
                        .set(w.CHOSEN_BY, toegang.accountId())
                        .set(w.CHOSEN_AT, now)
                        .execute()
                > 0;
    }

    /**
     * Freezes a text; nothing where I am not the trekker.
     *
     * @throws org.springframework.dao.DuplicateKeyException when there is a version of that number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> insert(
            Toegang toegang,
            long trajectId,
            int number,
            String title,
            String word,
            String content,
            boolean shared,
            LocalDateTime now) {
        var v = NOTA_VERSIE;
        return dsl.insertInto(v, v.TRAJECT_ID, v.NUMBER, v.TITLE, v.WORD, v.CONTENT, v.MADE_BY, v.MADE_AT, v.SHARED)
                .select(select(
                                TRAJECT.ID,
                                val(number),
                                val(title),
                                val(word),
                                val(JSON.json(content)),
                                val(toegang.accountId()),
                                val(now),
                                val(shared))
                        .from(TRAJECT)
                        .where(TRAJECT.ID.eq(trajectId))
                        .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID)))
                .returningResult(v.ID)
                .fetchOptional(v.ID);
    }

    /**
     * Lays a version before bodies; false where I am not the trekker.
     *
     * @throws org.springframework.dao.DuplicateKeyException when it lies there already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lay(Toegang toegang, long versieId, Map<Orgaan, Beslissing> bodies) {
        var l = NOTA_VOORLEGGING;
        int laid = 0;
        for (Map.Entry<Orgaan, Beslissing> one : bodies.entrySet()) {
            laid += dsl.insertInto(
                            l, l.VERSIE_ID, l.BODY, l.MEETING, l.AGENDA, l.CONDITIONS, l.REMARK, l.ADDRESS, l.REVISION)
                    .select(select(
                                    NOTA_VERSIE.ID,
                                    val(NotaVoorleggingBody.valueOf(one.getKey().name())),
                                    val(one.getValue().zitting(), l.MEETING),
                                    val(one.getValue().agendapunt()),
                                    inline(""),
                                    inline(""),
                                    inline(""),
                                    inline(0))
                            .from(NOTA_VERSIE)
                            .where(NOTA_VERSIE.ID.eq(versieId))
                            .and(mijn(toegang)))
                    .execute();
        }
        return laid == bodies.size();
    }

    /** Says when a version was submitted, and its remarks the day after, for a job that invents it; false for anybody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean date(Toegang toegang, long versieId, LocalDateTime at) {
        LocalDateTime later = at.plusDays(1);
        dsl.update(NOTA_OPMERKING)
                .set(NOTA_OPMERKING.MADE_AT, later)
                .where(NOTA_OPMERKING.VERSIE_ID.eq(versieId))
                .and(toegang.alleenSysteem())
                .execute();
        dsl.update(NOTA_OORDEEL)
                .set(NOTA_OORDEEL.MADE_AT, later)
                .where(NOTA_OORDEEL.VERSIE_ID.eq(versieId))
                .and(toegang.alleenSysteem())
                .execute();
        return dsl.update(NOTA_VERSIE)
                        .set(NOTA_VERSIE.MADE_AT, at)
                        .where(NOTA_VERSIE.ID.eq(versieId))
                        .and(toegang.alleenSysteem())
                        .execute()
                == 1;
    }

    /** Takes a version back that nobody acted on; false where somebody did, or it isn't mine to take back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(Toegang toegang, long versieId, LocalDateTime now) {
        return dsl.update(NOTA_VERSIE)
                        .set(NOTA_VERSIE.WITHDRAWN_AT, now)
                        .set(NOTA_VERSIE.WITHDRAWN_BY, toegang.accountId())
                        .where(NOTA_VERSIE.ID.eq(versieId))
                        .and(NOTA_VERSIE.WITHDRAWN_AT.isNull())
                        .and(mijn(toegang))
                        .and(notExists(selectOne()
                                .from(NOTA_VOORLEGGING)
                                .where(NOTA_VOORLEGGING.VERSIE_ID.eq(NOTA_VERSIE.ID))
                                .and(NOTA_VOORLEGGING.RESULT.isNotNull())))
                        .and(notExists(
                                selectOne().from(NOTA_OPMERKING).where(NOTA_OPMERKING.VERSIE_ID.eq(NOTA_VERSIE.ID))))
                        .and(notExists(selectOne().from(NOTA_OORDEEL).where(NOTA_OORDEEL.VERSIE_ID.eq(NOTA_VERSIE.ID))))
                        .execute()
                == 1;
    }

    /** Lets the twin read along, or no longer; false where it isn't mine to say. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean share(Toegang toegang, long versieId, boolean shared) {
        return dsl.update(NOTA_VERSIE)
                        .set(NOTA_VERSIE.SHARED, shared)
                        .where(NOTA_VERSIE.ID.eq(versieId))
                        .and(NOTA_VERSIE.WITHDRAWN_AT.isNull())
                        .and(NOTA_VERSIE.SHARED.ne(shared))
                        .and(mijn(toegang))
                        .execute()
                == 1;
    }

    /** Keeps what a body decided; false where somebody changed it since, or it isn't mine to say. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(Toegang toegang, long laidId, int revision, Beslissing decision, LocalDateTime now) {
        var l = NOTA_VOORLEGGING;
        return dsl.update(l)
                        .set(l.MEETING, decision.zitting())
                        .set(l.AGENDA, decision.agendapunt())
                        .set(
                                l.RESULT,
                                decision.uitslag() == null
                                        ? null
                                        : NotaVoorleggingResult.valueOf(
                                                decision.uitslag().name()))
                        .set(l.CONDITIONS, decision.voorwaarden())
                        .set(l.REMARK, decision.opmerking())
                        .set(l.ADDRESS, decision.adres())
                        .set(l.REVISION, revision + 1)
                        .set(l.CHANGED_BY, toegang.accountId())
                        .set(l.CHANGED_AT, now)
                        .where(l.ID.eq(laidId))
                        .and(l.REVISION.eq(revision))
                        .and(l.VERSIE_ID.in(select(NOTA_VERSIE.ID)
                                .from(NOTA_VERSIE)
                                .where(NOTA_VERSIE.WITHDRAWN_AT.isNull())
                                .and(mijn(toegang))))
                        .execute()
                == 1;
    }

    /** Who reads the Draaiboek of the bestuur whose version this is. */
    public List<Long> readers(Toegang toegang, long versieId) {
        return dsl.selectDistinct(DEELNEMER.ACCOUNT_ID)
                .from(NOTA_VERSIE)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .where(NOTA_VERSIE.ID.eq(versieId))
                .and(leesbaar(toegang))
                .and(reads())
                .fetch(DEELNEMER.ACCOUNT_ID);
    }

    /** Who of the twin may read a version that I shared. */
    public List<Long> twins(Toegang toegang, long versieId) {
        return dsl.selectDistinct(DEELNEMER.ACCOUNT_ID)
                .from(NOTA_VERSIE)
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(NOTA_VERSIE.TRAJECT_ID))
                .join(VRIJGAVE)
                .on(VRIJGAVE.BESTUUR_ID.eq(TRAJECT.BESTUUR_ID))
                .and(VRIJGAVE.CHAPTER.eq(CHAPTER))
                .and(VRIJGAVE.REVOKED_AT.isNull())
                .and(VRIJGAVE.REPLACED_AT.isNull())
                .and(toegang.doetMee(VRIJGAVE.TWEELING_ID, VRIJGAVE.BESTUUR_ID))
                .and(toegang.doetMee(VRIJGAVE.TWEELING_ID, VRIJGAVE.RECIPIENT_ID))
                .join(DEELNEMER)
                .on(DEELNEMER.BESTUUR_ID.eq(VRIJGAVE.RECIPIENT_ID))
                .where(NOTA_VERSIE.ID.eq(versieId))
                .and(NOTA_VERSIE.SHARED.isTrue())
                .and(toegang.trekkerVan(TRAJECT.BESTUUR_ID))
                .and(reads())
                .fetch(DEELNEMER.ACCOUNT_ID);
    }

    private static Condition reads() {
        return DEELNEMER
                .ROLE
                .in(DeelnemerRole.MT_LID, DeelnemerRole.TREKKER)
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(DEELNEMER.ACCOUNT_ID.isNotNull());
    }
}
