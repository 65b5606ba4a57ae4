package be.draaiboek.toegang;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BESTUUR_VOORGANGER;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.MEELEZEN;
import static be.draaiboek.db.Tables.TOEWIJZING;
import static be.draaiboek.db.Tables.TOEWIJZING_ITEM;
import static be.draaiboek.db.Tables.TWEELING;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static be.draaiboek.db.Tables.VRIJGAVE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import be.draaiboek.common.Voorval;
import be.draaiboek.db.enums.DeelnemerRole;
import be.draaiboek.db.enums.TweelingLidState;
import be.draaiboek.db.tables.Account;
import be.draaiboek.db.tables.Antwoord;
import be.draaiboek.db.tables.Deelnemer;
import be.draaiboek.db.tables.Meelezen;
import be.draaiboek.db.tables.Terugkoppeling;
import be.draaiboek.db.tables.Vrijgave;
import be.draaiboek.db.tables.Workshop;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

    /** Returns the access of nobody, with which nothing is found: for statements that are filled in for somebody later. */
    static Toegang niemand() {
        return new Toegang(RenderedStatements.NOBODY);
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

    /** Something that I did, to be kept; what a system job does is told of the person for whom it does it. */
    public Voorval voorval(Voorval.Soort soort) {
        return Voorval.door(isSystem() ? Voorval.SYSTEEM : accountId, soort);
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

    /** The account is mine, or I administer all of them. */
    public Condition ikOfBeheerder(long account) {
        return account == accountId ? ingelogd() : beheerder();
    }

    /** This row is my own, running part in a bestuur, in a role that may read the whole Draaiboek of that bestuur. */
    public Condition mijnDeelname(Deelnemer me) {
        return mijnDeel(me).and(me.ROLE.in(DeelnemerRole.MT_LID, DeelnemerRole.TREKKER));
    }

    /** This row is my own, running part in a bestuur, whatever I may read there. */
    public Condition ikzelf(Deelnemer me) {
        return isSystem() ? noCondition() : mijnDeel(me);
    }

    /** My part gives me something to do in this traject: all of it, or as invuller what was handed to me. */
    public Condition deelnameAanTraject(Deelnemer me, Field<Long> trajectId) {
        var handed = TOEWIJZING.as("toegang_uitgedeeld");
        return mijnDeel(me)
                .and(or(
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
        return mijnDeel(me).and(or(mijnDeelname(me), uitgedeeld(me, trajectId, itemId)));
    }

    /** I take part as invuller, and the section of this item was handed to me. */
    public static Condition uitgedeeld(Deelnemer me, Field<Long> trajectId, Field<String> itemId) {
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

    /**
     * This bestuur went up in one of which I read the whole Draaiboek: what it left is there for me to read. Nobody takes part in
     * it any more, so that no condition to write is ever met there.
     */
    public Condition voorganger(Field<Long> bestuurId) {
        var went = BESTUUR_VOORGANGER.as("toegang_voorganger");
        return exists(
                selectOne().from(went).where(went.PREDECESSOR_ID.eq(bestuurId)).and(eigenBestuur(went.BESTUUR_ID)));
    }

    /** I am the trekker of this bestuur. */
    public Condition trekkerVan(Field<Long> bestuurId) {
        Deelnemer me = DEELNEMER.as("toegang_trekker");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                        .from(me)
                        .where(me.BESTUUR_ID.eq(bestuurId))
                        .and(mijnDeel(me))
                        .and(me.ROLE.eq(DeelnemerRole.TREKKER)));
    }

    /** The bestuur is in a cohort that I coach: its progress may be seen, never its content. */
    public Condition mijnCohort(Field<Long> bestuurId) {
        var coach = COHORT_BEGELEIDER.as("toegang_begeleider");
        var member = COHORT_BESTUUR.as("toegang_cohort_bestuur");
        var running = COHORT.as("toegang_cohort");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                                .from(coach)
                                .join(running)
                                .on(running.ID.eq(coach.COHORT_ID))
                                .and(running.CLOSED_AT.isNull())
                                .join(member)
                                .on(member.COHORT_ID.eq(coach.COHORT_ID))
                                .where(coach.ACCOUNT_ID.eq(accountId))
                                .and(member.BESTUUR_ID.eq(bestuurId)))
                        .and(ingelogd());
    }

    /** I am a coach of this cohort, and it wasn't closed. */
    public Condition begeleiderVan(Field<Long> cohortId) {
        var coach = COHORT_BEGELEIDER.as("toegang_coach");
        var running = COHORT.as("toegang_loopt");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                                .from(coach)
                                .join(running)
                                .on(running.ID.eq(coach.COHORT_ID))
                                .and(running.CLOSED_AT.isNull())
                                .where(coach.ACCOUNT_ID.eq(accountId))
                                .and(coach.COHORT_ID.eq(cohortId)))
                        .and(ingelogd());
    }

    /** I am a coach of this cohort, closed or not: what it is called, and what was kept of it. */
    public Condition begeleidt(Field<Long> cohortId) {
        var coach = COHORT_BEGELEIDER.as("toegang_begeleidt");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                                .from(coach)
                                .where(coach.ACCOUNT_ID.eq(accountId))
                                .and(coach.COHORT_ID.eq(cohortId)))
                        .and(ingelogd());
    }

    /** The bestuur is in this cohort, and I am a coach of it. */
    public Condition begeleidt(Field<Long> cohortId, Field<Long> bestuurId) {
        var member = COHORT_BESTUUR.as("toegang_begeleid");
        return isSystem()
                ? noCondition()
                : exists(selectOne()
                                .from(member)
                                .where(member.COHORT_ID.eq(cohortId))
                                .and(member.BESTUUR_ID.eq(bestuurId)))
                        .and(begeleiderVan(cohortId));
    }

    /**
     * What a bestuur lets the coaches of its running cohort read: it counts today, I am one of them, and the bestuur was in that cohort
     * when it released. What is in it is read through its opname or its version, never from what stands today.
     */
    public Condition meegelezen(Meelezen release, LocalDate vandaag) {
        var running = COHORT.as("toegang_cohort");
        var member = COHORT_BESTUUR.as("toegang_sinds");
        Condition counts = release.REVOKED_AT.isNull().and(release.REPLACED_AT.isNull());
        return isSystem()
                ? counts
                : counts.and(exists(selectOne()
                        .from(running)
                        .join(member)
                        .on(member.COHORT_ID.eq(running.ID))
                        .and(member.BESTUUR_ID.eq(release.BESTUUR_ID))
                        .and(or(member.ADDED_AT.isNull(), member.ADDED_AT.le(release.RELEASED_AT)))
                        .where(running.STARTS.le(vandaag))
                        .and(running.ENDS.ge(vandaag))
                        .and(begeleiderVan(running.ID))));
    }

    /** An opname that a bestuur lets me read as the coach of its running cohort. */
    public Condition meegelezenOpname(Field<Long> opnameId, LocalDate vandaag) {
        Meelezen release = MEELEZEN.as("toegang_meelezen");
        return exists(
                selectOne().from(release).where(release.OPNAME_ID.eq(opnameId)).and(meegelezen(release, vandaag)));
    }

    /** An opname that my own bestuur lets POLIS read, or did. */
    public Condition eigenMeelezen(Field<Long> opnameId) {
        Meelezen release = MEELEZEN.as("toegang_eigen_meelezen");
        return exists(
                selectOne().from(release).where(release.OPNAME_ID.eq(opnameId)).and(eigenBestuur(release.BESTUUR_ID)));
    }

    /** A submitted note that a bestuur lets me read as the coach of its running cohort. */
    public Condition meegelezenVersie(Field<Long> versieId, LocalDate vandaag) {
        Meelezen release = MEELEZEN.as("toegang_meelezen_versie");
        return exists(
                selectOne().from(release).where(release.VERSIE_ID.eq(versieId)).and(meegelezen(release, vandaag)));
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
                .and(member.BESTUUR_ID.eq(bestuurId))
                .and(Meedoen.loopt(pair, member)));
    }

    /** Another bestuur that takes part in an active tweeling in which one of mine takes part as well. */
    public Condition metMijInTweeling(Field<Long> tweelingId, Field<Long> bestuurId) {
        var mine = TWEELING_LID.as("toegang_mijn_lid");
        return doetMee(tweelingId, bestuurId)
                .and(exists(selectOne()
                        .from(mine)
                        .where(mine.TWEELING_ID.eq(tweelingId))
                        .and(mine.BESTUUR_ID.ne(bestuurId))
                        .and(mine.STATE.eq(TweelingLidState.AANVAARD))
                        .and(eigenBestuur(mine.BESTUUR_ID))));
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

    /** This bestuur let one of mine read this chapter, and that counts today. */
    public Condition hoofdstukAanMij(Field<Long> bestuurId, String chapter) {
        Vrijgave release = VRIJGAVE.as("toegang_hoofdstuk");
        return exists(selectOne()
                .from(release)
                .where(release.BESTUUR_ID.eq(bestuurId))
                .and(release.CHAPTER.eq(chapter))
                .and(vrijgegevenAanMij(release)));
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
    public Condition ikNoteer(Deelnemer noted, Deelnemer me) {
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
                exists(selectOne().from(noted).where(noted.ID.eq(holderId)).and(ikNoteer(noted, me))));
    }

    /** Nothing was ever answered by this deelnemer, so that nothing is lost when they take over an interview. */
    public Condition zonderAntwoorden(Field<Long> deelnemerId) {
        Antwoord own = be.draaiboek.db.Tables.ANTWOORD.as("toegang_antwoord");
        return notExists(selectOne().from(own).where(own.HOLDER_ID.eq(deelnemerId)));
    }

    /** The workshop runs: it wasn't ended, and its hours aren't over. */
    public Condition workshopLoopt(Workshop workshop, LocalDateTime nu) {
        return workshop.ENDED_AT.isNull().and(workshop.ENDS_AT.gt(nu));
    }

    /** This row is my own, running part in a bestuur, and my account is not closed. */
    public Condition mijnDeel(Deelnemer me) {
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
