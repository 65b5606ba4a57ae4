package be.draaiboek;

import static be.draaiboek.AccessMatrixTest.Uitkomst.ALLOWED;
import static be.draaiboek.AccessMatrixTest.Uitkomst.DENIED;
import static be.draaiboek.AccessMatrixTest.Uitkomst.EMPTY;
import static be.draaiboek.Wereld.edit;
import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.Afbeelding;
import be.draaiboek.antwoord.AfbeeldingService;
import be.draaiboek.antwoord.AntwoordAccess;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Beelden;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Uitkomst.Bewaard;
import be.draaiboek.bestuur.BestuurAccess;
import be.draaiboek.bestuur.BestuurNavigatie;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.cohort.CohortAccess;
import be.draaiboek.cohort.MeelezenAccess;
import be.draaiboek.cohort.SlotService;
import be.draaiboek.editie.Item;
import be.draaiboek.meetmoment.Meetmoment;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.melding.MeldingAccess;
import be.draaiboek.melding.Postbode;
import be.draaiboek.nota.NotaAccess;
import be.draaiboek.nota.Orgaan;
import be.draaiboek.nota.Versie;
import be.draaiboek.nota.VersieService;
import be.draaiboek.samenwerken.Aanwezigheid;
import be.draaiboek.samenwerken.NotitieService;
import be.draaiboek.samenwerken.SamenwerkenAccess;
import be.draaiboek.samenwerken.TaakService;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.taak.BestandAccess;
import be.draaiboek.taak.Bestanden;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.SessieService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Begeleiderzicht;
import be.draaiboek.tweeling.Koppel;
import be.draaiboek.tweeling.PaarAccess;
import be.draaiboek.tweeling.TweelingAccess;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.VrijgaveService;
import be.draaiboek.vraagbaak.VraagAccess;
import be.draaiboek.werksessie.WerksessieAccess;
import be.draaiboek.workshop.WorkshopAccess;
import be.draaiboek.workshop.WorkshopService;
import com.vaadin.flow.router.RouteConfiguration;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what: every route, every address of the API and every method of a service, for one of each kind of person,
 * done for real on one bestuur. The rows are written by hand; a route or method without a row fails the test.
 */
public class AccessMatrixTest extends LiveTest {

    public static final String CHOICE = "b41-strategie";
    public static final String OTHER_CHOICE = "b41-budget";
    public static final String ROWS = "c13-budget";
    public static final String TEXT = "a-overheid";
    public static final String OTHER_TEXT = "a-transformatie";
    public static final String BUSY_TEXT = "a-leiderschap";
    public static final String DRAWN = "b1-voorstelling";
    public static final Bevestiging PROOF = new Bevestiging(Wereld.PASSWORD, "Gevraagd aan de telefoon.");
    public static final String PICTURE = "afbeelding";

    /** The kinds of people; the last two lost what they had while they were logged in. */
    public enum Wie {
        MT_LID,
        TREKKER,
        ANDER_BESTUUR,
        /** Trekker of a bestuur that is paired with this one, in a tweeling that is active. */
        TWEELING,
        /** MT-lid of that bestuur. */
        TWEELING_LID,
        /** Trekker of a bestuur that was paired with this one. */
        GEWEZEN_TWEELING,
        BEGELEIDER,
        BEHEERDER,
        ANONIEM,
        /** Has nothing. */
        INVULLER,
        /** Has A.1, answered individually first, and C.1.3, filled in together. */
        INVULLER_MET,
        VERTROKKEN,
        AFGESLOTEN
    }

    public enum Uitkomst {
        /** Done, or something to see. */
        ALLOWED,
        /** Refused, or led to another page. */
        DENIED,
        /** Nothing to see. */
        EMPTY
    }

    @FunctionalInterface
    public interface Poging {
        @Nullable
        Object doe(Wie wie, Toegang toegang);
    }

    private record Rij(String id, String variant, Map<Wie, Uitkomst> verwacht, Function<Wie, Uitkomst> poging) {}

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AntwoordService answers;

    @Autowired
    AfbeeldingService pictures;

    @Autowired
    MeetmomentService meetmomenten;

    @Autowired
    VersieService versions;

    @Autowired
    Bestanden made;

    @Autowired
    TaakService tasks;

    @Autowired
    be.draaiboek.samenwerken.HerinneringService reminders;

    @Autowired
    NotitieService notes;

    @Autowired
    WorkshopService workshopService;

    @Autowired
    Aanwezigheid presence;

    @Autowired
    AccountService accounts;

    @Autowired
    BestuurService besturen;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    TweelingService pairings;

    @Autowired
    SlotService slot;

    @Autowired
    VrijgaveService releases;

    @Autowired
    UitnodigingService invitations;

    @Autowired
    SessieService sessions;

    @Autowired
    SpoorService spoor;

    @Autowired
    Postbode post;

    @Autowired
    HuidigeGebruiker current;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    public final Map<Wie, Persoon> people = new EnumMap<>(Wie.class);
    public final Map<Wie, Api> browsers = new EnumMap<>(Wie.class);
    private final List<Rij> rows = new ArrayList<>();
    private final List<String> csv = new ArrayList<>(List.of("soort;wat;variant;wie;verwacht;gevonden"));

    public Plaats plaats;
    public Plaats elders;
    public Plaats leeg;
    public Plaats tweelingPlaats;
    public Plaats gewezenPlaats;
    public Plaats voorganger;
    public long tweeling;
    public long gewezen;
    public long gevraagd;
    public long zelfGevraagd;
    public long inCohort;
    public long teKoppelen;
    public long gesloten;
    public List<Plaats> koppelbaar = List.of();
    public Deel lid;
    public Deel trekker;
    public Deel collega;
    public Deel invuller;
    public Deel ingedeeld;
    public Deel vertrokken;
    public Deel afgesloten;
    public Deel nieuw;
    public Deel zonderAntwoord;
    public Persoon ongekoppeld;
    public Traject gezien;
    public long gesprek;
    public long cohort;
    public long ander;
    public long versie;
    public long nulmeting;
    public long tweede;
    public long taak;
    public long notitie;
    public long workshop;
    public long vanIngedeeld;
    public UUID afbeelding;
    public UUID vanVertrokken;
    public long uitgenodigd;
    public String uitnodiging;

    @BeforeAll
    void fixture() {
        for (Wie wie : Wie.values()) {
            if (wie != Wie.ANONIEM) {
                boolean beheerder = wie == Wie.BEHEERDER || wie == Wie.AFGESLOTEN;
                people.put(wie, wereld.persoon("Persoon " + wie, beheerder));
            }
        }
        plaats = wereld.plaats("Proefdam");
        elders = wereld.plaats("Elderdam");
        leeg = wereld.plaats("Leegdam");
        lid = wereld.deel(plaats, person(Wie.MT_LID), Rol.MT_LID);
        trekker = wereld.deel(plaats, person(Wie.TREKKER), Rol.TREKKER);
        collega = wereld.deel(plaats, wereld.persoon("Collega"), Rol.MT_LID);
        invuller = wereld.deel(plaats, person(Wie.INVULLER), Rol.INVULLER);
        ingedeeld = wereld.deel(plaats, person(Wie.INVULLER_MET), Rol.INVULLER);
        vertrokken = wereld.deel(plaats, person(Wie.VERTROKKEN), Rol.TREKKER);
        afgesloten = wereld.deel(plaats, person(Wie.AFGESLOTEN), Rol.TREKKER);
        wereld.deel(elders, person(Wie.ANDER_BESTUUR), Rol.TREKKER);
        tweelingPlaats = wereld.plaats("Tweelingdam");
        gewezenPlaats = wereld.plaats("Gewezendam");
        wereld.deel(tweelingPlaats, person(Wie.TWEELING), Rol.TREKKER);
        wereld.deel(tweelingPlaats, person(Wie.TWEELING_LID), Rol.MT_LID);
        wereld.deel(gewezenPlaats, person(Wie.GEWEZEN_TWEELING), Rol.TREKKER);
        tweeling = wereld.tweeling(plaats, tweelingPlaats);
        gewezen = wereld.tweeling(plaats, gewezenPlaats);
        wereld.beeindig(gewezen);
        cohort = wereld.cohort(person(Wie.BEGELEIDER), plaats, leeg);
        // The one whose account is closed was everything at once.
        wereld.begeleider(cohort, person(Wie.AFGESLOTEN));
        ander = wereld.cohort(wereld.persoon("Andere begeleider"), elders);
        gesloten = wereld.cohort(person(Wie.BEGELEIDER), leeg);
        slot.close(person(Wie.BEGELEIDER).toegang(), gesloten);
        inCohort = wereld.cohort(person(Wie.BEGELEIDER), plaats, tweelingPlaats, gewezenPlaats);
        koppelbaar = List.of(wereld.plaats("Koppeldam"), wereld.plaats("Koppelgem"));
        koppelbaar.forEach(one -> wereld.deel(one, wereld.persoon("Trekker van " + one.bestuur()), Rol.TREKKER));
        teKoppelen = wereld.cohort(person(Wie.BEGELEIDER), koppelbaar.toArray(Plaats[]::new));
        Plaats vrager = wereld.plaats("Vragersdam");
        Persoon vraagt = wereld.persoon("Vrager");
        wereld.deel(vrager, vraagt, Rol.TREKKER);
        gevraagd = pairings.invite(vraagt.toegang(), vrager.bestuur(), plaats.bestuur(), "Kijken jullie mee?");
        zelfGevraagd = pairings.invite(
                person(Wie.GEWEZEN_TWEELING).toegang(), gewezenPlaats.bestuur(), vrager.bestuur(), "Jullie ook?");

        for (Deel deel : List.of(lid, trekker, collega, vertrokken, afgesloten)) {
            wereld.typ(deel, deel.mijn(CHOICE), 0, "geen");
        }
        wereld.typ(collega, collega.mijn(OTHER_CHOICE), 0, "jaarlijks");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
        wereld.typ(trekker, samen(OTHER_CHOICE, "", ""), 0, "jaarlijks");
        wereld.typ(lid, samen(ROWS, UUID.randomUUID().toString(), "post"), 0, "Begeleiding");
        gesprek = deelnemers.enrolName(lid.toegang(), plaats.bestuur(), "Een geïnterviewde", "diensthoofd");
        wereld.typ(lid, new Adres(CHOICE, "", "", gesprek), 0, "geen");
        wereld.typ(lid, new Adres(OTHER_CHOICE, "", "", gesprek), 0, "jaarlijks");
        ongekoppeld = wereld.persoon("Nieuweling");
        nieuw = wereld.deel(plaats, wereld.persoon("Nieuw lid"), Rol.MT_LID);
        zonderAntwoord = wereld.deel(plaats, wereld.persoon("Lid zonder antwoord"), Rol.MT_LID);
        voorganger = wereld.plaats("Ouddam");
        Deel vroeger = wereld.deel(voorganger, wereld.persoon("Trekker van vroeger"), Rol.TREKKER);
        wereld.typ(vroeger, samen(ROWS, UUID.randomUUID().toString(), "post"), 0, "Uit een vorig leven");
        wereld.typ(vroeger, samen("c11-definitie", "", ""), 0, "Wat we er toen mee bedoelden.");
        meetmomenten.close(vroeger.toegang(), wereld.traject(vroeger), meetmoment("Van vroeger"));
        Traject toen = wereld.traject(vroeger);
        String gelezen =
                versions.preview(vroeger.toegang(), toen).orElseThrow().tekst().vingerafdruk();
        versions.submit(vroeger.toegang(), toen, new VersieService.Indiening(1, gelezen, "", before(Orgaan.MT), false));
        wereld.voorganger(voorganger, plaats);
        gezien = wereld.traject(lid);
        for (String code : List.of("A.1", "C.1.3")) {
            tasks.handOut(trekker.toegang(), gezien, List.of(code), List.of(ingedeeld.id()), null);
        }
        reminders.remind(trekker.toegang(), gezien, Map.of(nieuw.id(), "draaiboek/B.4.1"), "We wachten op jullie.");
        taak = wereld.traject(trekker).taken("C.1.3").getFirst().id();
        wereld.typ(collega, collega.mijn("a1-dimensies", "platform", "meten"), 0, "van een collega");
        wereld.typ(trekker, samen("a1-dimensies", "platform", "meten"), 0, "afgesproken");
        wereld.typ(ingedeeld, ingedeeld.mijn("a1-dimensies", "platform", "meten"), 0, "van mij");
        wereld.klaar(collega, "a1-dimensies");
        wereld.klaar(ingedeeld, "a1-dimensies");
        // Of three texts: one where both are ready, one where only the others are, one where the colleague still
        // writes.
        for (String item : List.of(TEXT, OTHER_TEXT, BUSY_TEXT)) {
            for (Deel deel : List.of(lid, trekker, collega)) {
                wereld.typ(deel, deel.mijn(item), 0, "van " + deel.persoon().name());
                boolean ready = item.equals(TEXT) || item.equals(OTHER_TEXT) == deel.equals(collega);
                if (ready) {
                    wereld.klaar(deel, item);
                }
            }
            wereld.typ(trekker, samen(item, "", ""), 0, "afgesproken");
        }
        notitie = note(lid, CHOICE);
        vanIngedeeld = note(ingedeeld, ROWS);
        versie = answers.history(lid.toegang(), gezien, lid.mijn(CHOICE))
                .getFirst()
                .id();

        workshop = workshopService.open(trekker.toegang(), gezienDoorTrekker(), "B.4.1", 0);
        workshopService.show(trekker.toegang(), workshop, CHOICE);
        wereld.typ(collega, collega.mijn(CHOICE), 1, "uitgewerkt");
        workshopService.park(trekker.toegang(), gezien, null, "b41-ervaring", "", lid.id());
        workshopService.park(trekker.toegang(), gezien, null, "b41-doelen", "", null);
        presence.kom(plaats.traject(), lid.persoon().account(), "Lid", "C.1.3", 0, List.of(ROWS), () -> true);

        nulmeting = meetmomenten.close(trekker.toegang(), gezien, meetmoment("Nulmeting"));
        tweede = meetmomenten.close(trekker.toegang(), gezien, meetmoment("Tweede"));

        afbeelding = picture(lid);
        vanVertrokken = picture(vertrokken);
        picture(trekker);
        picture(afgesloten);
        String genodigd = email();
        uitgenodigd = invitations.invite(trekker.toegang(), plaats.bestuur(), genodigd, Rol.MT_LID, "");
        uitnodiging = wereld.codeUitMail(person(Wie.BEHEERDER).toegang(), genodigd, BestuurNavigatie.UITNODIGING);
        wereld.nietVerstuurd(genodigd);

        // Everyone is logged in before two of them lose what they had.
        for (Wie wie : Wie.values()) {
            browsers.put(wie, wie == Wie.ANONIEM ? anonymous() : new Api(port).logIn(person(wie)));
        }
        Toegang beheerder = person(Wie.BEHEERDER).toegang();
        deelnemers.end(beheerder, vertrokken.id());
        accounts.setActive(beheerder, person(Wie.AFGESLOTEN).account(), false);

        routes();
        api();
        bring(new AntwoordAccess());
        bring(new SamenwerkenAccess());
        bring(new WorkshopAccess());
        bring(new BestuurAccess());
        bring(new CohortAccess());
        bring(new WerksessieAccess());
        bring(new MeelezenAccess());
        bring(new VraagAccess());
        bring(new PaarAccess());
        bring(new BestandAccess());
        bring(new NotaAccess());
        bring(new MeldingAccess());
        bring(new TweelingAccess());
    }

    /** Adds the rows of a module, with the beans that they ask for. */
    public void bring(AccessRows rows) {
        context.getAutowireCapableBeanFactory().autowireBean(rows);
        rows.matrix = this;
        rows.rows();
    }

    // --- the rows ---

    public void routes() {
        Set<Wie> everyone = Set.of(Wie.values());
        Set<Wie> loggedIn = without(everyone, Wie.ANONIEM);
        // A closed account whose session still runs gets to pages, with nothing in them.
        Set<Wie> members = Set.of(
                Wie.MT_LID,
                Wie.TREKKER,
                Wie.ANDER_BESTUUR,
                Wie.TWEELING,
                Wie.TWEELING_LID,
                Wie.GEWEZEN_TWEELING,
                Wie.INVULLER,
                Wie.INVULLER_MET,
                Wie.VERTROKKEN,
                Wie.AFGESLOTEN);
        Set<Wie> coaches = Set.of(Wie.BEGELEIDER, Wie.AFGESLOTEN);
        // A coach begins at the board.
        route("", "", without(loggedIn, Wie.BEGELEIDER));
        route("draaiboek/:sectie?", "draaiboek", members);
        Set<Wie> strategy = without(members, Wie.INVULLER_MET);
        route("draaiboek/:sectie?", "draaiboek/B.4.1", strategy);
        route("draaiboek/:sectie?", "draaiboek/C.1.3", members);
        route("resultaten", "resultaten", members);
        route("word", "word", members);
        route("afdruk/:sectie?", "afdruk", members);
        route("afdruk/:sectie?", "afdruk/B.4.1", strategy);
        route("taken", "taken", members);
        route("meetmomenten", "meetmomenten", members);
        route("nota", "nota", members);
        Set<Wie> readersOfIt = Set.of(Wie.MT_LID, Wie.TREKKER);
        route("meetmomenten/:meetmoment", "meetmomenten/" + nulmeting, readersOfIt);
        route("meetmomenten/:meetmoment", "meetmomenten/0", Set.of());
        route(
                "meetmomenten/:meetmoment/vergelijk/:ander",
                "meetmomenten/" + nulmeting + "/vergelijk/" + tweede,
                readersOfIt);
        for (String path : List.of("zoeken", "begrippen", "hulp")) {
            route(path, path, loggedIn);
        }
        Set<Wie> readers = new LinkedHashSet<>(members);
        readers.addAll(coaches);
        route("gesprek/:deel", "gesprek/A", readers);
        route("gesprek/:deel", "gesprek/Z", Set.of());
        route("wachtwoord", "wachtwoord", loggedIn);
        route("welkom", "welkom", loggedIn);
        route("cohort", "cohort", coaches);
        route("cohort", "cohort/" + cohort, Set.of(Wie.BEGELEIDER));
        route("cohort", "cohort/" + ander, Set.of());
        String coached = "begeleiding/:cohort/:bestuur";
        route(coached, "begeleiding/" + cohort + "/" + plaats.bestuur(), Set.of(Wie.BEGELEIDER));
        route(coached, "begeleiding/" + cohort + "/" + elders.bestuur(), Set.of());
        route(coached, "begeleiding/" + ander + "/" + elders.bestuur(), Set.of());
        route("koppel", "koppel", coaches);
        route("cohorten", "cohorten", coaches);
        route("koppel/:cohort", "koppel/" + cohort, Set.of(Wie.BEGELEIDER, Wie.BEHEERDER));
        route("koppel/:cohort", "koppel/" + ander, Set.of(Wie.BEHEERDER));
        route("wat-polis-ziet", "wat-polis-ziet", members);
        String left = "voorganger/:traject([0-9]{1,18})/:sectie?";
        route(left, "voorganger/" + voorganger.traject(), Set.of(Wie.MT_LID, Wie.TREKKER));
        route(left, "voorganger/" + voorganger.traject() + "/Z", Set.of());
        route(left, "voorganger/" + plaats.traject(), Set.of());
        route("vragen", "vragen", coaches);
        route("lees", "lees", coaches);
        route("lees", "lees/B.4.1", coaches);
        route("lees", "lees/Z", Set.of());
        route("vragen-aan-polis", "vragen-aan-polis", members);
        route(
                "vraag-aan-polis/:item",
                "vraag-aan-polis/" + CHOICE,
                without(
                        without(without(without(members, Wie.INVULLER), Wie.INVULLER_MET), Wie.VERTROKKEN),
                        Wie.AFGESLOTEN));
        route("vraag-aan-polis/:item", "vraag-aan-polis/zomaar", Set.of());
        for (String path : List.of("beheer/gebruikers", "beheer/besturen", "beheer/cohorten", "beheer/fusies")) {
            route(path, path, Set.of(Wie.BEHEERDER, Wie.AFGESLOTEN));
        }
        route("beheer/gebruiker", "beheer/gebruiker/" + lid.persoon().account(), Set.of(Wie.BEHEERDER));
        route("beheer/bestuur", "beheer/bestuur/" + plaats.bestuur(), Set.of(Wie.BEHEERDER));
        route("beheer/cohort", "beheer/cohort/" + cohort, Set.of(Wie.BEGELEIDER, Wie.BEHEERDER));
        route("beheer/cohort", "beheer/cohort/" + gesloten, Set.of(Wie.BEGELEIDER, Wie.BEHEERDER));
        route("beheer/cohort", "beheer/cohort/" + ander, Set.of(Wie.BEHEERDER));
        route("beheer/post", "beheer/post", Set.of(Wie.BEHEERDER, Wie.AFGESLOTEN));
        route("team", "team", members);
        route("team/wie-deed-wat", "team/wie-deed-wat", members);
        route("beheer/spoor", "beheer/spoor", Set.of(Wie.BEHEERDER, Wie.AFGESLOTEN));
        route("account", "account", loggedIn);
        route("account/sleutels", "account/sleutels", loggedIn);
        route("account/codes", "account/codes", without(loggedIn, Wie.AFGESLOTEN));
        // For who gave a password and no code yet; the others are led home.
        route("tweede-stap", "tweede-stap", Set.of());
        // The link is the right; who is logged in is led to the page for them.
        route("uitnodiging", "uitnodiging/onbekend", everyone);
        route("uitnodiging", "uitnodiging/" + uitnodiging, Set.of(Wie.ANONIEM));
        route("uitnodiging-aannemen", "uitnodiging-aannemen/" + uitnodiging, loggedIn);
        route("wachtwoord-vergeten", "wachtwoord-vergeten", everyone);
        route("wachtwoord-herstellen", "wachtwoord-herstellen/onbekend", everyone);
        // Who is logged in is led home; there are accounts, so there is no first one to make.
        route("aanmelden", "aanmelden", Set.of(Wie.ANONIEM));
        route("eerste-beheerder", "eerste-beheerder", Set.of());
    }

    public void api() {
        Set<Wie> everyone = Set.of(Wie.values());
        Set<Wie> loggedIn = without(everyone, Wie.ANONIEM);
        http("GET /api/edities", "", everyone, wie -> browser(wie).get("/api/edities"));
        http("GET /api/edities/{id}", "", everyone, wie -> browser(wie).get("/api/edities/2026-1"));
        http(
                "GET /apple-touch-icon{size:[-a-z0-9]*}.png",
                "",
                everyone,
                wie -> browser(wie).get("/apple-touch-icon-precomposed.png"));
        http("GET /health", "", everyone, wie -> browser(wie).get("/health"));
        // A page that says that there is none; its own status makes it "refused".
        http("* /error", "", Set.of(), wie -> browser(wie).get("/error"));
        // Closing an account ended its sessions.
        Set<Wie> stillLoggedIn = without(loggedIn, Wie.AFGESLOTEN);
        http(
                "GET /api/gespreksstarters/{editie:[0-9]{4}-[0-9]{1,2}}/{code:[A-C][.0-9]{0,6}}/{soort:docx|pdf}",
                "", stillLoggedIn, wie -> browser(wie).get("/api/gespreksstarters/2026-2/A/docx"));
        http("GET /api/sessie", "", stillLoggedIn, wie -> browser(wie).get("/api/sessie"));
        http("GET /api/sessie/rust", "", stillLoggedIn, wie -> browser(wie).get("/api/sessie/rust"));
        http(
                "POST /api/sessie",
                "",
                without(loggedIn, Wie.AFGESLOTEN),
                wie -> new Api(port)
                        .logIn(
                                wie == Wie.ANONIEM
                                        ? "niemand@voorbeeld.be"
                                        : person(wie).email(),
                                Wereld.PASSWORD));
        // What is asked is asked of anybody; the answer of who has none is refused (ToegangssleutelTest).
        http(
                "POST /api/sessie/sleutel/vraag",
                "",
                everyone,
                wie -> logInAgain(wie).post("/api/sessie/sleutel/vraag", new byte[0], "application/json"));
        http(
                "POST /api/sessie/sleutel",
                "without having been asked",
                Set.of(),
                wie -> logInAgain(wie)
                        .post(
                                "/api/sessie/sleutel",
                                "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                "application/json"));
        http("DELETE /api/sessie", "", everyone, wie -> logInAgain(wie).delete("/api/sessie"));
        http("* /api/**", "", Set.of(), wie -> browser(wie).get("/api/zomaar"));
        http(
                "POST /api/antwoorden",
                "a joint cell",
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.INVULLER_MET),
                wie -> browser(wie)
                        .post(
                                "/api/antwoorden",
                                body(samen(ROWS, UUID.randomUUID().toString(), "post"))));
        http(
                "POST /api/antwoorden",
                "what was agreed",
                Set.of(Wie.TREKKER),
                wie -> browser(wie).post("/api/antwoorden", body(samen("a1-dimensies", "open", "voorbeeld"), wie)));
        http(
                "POST /api/afbeeldingen/{traject}",
                "the MT-lid's own cell",
                Set.of(Wie.MT_LID),
                wie -> browser(wie).postFile(place(lid.id()), "beeld.png", Beelden.png(4, 4)));
        http(
                "POST /api/afbeeldingen/{traject}",
                "what was agreed",
                Set.of(Wie.TREKKER),
                wie -> browser(wie).postFile(place(0), "beeld.png", Beelden.png(4, 4)));
        http(
                "GET /api/afbeeldingen/{id}",
                "after my own",
                Set.of(Wie.MT_LID, Wie.TREKKER),
                wie -> browser(wie).get("/api/afbeeldingen/" + afbeelding));
        http(
                "GET /api/afbeeldingen/{id}",
                "the departed's, after my own",
                Set.of(Wie.MT_LID, Wie.TREKKER),
                wie -> browser(wie).get("/api/afbeeldingen/" + vanVertrokken));
    }

    public static Map<Orgaan, Versie.Beslissing> before(Orgaan body) {
        return Map.of(body, Versie.Beslissing.GEEN);
    }

    public static Set<Wie> everyMember() {
        return Set.of(
                Wie.MT_LID,
                Wie.TREKKER,
                Wie.ANDER_BESTUUR,
                Wie.TWEELING,
                Wie.TWEELING_LID,
                Wie.GEWEZEN_TWEELING,
                Wie.INVULLER,
                Wie.INVULLER_MET,
                Wie.VERTROKKEN,
                Wie.AFGESLOTEN);
    }

    public Item item(String id) {
        return gezien.editie().item(id).orElseThrow();
    }

    public void release(long within, Plaats to, String chapter) {
        releases.release(
                trekker.toegang(),
                gezien,
                within,
                chapter,
                List.of(to.bestuur()),
                "Wij begonnen klein.",
                releases.preview(trekker.toegang(), gezien, chapter));
    }

    // --- carried out ---

    @TestFactory
    Stream<DynamicTest> everyRowHolds() {
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.variant().isEmpty() ? row.id() : row.id() + " – " + row.variant(), () -> {
                            Map<Wie, Uitkomst> found = new EnumMap<>(Wie.class);
                            for (Wie wie : Wie.values()) {
                                found.put(wie, row.poging().apply(wie));
                                csv.add(String.join(
                                        ";",
                                        kind(row.id()),
                                        row.id(),
                                        row.variant(),
                                        wie.name(),
                                        row.verwacht().get(wie).name(),
                                        found.get(wie).name()));
                            }
                            assertThat(found).isEqualTo(row.verwacht());
                        }));
    }

    /** The sentence that besturen read of what their begeleider sees, against what happens when a begeleider tries. */
    @Test
    void aCoachSeesOfAPairWhatTheBesturenAreTold() {
        for (Begeleiderzicht one : Begeleiderzicht.values()) {
            String id = switch (one) {
                case WIE, ANTWOORD -> "TweelingService.ofCohort";
                case PROFIEL -> "KoppelService.plan";
                case WOORD -> "TweelingService.find";
                case VRIJGAVE -> "VrijgaveService.read";
                case GESPREK -> "TerugkoppelingService.all";
                case STANDPUNT -> "StandpuntService.shared";
                case TERUGBLIK -> "TerugblikService.of";
            };
            List<Rij> tried = rows.stream().filter(row -> row.id().equals(id)).toList();
            assertThat(tried).as(id).isNotEmpty();
            assertThat(tried.stream().anyMatch(row -> row.poging().apply(Wie.BEGELEIDER) == ALLOWED))
                    .as(one + ": " + one.wat())
                    .isEqualTo(one.ziet());
            assertThat(Begeleiderzicht.zin()).contains(one.wat());
        }
        // Who and what became of it, without a word or a reason.
        assertThat(Arrays.stream(Koppel.class.getRecordComponents()).map(java.lang.reflect.RecordComponent::getName))
                .containsExactly("id", "stand", "voorstel", "vervalt", "delen");
        assertThat(Arrays.stream(Koppel.Deel.class.getRecordComponents())
                        .map(java.lang.reflect.RecordComponent::getName))
                .containsExactly("naam", "antwoord");
        // Nothing else of a tweeling is a begeleider's to read.
        assertThat(rows.stream()
                        .filter(
                                row -> row.id()
                                        .matches(
                                                "(Tweeling|Koppel|Vrijgave|Terugkoppeling|Standpunt|Terugblik|Voorstel|Profiel)Service\\..*"))
                        .filter(row -> row.verwacht().get(Wie.BEGELEIDER) == ALLOWED
                                && row.verwacht().get(Wie.ANDER_BESTUUR) != ALLOWED)
                        .map(Rij::id))
                .containsExactlyInAnyOrder(
                        "TweelingService.ofCohort",
                        "TweelingService.seeking",
                        "TweelingService.proposeToBoth",
                        "KoppelService.plan",
                        "KoppelService.together",
                        "KoppelService.sendProposals");
    }

    @Test
    void everyRouteHasARow() {
        try (Scherm open = Scherm.open(context, null)) {
            Set<String> routes = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                    .map(route -> "route /" + route.getTemplate().replaceAll("/:___url_parameter\\??.*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(routes).hasSizeGreaterThan(10).isSubsetOf(ids());
        }
    }

    @Test
    void everyAddressOfTheApiHasARow() {
        Set<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("be.draaiboek")) {
                Collection<String> methods =
                        mapping.getMethodsCondition().getMethods().isEmpty()
                                ? List.of("*")
                                : mapping.getMethodsCondition().getMethods().stream()
                                        .map(Enum::name)
                                        .toList();
                mapping.getPatternValues()
                        .forEach(pattern -> methods.forEach(verb -> addresses.add(verb + " " + pattern)));
            }
        });
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(7).isSubsetOf(ids());
    }

    @Test
    void everyMethodOfAServiceHasARow() {
        Set<String> methods = new TreeSet<>();
        for (Object bean : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(bean);
            if (!type.getName().startsWith("be.draaiboek")) {
                continue;
            }
            List<java.lang.reflect.Method> ours = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .toList();
            for (var method : ours) {
                boolean overloaded = ours.stream()
                                .filter(other -> other.getName().equals(method.getName()))
                                .count()
                        > 1;
                methods.add(type.getSimpleName() + "." + method.getName()
                        + (overloaded
                                ? "(" + method.getParameterTypes()[method.getParameterCount() - 1].getSimpleName() + ")"
                                : ""));
            }
        }
        assertThat(methods).hasSizeGreaterThan(35).isSubsetOf(ids());
    }

    @AfterAll
    void writeDown() throws IOException {
        Path file = Path.of("target/access-matrix.csv");
        Files.createDirectories(file.getParent());
        Files.write(file, csv);
    }

    // --- how a row is made and carried out ---

    public void route(String template, String path, Set<Wie> allowed) {
        String simple = "route /" + template;
        rows.add(new Rij(simple, path.equals(template) ? "" : "/" + path, expect(allowed, DENIED), wie -> {
            try (Scherm screen = Scherm.open(
                    context, wie == Wie.ANONIEM ? null : wereld.gebruikerBijAanmelden(person(wie), loggedInAs(wie)))) {
                Class<?> page =
                        RouteConfiguration.forApplicationScope().getRoute(path).orElseThrow();
                screen.ga(path);
                return page.isInstance(screen.pagina()) ? ALLOWED : DENIED;
            }
        }));
    }

    /** The roles that the session remembers; what was lost since is found out by the queries. */
    public static Set<String> loggedInAs(Wie wie) {
        return switch (wie) {
            case MT_LID,
                    TREKKER,
                    ANDER_BESTUUR,
                    TWEELING,
                    TWEELING_LID,
                    GEWEZEN_TWEELING,
                    INVULLER,
                    INVULLER_MET,
                    VERTROKKEN -> Set.of("DEELNEMER");
            case AFGESLOTEN -> Set.of("DEELNEMER", "BEGELEIDER", "BEHEERDER");
            case BEGELEIDER -> Set.of("BEGELEIDER");
            case BEHEERDER -> Set.of("BEHEERDER");
            case ANONIEM -> Set.of();
        };
    }

    public void http(String id, String variant, Set<Wie> allowed, Function<Wie, Api.Antwoord> request) {
        rows.add(new Rij(id, variant, expect(allowed, DENIED), wie -> {
            int status = request.apply(wie).status();
            assertThat(status).isIn(200, 204, 401, 404);
            return status < 300 ? ALLOWED : DENIED;
        }));
    }

    public void read(String id, String variant, Set<Wie> allowed, Poging attempt) {
        service(id, variant, allowed, EMPTY, attempt);
    }

    public void write(String id, String variant, Set<Wie> allowed, Poging attempt) {
        service(id, variant, allowed, DENIED, attempt);
    }

    /** A service reads for whoever the session says; without one there is nobody to read for. What it does is undone. */
    public void service(String id, String variant, Set<Wie> allowed, Uitkomst refused, Poging attempt) {
        Map<Wie, Uitkomst> expected = expect(allowed, refused);
        if (!allowed.contains(Wie.ANONIEM)) {
            expected.put(Wie.ANONIEM, DENIED);
        }
        rows.add(new Rij(
                id,
                variant,
                expected,
                wie -> as(
                        wie,
                        () -> transactions.execute(status -> {
                            status.setRollbackOnly();
                            try {
                                Toegang toegang = allowed.contains(Wie.ANONIEM)
                                        ? Toegang.van(1)
                                        : current.vereist().toegang();
                                return judge(attempt.doe(wie, toegang), refused);
                            } catch (AccessDeniedException
                                    | AuthenticationCredentialsNotFoundException
                                    | IllegalArgumentException
                                    | be.draaiboek.common.OngeldigException denied) {
                                return DENIED;
                            }
                        }))));
    }

    public void open(String id, String variant, java.util.function.Supplier<Object> attempt) {
        rows.add(new Rij(id, variant, expect(Set.of(Wie.values()), DENIED), wie -> {
            attempt.get();
            return ALLOWED;
        }));
    }

    public static Uitkomst judge(@Nullable Object result, Uitkomst refused) {
        return switch (result) {
            case null -> refused;
            case Collection<?> many -> many.isEmpty() ? refused : ALLOWED;
            case Optional<?> one -> one.isEmpty() ? refused : ALLOWED;
            case be.draaiboek.antwoord.Cel.Uitkomst outcome -> outcome instanceof Bewaard ? ALLOWED : DENIED;
            default -> ALLOWED;
        };
    }

    public Uitkomst as(Wie wie, java.util.function.Supplier<Uitkomst> work) {
        try {
            if (wie != Wie.ANONIEM) {
                var who = wereld.gebruikerBijAanmelden(person(wie), loggedInAs(wie));
                var security = SecurityContextHolder.createEmptyContext();
                security.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
                SecurityContextHolder.setContext(security);
            }
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public be.draaiboek.antwoord.Cel.Uitkomst save(Toegang toegang, Adres cell) {
        return answers.save(toegang, plaats.traject(), List.of(edit(cell, 0, "tekst")))
                .getFirst();
    }

    public Traject gezienDoorTrekker() {
        return wereld.traject(trekker);
    }

    public static Meetmoment.Nieuw meetmoment(String name) {
        return new Meetmoment.Nieuw(name, "Het MT", LocalDate.of(2026, 11, 1), "");
    }

    public long note(Deel deel, String item) {
        notes.write(deel.toegang(), wereld.traject(deel), item, UUID.randomUUID(), "tekst");
        return notes.at(deel.toegang(), plaats.traject(), List.of(item))
                .getLast()
                .id();
    }

    /** Puts a picture in somebody's own cell. */
    public UUID picture(Deel deel) {
        Adres cell = deel.mijn(DRAWN, "", PICTURE);
        Afbeelding made = pictures.store(
                        deel.toegang(),
                        plaats.traject(),
                        cell,
                        Beelden.stream(Beelden.png(8, (int) deel.id() % 90 + 1)))
                .orElseThrow();
        wereld.typ(deel, cell, 0, Map.of("id", made.id().toString(), "alt", "", "width", 8, "height", 8));
        wereld.klaar(deel, DRAWN);
        return made.id();
    }

    public String place(long holder) {
        return "/api/afbeeldingen/" + plaats.traject() + "?item=" + DRAWN + "&row=&col=" + PICTURE + "&holder="
                + holder;
    }

    public Map<String, Object> body(Adres cell) {
        return body(cell, Wie.MT_LID);
    }

    public Map<String, Object> body(Adres cell, Wie wie) {
        // One place for each, as nothing that a request keeps is undone.
        String col = wie == Wie.MT_LID ? cell.col() : "meten";
        return Map.of(
                "traject",
                plaats.traject(),
                "mutations",
                List.of(Map.of(
                        "mutation", UUID.randomUUID().toString(),
                        "item", cell.item(),
                        "row", cell.row(),
                        "col", col,
                        "holder", cell.holder(),
                        "base", 0,
                        "value", "tekst")));
    }

    public Api browser(Wie wie) {
        return browsers.get(wie);
    }

    private Api anonymous() {
        Api api = new Api(port);
        api.logIn("niemand@voorbeeld.be", "geen wachtwoord");
        return api;
    }

    private Api logInAgain(Wie wie) {
        return wie == Wie.ANONIEM || wie == Wie.AFGESLOTEN ? anonymous() : new Api(port).logIn(person(wie));
    }

    public long merged() {
        return besturen.search(Toegang.systeem("fixture of a test"), "Lochristi")
                .getFirst()
                .id();
    }

    public Persoon person(Wie wie) {
        return java.util.Objects.requireNonNull(people.get(wie));
    }

    public static String email() {
        return UUID.randomUUID() + "@voorbeeld.be";
    }

    public static Set<Wie> without(Set<Wie> all, Wie... less) {
        Set<Wie> rest = new LinkedHashSet<>(all);
        rest.removeAll(List.of(less));
        return rest;
    }

    public static Map<Wie, Uitkomst> expect(Set<Wie> allowed, Uitkomst refused) {
        Map<Wie, Uitkomst> expected = new EnumMap<>(Wie.class);
        for (Wie wie : Wie.values()) {
            expected.put(wie, allowed.contains(wie) ? ALLOWED : refused);
        }
        return expected;
    }

    public Set<String> ids() {
        return rows.stream().map(Rij::id).collect(Collectors.toSet());
    }

    public static String kind(String id) {
        return id.startsWith("route ") ? "scherm" : id.contains(" /api") ? "api" : "dienst";
    }
}
