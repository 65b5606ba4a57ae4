package be.draaiboek;

import static be.draaiboek.db.Tables.AANMELDPOGING;
import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.AFBEELDING;
import static be.draaiboek.db.Tables.AGENDASLEUTEL;
import static be.draaiboek.db.Tables.ANTWOORD;
import static be.draaiboek.db.Tables.ANTWOORD_VERSIE;
import static be.draaiboek.db.Tables.BEGELEIDING_AANSPORING;
import static be.draaiboek.db.Tables.BEGELEIDING_LOGBOEK;
import static be.draaiboek.db.Tables.BERICHT;
import static be.draaiboek.db.Tables.BESTUUR;
import static be.draaiboek.db.Tables.BESTUUR_PAUZE;
import static be.draaiboek.db.Tables.BESTUUR_VOORGANGER;
import static be.draaiboek.db.Tables.BEZOEK;
import static be.draaiboek.db.Tables.BORDFILTER;
import static be.draaiboek.db.Tables.COHORT;
import static be.draaiboek.db.Tables.COHORT_BEGELEIDER;
import static be.draaiboek.db.Tables.COHORT_BESTUUR;
import static be.draaiboek.db.Tables.COHORT_DEADLINE;
import static be.draaiboek.db.Tables.COHORT_SLOTBORD;
import static be.draaiboek.db.Tables.COHORT_VERTREK;
import static be.draaiboek.db.Tables.DEELNEMER;
import static be.draaiboek.db.Tables.FUSIE;
import static be.draaiboek.db.Tables.HERSTELCODE;
import static be.draaiboek.db.Tables.INZAGE;
import static be.draaiboek.db.Tables.KOPPELVERBOD;
import static be.draaiboek.db.Tables.LUISTERNOTITIE;
import static be.draaiboek.db.Tables.MEELEZEN;
import static be.draaiboek.db.Tables.MEELEZEN_INZAGE;
import static be.draaiboek.db.Tables.MEELEZEN_VRAAG;
import static be.draaiboek.db.Tables.MELDING;
import static be.draaiboek.db.Tables.MELDING_DAGPOST;
import static be.draaiboek.db.Tables.MELDING_ZONDER_MAIL;
import static be.draaiboek.db.Tables.NOTA_MODEL;
import static be.draaiboek.db.Tables.NOTA_OORDEEL;
import static be.draaiboek.db.Tables.NOTA_OPMERKING;
import static be.draaiboek.db.Tables.NOTA_VERSIE;
import static be.draaiboek.db.Tables.NOTA_VOORLEGGING;
import static be.draaiboek.db.Tables.NOTA_WEG;
import static be.draaiboek.db.Tables.OPNAME;
import static be.draaiboek.db.Tables.OPNAME_VERSIE;
import static be.draaiboek.db.Tables.POLISANTWOORD;
import static be.draaiboek.db.Tables.POLISVRAAG;
import static be.draaiboek.db.Tables.POLISVRAAG_BERICHT;
import static be.draaiboek.db.Tables.PORTRET;
import static be.draaiboek.db.Tables.SLEUTELHOUDER;
import static be.draaiboek.db.Tables.SPOOR;
import static be.draaiboek.db.Tables.STANDPUNT;
import static be.draaiboek.db.Tables.TAAK;
import static be.draaiboek.db.Tables.TERUGBLIK;
import static be.draaiboek.db.Tables.TERUGKOPPELING;
import static be.draaiboek.db.Tables.TERUGKOPPELING_REACTIE;
import static be.draaiboek.db.Tables.TOEGANGSSLEUTEL;
import static be.draaiboek.db.Tables.TRAJECT;
import static be.draaiboek.db.Tables.TWEEDE_STAP;
import static be.draaiboek.db.Tables.TWEELING;
import static be.draaiboek.db.Tables.TWEELINGPROFIEL;
import static be.draaiboek.db.Tables.TWEELING_LID;
import static be.draaiboek.db.Tables.UITNODIGING;
import static be.draaiboek.db.Tables.VRIJGAVE;
import static be.draaiboek.db.Tables.WACHTWOORDHERSTEL;
import static be.draaiboek.db.Tables.WERKSESSIE;
import static be.draaiboek.db.Tables.WOORD_BESTAND;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Klok;
import be.draaiboek.db.enums.OpnameKind;
import be.draaiboek.db.enums.TweelingLidState;
import be.draaiboek.db.enums.TweelingState;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.AccountService.Nieuw;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People and besturen for tests, made by the services that the product itself uses. */
@Component
public class Wereld {

    /** The password of everybody in it. */
    public static final String PASSWORD = "vier woorden in een zin";

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");

    private final AccountService accounts;
    private final UserDetailsService logins;
    private final BestuurService besturen;
    private final DeelnemerService deelnemers;
    private final TrajectService trajecten;
    private final AntwoordService answers;
    private final DSLContext dsl;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;

    Wereld(
            AccountService accounts,
            UserDetailsService logins,
            BestuurService besturen,
            DeelnemerService deelnemers,
            TrajectService trajecten,
            AntwoordService answers,
            DSLContext dsl,
            TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.logins = logins;
        this.besturen = besturen;
        this.deelnemers = deelnemers;
        this.trajecten = trajecten;
        this.answers = answers;
        this.dsl = dsl;
        this.transactions = transactions;
        this.events = events;
    }

    /** Somebody with an account. */
    public record Persoon(long account, String email, String name) {

        public Toegang toegang() {
            return Toegang.van(account);
        }
    }

    /** A bestuur with its traject on the newest edition. */
    public record Plaats(long bestuur, long traject) {}

    /** Somebody's part in a bestuur. */
    public record Deel(Persoon persoon, Plaats plaats, long id) {

        public Toegang toegang() {
            return persoon.toegang();
        }

        /** Returns the address of a cell of one's own. */
        public Adres mijn(String item, String row, String col) {
            return new Adres(item, row, col, id);
        }

        public Adres mijn(String item) {
            return mijn(item, "", "");
        }
    }

    public Persoon persoon(String name) {
        return persoon(name, false);
    }

    public Persoon persoon(String name, boolean beheerder) {
        String email = UUID.randomUUID() + "@voorbeeld.be";
        List<Nieuw> one = List.of(new Nieuw(email, name, beheerder));
        return new Persoon(accounts.createLasting(SYSTEEM, one, PASSWORD).getFirst(), email, name);
    }

    /** Somebody with this address and the usual password. */
    public void account(String email) {
        accounts.createLasting(SYSTEEM, List.of(new Nieuw(email, "Iemand", false)), PASSWORD);
    }

    /** Somebody whose password, the usual one, has to be replaced. */
    public void tijdelijk(String email) {
        accounts.create(SYSTEEM, email, "Iemand", PASSWORD, false);
    }

    public Plaats plaats(String name) {
        long bestuur = besturen.invent(SYSTEEM, name, "Oost-Vlaanderen");
        return new Plaats(bestuur, trajecten.start(SYSTEEM, bestuur));
    }

    public Deel deel(Plaats plaats, Persoon persoon, Rol rol) {
        return new Deel(
                persoon, plaats, deelnemers.enrol(SYSTEEM, plaats.bestuur(), persoon.account(), rol, "functie"));
    }

    /** Makes a cohort of these besturen with one begeleider. */
    public long cohort(Persoon begeleider, Plaats... besturen) {
        return transactions.execute(status -> {
            long id = dsl.insertInto(COHORT)
                    .set(COHORT.NAME, "Cohort van " + begeleider.name())
                    .set(COHORT.STARTS, LocalDate.now(Klok.BRUSSEL).minusMonths(3))
                    .set(COHORT.ENDS, LocalDate.now(Klok.BRUSSEL).plusMonths(7))
                    .returningResult(COHORT.ID)
                    .fetchSingle()
                    .value1();
            for (Plaats plaats : besturen) {
                dsl.insertInto(COHORT_BESTUUR)
                        .set(COHORT_BESTUUR.COHORT_ID, id)
                        .set(COHORT_BESTUUR.BESTUUR_ID, plaats.bestuur())
                        .execute();
            }
            dsl.insertInto(COHORT_BEGELEIDER)
                    .set(COHORT_BEGELEIDER.COHORT_ID, id)
                    .set(COHORT_BEGELEIDER.ACCOUNT_ID, begeleider.account())
                    .execute();
            return id;
        });
    }

    /** Lets a cohort run from so many days on, and for so many more. */
    public void laatLopen(long cohort, int from, int until) {
        LocalDate today = LocalDate.now(Klok.BRUSSEL);
        transactions.executeWithoutResult(status -> dsl.update(COHORT)
                .set(COHORT.STARTS, today.plusDays(from))
                .set(COHORT.ENDS, today.plusDays(until))
                .where(COHORT.ID.eq(cohort))
                .execute());
    }

    /** Takes a bestuur out of a cohort, as nobody can while it has a history. */
    public void uitCohort(long cohort, Plaats plaats) {
        transactions.executeWithoutResult(status -> dsl.deleteFrom(COHORT_BESTUUR)
                .where(COHORT_BESTUUR.COHORT_ID.eq(cohort))
                .and(COHORT_BESTUUR.BESTUUR_ID.eq(plaats.bestuur()))
                .execute());
    }

    /** Makes an active tweeling of these besturen, as if each had accepted. */
    public long tweeling(Plaats... besturen) {
        return transactions.execute(status -> {
            LocalDateTime then = LocalDateTime.of(2026, 10, 1, 12, 0);
            long id = dsl.insertInto(TWEELING)
                    .set(TWEELING.STATE, TweelingState.ACTIEF)
                    .set(TWEELING.WORD, "Kijken jullie mee?")
                    .set(TWEELING.PROPOSED_BY, persoon("Voorsteller").account())
                    .set(TWEELING.PROPOSED_AT, then)
                    .set(TWEELING.EXPIRES_AT, then.plusMonths(2))
                    .set(TWEELING.ACTIVATED_AT, then)
                    .returningResult(TWEELING.ID)
                    .fetchSingle()
                    .value1();
            for (Plaats plaats : besturen) {
                dsl.insertInto(TWEELING_LID)
                        .set(TWEELING_LID.TWEELING_ID, id)
                        .set(TWEELING_LID.BESTUUR_ID, plaats.bestuur())
                        .set(TWEELING_LID.STATE, TweelingLidState.AANVAARD)
                        .execute();
            }
            return id;
        });
    }

    /** Makes one bestuur a predecessor of another, as a merger does, without its people. */
    public void voorganger(Plaats goesUp, Plaats goesOn) {
        LocalDateTime now = LocalDateTime.of(2026, 11, 1, 12, 0);
        transactions.executeWithoutResult(status -> {
            dsl.insertInto(FUSIE)
                    .set(FUSIE.BESTUUR_ID, goesOn.bestuur())
                    .set(FUSIE.PREDECESSOR_ID, goesUp.bestuur())
                    .set(FUSIE.AT, now.toLocalDate())
                    .set(FUSIE.DONE_AT, now)
                    .execute();
            dsl.insertInto(BESTUUR_VOORGANGER)
                    .set(BESTUUR_VOORGANGER.BESTUUR_ID, goesOn.bestuur())
                    .set(BESTUUR_VOORGANGER.PREDECESSOR_ID, goesUp.bestuur())
                    .set(BESTUUR_VOORGANGER.AT, now.toLocalDate())
                    .execute();
            dsl.update(DEELNEMER)
                    .set(DEELNEMER.ENDED_AT, now)
                    .where(DEELNEMER.BESTUUR_ID.eq(goesUp.bestuur()))
                    .execute();
            dsl.update(BESTUUR)
                    .set(BESTUUR.VALID_TO, now.toLocalDate())
                    .where(BESTUUR.ID.eq(goesUp.bestuur()))
                    .execute();
        });
    }

    /** Makes an invitation's time run out. */
    public void laatTweelingVerlopen(long tweeling) {
        transactions.executeWithoutResult(status -> dsl.update(TWEELING)
                .set(TWEELING.EXPIRES_AT, LocalDateTime.of(2026, 1, 1, 12, 0))
                .where(TWEELING.ID.eq(tweeling))
                .execute());
    }

    /** Makes eight days pass for an invitation. */
    public void laatTweelingWachten(long tweeling) {
        transactions.executeWithoutResult(status -> dsl.update(TWEELING)
                .set(TWEELING.PROPOSED_AT, LocalDateTime.now(ZoneOffset.UTC).minusDays(8))
                .where(TWEELING.ID.eq(tweeling))
                .execute());
    }

    /** Makes months pass since what was said in a tweeling. */
    public void laatTerugkoppelingRijpen(long tweeling, int months) {
        transactions.executeWithoutResult(status -> dsl.update(TERUGKOPPELING)
                .set(
                        TERUGKOPPELING.CREATED_AT,
                        LocalDateTime.now(ZoneOffset.UTC).minusMonths(months))
                .where(TERUGKOPPELING.TWEELING_ID.eq(tweeling))
                .execute());
    }

    /** Ends a tweeling, as if one of its besturen had. */
    public void beeindig(long tweeling) {
        transactions.executeWithoutResult(status -> dsl.update(TWEELING)
                .set(TWEELING.STATE, TweelingState.BEEINDIGD)
                .where(TWEELING.ID.eq(tweeling))
                .execute());
    }

    /** Makes one bestuur leave a tweeling that goes on between the others. */
    public void verlaat(long tweeling, Plaats plaats) {
        transactions.executeWithoutResult(status -> dsl.update(TWEELING_LID)
                .set(TWEELING_LID.STATE, TweelingLidState.BEEINDIGD)
                .where(TWEELING_LID.TWEELING_ID.eq(tweeling))
                .and(TWEELING_LID.BESTUUR_ID.eq(plaats.bestuur()))
                .execute());
    }

    /** Opens somebody's account again. */
    public void open(Persoon persoon) {
        accounts.setActive(SYSTEEM, persoon.account(), true);
    }

    /**
     * Releases a chapter of one bestuur to another within a tweeling, with nothing in it; an earlier one is replaced.
     *
     * @return the release's id
     */
    public long vrijgave(long tweeling, Plaats van, Plaats aan, String chapter) {
        return transactions.execute(status -> {
            LocalDateTime then = LocalDateTime.of(2026, 10, 2, 12, 0);
            long by = persoon("Vrijgever").account();
            long opname = dsl.insertInto(OPNAME)
                    .set(OPNAME.TRAJECT_ID, van.traject())
                    .set(OPNAME.KIND, OpnameKind.VRIJGAVE)
                    .set(OPNAME.NAME, chapter + " " + UUID.randomUUID())
                    .set(OPNAME.REMARK, "")
                    .set(OPNAME.SIGNED_OFF_BY, "")
                    .set(OPNAME.SIGNED_OFF_ON, then.toLocalDate())
                    .set(OPNAME.AT, then)
                    .set(OPNAME.MADE_BY, by)
                    .returningResult(OPNAME.ID)
                    .fetchSingle()
                    .value1();
            dsl.update(VRIJGAVE)
                    .set(VRIJGAVE.REPLACED_AT, then)
                    .where(VRIJGAVE.TWEELING_ID.eq(tweeling))
                    .and(VRIJGAVE.BESTUUR_ID.eq(van.bestuur()))
                    .and(VRIJGAVE.RECIPIENT_ID.eq(aan.bestuur()))
                    .and(VRIJGAVE.CHAPTER.eq(chapter))
                    .and(VRIJGAVE.REVOKED_AT.isNull())
                    .and(VRIJGAVE.REPLACED_AT.isNull())
                    .execute();
            return dsl.insertInto(VRIJGAVE)
                    .set(VRIJGAVE.OPNAME_ID, opname)
                    .set(VRIJGAVE.TWEELING_ID, tweeling)
                    .set(VRIJGAVE.BESTUUR_ID, van.bestuur())
                    .set(VRIJGAVE.RECIPIENT_ID, aan.bestuur())
                    .set(VRIJGAVE.CHAPTER, chapter)
                    .set(VRIJGAVE.RELEASED_BY, by)
                    .set(VRIJGAVE.RELEASED_AT, then)
                    .returningResult(VRIJGAVE.ID)
                    .fetchSingle()
                    .value1();
        });
    }

    /** Withdraws a release. */
    public void trekIn(long vrijgave) {
        transactions.executeWithoutResult(status -> dsl.update(VRIJGAVE)
                .set(VRIJGAVE.REVOKED_AT, LocalDateTime.of(2026, 11, 1, 12, 0))
                .where(VRIJGAVE.ID.eq(vrijgave))
                .execute());
    }

    /** Returns who logs in as this person, as the login itself finds them. */
    public Gebruiker gebruiker(Persoon persoon) {
        return (Gebruiker) logins.loadUserByUsername(persoon.email());
    }

    /** Returns a traject as this person sees it. */
    public Traject traject(Deel deel) {
        return trajecten.mine(deel.toegang()).stream()
                .filter(one -> one.id() == deel.plaats().traject())
                .findFirst()
                .orElseThrow();
    }

    /** Returns who somebody was when they logged in, whatever they lost since. */
    public Gebruiker gebruikerBijAanmelden(Persoon persoon, Set<String> roles) {
        return new Gebruiker(persoon.account(), persoon.name(), persoon.email(), null, true, roles, false);
    }

    /** Makes somebody a begeleider of a cohort. */
    public void begeleider(long cohort, Persoon persoon) {
        transactions.executeWithoutResult(status -> dsl.insertInto(COHORT_BEGELEIDER)
                .set(COHORT_BEGELEIDER.COHORT_ID, cohort)
                .set(COHORT_BEGELEIDER.ACCOUNT_ID, persoon.account())
                .execute());
    }

    public static JsonNode json(Object value) {
        return JsonMapper.shared().valueToTree(value);
    }

    public static Mutatie edit(Adres cell, int base, Object value) {
        return new Mutatie(UUID.randomUUID(), cell, base, json(value), Bron.TYPED);
    }

    /** Keeps one edit. */
    public Uitkomst typ(Deel who, Adres cell, int base, Object value) {
        return answers.save(who.toegang(), who.plaats().traject(), List.of(edit(cell, base, value)))
                .getFirst();
    }

    /** Says to be ready with an item of which something was typed. */
    public void klaar(Deel who, String item) {
        Uitkomst said = typ(who, who.mijn(item, "", Item.READY), 0, true);
        if (!(said instanceof Uitkomst.Bewaard)) {
            throw new IllegalStateException(who + " is not ready with " + item + ": " + said);
        }
    }

    /** Returns how many cells of a traject there are, whatever anybody may see. */
    public int cells(long traject) {
        return dsl.fetchCount(ANTWOORD, ANTWOORD.TRAJECT_ID.eq(traject));
    }

    /** Returns how many versions the cells of a traject have together. */
    public int versions(long traject) {
        return dsl.fetchCount(
                ANTWOORD_VERSIE,
                ANTWOORD_VERSIE.ANTWOORD_ID.in(
                        dsl.select(ANTWOORD.ID).from(ANTWOORD).where(ANTWOORD.TRAJECT_ID.eq(traject))));
    }

    /** Puts a cell where the product itself would not put one. */
    public void zet(long traject, Deel who, Adres cell) {
        transactions.executeWithoutResult(status -> dsl.insertInto(ANTWOORD)
                .set(ANTWOORD.TRAJECT_ID, traject)
                .set(ANTWOORD.ITEM_ID, cell.item())
                .set(ANTWOORD.ROW_ID, cell.row())
                .set(ANTWOORD.COL_ID, cell.col())
                .set(ANTWOORD.HOLDER_ID, cell.holder())
                .set(ANTWOORD.VERSION, 1)
                .set(ANTWOORD.VALUE, JSON.valueOf("\"tekst\""))
                .set(ANTWOORD.CHANGED_BY, who.persoon().account())
                .set(ANTWOORD.CHANGED_AT, LocalDateTime.of(2026, 1, 1, 12, 0))
                .execute());
    }

    /** Makes a second traject of a bestuur, on an edition that no longer ships; for the length of some work. */
    public void metVorigTraject(Plaats plaats, LongConsumer work) {
        long id = transactions.execute(status -> dsl.insertInto(TRAJECT)
                .set(TRAJECT.BESTUUR_ID, plaats.bestuur())
                .set(TRAJECT.EDITIE_ID, "2020-1")
                .set(TRAJECT.STARTED_AT, LocalDateTime.of(2020, 1, 1, 12, 0))
                .returningResult(TRAJECT.ID)
                .fetchSingle()
                .value1());
        try {
            work.accept(id);
        } finally {
            transactions.executeWithoutResult(status -> {
                dsl.deleteFrom(ANTWOORD).where(ANTWOORD.TRAJECT_ID.eq(id)).execute();
                dsl.deleteFrom(TRAJECT).where(TRAJECT.ID.eq(id)).execute();
            });
        }
    }

    /** Makes it so long ago that somebody was last at home; they have been there. */
    public void bezocht(Deel who, Duration ago) {
        int rows = transactions.execute(status -> dsl.update(BEZOEK)
                .set(BEZOEK.LAST_AT, LocalDateTime.ofInstant(Instant.now().minus(ago), ZoneOffset.UTC))
                .where(BEZOEK.ACCOUNT_ID.eq(who.persoon().account()))
                .and(BEZOEK.TRAJECT_ID.eq(who.plaats().traject()))
                .execute());
        if (rows != 1) {
            throw new IllegalStateException("has not been here: " + who);
        }
    }

    /** Returns a joint or agreed address. */
    public static Adres samen(String item, String row, String col) {
        return new Adres(item, row, col, Cel.SAMEN);
    }

    /** Closes somebody's account. */
    public void sluit(Persoon persoon) {
        accounts.setActive(SYSTEEM, persoon.account(), false);
    }

    /** Closes the account of a bestuur's only trekker, with the reason that this asks for. */
    public void sluitEnigeTrekker(Persoon persoon) {
        Persoon beheerder = persoon("Beheerder", true);
        accounts.close(beheerder.toegang(), persoon.account(), new Bevestiging(PASSWORD, "Vertrok zonder opvolger."));
    }

    /** Returns the secret of the link to a page, from the newest letter to an address. */
    public String codeUitMail(Toegang beheerder, String email, String page) {
        String text = java.util.Objects.requireNonNull(dsl.select(BERICHT.BODY_TEXT)
                .from(BERICHT)
                .where(BERICHT.RECIPIENT.eq(email))
                .and(BERICHT.BODY_TEXT.contains("/" + page + "/"))
                .orderBy(BERICHT.ID.desc())
                .limit(1)
                .fetchSingle()
                .value1());
        return text.replaceAll("(?s).*/" + page + "/([A-Za-z0-9_-]+).*", "$1");
    }

    /** Makes it that the mail server did not take what was sent to an address. */
    public void nietVerstuurd(String email) {
        transactions.executeWithoutResult(status -> dsl.update(BERICHT)
                .set(BERICHT.LAST_ERROR, "de mailserver antwoordt niet")
                .where(BERICHT.RECIPIENT.eq(email))
                .execute());
    }

    /** Makes two weeks pass for an invitation. */
    public void laatVerlopen(long uitnodiging) {
        transactions.executeWithoutResult(status -> dsl.update(UITNODIGING)
                .set(UITNODIGING.EXPIRES_AT, LocalDateTime.of(2026, 1, 1, 12, 0))
                .where(UITNODIGING.ID.eq(uitnodiging))
                .execute());
    }

    /** Makes an hour pass for somebody's links to a new password. */
    public void laatHerstelVerlopen(Persoon persoon) {
        transactions.executeWithoutResult(status -> dsl.update(WACHTWOORDHERSTEL)
                .set(WACHTWOORDHERSTEL.EXPIRES_AT, LocalDateTime.of(2026, 1, 1, 12, 0))
                .where(WACHTWOORDHERSTEL.ACCOUNT_ID.eq(persoon.account()))
                .execute());
    }

    /** Takes away all besturen that tests made, and what hangs on them; the people stay. */
    public void clearBesturen() {
        transactions.executeWithoutResult(status -> {
            dsl.deleteFrom(AFBEELDING).execute();
            dsl.deleteFrom(POLISANTWOORD).execute();
            dsl.deleteFrom(POLISVRAAG_BERICHT).execute();
            dsl.deleteFrom(POLISVRAAG).execute();
            dsl.deleteFrom(TAAK).execute();
            dsl.deleteFrom(NOTA_MODEL).execute();
            dsl.deleteFrom(MEELEZEN_INZAGE).execute();
            dsl.deleteFrom(MEELEZEN_VRAAG).execute();
            dsl.deleteFrom(MEELEZEN).execute();
            dsl.deleteFrom(WOORD_BESTAND).execute();
            dsl.deleteFrom(BEGELEIDING_LOGBOEK).execute();
            dsl.deleteFrom(BEGELEIDING_AANSPORING).execute();
            dsl.deleteFrom(BESTUUR_PAUZE).execute();
            dsl.deleteFrom(COHORT_DEADLINE).execute();
            dsl.deleteFrom(TERUGBLIK).execute();
            dsl.deleteFrom(STANDPUNT).execute();
            dsl.deleteFrom(TERUGKOPPELING_REACTIE).execute();
            dsl.deleteFrom(TERUGKOPPELING).execute();
            dsl.deleteFrom(LUISTERNOTITIE).execute();
            dsl.deleteFrom(INZAGE).execute();
            dsl.deleteFrom(VRIJGAVE).execute();
            dsl.deleteFrom(TWEELING_LID).execute();
            dsl.deleteFrom(TWEELING).execute();
            dsl.deleteFrom(TWEELINGPROFIEL).execute();
            dsl.deleteFrom(OPNAME_VERSIE).execute();
            dsl.deleteFrom(OPNAME).execute();
            dsl.deleteFrom(NOTA_OORDEEL).execute();
            dsl.deleteFrom(NOTA_OPMERKING).execute();
            dsl.deleteFrom(NOTA_VOORLEGGING).execute();
            dsl.deleteFrom(NOTA_VERSIE).execute();
            dsl.deleteFrom(NOTA_WEG).execute();
            dsl.deleteFrom(ANTWOORD_VERSIE).execute();
            dsl.deleteFrom(ANTWOORD).execute();
            dsl.deleteFrom(TRAJECT).execute();
            dsl.deleteFrom(KOPPELVERBOD).execute();
            dsl.deleteFrom(COHORT_SLOTBORD).execute();
            dsl.deleteFrom(AGENDASLEUTEL).execute();
            dsl.deleteFrom(WERKSESSIE).execute();
            dsl.deleteFrom(COHORT_VERTREK).execute();
            dsl.deleteFrom(BORDFILTER).execute();
            dsl.deleteFrom(COHORT_BEGELEIDER).execute();
            dsl.deleteFrom(COHORT_BESTUUR).execute();
            dsl.deleteFrom(COHORT).execute();
            dsl.deleteFrom(DEELNEMER).execute();
            dsl.deleteFrom(UITNODIGING).execute();
            dsl.deleteFrom(FUSIE).execute();
            dsl.deleteFrom(BESTUUR_VOORGANGER)
                    .where(BESTUUR_VOORGANGER.PREDECESSOR_ID.in(
                            dsl.select(BESTUUR.ID).from(BESTUUR).where(BESTUUR.INVENTED.isTrue())))
                    .execute();
            dsl.deleteFrom(BESTUUR).where(BESTUUR.INVENTED.isTrue()).execute();
        });
        events.publishEvent(new Cleared());
    }

    /** What was written is gone: who keeps some of it in memory reads it again. */
    public record Cleared() {}

    /** Takes away everything that tests committed; the register stays. */
    void clear() {
        clearBesturen();
        transactions.executeWithoutResult(status -> {
            dsl.deleteFrom(MELDING).execute();
            dsl.deleteFrom(MELDING_ZONDER_MAIL).execute();
            dsl.deleteFrom(MELDING_DAGPOST).execute();
            dsl.deleteFrom(BERICHT).execute();
            dsl.deleteFrom(MELDING).execute();
            dsl.deleteFrom(WACHTWOORDHERSTEL).execute();
            dsl.deleteFrom(MELDING).execute();
            dsl.deleteFrom(HERSTELCODE).execute();
            dsl.deleteFrom(TWEEDE_STAP).execute();
            dsl.deleteFrom(TOEGANGSSLEUTEL).execute();
            dsl.deleteFrom(SLEUTELHOUDER).execute();
            dsl.deleteFrom(PORTRET).execute();
            dsl.deleteFrom(ACCOUNT).execute();
            dsl.deleteFrom(AANMELDPOGING).execute();
            dsl.deleteFrom(SPOOR).execute();
        });
    }
}
