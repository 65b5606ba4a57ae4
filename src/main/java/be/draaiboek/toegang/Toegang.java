package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.TOEWIJZING;
import static be.draaiboek.db.Tables.TOEWIJZING_ITEM;
import static be.draaiboek.db.Tables.TWEELING;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static be.draaiboek.db.Tables.VRIJGAVE;
import static be.draaiboek.db.Tables.WORKSHOP;
import static be.draaiboek.db.Tables.WORKSHOP_ITEM;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.db.enums.TweelingLidState;
import be.draaiboek.db.enums.TweelingState;
import be.draaiboek.db.tables.Account;
import be.draaiboek.db.tables.Antwoord;
import be.draaiboek.db.tables.Deelnemer;
import be.draaiboek.db.tables.Terugkoppeling;
import be.draaiboek.db.tables.Vrijgave;
import be.draaiboek.db.tables.Workshop;
import be.draaiboek.db.tables.WorkshopItem;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What the current user may see and write, as conditions that a query adds to its own. Every query that reads a
 * bestuur's data takes one. It is the only class that may read the tables of other modules, and it reads them at the
 * moment of the query: a membership that has ended, or an account that was closed, counts at once.
 */
public final class Toegang {

    private static final long SYSTEM = 0;

    /** The column of an added row's own cell, whose value goes when the row is taken away; as the edition has it. */
    private static final String ROW_MARKER = "#";

    /** The same of a column that people add. */
    private static final String COLUMN_MARKER = "@";

    /** What stands beside an agreed answer, of all its places together; as the edition has it. */
    private static final List<String> BESIDE_AGREED = List.of("minderheid", "bewust", "toelichting");

    private final long accountId;

    private Toegang(long accountId) {
        this.accountId = accountId;
    }

    /** Returns the access of the person who logged in with this account. */
    public static Toegang van(long accountId) {
        if (accountId <= SYSTEM) {
            throw new IllegalArgumentException("not an account: " + accountId);
        }
        return new Toegang(accountId);
    }

    /**
     * Returns the access of a job that runs for nobody in particular, and so sees everything.
     *
     * @param reason why the job needs it; for the reader of the calling code
     */
    public static Toegang systeem(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("system access needs a reason");
        }
        return new Toegang(SYSTEM);
    }

    /** Returns the account on whose behalf is read and written. */
    public long accountId() {
        if (isSystem()) {
            throw new IllegalStateException("a system job has no account");
        }
        return accountId;
    }

    /** Returns the account, to note who did something; null when it was a system job. */
    public @Nullable Long afzender() {
        return isSystem() ? null : accountId;
    }

    private boolean isSystem() {
        return accountId == SYSTEM;
    }

    /** Nobody in particular: what no person may do, whatever their part. */
    public Condition alleenSysteem() {
        return isSystem() ? noCondition() : falseCondition();
    }

    /** The account itself still exists and is not closed. */
    public Condition ingelogd() {
        Account me = ACCOUNT.as("toegang_account");
        return isSystem()
                ? noCondition()
                : exists(selectOne().from(me).where(me.ID.eq(accountId)).and(me.ACTIVE.isTrue()));
    }

    /** The account administers accounts, besturen, editions and cohorts; it gives no right to content. */
    public Condition beheerder() {
        Account me = ACCOUNT.as("toegang_beheerder");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                        .from(me)
                        .where(me.ID.eq(accountId))
                        .and(me.ACTIVE.isTrue())
                        .and(me.BEHEERDER.isTrue()));
    }

    /** This row is my own, running part in a bestuur, in a role that may read the whole Draaiboek of that bestuur. */
    public Condition mijnDeelname(Deelnemer me) {
        return mine(me).and(me.ROLE.in(DeelnemerRole.MT_LID, DeelnemerRole.TREKKER));
    }

    /** This row is my own, running part in a bestuur, whatever I may read there. */
    public Condition ikzelf(Deelnemer me) {
        return isSystem() ? noCondition() : mine(me);
    }

    /** My part gives me something to do in this traject: all of it, or as invuller what was handed to me. */
    public Condition deelnameAanTraject(Deelnemer me, Field<Long> trajectId) {
        var handed = TOEWIJZING.as("toegang_uitgedeeld");
        return mine(me).and(or(
                mijnDeelname(me),
                me.ROLE
                        .eq(DeelnemerRole.INVULLER)
                        .and(exists(selectOne()
                                .from(handed)
                                .where(handed.DEELNEMER_ID.eq(me.ID))
                                .and(handed.TRAJECT_ID.eq(trajectId))))));
    }

    /** I may see this question: in a role that reads everything, or as invuller of the section that it is in. */
    public Condition deelnameAanItem(Deelnemer me, Field<Long> trajectId, Field<String> itemId) {
        return mine(me).and(or(mijnDeelname(me), uitgedeeld(me, trajectId, itemId)));
    }

    /** I take part as invuller, and the section of this item was handed to me. */
    private static Condition uitgedeeld(Deelnemer me, Field<Long> trajectId, Field<String> itemId) {
        var handed = TOEWIJZING.as("toegang_toewijzing");
        var part = TOEWIJZING_ITEM.as("toegang_toewijzing_item");
        return me.ROLE
                .eq(DeelnemerRole.INVULLER)
                .and(exists(selectOne()
                        .from(handed)
                        .join(part)
                        .on(part.TOEWIJZING_ID.eq(handed.ID))
                        .where(handed.DEELNEMER_ID.eq(me.ID))
                        .and(handed.TRAJECT_ID.eq(trajectId))
                        .and(part.ITEM_ID.eq(itemId))));
    }

    /** I take part in this bestuur, in a role that may read its whole Draaiboek. */
    public Condition eigenBestuur(Field<Long> bestuurId) {
        Deelnemer me = DEELNEMER.as("toegang_deelnemer");
        return isSystem()
                ? noCondition()
                : exists(selectOne().from(me).where(me.BESTUUR_ID.eq(bestuurId)).and(mijnDeelname(me)));
    }

    /** I am the trekker of this bestuur. */
    public Condition trekkerVan(Field<Long> bestuurId) {
        Deelnemer me = DEELNEMER.as("toegang_trekker");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                        .from(me)
                        .where(me.BESTUUR_ID.eq(bestuurId))
                        .and(mine(me))
                        .and(me.ROLE.eq(DeelnemerRole.TREKKER)));
    }

    /** The bestuur is in a cohort that I coach: its progress may be seen, never its content. */
    public Condition mijnCohort(Field<Long> bestuurId) {
        var coach = COHORT_BEGELEIDER.as("toegang_begeleider");
        var member = COHORT_BESTUUR.as("toegang_cohort_bestuur");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                                .from(coach)
                                .join(member)
                                .on(member.COHORT_ID.eq(coach.COHORT_ID))
                                .where(coach.ACCOUNT_ID.eq(accountId))
                                .and(member.BESTUUR_ID.eq(bestuurId)))
                        .and(ingelogd());
    }

    /** I am a coach of this cohort. */
    public Condition begeleiderVan(Field<Long> cohortId) {
        var coach = COHORT_BEGELEIDER.as("toegang_coach");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                                .from(coach)
                                .where(coach.ACCOUNT_ID.eq(accountId))
                                .and(coach.COHORT_ID.eq(cohortId)))
                        .and(ingelogd());
    }

    /** A bestuur of mine is in this tweeling, whatever has become of it. */
    public Condition mijnTweeling(Field<Long> tweelingId) {
        var member = TWEELING_LID.as("toegang_tweeling_lid");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                        .from(member)
                        .where(member.TWEELING_ID.eq(tweelingId))
                        .and(eigenBestuur(member.BESTUUR_ID)));
    }

    /** This bestuur takes part in this tweeling, and the tweeling is active. */
    public Condition doetMee(Field<Long> tweelingId, Field<Long> bestuurId) {
        var pair = TWEELING.as("toegang_tweeling");
        var member = TWEELING_LID.as("toegang_lid");
        return exists(selectOne()
                .from(pair)
                .join(member)
                .on(member.TWEELING_ID.eq(pair.ID))
                .where(pair.ID.eq(tweelingId))
                .and(pair.STATE.eq(TweelingState.ACTIEF))
                .and(member.BESTUUR_ID.eq(bestuurId))
                .and(member.STATE.eq(TweelingLidState.AANVAARD)));
    }

    /**
     * A release that I may read as one of the bestuur that it was made for: it counts today, and both besturen still
     * take part in the active tweeling within which it was made. What is in it is read through its opname, never from
     * the answers of today.
     */
    public Condition vrijgegevenAanMij(Vrijgave release) {
        return release.REVOKED_AT
                .isNull()
                .and(release.REPLACED_AT.isNull())
                .and(doetMee(release.TWEELING_ID, release.BESTUUR_ID))
                .and(doetMee(release.TWEELING_ID, release.RECIPIENT_ID))
                .and(eigenBestuur(release.RECIPIENT_ID));
    }

    /** An opname that is in a release which I may read, as the one that it was made for. */
    public Condition vrijgegevenAanMij(Field<Long> opnameId) {
        Vrijgave release = VRIJGAVE.as("toegang_vrijgave");
        return exists(
                selectOne().from(release).where(release.OPNAME_ID.eq(opnameId)).and(vrijgegevenAanMij(release)));
    }

    /** An opname that my own bestuur released, whatever has become of the release. */
    public Condition eigenVrijgave(Field<Long> opnameId) {
        Vrijgave release = VRIJGAVE.as("toegang_eigen_vrijgave");
        return exists(
                selectOne().from(release).where(release.OPNAME_ID.eq(opnameId)).and(eigenVrijgave(release)));
    }

    /** A release of my own bestuur: everybody in it who reads its Draaiboek sees what was given to whom. */
    public Condition eigenVrijgave(Vrijgave release) {
        return eigenBestuur(release.BESTUUR_ID);
    }

    /** Feedback that my bestuur gave or got; it stays with both when a release or the tweeling ends. */
    public Condition gegevenOfGekregen(Terugkoppeling feedback) {
        return or(eigenBestuur(feedback.GIVER_ID), eigenBestuur(feedback.RECEIVER_ID));
    }

    /**
     * This person has no account and I write down what they say: I noted their name, or I am the trekker and whoever
     * noted it takes part no more. It ends when an account is linked: from then on they write themselves.
     */
    public Condition noteer(Deelnemer noted, Deelnemer me) {
        Deelnemer writer = DEELNEMER.as("toegang_schrijver");
        Account account = ACCOUNT.as("toegang_schrijver_account");
        return noted.BESTUUR_ID
                .eq(me.BESTUUR_ID)
                .and(noted.ACCOUNT_ID.isNull())
                .and(noted.NAME.isNotNull())
                .and(noted.ENDED_AT.isNull())
                .and(or(
                        noted.NOTED_BY.eq(accountId()),
                        me.ROLE
                                .eq(DeelnemerRole.TREKKER)
                                .and(notExists(selectOne()
                                        .from(writer)
                                        .join(account)
                                        .on(account.ID.eq(writer.ACCOUNT_ID))
                                        .and(account.ACTIVE.isTrue())
                                        .where(writer.BESTUUR_ID.eq(noted.BESTUUR_ID))
                                        .and(writer.ACCOUNT_ID.eq(noted.NOTED_BY))
                                        .and(writer.ROLE.in(DeelnemerRole.MT_LID, DeelnemerRole.TREKKER))
                                        .and(writer.ENDED_AT.isNull())))));
    }

    /** What this holder answers is mine to write: I am the holder, or I note their interview. */
    public Condition mijnPen(Field<Long> holderId, Deelnemer me) {
        Deelnemer noted = DEELNEMER.as("toegang_genoteerd");
        return or(
                holderId.eq(me.ID),
                exists(selectOne().from(noted).where(noted.ID.eq(holderId)).and(noteer(noted, me))));
    }

    /** Nothing was ever answered by this deelnemer, so that nothing is lost when they take over an interview. */
    public Condition zonderAntwoorden(Field<Long> deelnemerId) {
        Antwoord own = be.draaiboek.db.Tables.ANTWOORD.as("toegang_antwoord");
        return notExists(selectOne().from(own).where(own.HOLDER_ID.eq(deelnemerId)));
    }

    /**
     * A cell that I may read: my own, one of an interview that I note, a joint one, and on items that are answered
     * individually first also the others' and the agreed one, once my own answer stands in the same place. An
     * explanation and the answer it explains count as one place. What stands beside all agreed answers of an item opens
     * with the last of them. Where people add rows no place of mine is one of theirs: there all of the item opens once
     * I filled in something in a row that stands, or beside the rows.
     * An invuller reads their own and the joint cells of the sections that were handed to them, and never what others
     * answered or agreed on.
     *
     * @param individualItems the items of the edition that are answered individually first
     * @param growingItems those of them to which people add rows
     */
    public Condition magCelLezen(
            Antwoord cell, Deelnemer me, Collection<String> individualItems, Collection<String> growingItems) {
        Antwoord own = be.draaiboek.db.Tables.ANTWOORD.as("toegang_eigen");
        Condition growing = cell.ITEM_ID.in(growingItems);
        // Apart, so that each finds its cells by their key.
        Condition answered = or(
                not(growing)
                        .and(eigen(
                                own,
                                cell,
                                me,
                                own.ROW_ID
                                        .eq(cell.ROW_ID)
                                        .and(own.COL_ID
                                                .eq(cell.COL_ID)
                                                .or(own.COL_ID
                                                        .in("", "toelichting")
                                                        .and(cell.COL_ID.in("", "toelichting")))))),
                not(growing).and(besideAgreed(own, cell, me)),
                growing.and(eigen(own, cell, me, or(own.ROW_ID.eq(""), inStandingRow(own)))));
        Condition individual = cell.ITEM_ID.in(individualItems);
        Condition joint = cell.HOLDER_ID.eq(0L).and(not(individual));
        return mine(me).and(or(
                mijnDeelname(me).and(or(mijnPen(cell.HOLDER_ID, me), joint, individual.and(answered))),
                uitgedeeld(me, cell.TRAJECT_ID, cell.ITEM_ID).and(or(cell.HOLDER_ID.eq(me.ID), joint))));
    }

    /** What stands beside what was agreed, where I answered everything that was agreed on. */
    private static Condition besideAgreed(Antwoord own, Antwoord cell, Deelnemer me) {
        Antwoord agreed = be.draaiboek.db.Tables.ANTWOORD.as("toegang_afspraak");
        Antwoord same = be.draaiboek.db.Tables.ANTWOORD.as("toegang_zelfde");
        return cell.HOLDER_ID
                .eq(0L)
                .and(cell.ROW_ID.eq(""))
                .and(cell.COL_ID.in(BESIDE_AGREED))
                .and(eigen(own, cell, me, own.ROW_ID.ne("").or(own.COL_ID.in("", "toelichting"))))
                .and(notExists(selectOne()
                        .from(agreed)
                        .where(agreed.TRAJECT_ID.eq(cell.TRAJECT_ID))
                        .and(agreed.ITEM_ID.eq(cell.ITEM_ID))
                        .and(agreed.HOLDER_ID.eq(0L))
                        .and(agreed.ROW_ID.ne(""))
                        .and(agreed.VALUE.isNotNull())
                        .and(not(eigen(
                                same, agreed, me, same.ROW_ID.eq(agreed.ROW_ID).and(same.COL_ID.eq(agreed.COL_ID)))))));
    }

    /** Something filled in, in an added row that was not taken away: an empty row is no answer yet. */
    private static Condition inStandingRow(Antwoord own) {
        Antwoord marker = be.draaiboek.db.Tables.ANTWOORD.as("toegang_rij");
        return own.COL_ID
                .notIn(ROW_MARKER, COLUMN_MARKER)
                .and(exists(selectOne()
                        .from(marker)
                        .where(marker.TRAJECT_ID.eq(own.TRAJECT_ID))
                        .and(marker.ITEM_ID.eq(own.ITEM_ID))
                        .and(marker.ROW_ID.eq(own.ROW_ID))
                        .and(marker.COL_ID.eq(ROW_MARKER))
                        .and(marker.HOLDER_ID.eq(own.HOLDER_ID))
                        .and(marker.VALUE.isNotNull())));
    }

    /** A cell whose history I may read: of the cells that I may read those that I write, and the joint ones. */
    public Condition magGeschiedenisLezen(
            Antwoord cell, Deelnemer me, Collection<String> individualItems, Collection<String> growingItems) {
        return magCelLezen(cell, me, individualItems, growingItems)
                .and(cell.HOLDER_ID.eq(0L).or(mijnPen(cell.HOLDER_ID, me)));
    }

    /** The workshop runs: it wasn't ended, and its hours aren't over. */
    public Condition workshopLoopt(Workshop workshop, LocalDateTime nu) {
        return workshop.ENDED_AT.isNull().and(workshop.ENDS_AT.gt(nu));
    }

    /**
     * A cell that I may read because the group looks at its item together: a workshop of my bestuur runs, and the item was
     * put on its screen. It is the way around "my own answer first", and it gives no holders; see {@link #metNaam}. An
     * invuller, a coach and another bestuur have no part in it, and it ends with the workshop.
     */
    public Condition opHetScherm(Antwoord cell, Deelnemer me, LocalDateTime nu) {
        return mijnDeelname(me).and(getoond(cell, nu, noCondition()));
    }

    /** For the item of this cell, on screen as {@link #opHetScherm} says, the group chose to see who answered what. */
    public Condition metNaam(Antwoord cell, LocalDateTime nu) {
        return getoond(cell, nu, WORKSHOP_ITEM.as("toegang_getoond").NAMED_AT.isNotNull());
    }

    private Condition getoond(Antwoord cell, LocalDateTime nu, Condition also) {
        Workshop workshop = WORKSHOP.as("toegang_workshop");
        WorkshopItem shown = WORKSHOP_ITEM.as("toegang_getoond");
        return exists(selectOne()
                .from(workshop)
                .join(shown)
                .on(shown.WORKSHOP_ID.eq(workshop.ID))
                .where(workshop.TRAJECT_ID.eq(cell.TRAJECT_ID))
                .and(shown.ITEM_ID.eq(cell.ITEM_ID))
                .and(workshopLoopt(workshop, nu))
                .and(also));
    }

    /** A cell of mine with a value, in the same item. */
    private static Condition eigen(Antwoord own, Antwoord cell, Deelnemer me, Condition place) {
        return exists(selectOne()
                .from(own)
                .where(own.TRAJECT_ID.eq(cell.TRAJECT_ID))
                .and(own.ITEM_ID.eq(cell.ITEM_ID))
                .and(own.HOLDER_ID.eq(me.ID))
                .and(own.VALUE.isNotNull())
                .and(place));
    }

    /**
     * I may write this holder's cell of this item: as {@link #magCelSchrijven(Deelnemer, long, boolean)} says, or as
     * invuller of its section my own cell where people answer individually first and the joint one elsewhere.
     *
     * @param individual whether the item is answered individually first
     */
    public Condition magCelSchrijven(
            Deelnemer me, Field<Long> trajectId, String itemId, long holderId, boolean individual) {
        Condition place = individual ? me.ID.eq(holderId) : val(holderId).eq(0L);
        return mine(me).and(or(
                magCelSchrijven(me, holderId, individual),
                uitgedeeld(me, trajectId, val(itemId)).and(place)));
    }

    /**
     * I may write this holder's cell: my own where people answer individually first, and that of somebody whose
     * interview I note; the joint one where they write together, the agreed one as trekker.
     *
     * @param individual whether the item is answered individually first
     */
    public Condition magCelSchrijven(Deelnemer me, long holderId, boolean individual) {
        return schrijver(me, holderId, individual, mijnPen(val(holderId), me));
    }

    /**
     * The part of {@link #magCelSchrijven(Deelnemer, Field, String, long, boolean)} on which nearly every save rests, and
     * which the database decides in a fraction of the time: my own cell, or the joint one. Who it turns away may still
     * write.
     *
     * @param individual whether the item is answered individually first
     */
    public Condition magGewoonSchrijven(Deelnemer me, long holderId, boolean individual) {
        return schrijver(me, holderId, individual, me.ID.eq(holderId));
    }

    private Condition schrijver(Deelnemer me, long holderId, boolean individual, Condition pen) {
        Condition write = mijnDeelname(me);
        if (holderId != 0) {
            return individual ? write.and(pen) : write.and(falseCondition());
        }
        return individual ? write.and(me.ROLE.eq(DeelnemerRole.TREKKER)) : write;
    }

    private Condition mine(Deelnemer me) {
        return me.ACCOUNT_ID.eq(accountId()).and(me.ENDED_AT.isNull()).and(ingelogd());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Toegang that && that.accountId == accountId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(accountId);
    }
}
