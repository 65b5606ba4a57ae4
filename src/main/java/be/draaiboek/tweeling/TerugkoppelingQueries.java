package be.draaiboek.tweeling;

import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.LUISTERNOTITIE;
import static be.draaiboek.db.Tables.OPNAME;
import static be.draaiboek.db.Tables.TERUGKOPPELING;
import static be.draaiboek.db.Tables.TERUGKOPPELING_REACTIE;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.TWEELING;
import static be.draaiboek.db.Tables.VRIJGAVE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.db.enums.TerugkoppelingKind;
import be.draaiboek.db.enums.TerugkoppelingState;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Terugkoppeling.Luisternotitie;
import be.draaiboek.tweeling.Terugkoppeling.Nieuw;
import be.draaiboek.tweeling.Terugkoppeling.Partij;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.Terugkoppeling.Stand;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Feedback, for the bestuur that gave it and the one that got it; notes made while listening, for who made them. */
@Repository
class TerugkoppelingQueries {

    private static final Field<Soort> KIND = TERUGKOPPELING.KIND.convertFrom(kind -> Soort.valueOf(kind.name()));

    private final DSLContext dsl;

    TerugkoppelingQueries(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A release that counts for me now: its chapter, and the edition that says what is in that chapter. */
    public record Vrijgegeven(long id, String hoofdstuk, String editie) {}

    /** Where feedback stands, and between whom; open says whether more may be said. */
    public record Draad(
            long tweeling,
            String item,
            Partij gever,
            Partij ontvanger,
            Stand stand,
            boolean open,
            String editie,
            boolean ikKreeg,
            Soort soort,
            String voorstel,
            long traject) {

        /** The bestuur of mine that is in it; where both are mine, the one that got it. */
        Partij mijn() {
            return ikKreeg ? ontvanger : gever;
        }
    }

    /** Both besturen still take part. */
    static Condition open(Toegang toegang) {
        return toegang.doetMee(TERUGKOPPELING.TWEELING_ID, TERUGKOPPELING.GIVER_ID)
                .and(toegang.doetMee(TERUGKOPPELING.TWEELING_ID, TERUGKOPPELING.RECEIVER_ID));
    }

    // --- feedback, to give -------------------------------------------------------------------------------------------

    /** What of this bestuur I may read as one of mine, now. */
    public List<Vrijgegeven> releasedToMe(Toegang toegang, long tweeling, long giver, long receiver) {
        return released(tweeling, giver, receiver, toegang.vrijgegevenAanMij(VRIJGAVE));
    }

    /** What this bestuur ever released to one of mine, whatever became of it. */
    public List<Vrijgegeven> onceReleasedToMe(Toegang toegang, long tweeling, long giver, long receiver) {
        return released(tweeling, giver, receiver, toegang.eigenBestuur(VRIJGAVE.RECIPIENT_ID));
    }

    private List<Vrijgegeven> released(long tweeling, long giver, long receiver, Condition mine) {
        return dsl.select(VRIJGAVE.ID, VRIJGAVE.CHAPTER, TRAJECT.EDITIE_ID)
                .from(VRIJGAVE)
                .join(OPNAME)
                .on(OPNAME.ID.eq(VRIJGAVE.OPNAME_ID))
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(OPNAME.TRAJECT_ID))
                .where(VRIJGAVE.TWEELING_ID.eq(tweeling))
                .and(VRIJGAVE.BESTUUR_ID.eq(receiver))
                .and(VRIJGAVE.RECIPIENT_ID.eq(giver))
                .and(mine)
                .fetch(Records.mapping(Vrijgegeven::new));
    }

    /** Whether both besturen take part in this tweeling of mine, now. */
    public boolean bothTakePart(Toegang toegang, long tweeling, long one, long other) {
        return dsl.fetchExists(selectOne()
                .where(toegang.mijnTweeling(val(tweeling)))
                .and(toegang.doetMee(val(tweeling), val(one)))
                .and(toegang.doetMee(val(tweeling), val(other))));
    }

    /** Returns what I gave under this name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Nieuw> under(Toegang toegang, UUID mutation) {
        var t = TERUGKOPPELING;
        return dsl.select(
                        t.TWEELING_ID,
                        t.GIVER_ID,
                        t.RECEIVER_ID,
                        t.ITEM_ID,
                        KIND,
                        t.TEXT,
                        coalesce(t.SUGGESTION, inline("")),
                        t.MUTATION)
                .from(t)
                .where(t.AUTHOR_ID.eq(toegang.accountId()))
                .and(t.MUTATION.eq(mutation))
                .fetchOptional(Records.mapping(Nieuw::new));
    }

    /** Gives it where the release counts at this moment; false when it doesn't, or its name was used before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean give(Toegang toegang, long release, Nieuw one, LocalDateTime now) {
        var t = TERUGKOPPELING;
        try {
            return dsl.insertInto(
                                    t,
                                    t.TWEELING_ID,
                                    t.VRIJGAVE_ID,
                                    t.GIVER_ID,
                                    t.RECEIVER_ID,
                                    t.ITEM_ID,
                                    t.KIND,
                                    t.TEXT,
                                    t.SUGGESTION,
                                    t.STATE,
                                    t.MUTATION,
                                    t.AUTHOR_ID,
                                    t.CREATED_AT,
                                    t.CHANGED_AT)
                            .select(select(
                                            VRIJGAVE.TWEELING_ID,
                                            VRIJGAVE.ID,
                                            VRIJGAVE.RECIPIENT_ID,
                                            VRIJGAVE.BESTUUR_ID,
                                            val(one.item()),
                                            val(TerugkoppelingKind.valueOf(
                                                    one.soort().name())),
                                            val(one.tekst()),
                                            val(one.voorstel().isEmpty() ? null : one.voorstel(), t.SUGGESTION),
                                            val(TerugkoppelingState.OPEN),
                                            val(one.mutatie()),
                                            val(toegang.accountId()),
                                            val(now),
                                            val(now))
                                    .from(VRIJGAVE)
                                    .where(VRIJGAVE.ID.eq(release))
                                    .and(toegang.vrijgegevenAanMij(VRIJGAVE)))
                            .execute()
                    > 0;
        } catch (DuplicateKeyException used) {
            return false;
        }
    }

    /** Feedback that is mine to read, locked for what is about to be added. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Draad> lock(Toegang toegang, long id) {
        var t = TERUGKOPPELING;
        var giver = BESTUUR.as("giver");
        var receiver = BESTUUR.as("receiver");
        // The row first and alone: with the joins, the besturen would be locked as well.
        dsl.selectOne()
                .from(t)
                .where(t.ID.eq(id))
                .and(toegang.gegevenOfGekregen(t))
                .forUpdate()
                .fetch();
        return dsl.select(
                        t.TWEELING_ID,
                        t.ITEM_ID,
                        row(t.GIVER_ID, giver.NAME).mapping(Partij::new),
                        row(t.RECEIVER_ID, receiver.NAME).mapping(Partij::new),
                        t.STATE.convertFrom(state -> Stand.valueOf(state.name())),
                        field(open(toegang)),
                        TRAJECT.EDITIE_ID,
                        field(toegang.eigenBestuur(t.RECEIVER_ID)),
                        KIND,
                        coalesce(t.SUGGESTION, inline("")),
                        TRAJECT.ID)
                .from(t)
                .join(giver)
                .on(giver.ID.eq(t.GIVER_ID))
                .join(receiver)
                .on(receiver.ID.eq(t.RECEIVER_ID))
                .join(VRIJGAVE)
                .on(VRIJGAVE.ID.eq(t.VRIJGAVE_ID))
                .join(OPNAME)
                .on(OPNAME.ID.eq(VRIJGAVE.OPNAME_ID))
                .join(TRAJECT)
                .on(TRAJECT.ID.eq(OPNAME.TRAJECT_ID))
                .where(t.ID.eq(id))
                .and(toegang.gegevenOfGekregen(t))
                .fetchOptional(Records.mapping(Draad::new));
    }

    /** Replies for a bestuur of mine that is in it, while both take part; false when not, or its name was used before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reply(Toegang toegang, long id, long bestuur, UUID mutation, String text, LocalDateTime now) {
        var t = TERUGKOPPELING;
        var r = TERUGKOPPELING_REACTIE;
        try {
            return dsl.insertInto(r, r.TERUGKOPPELING_ID, r.BESTUUR_ID, r.TEXT, r.MUTATION, r.AUTHOR_ID, r.CREATED_AT)
                            .select(select(
                                            t.ID,
                                            val(bestuur),
                                            val(text),
                                            val(mutation),
                                            val(toegang.accountId()),
                                            val(now))
                                    .from(t)
                                    .where(t.ID.eq(id))
                                    .and(t.GIVER_ID.eq(bestuur).or(t.RECEIVER_ID.eq(bestuur)))
                                    .and(toegang.eigenBestuur(val(bestuur)))
                                    .and(open(toegang)))
                            .execute()
                    > 0;
        } catch (DuplicateKeyException used) {
            return false;
        }
    }

    /**
     * What I replied.
     *
     * @param draad to which feedback
     * @param bestuur for which bestuur
     */
    public record Gereageerd(long draad, long bestuur, String tekst) {}

    /** Returns what I replied under this name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Gereageerd> repliedUnder(Toegang toegang, UUID mutation) {
        var r = TERUGKOPPELING_REACTIE;
        return dsl.select(r.TERUGKOPPELING_ID, r.BESTUUR_ID, r.TEXT)
                .from(r)
                .where(r.AUTHOR_ID.eq(toegang.accountId()))
                .and(r.MUTATION.eq(mutation))
                .fetchOptional(Records.mapping(Gereageerd::new));
    }

    /** Notes that something was said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touch(Toegang toegang, long id, LocalDateTime now) {
        var t = TERUGKOPPELING;
        dsl.update(t)
                .set(t.CHANGED_AT, now)
                .where(t.ID.eq(id))
                .and(toegang.gegevenOfGekregen(t))
                .execute();
    }

    /**
     * Gives it another state while both besturen take part.
     *
     * @param receiverOnly whether it has to be my bestuur that got it
     * @return whether it was mine to do
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(
            Toegang toegang, long id, Stand state, String conclusion, boolean receiverOnly, LocalDateTime now) {
        var t = TERUGKOPPELING;
        return dsl.update(t)
                        .set(t.STATE, TerugkoppelingState.valueOf(state.name()))
                        .set(t.CONCLUSION, conclusion)
                        .set(t.DECIDED_BY, toegang.accountId())
                        .set(t.CHANGED_AT, now)
                        .where(t.ID.eq(id))
                        .and(receiverOnly ? toegang.eigenBestuur(t.RECEIVER_ID) : toegang.gegevenOfGekregen(t))
                        .and(open(toegang))
                        .execute()
                > 0;
    }

    /** Who reads the Draaiboek of a bestuur that said something with mine, by account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> readers(Toegang toegang, long tweeling, long bestuur) {
        return dsl.select(DEELNEMER.ACCOUNT_ID)
                .from(DEELNEMER)
                .where(DEELNEMER.BESTUUR_ID.eq(bestuur))
                .and(DEELNEMER.ACCOUNT_ID.isNotNull())
                .and(DEELNEMER.ENDED_AT.isNull())
                .and(DEELNEMER.ROLE.in(DeelnemerRole.MT_LID, DeelnemerRole.TREKKER))
                .and(toegang.mijnTweeling(val(tweeling)))
                .and(toegang.doetMee(val(tweeling), DEELNEMER.BESTUUR_ID))
                .fetch(DEELNEMER.ACCOUNT_ID);
    }

    /** The account of somebody of a bestuur of mine, to write to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> accountOf(Toegang toegang, long deelnemerId) {
        return dsl.select(DEELNEMER.ACCOUNT_ID)
                .from(DEELNEMER)
                .where(DEELNEMER.ID.eq(deelnemerId))
                .and(DEELNEMER.ACCOUNT_ID.isNotNull())
                .and(toegang.eigenBestuur(DEELNEMER.BESTUUR_ID))
                .fetch(DEELNEMER.ACCOUNT_ID);
    }

    // --- notes for myself --------------------------------------------------------------------------------------------

    /** My own notes, whatever became of the release; nobody else's ever. */
    public List<Luisternotitie> notes(Toegang toegang, long tweeling, @Nullable Long bestuur) {
        var n = LUISTERNOTITIE;
        Condition which = n.ACCOUNT_ID.eq(toegang.accountId()).and(n.TWEELING_ID.eq(tweeling));
        return dsl.select(n.BESTUUR_ID, n.ITEM_ID, n.VERSION, n.TEXT)
                .from(n)
                .where(bestuur == null ? which : which.and(n.BESTUUR_ID.eq(bestuur)))
                .and(toegang.mijnTweeling(n.TWEELING_ID))
                .orderBy(n.ITEM_ID)
                .fetch(Records.mapping(Luisternotitie::new));
    }

    /** Locks the note that I have at this place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Luisternotitie> lockNote(Toegang toegang, long tweeling, long bestuur, String item) {
        var n = LUISTERNOTITIE;
        return dsl.select(n.BESTUUR_ID, n.ITEM_ID, n.VERSION, n.TEXT)
                .from(n)
                .where(n.ACCOUNT_ID.eq(toegang.accountId()))
                .and(n.TWEELING_ID.eq(tweeling))
                .and(n.BESTUUR_ID.eq(bestuur))
                .and(n.ITEM_ID.eq(item))
                .forUpdate()
                .fetchOptional(Records.mapping(Luisternotitie::new));
    }

    /** Writes the first version, where something was once released to a bestuur of mine. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean insertNote(
            Toegang toegang, long tweeling, long bestuur, String item, String text, LocalDateTime now) {
        var n = LUISTERNOTITIE;
        return dsl.insertInto(n, n.ACCOUNT_ID, n.TWEELING_ID, n.BESTUUR_ID, n.ITEM_ID, n.TEXT, n.VERSION, n.CHANGED_AT)
                        .select(select(
                                        val(toegang.accountId()),
                                        TWEELING.ID,
                                        val(bestuur),
                                        val(item),
                                        val(text),
                                        val(1),
                                        val(now))
                                .from(TWEELING)
                                .where(TWEELING.ID.eq(tweeling))
                                .and(heard(toegang, tweeling, bestuur)))
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean updateNote(
            Toegang toegang, long tweeling, long bestuur, String item, int version, String text, LocalDateTime now) {
        var n = LUISTERNOTITIE;
        return dsl.update(n)
                        .set(n.TEXT, text)
                        .set(n.VERSION, version + 1)
                        .set(n.CHANGED_AT, now)
                        .where(n.ACCOUNT_ID.eq(toegang.accountId()))
                        .and(n.TWEELING_ID.eq(tweeling))
                        .and(n.BESTUUR_ID.eq(bestuur))
                        .and(n.ITEM_ID.eq(item))
                        .and(n.VERSION.eq(version))
                        .and(heard(toegang, tweeling, bestuur))
                        .execute()
                > 0;
    }

    /** This bestuur released something to one of mine, once: what I wrote down then stays mine to finish. */
    private static Condition heard(Toegang toegang, long tweeling, long bestuur) {
        return exists(selectOne()
                .from(VRIJGAVE)
                .where(VRIJGAVE.TWEELING_ID.eq(tweeling))
                .and(VRIJGAVE.BESTUUR_ID.eq(bestuur))
                .and(toegang.eigenBestuur(VRIJGAVE.RECIPIENT_ID)));
    }
}
