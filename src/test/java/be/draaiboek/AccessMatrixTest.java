package be.draaiboek;

import static be.draaiboek.AccessMatrixTest.Uitkomst.ALLOWED;
import static be.draaiboek.AccessMatrixTest.Uitkomst.DENIED;
import static be.draaiboek.AccessMatrixTest.Uitkomst.EMPTY;
import static be.draaiboek.Wereld.edit;
import static be.draaiboek.Wereld.samen;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.agenda.AgendaService;
import be.draaiboek.antwoord.Afbeelding;
import be.draaiboek.antwoord.AfbeeldingService;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Beelden;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Uitkomst.Bewaard;
import be.draaiboek.antwoord.Cel.Verzonnen;
import be.draaiboek.antwoord.CellReader;
import be.draaiboek.antwoord.Voorganger;
import be.draaiboek.antwoord.VoorgangerService;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.bestuur.BestuurNavigatie;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Fusie;
import be.draaiboek.bestuur.FusieService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Bordfilter;
import be.draaiboek.cohort.BordfilterService;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.Dossier;
import be.draaiboek.cohort.InschrijfService;
import be.draaiboek.cohort.Meelezen;
import be.draaiboek.cohort.MeelezenService;
import be.draaiboek.cohort.PortretService;
import be.draaiboek.cohort.SlotService;
import be.draaiboek.cohort.TermijnService;
import be.draaiboek.cohort.VertrekService;
import be.draaiboek.cohort.Wachten;
import be.draaiboek.common.Klok;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.gegevens.GegevensService;
import be.draaiboek.invullen.ZoekService;
import be.draaiboek.meetmoment.Meetmoment;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.meetmoment.OpnameService;
import be.draaiboek.meetmoment.RapportService;
import be.draaiboek.melding.Brief;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.melding.Postbode;
import be.draaiboek.melding.Poststand;
import be.draaiboek.nota.BesluitService;
import be.draaiboek.nota.BlokService;
import be.draaiboek.nota.BouwstenenService;
import be.draaiboek.nota.ModelService;
import be.draaiboek.nota.NagelatenService;
import be.draaiboek.nota.Nota;
import be.draaiboek.nota.NotaService;
import be.draaiboek.nota.Opmerking;
import be.draaiboek.nota.OpmerkingService;
import be.draaiboek.nota.Orgaan;
import be.draaiboek.nota.Versie;
import be.draaiboek.nota.VersieService;
import be.draaiboek.samenwerken.Aanwezigheid;
import be.draaiboek.samenwerken.BezoekService;
import be.draaiboek.samenwerken.NotitieService;
import be.draaiboek.samenwerken.OpvolgingService;
import be.draaiboek.samenwerken.TaakService;
import be.draaiboek.score.ScoreService;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.spoor.Spoorkeuze;
import be.draaiboek.taak.Bestanden;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Bevestiging;
import be.draaiboek.toegang.HerstelService;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.PersoonService;
import be.draaiboek.toegang.SessieService;
import be.draaiboek.toegang.SleutelService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.toegang.TweedeStapService;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.tweeling.Begeleiderzicht;
import be.draaiboek.tweeling.Koppel;
import be.draaiboek.tweeling.KoppelService;
import be.draaiboek.tweeling.Koppelkeuze;
import be.draaiboek.tweeling.Profiel;
import be.draaiboek.tweeling.ProfielService;
import be.draaiboek.tweeling.SamenvattingService;
import be.draaiboek.tweeling.Standpunt;
import be.draaiboek.tweeling.StandpuntService;
import be.draaiboek.tweeling.Terugblik;
import be.draaiboek.tweeling.TerugblikService;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.VergelijkingService;
import be.draaiboek.tweeling.VoorstelService;
import be.draaiboek.tweeling.VrijgaveService;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.werksessie.Werksessie.Wat;
import be.draaiboek.werksessie.WerksessieService;
import be.draaiboek.woord.Docxbewerker;
import be.draaiboek.woord.WoordService;
import be.draaiboek.workshop.WorkshopService;
import com.vaadin.flow.router.RouteConfiguration;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
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
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Who may do what: every route, every address of the API and every method of a service, for one of each kind of person,
 * done for real on one bestuur. The rows are written by hand; a route or method without a row fails the test.
 */
class AccessMatrixTest extends LiveTest {

    private static final String CHOICE = "b41-strategie";
    private static final String OTHER_CHOICE = "b41-budget";
    private static final String ROWS = "c13-budget";
    private static final String TEXT = "a-overheid";
    private static final String OTHER_TEXT = "a-transformatie";
    private static final String BUSY_TEXT = "a-leiderschap";
    private static final String DRAWN = "b1-voorstelling";
    private static final Bevestiging PROOF = new Bevestiging(Wereld.PASSWORD, "Gevraagd aan de telefoon.");
    private static final String PICTURE = "afbeelding";

    /** The kinds of people; the last two lost what they had while they were logged in. */
    enum Wie {
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

    enum Uitkomst {
        /** Done, or something to see. */
        ALLOWED,
        /** Refused, or led to another page. */
        DENIED,
        /** Nothing to see. */
        EMPTY
    }

    @FunctionalInterface
    interface Poging {
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
    WerksessieService meetings;

    @Autowired
    PersoonService persons;

    @Autowired
    AgendaService agendas;

    @Autowired
    VertrekService leaving;

    @Autowired
    FusieService merging;

    @Autowired
    VoorgangerService predecessors;

    @Autowired
    NagelatenService leftNotes;

    @Autowired
    Meldingen meldingen;

    @Autowired
    MeetmomentService meetmomenten;

    @Autowired
    RapportService reports;

    @Autowired
    WoordService words;

    @Autowired
    NotaService notas;

    @Autowired
    BlokService blokken;

    @Autowired
    VersieService versions;

    @Autowired
    OpmerkingService remarks;

    @Autowired
    BesluitService decisions;

    @Autowired
    BouwstenenService blocks;

    @Autowired
    ModelService models;

    @Autowired
    Bestanden made;

    @Autowired
    VergelijkingService comparisons;

    @Autowired
    SamenvattingService summaries;

    @Autowired
    TrajectService trajecten;

    @Autowired
    ZoekService searches;

    @Autowired
    CellReader cells;

    @Autowired
    ScoreService scores;

    @Autowired
    VoortgangService progress;

    @Autowired
    BezoekService visits;

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
    CohortService cohorts;

    @Autowired
    TermijnService termijnen;

    @Autowired
    BegeleidingService coaching;

    @Autowired
    BordfilterService boardFilters;

    @Autowired
    PortretService portraits;

    @Autowired
    MeelezenService along;

    @Autowired
    PolisvraagService questions;

    @Autowired
    TweelingService pairings;

    @Autowired
    KoppelService coupling;

    @Autowired
    SlotService slot;

    @Autowired
    InschrijfService enrolment;

    @Autowired
    VoorstelService suggestions;

    @Autowired
    ProfielService profiles;

    @Autowired
    VrijgaveService releases;

    @Autowired
    OpnameService frozen;

    @Autowired
    TerugkoppelingService feedback;

    @Autowired
    OpvolgingService followUps;

    @Autowired
    StandpuntService positions;

    @Autowired
    TerugblikService lookBacks;

    @Autowired
    UitnodigingService invitations;

    @Autowired
    HerstelService resets;

    @Autowired
    SessieService sessions;

    @Autowired
    SpoorService spoor;

    @Autowired
    TweedeStapService steps;

    @Autowired
    SleutelService keys;

    @Autowired
    GegevensService personal;

    @Autowired
    Postbode post;

    @Autowired
    HuidigeGebruiker current;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Map<Wie, Persoon> people = new EnumMap<>(Wie.class);
    private final Map<Wie, Api> browsers = new EnumMap<>(Wie.class);
    private final List<Rij> rows = new ArrayList<>();
    private final List<String> csv = new ArrayList<>(List.of("soort;wat;variant;wie;verwacht;gevonden"));

    private Plaats plaats;
    private Plaats elders;
    private Plaats leeg;
    private Plaats tweelingPlaats;
    private Plaats gewezenPlaats;
    private Plaats voorganger;
    private long tweeling;
    private long gewezen;
    private long gevraagd;
    private long zelfGevraagd;
    private long inCohort;
    private long teKoppelen;
    private long gesloten;
    private List<Plaats> koppelbaar = List.of();
    private Deel lid;
    private Deel trekker;
    private Deel collega;
    private Deel invuller;
    private Deel ingedeeld;
    private Deel vertrokken;
    private Deel afgesloten;
    private Deel nieuw;
    private Deel zonderAntwoord;
    private Persoon ongekoppeld;
    private Traject gezien;
    private long gesprek;
    private long cohort;
    private long ander;
    private long versie;
    private long nulmeting;
    private long tweede;
    private long taak;
    private long notitie;
    private long workshop;
    private long vanIngedeeld;
    private UUID afbeelding;
    private UUID vanVertrokken;
    private long uitgenodigd;
    private String uitnodiging;

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
        slot.sluit(person(Wie.BEGELEIDER).toegang(), gesloten);
        inCohort = wereld.cohort(person(Wie.BEGELEIDER), plaats, tweelingPlaats, gewezenPlaats);
        koppelbaar = List.of(wereld.plaats("Koppeldam"), wereld.plaats("Koppelgem"));
        koppelbaar.forEach(one -> wereld.deel(one, wereld.persoon("Trekker van " + one.bestuur()), Rol.TREKKER));
        teKoppelen = wereld.cohort(person(Wie.BEGELEIDER), koppelbaar.toArray(Plaats[]::new));
        Plaats vrager = wereld.plaats("Vragersdam");
        Persoon vraagt = wereld.persoon("Vrager");
        wereld.deel(vrager, vraagt, Rol.TREKKER);
        gevraagd = pairings.nodigUit(vraagt.toegang(), vrager.bestuur(), plaats.bestuur(), "Kijken jullie mee?");
        zelfGevraagd = pairings.nodigUit(
                person(Wie.GEWEZEN_TWEELING).toegang(), gewezenPlaats.bestuur(), vrager.bestuur(), "Jullie ook?");

        for (Deel deel : List.of(lid, trekker, collega, vertrokken, afgesloten)) {
            wereld.typ(deel, deel.mijn(CHOICE), 0, "geen");
        }
        wereld.typ(collega, collega.mijn(OTHER_CHOICE), 0, "jaarlijks");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "algemeen");
        wereld.typ(trekker, samen(OTHER_CHOICE, "", ""), 0, "jaarlijks");
        wereld.typ(lid, samen(ROWS, UUID.randomUUID().toString(), "post"), 0, "Begeleiding");
        gesprek = deelnemers.voegNaamToe(lid.toegang(), plaats.bestuur(), "Een geïnterviewde", "diensthoofd");
        wereld.typ(lid, new Adres(CHOICE, "", "", gesprek), 0, "geen");
        wereld.typ(lid, new Adres(OTHER_CHOICE, "", "", gesprek), 0, "jaarlijks");
        ongekoppeld = wereld.persoon("Nieuweling");
        nieuw = wereld.deel(plaats, wereld.persoon("Nieuw lid"), Rol.MT_LID);
        zonderAntwoord = wereld.deel(plaats, wereld.persoon("Lid zonder antwoord"), Rol.MT_LID);
        voorganger = wereld.plaats("Ouddam");
        Deel vroeger = wereld.deel(voorganger, wereld.persoon("Trekker van vroeger"), Rol.TREKKER);
        wereld.typ(vroeger, samen(ROWS, UUID.randomUUID().toString(), "post"), 0, "Uit een vorig leven");
        wereld.typ(vroeger, samen("c11-definitie", "", ""), 0, "Wat we er toen mee bedoelden.");
        meetmomenten.sluit(vroeger.toegang(), wereld.traject(vroeger), meetmoment("Van vroeger"));
        Traject toen = wereld.traject(vroeger);
        String gelezen = versions.voorbeeld(vroeger.toegang(), toen)
                .orElseThrow()
                .tekst()
                .vingerafdruk();
        versions.dienIn(vroeger.toegang(), toen, new VersieService.Indiening(1, gelezen, "", before(Orgaan.MT), false));
        wereld.voorganger(voorganger, plaats);
        gezien = wereld.traject(lid);
        for (String code : List.of("A.1", "C.1.3")) {
            tasks.deelUit(trekker.toegang(), gezien, List.of(code), List.of(ingedeeld.id()), null);
        }
        reminders.herinner(trekker.toegang(), gezien, Map.of(nieuw.id(), "draaiboek/B.4.1"), "We wachten op jullie.");
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
        versie = answers.geschiedenis(lid.toegang(), gezien, lid.mijn(CHOICE))
                .getFirst()
                .id();

        workshop = workshopService.open(trekker.toegang(), gezienDoorTrekker(), "B.4.1", 0);
        workshopService.toon(trekker.toegang(), workshop, CHOICE);
        wereld.typ(collega, collega.mijn(CHOICE), 1, "uitgewerkt");
        workshopService.parkeer(trekker.toegang(), gezien, null, "b41-ervaring", "", lid.id());
        workshopService.parkeer(trekker.toegang(), gezien, null, "b41-doelen", "", null);
        presence.kom(plaats.traject(), lid.persoon().account(), "Lid", "C.1.3", 0, List.of(ROWS), () -> true);

        nulmeting = meetmomenten.sluit(trekker.toegang(), gezien, meetmoment("Nulmeting"));
        tweede = meetmomenten.sluit(trekker.toegang(), gezien, meetmoment("Tweede"));

        afbeelding = picture(lid);
        vanVertrokken = picture(vertrokken);
        picture(trekker);
        picture(afgesloten);
        String genodigd = email();
        uitgenodigd = invitations.nodigUit(trekker.toegang(), plaats.bestuur(), genodigd, Rol.MT_LID, "");
        uitnodiging = wereld.codeUitMail(person(Wie.BEHEERDER).toegang(), genodigd, BestuurNavigatie.UITNODIGING);
        wereld.nietVerstuurd(genodigd);

        // Everyone is logged in before two of them lose what they had.
        for (Wie wie : Wie.values()) {
            browsers.put(wie, wie == Wie.ANONIEM ? anonymous() : new Api(port).logIn(person(wie)));
        }
        Toegang beheerder = person(Wie.BEHEERDER).toegang();
        deelnemers.eindig(beheerder, vertrokken.id());
        accounts.zetActief(beheerder, person(Wie.AFGESLOTEN).account(), false);

        routes();
        api();
        answers();
        together();
        workshops();
        people();
        polis();
        werksessies();
        persons();
        alongside();
        asked();
        pairs();
        files();
        nota();
        notaVersions();
        inbox();
        pairing();
        sharing();
        feedback();
    }

    /** Two besturen that become one, and what was left by one that did. */
    private void mergers(Set<Wie> beheerder) {
        Fusie.Keuze choice = new Fusie.Keuze(
                elders.bestuur(),
                leeg.bestuur(),
                "Elderdam",
                LocalDate.now(Klok.BRUSSEL),
                Set.of(person(Wie.ANDER_BESTUUR).account()));
        read("FusieService.alle", "", beheerder, (wie, toegang) -> merging.alle(toegang));
        write("FusieService.vooruit", "", beheerder, (wie, toegang) -> merging.vooruit(toegang, choice));
        write("FusieService.voltrek", "", beheerder, (wie, toegang) -> {
            String seen =
                    merging.vooruit(person(Wie.BEHEERDER).toegang(), choice).vingerafdruk();
            merging.voltrek(toegang, choice, seen, PROOF);
            return true;
        });
        Set<Wie> successors = Set.of(Wie.MT_LID, Wie.TREKKER);
        Voorganger left = predecessors.een(lid.toegang(), voorganger.traject()).orElseThrow();
        read(
                "VoorgangerService.een",
                "",
                successors,
                (wie, toegang) -> predecessors.een(toegang, voorganger.traject()));
        read(
                "VoorgangerService.een",
                "no predecessor",
                Set.of(),
                (wie, toegang) -> predecessors.een(toegang, plaats.traject()));
        read("VoorgangerService.beantwoord", "", successors, (wie, toegang) -> predecessors.beantwoord(toegang, left));
        read(
                "VoorgangerService.cellen",
                "",
                successors,
                (wie, toegang) -> predecessors.cellen(toegang, left, List.of(ROWS)));
        read(
                "VoorgangerService.geschiedenis",
                "",
                successors,
                (wie, toegang) -> predecessors.geschiedenis(toegang, left, ROWS));
        read(
                "MeetmomentService.nagelaten",
                "",
                successors,
                (wie, toegang) -> meetmomenten.nagelaten(toegang, voorganger.traject()));
        read(
                "NagelatenService.lijst",
                "",
                successors,
                (wie, toegang) -> leftNotes.lijst(toegang, voorganger.traject()));
        read(
                "NagelatenService.lees",
                "",
                successors,
                (wie, toegang) -> leftNotes.lees(toegang, voorganger.traject(), 1));
        open(
                "VoorgangerService.verschilt",
                "compares what it is given",
                () -> !VoorgangerService.verschilt(gezien.editie().item(ROWS).orElseThrow(), List.of(), List.of()));
        write("VoorgangerService.neemOver", "", successors, (wie, toegang) -> {
            predecessors.neemOver(toegang, gezien, voorganger.traject(), ROWS);
            return true;
        });
    }

    // --- the rows ---

    private void routes() {
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

    private void api() {
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

    private void nota() {
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        String block = "nota.definitie";
        http(
                "GET /api/notas/{traject:[0-9]{1,18}}.{soort:docx|pdf}",
                "",
                own,
                wie -> browser(wie).get("/api/notas/" + plaats.traject() + ".docx"));
        read("NotaService.stuk", "", own, (wie, toegang) -> notas.stuk(toegang, plaats.traject()));
        http(
                "GET /api/notas/{traject:[0-9]{1,18}}/bouwstenen.xlsx",
                "",
                own,
                wie -> browser(wie).get("/api/notas/" + plaats.traject() + "/bouwstenen.xlsx"));
        read("BouwstenenService.werkboek", "", own, (wie, toegang) -> blocks.werkboek(toegang, plaats.traject()));
        read("NotaService.lees", "", own, (wie, toegang) -> {
            definition(0, "tekst");
            return notas.lees(toegang, gezien).stream()
                    .flatMap(Nota::blokken)
                    .filter(blok -> !blok.delen().isEmpty())
                    .toList();
        });
        write("NotaService.schrijfVerder", "", own, (wie, toegang) -> {
            definition(0, "tekst");
            return notas.schrijfVerder(toegang, gezien, block);
        });
        write("NotaService.neemOver", "", own, (wie, toegang) -> notas.neemOver(toegang, gezien, block, moved(block)));
        write("NotaService.laatStaan", "", own, (wie, toegang) -> {
            moved(block);
            return notas.laatStaan(toegang, gezien, block);
        });
        write("NotaService.volgWeer", "", own, (wie, toegang) -> {
            moved(block);
            return notas.volgWeer(toegang, gezien, block);
        });
        blocks(own, block);
        write(
                "AntwoordService.bewaar",
                "a block of the note",
                own,
                (wie, toegang) -> save(toegang, samen("nota.besluit", "", "")));
    }

    private void blocks(Set<Wie> own, String block) {
        String below = "nota.doel-nota";
        write("BlokService.verplaats", "", own, (wie, toegang) -> blokken.verplaats(toegang, gezien, block, -1, below));
        write("BlokService.splits", "", own, (wie, toegang) -> {
            written(block, "Een zin. Nog een zin.");
            return blokken.splits(toegang, gezien, block, 1, 8);
        });
        write("BlokService.voegSamen", "", own, (wie, toegang) -> {
            written(block, "Onder.");
            written(below, "Boven.");
            return blokken.voegSamen(toegang, gezien, block, below, 1, 1);
        });
        write("BlokService.voegToe", "", own, (wie, toegang) -> blokken.voegToe(toegang, gezien, "kern", block));
        write("BlokService.haalWeg", "", own, (wie, toegang) -> blokken.haalWeg(toegang, gezien, block, 0));
        write("BlokService.zetTerug", "", own, (wie, toegang) -> {
            blokken.haalWeg(trekker.toegang(), gezien, block, 0);
            return blokken.zetTerug(toegang, gezien, block);
        });
        write("BlokService.maakOngedaan", "", own, (wie, toegang) -> {
            Nota.Gedaan done = blokken.haalWeg(trekker.toegang(), gezien, block, 0);
            return blokken.maakOngedaan(toegang, gezien, done);
        });
        write(
                "AntwoordService.bewaarSamen",
                "",
                own,
                (wie, toegang) -> answers
                        .bewaarSamen(
                                toegang,
                                plaats.traject(),
                                List.of(
                                        edit(samen("nota.besluit", "", ""), 0, "een"),
                                        edit(samen(block, "", ""), 0, "twee")))
                        .stream()
                        .reduce((one, other) -> one instanceof Bewaard ? other : one)
                        .orElseThrow());
    }

    private void written(String block, String text) {
        assertThat(wereld.typ(trekker, samen(block, "", ""), 0, text)).isInstanceOf(Bewaard.class);
    }

    private void notaVersions() {
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> trekkers = Set.of(Wie.TREKKER);
        Set<Wie> readers = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.TWEELING, Wie.TWEELING_LID);
        release(tweeling, tweelingPlaats, "C.1");
        assertThat(wereld.typ(trekker, samen("c11-afbakening", "", ""), 0, "Geen pakket kopen."))
                .isInstanceOf(Bewaard.class);
        long id = submit(true);
        long alone = submit(false);
        String place = versions.lees(trekker.toegang(), id).orElseThrow().tekst().blokken().stream()
                .findFirst()
                .orElseThrow()
                .plaats(0);
        long remark = remarks.zet(trekker.toegang(), alone, place, "Ons eigen woord.");
        route("nota/versies", "nota/versies", everyMember());
        route("nota/versie/:versie", "nota/versie/" + id, readers);
        route("nota/versie/:versie", "nota/versie/" + alone, own);
        route("nota/versie/:versie", "nota/versie/0", Set.of());
        route("nota/vergelijk/:van/:naar", "nota/vergelijk/" + id + "/" + alone, own);
        http(
                "GET /api/notas/versies/{versie:[0-9]{1,18}}.{soort:docx|pdf}",
                "shared",
                readers,
                wie -> browser(wie).get("/api/notas/versies/" + id + ".docx"));
        http(
                "GET /api/notas/versies/{versie:[0-9]{1,18}}.{soort:docx|pdf}",
                "not shared",
                own,
                wie -> browser(wie).get("/api/notas/versies/" + alone + ".docx"));
        http(
                "GET /api/notas/versies/{versie:[0-9]{1,18}}/besluit/{orgaan:MT|CBS|VB|GR|RMW}.docx",
                "",
                own,
                wie -> browser(wie).get("/api/notas/versies/" + id + "/besluit/MT.docx"));
        read("BesluitService.ontwerp", "", own, (wie, toegang) -> decisions.ontwerp(toegang, id, Orgaan.MT));
        model(id, own);
        read("VersieService.weg", "", own, (wie, toegang) -> versions.weg(toegang, gezien));
        read("VersieService.open", "", own, (wie, toegang) -> versions.open(toegang, gezien));
        read("VersieService.voorbeeld", "", own, (wie, toegang) -> versions.voorbeeld(toegang, gezien));
        read("VersieService.lees", "shared", readers, (wie, toegang) -> versions.lees(toegang, id));
        read("VersieService.lees", "not shared", own, (wie, toegang) -> versions.lees(toegang, alone));
        read(
                "VersieService.lees",
                "its decisions",
                own,
                (wie, toegang) -> versions.lees(toegang, id).stream()
                        .flatMap(one -> one.versie().voorgelegd().stream())
                        .toList());
        read("VersieService.stuk", "", own, (wie, toegang) -> versions.stuk(toegang, alone));
        read(
                "VersieService.gedeeld",
                "",
                Set.of(Wie.TWEELING, Wie.TWEELING_LID),
                (wie, toegang) -> versions.gedeeld(toegang));
        read("VersieService.vergelijk", "", own, (wie, toegang) -> versions.vergelijk(toegang, gezien, alone, 0));
        Set<Wie> state = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEGELEIDER);
        read(
                "VersieService.standen",
                "",
                state,
                (wie, toegang) ->
                        versions.standen(toegang, List.of(plaats.bestuur())).values());
        write("VersieService.kiesWeg", "", trekkers, (wie, toegang) -> {
            versions.kiesWeg(toegang, gezien, List.of(Orgaan.MT));
            return true;
        });
        write(
                "VersieService.dienIn",
                "",
                trekkers,
                (wie, toegang) -> versions.dienIn(
                        toegang, gezien, new VersieService.Indiening(3, print(), "", before(Orgaan.MT), false)));
        write("VersieService.legVoor", "", trekkers, (wie, toegang) -> {
            versions.beslis(trekker.toegang(), alone, Orgaan.MT, 0, decided());
            versions.legVoor(toegang, alone, before(Orgaan.CBS));
            return true;
        });
        write("VersieService.beslis", "", trekkers, (wie, toegang) -> {
            versions.beslis(toegang, alone, Orgaan.MT, 0, decided());
            return true;
        });
        write("VersieService.trekIn", "", trekkers, (wie, toegang) -> {
            versions.trekIn(toegang, id);
            return true;
        });
        write("VersieService.deel", "", trekkers, (wie, toegang) -> {
            versions.deel(toegang, alone, true);
            return true;
        });
        write("VersieService.dateer", "", Set.of(), (wie, toegang) -> {
            versions.dateer(toegang, id, Instant.EPOCH);
            return true;
        });
        write("OpmerkingService.zet", "shared", readers, (wie, toegang) -> remarks.zet(toegang, id, place, "Dit."));
        write("OpmerkingService.zet", "not shared", own, (wie, toegang) -> remarks.zet(toegang, alone, place, "Dit."));
        write("OpmerkingService.haalWeg", "the trekker's", trekkers, (wie, toegang) -> {
            remarks.haalWeg(toegang, remark);
            return true;
        });
        write("OpmerkingService.handelAf", "", own, (wie, toegang) -> {
            remarks.handelAf(toegang, remark, Opmerking.Staat.VERWERKT, "Gedaan.");
            return true;
        });
        write("OpmerkingService.oordeel", "", own, (wie, toegang) -> {
            remarks.oordeel(toegang, id, Opmerking.Oordeel.AKKOORD, "");
            return true;
        });
        write("OpmerkingService.geenOordeel", "the MT-lid's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            remarks.oordeel(lid.toegang(), id, Opmerking.Oordeel.AKKOORD, "");
            remarks.geenOordeel(toegang, id);
            return true;
        });
    }

    private long submit(boolean shared) {
        int number = versions.weg(trekker.toegang(), gezien).orElseThrow().volgendNummer();
        return versions.dienIn(
                trekker.toegang(), gezien, new VersieService.Indiening(number, print(), "", before(Orgaan.MT), shared));
    }

    private String print() {
        return versions.voorbeeld(trekker.toegang(), gezien)
                .orElseThrow()
                .tekst()
                .vingerafdruk();
    }

    private static Map<Orgaan, Versie.Beslissing> before(Orgaan body) {
        return Map.of(body, Versie.Beslissing.GEEN);
    }

    private static Versie.Beslissing decided() {
        return new Versie.Beslissing(LocalDate.now(Klok.BRUSSEL), "", Versie.Uitslag.GOEDGEKEURD, "", "", "");
    }

    private static Set<Wie> everyMember() {
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

    private void definition(int base, String text) {
        assertThat(wereld.typ(trekker, samen("c11-definitie", "", ""), base, text))
                .isInstanceOf(Bewaard.class);
    }

    /** Has the trekker write on in a block, and moves its source; returns what it would say when it takes that over. */
    private String moved(String block) {
        definition(0, "Er gaan 34 mensen weg.");
        notas.schrijfVerder(trekker.toegang(), gezien, block);
        definition(1, "Er gaan 38 mensen weg.");
        return notas.lees(trekker.toegang(), gezien).stream()
                .flatMap(Nota::blokken)
                .filter(blok -> blok.itemId().equals(block))
                .map(blok -> java.util.Objects.requireNonNull(blok.voorstel()).tekst())
                .findFirst()
                .orElseThrow();
    }

    /** The bestuur's own model of a besluit. */
    private void model(long version, Set<Wie> own) {
        Set<Wie> trekkers = Set.of(Wie.TREKKER);
        byte[] file = browser(Wie.TREKKER)
                .bytes("/api/notas/" + plaats.traject() + "/beginmodel.docx")
                .body();
        assertThat(model(trekker.toegang(), file)).isNotEmpty();
        http(
                "POST /api/notas/{traject:[0-9]{1,18}}/model",
                "",
                trekkers,
                wie -> browser(wie)
                        .post("/api/notas/" + plaats.traject() + "/model", file, "application/octet-stream"));
        http(
                "GET /api/notas/{traject:[0-9]{1,18}}/model.docx",
                "",
                own,
                wie -> browser(wie).get("/api/notas/" + plaats.traject() + "/model.docx"));
        http(
                "GET /api/notas/{traject:[0-9]{1,18}}/beginmodel.docx",
                "",
                trekkers,
                wie -> browser(wie).get("/api/notas/" + plaats.traject() + "/beginmodel.docx"));
        http(
                "GET /api/notas/versies/{versie:[0-9]{1,18}}/model/{orgaan:MT|CBS|VB|GR|RMW}.docx",
                "",
                own,
                wie -> browser(wie).get("/api/notas/versies/" + version + "/model/MT.docx"));
        read("ModelService.model", "", own, (wie, toegang) -> models.model(toegang, plaats.bestuur()));
        read("ModelService.bestand", "", own, (wie, toegang) -> models.bestand(toegang, plaats.traject()));
        read(
                "ModelService.begin",
                "",
                trekkers,
                (wie, toegang) -> unchecked(() -> models.begin(toegang, plaats.traject())));
        read(
                "ModelService.ontwerp",
                "",
                own,
                (wie, toegang) -> unchecked(() -> models.ontwerp(toegang, version, Orgaan.MT)));
        write("ModelService.bewaar", "", trekkers, (wie, toegang) -> model(toegang, file));
        write("ModelService.verwijder", "", trekkers, (wie, toegang) -> {
            models.verwijder(toegang, plaats.bestuur());
            return true;
        });
        open(
                "ModelService.plaatsen",
                "what the help says, the same for everybody",
                () -> ModelService.plaatsen(gezien));
    }

    private List<Boolean> model(Toegang toegang, byte[] file) {
        return unchecked(() -> {
            Path sent = Files.createTempFile("model", ".docx");
            try {
                Files.write(sent, file);
                return models.bewaar(toegang, plaats.traject(), sent) ? List.of(true) : List.of();
            } finally {
                Files.delete(sent);
            }
        });
    }

    private static <T> T unchecked(java.util.concurrent.Callable<T> work) {
        try {
            return work.call();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** What somebody asked for is theirs alone, also in their own bestuur. */
    private void made() {
        Set<Wie> loggedIn = without(Set.of(Wie.values()), Wie.ANONIEM);
        Set<Wie> mine = Set.of(Wie.MT_LID);
        long file =
                made.vraag(lid.toegang(), "draaiboek", plaats.traject(), "docx").id();
        for (int i = 0; i < 300 && made.haalOp(lid.toegang(), file).isEmpty(); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        route("bestanden", "bestanden", loggedIn);
        http(
                "GET /api/bestanden/{bestand:[0-9]{1,18}}.{soort:docx|pdf|zip}",
                "the member's",
                mine,
                wie -> browser(wie).get("/api/bestanden/" + file + ".docx"));
        read("Bestanden.mijn", "the member's", mine, (wie, toegang) -> made.mijn(toegang));
        read("Bestanden.haalOp", "the member's", mine, (wie, toegang) -> made.haalOp(toegang, file));
        read("Bestanden.stuk", "the member's", mine, (wie, toegang) -> made.stuk(toegang, file, 0));
        write(
                "Bestanden.vraag",
                "the whole Draaiboek",
                Set.of(Wie.MT_LID, Wie.TREKKER),
                (wie, toegang) -> made.vraag(toegang, "draaiboek", plaats.traject(), "pdf"));
        write(
                "Bestanden.vraag",
                "of a cohort",
                Set.of(Wie.BEGELEIDER),
                (wie, toegang) -> made.vraag(toegang, "bundel", inCohort, "zip"));
        write("Bestanden.opnieuw", "what didn't fail", Set.of(), (wie, toegang) -> {
            made.opnieuw(toegang, file);
            return true;
        });
        write("Bestanden.verwijder", "the member's", mine, (wie, toegang) -> {
            made.verwijder(toegang, file);
            return true;
        });
    }

    private void files() {
        made();
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        // Of the sections that were handed to them, and there joint answers only.
        Set<Wie> some = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.INVULLER_MET);
        for (String kind : List.of("docx", "pdf")) {
            http(
                    "GET /api/rapporten/{traject:[0-9]{1,18}}.{soort:docx|pdf}",
                    kind,
                    some,
                    wie -> browser(wie).get("/api/rapporten/" + plaats.traject() + "." + kind));
            http(
                    "GET /api/meetmomenten/{meetmoment:[0-9]{1,18}}.{soort:docx|pdf}",
                    kind,
                    own,
                    wie -> browser(wie).get("/api/meetmomenten/" + nulmeting + "." + kind));
        }
        for (String kind : List.of("xlsx", "csv")) {
            http(
                    "GET /api/rapporten/{traject}.{soort:xlsx|csv}",
                    kind,
                    some,
                    wie -> browser(wie).get("/api/rapporten/" + plaats.traject() + "." + kind));
            http(
                    "GET /api/meetmomenten/{meetmoment}.{soort:xlsx|csv}",
                    kind,
                    own,
                    wie -> browser(wie).get("/api/meetmomenten/" + nulmeting + "." + kind));
        }
        word(some);
        read("RapportService.vanVandaag", "", some, (wie, toegang) -> reports.vanVandaag(toegang, plaats.traject()));
        read("RapportService.vanMeetmoment", "", own, (wie, toegang) -> reports.vanMeetmoment(toegang, nulmeting));
        read(
                "RapportService.isErIets",
                "",
                some,
                (wie, toegang) -> reports.isErIets(toegang, gezien) ? List.of(true) : List.of());
    }

    /** A file of what is written together, with a text beside its fields. */
    private void word(Set<Wie> some) {
        byte[] file = Docxbewerker.van(browser(Wie.TREKKER)
                        .bytes("/api/word/" + plaats.traject() + "/samen.docx")
                        .body())
                .wijzig(
                        "word/document.xml",
                        xml -> xml.replaceFirst(
                                "(<w:p><w:pPr><w:pStyle w:val=.Heading3)", "<w:p><w:r><w:t>Los</w:t></w:r></w:p>$1"))
                .bytes();
        for (String kind : List.of("mijn", "samen")) {
            http(
                    "GET /api/word/{traject:[0-9]{1,18}}/{wie:mijn|samen}.docx",
                    kind,
                    some,
                    wie -> browser(wie).get("/api/word/" + plaats.traject() + "/" + kind + ".docx"));
        }
        http(
                "POST /api/word/{traject:[0-9]{1,18}}",
                "",
                some,
                wie -> browser(wie)
                        .post("/api/word/" + plaats.traject() + "?naam=a.docx", file, "application/octet-stream"));
        read(
                "WoordService.formulier",
                "",
                some,
                (wie, toegang) -> words.formulier(toegang, plaats.traject(), be.draaiboek.woord.Wie.SAMEN));
        write("WoordService.leesIn", "", some, (wie, toegang) -> sent(toegang, file));
        read("WoordService.voorstel", "", some, (wie, toegang) -> {
            sent(toegang, file);
            return words.voorstel(toegang, gezien);
        });
        write("WoordService.zetTerug", "", some, (wie, toegang) -> {
            sent(toegang, file);
            return words.zetTerug(toegang, gezien, List.of()).niet().isEmpty() ? List.of(true) : List.of();
        });
        write("WoordService.maakOngedaan", "", some, (wie, toegang) -> {
            sent(toegang, file);
            return words.maakOngedaan(toegang, gezien).niet().isEmpty() ? List.of(true) : List.of();
        });
        write("WoordService.plaats", "", some, (wie, toegang) -> {
            sent(toegang, file);
            return words.plaats(toegang, gezien, 1, samen("c14-structuur", "", "")) ? List.of(true) : List.of();
        });
        write("WoordService.vergeet", "", some, (wie, toegang) -> {
            List<Boolean> was = sent(toegang, file);
            words.vergeet(toegang, gezien);
            return words.voorstel(toegang, gezien).isEmpty() ? was : List.of();
        });
    }

    private List<Boolean> sent(Toegang toegang, byte[] file) {
        try {
            Path sent = Files.createTempFile("woord", ".docx");
            try {
                Files.write(sent, file);
                return words.leesIn(toegang, plaats.traject(), "a.docx", sent) ? List.of(true) : List.of();
            } finally {
                Files.delete(sent);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void answers() {
        Section section = gezien.editie().section("B.4.1").orElseThrow();
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> budget = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.INVULLER_MET);
        write(
                "AntwoordService.bewaar",
                "a joint cell",
                budget,
                (wie, toegang) -> save(toegang, samen(ROWS, UUID.randomUUID().toString(), "post")));
        write(
                "AntwoordService.bewaar",
                "what was agreed",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> save(toegang, samen("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.bewaar",
                "the MT-lid's own cell",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> save(toegang, lid.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.bewaar",
                "an interview that the MT-lid notes",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> save(toegang, new Adres("a1-dimensies", "open", "omschrijving", gesprek)));
        write(
                "AntwoordService.bewaar",
                "a minority's view",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> save(toegang, samen("a1-dimensies", "", "minderheid")));
        write(
                "AntwoordService.bewaar",
                "the trekker's own cell",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> save(toegang, trekker.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.bewaar",
                "the departed's own cell",
                Set.of(),
                (wie, toegang) -> save(toegang, vertrokken.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.bewaar",
                "the closed account's own cell",
                Set.of(),
                (wie, toegang) -> save(toegang, afgesloten.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.bewaar",
                "the invuller's own cell",
                Set.of(),
                (wie, toegang) -> save(toegang, invuller.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.bewaar",
                "the cell of an invuller who has the section",
                Set.of(Wie.INVULLER_MET),
                (wie, toegang) -> save(toegang, ingedeeld.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.bewaar",
                "the cell of that invuller in another section",
                Set.of(),
                (wie, toegang) -> answers.bewaar(
                                toegang, plaats.traject(), List.of(edit(ingedeeld.mijn(OTHER_CHOICE), 0, "jaarlijks")))
                        .getFirst());
        write(
                "AntwoordService.bewaar",
                "a joint cell of a section that was handed to nobody",
                own,
                (wie, toegang) ->
                        save(toegang, samen("c14-raci", UUID.randomUUID().toString(), "taak")));
        write(
                "AntwoordService.bewaar",
                "a cell of one's own in a joint item",
                Set.of(),
                (wie, toegang) -> save(toegang, lid.mijn(ROWS, UUID.randomUUID().toString(), "post")));

        open("ZoekService.inhoud", "", () -> searches.inhoud(gezien.editie(), "strategie"));
        open("ZoekService.genoeg", "", () -> ZoekService.genoeg("ja"));
        Item choice = gezien.editie().item(CHOICE).orElseThrow();
        Item other = gezien.editie().item(OTHER_CHOICE).orElseThrow();
        read(
                "CellReader.columns",
                "after my own",
                own,
                (wie, toegang) -> cells.columns(toegang, plaats.traject(), List.of(choice), Set.of("")));
        read(
                "CellReader.columns",
                "before my own",
                Set.of(),
                (wie, toegang) -> cells.columns(toegang, plaats.traject(), List.of(other), Set.of("")).stream()
                        .filter(cel -> cel.adres().holder() != gesprek)
                        .toList());
        read(
                "CellReader.together",
                "joint",
                budget,
                (wie, toegang) -> cells.together(
                        toegang,
                        plaats.traject(),
                        List.of(gezien.editie().item(ROWS).orElseThrow()),
                        List.of(other),
                        Set.of("")));
        read(
                "CellReader.anythingTogether",
                "joint",
                budget,
                (wie, toegang) -> cells.anythingTogether(
                                toegang,
                                plaats.traject(),
                                List.of(gezien.editie().item(ROWS).orElseThrow()))
                        ? List.of(true)
                        : List.of());
        read(
                "ScoreService.van",
                "after my own",
                own,
                (wie, toegang) -> scores.van(toegang, gezien).gerangschikt().stream()
                        .filter(one -> one.cel().item().id().equals(CHOICE))
                        .toList());
        read(
                "ScoreService.van",
                "before my own",
                Set.of(),
                (wie, toegang) -> scores.van(toegang, gezien).gerangschikt().stream()
                        .filter(one -> one.cel().item().id().equals(OTHER_CHOICE))
                        .toList());
        read(
                "ZoekService.antwoorden",
                "",
                budget,
                (wie, toegang) -> searches.antwoorden(toegang, gezien, "begeleiding"));
        // Nobody: it writes in somebody's name, and only the demo does so.
        write("AntwoordService.verzin", "", Set.of(), (wie, toegang) -> {
            long author = lid.persoon().account();
            answers.verzin(
                    toegang,
                    plaats.traject(),
                    gezien.editie(),
                    List.of(new Verzonnen(
                            samen(ROWS, UUID.randomUUID().toString(), "post"),
                            JsonNodeFactory.instance.stringNode("tekst"),
                            author,
                            Instant.now(),
                            null)));
            return true;
        });

        read("AntwoordService.cellen(Section)", "", own, (wie, toegang) -> answers.cellen(toegang, gezien, section));
        read(
                "AntwoordService.cellen(Collection)",
                "a joint item",
                budget,
                (wie, toegang) -> answers.cellen(toegang, gezien, List.of(ROWS)));
        read(
                "AntwoordService.cellen(Collection)",
                "others' answers after my own",
                own,
                (wie, toegang) -> held(toegang, CHOICE, collega.id()));
        read(
                "AntwoordService.cellen(Collection)",
                "what was agreed after my own",
                own,
                (wie, toegang) -> held(toegang, CHOICE, 0));
        read(
                "AntwoordService.cellen(Collection)",
                "my own answer as invuller",
                Set.of(Wie.INVULLER_MET),
                (wie, toegang) -> held(toegang, "a1-dimensies", ingedeeld.id()));
        read(
                "AntwoordService.cellen(Collection)",
                "others' answers after my own as invuller",
                Set.of(),
                (wie, toegang) -> held(toegang, "a1-dimensies", collega.id()));
        read(
                "AntwoordService.cellen(Collection)",
                "what was agreed after my own as invuller",
                Set.of(),
                (wie, toegang) -> held(toegang, "a1-dimensies", 0));
        read(
                "AntwoordService.cellen(Collection)",
                "others' answers before my own",
                Set.of(),
                (wie, toegang) -> held(toegang, OTHER_CHOICE, collega.id()));
        read(
                "AntwoordService.cellen(Collection)",
                "what was agreed before my own",
                Set.of(),
                (wie, toegang) -> held(toegang, OTHER_CHOICE, 0));

        read(
                "AntwoordService.cellen(Collection)",
                "a text of a colleague, once both are ready",
                own,
                (wie, toegang) -> held(toegang, TEXT, collega.id()));
        read(
                "AntwoordService.cellen(Collection)",
                "a text of a colleague, while I still write mine",
                Set.of(),
                (wie, toegang) -> held(toegang, OTHER_TEXT, collega.id()));
        read(
                "AntwoordService.cellen(Collection)",
                "what was agreed, while I still write mine",
                Set.of(),
                (wie, toegang) -> held(toegang, OTHER_TEXT, 0));
        read(
                "AntwoordService.cellen(Collection)",
                "a text that a colleague still writes",
                Set.of(),
                (wie, toegang) -> held(toegang, BUSY_TEXT, collega.id()));
        read(
                "AntwoordService.geschiedenis",
                "that the MT-lid is ready",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> answers.geschiedenis(toegang, gezien, lid.mijn(TEXT, "", Item.READY)));
        read(
                "AntwoordService.geschiedenis",
                "what was agreed, while I still write mine",
                Set.of(),
                (wie, toegang) -> answers.geschiedenis(toegang, gezien, samen(OTHER_TEXT, "", "")));
        read(
                "AntwoordService.cellen(Collection)",
                "an interview, to who notes it and after one's own",
                own,
                (wie, toegang) -> held(toegang, CHOICE, gesprek));
        read(
                "AntwoordService.cellen(Collection)",
                "an interview, to who notes it only",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> held(toegang, OTHER_CHOICE, gesprek));
        read(
                "AntwoordService.geschiedenis",
                "an interview",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> answers.geschiedenis(toegang, gezien, new Adres(CHOICE, "", "", gesprek)));
        read(
                "AntwoordService.geschiedenis",
                "the MT-lid's cell",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> answers.geschiedenis(toegang, gezien, lid.mijn(CHOICE)));
        read(
                "AntwoordService.geschiedenis",
                "the departed's cell",
                Set.of(),
                (wie, toegang) -> answers.geschiedenis(toegang, gezien, vertrokken.mijn(CHOICE)));
        read(
                "AntwoordService.geschiedenis",
                "what was agreed before my own",
                Set.of(),
                (wie, toegang) -> answers.geschiedenis(toegang, gezien, samen(OTHER_CHOICE, "", "")));
        write("AntwoordService.herstel", "the MT-lid's cell", Set.of(Wie.MT_LID), (wie, toegang) -> {
            int base = answers.geschiedenis(lid.toegang(), gezien, lid.mijn(CHOICE))
                    .getFirst()
                    .version();
            return answers.herstel(toegang, gezien, lid.mijn(CHOICE), base, versie);
        });

        write(
                "MeetmomentService.sluit",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> meetmomenten.sluit(toegang, gezien, meetmoment("Van " + wie)));
        read("MeetmomentService.lijst", "", own, (wie, toegang) -> meetmomenten.lijst(toegang, gezien));
        read(
                "MeetmomentService.lees",
                "also what was agreed before my own",
                own,
                (wie, toegang) -> meetmomenten.lees(toegang, nulmeting).stream()
                        .flatMap(found -> found.cellen().stream())
                        .filter(cel -> cel.adres().equals(samen(OTHER_CHOICE, "", "")))
                        .toList());

        write(
                "AfbeeldingService.plaats",
                "the MT-lid's own cell",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> pictures.plaats(
                        toegang, plaats.traject(), lid.mijn(DRAWN, "", PICTURE), Beelden.stream(Beelden.png(4, 4))));
        write(
                "AfbeeldingService.plaats",
                "what was agreed",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> pictures.plaats(
                        toegang, plaats.traject(), samen(DRAWN, "", PICTURE), Beelden.stream(Beelden.png(4, 4))));
        read("AfbeeldingService.lees", "after my own", own, (wie, toegang) -> pictures.lees(toegang, afbeelding));
        read(
                "AfbeeldingService.lees",
                "of nobody",
                Set.of(),
                (wie, toegang) -> pictures.lees(toegang, UUID.randomUUID()));

        read(
                "TrajectService.mijn",
                "this bestuur",
                budget,
                (wie, toegang) -> trajecten.mijn(toegang).stream()
                        .filter(one -> one.id() == plaats.traject())
                        .toList());
        // Which edition is no secret: the query that follows asks who may read or write in the traject.
        open(
                "VoortgangService.cellen",
                "",
                () -> VoortgangService.cellen(gezien.editie().item(CHOICE).orElseThrow(), 0, 1));
        open("TrajectService.editie", "", () -> trajecten.editie(trekker.toegang(), plaats.traject()));
        write(
                "TrajectService.start(long)",
                "",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> trajecten.start(toegang, leeg.bestuur()));
        write(
                "TrajectService.start(long)",
                "of a bestuur of another cohort",
                Set.of(Wie.BEHEERDER),
                (wie, toegang) -> trajecten.start(toegang, elders.bestuur()));
        write(
                "TrajectService.start(Editie)",
                "the one before the newest",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> trajecten.start(toegang, leeg.bestuur(), gezien.editie()));

        write("BezoekService.bezoek", "", own, (wie, toegang) -> visits.bezoek(toegang, gezien));
        read(
                "BezoekService.sinds",
                "what others agreed or wrote together",
                own,
                (wie, toegang) -> visits.sinds(toegang, gezien, Instant.EPOCH).samen().stream()
                        .filter(one -> !one.door().equals(person(wie).name()))
                        .toList());
        read(
                "BezoekService.sinds",
                "who else answered",
                own,
                (wie, toegang) -> visits.sinds(toegang, gezien, Instant.EPOCH).collegas());
        // Their own only: there is no other to name.
        write(
                "BezoekService.welkomGezien",
                "",
                without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN),
                (wie, toegang) -> visits.welkomGezien(toegang) ? true : null);
        // Both are about me alone, like the welcome.
        write(
                "BezoekService.sectieGelezen",
                "",
                without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN),
                (wie, toegang) -> visits.sectieGelezen(toegang, section) ? true : null);
        write(
                "BezoekService.kiesWeergave",
                "",
                without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN),
                (wie, toegang) -> visits.kiesWeergave(toegang, true) ? true : null);
        read(
                "VoortgangService.gegeven",
                "how many questions each of the group answered, without what they said",
                own,
                (wie, toegang) -> progress.gegeven(toegang, gezien).keySet());
        read(
                "VoortgangService.klaar",
                "how many are ready, without what they said",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> progress.klaar(toegang, gezienDoorTrekker(), List.of(item(TEXT), item(CHOICE)))
                        .keySet());
        read(
                "VoortgangService.van",
                "how many are ready",
                Set.of(Wie.TREKKER),
                (wie, toegang) ->
                        progress.van(toegang, gezienDoorTrekker()).groep().keySet());
        read(
                "VoortgangService.perItem",
                "",
                budget,
                (wie, toegang) ->
                        progress.perItem(toegang, gezien).values().stream().toList());
        read("VoortgangService.van", "", budget, (wie, toegang) -> {
            var voortgang = progress.van(toegang, gezien);
            return Stream.concat(voortgang.mijn().values().stream(), voortgang.bestuur().values().stream())
                    .filter(telling -> telling.filled() > 0)
                    .toList();
        });
        read(
                "VoortgangService.besturen",
                "",
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEGELEIDER),
                (wie, toegang) ->
                        progress.besturen(toegang, List.of(plaats.bestuur())).keySet());
        read(
                "VoortgangService.besturen",
                "a bestuur of another cohort",
                Set.of(Wie.ANDER_BESTUUR),
                (wie, toegang) ->
                        progress.besturen(toegang, List.of(elders.bestuur())).keySet());
        read(
                "VoortgangService.telling",
                "a sum, without data",
                Set.of(Wie.values()),
                (wie, toegang) -> List.of(
                        VoortgangService.telling(gezien.editie().item(CHOICE).orElseThrow(), 0, 1)));
    }

    private void together() {
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> budget = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.INVULLER_MET);
        open("TaakService.vandaag", "a date", () -> tasks.vandaag());
        open("TaakService.kanHerinneren", "says whether there is mail", () -> tasks.kanHerinneren());
        write("TaakService.deelUit", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            tasks.deelUit(toegang, gezien, List.of("B.4.1"), List.of(collega.id()), null);
            return true;
        });
        write("TaakService.neemTerug", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            tasks.neemTerug(toegang, taak);
            return true;
        });
        write("TaakService.zetKlaar", "", Set.of(Wie.TREKKER, Wie.INVULLER_MET), (wie, toegang) -> {
            tasks.zetKlaar(toegang, taak, true);
            return true;
        });
        write("TaakService.herinner", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            tasks.herinner(toegang, taak);
            return true;
        });

        read(
                "HerinneringService.inRust",
                "who was reminded lately",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> reminders.inRust(toegang, gezien).keySet());
        write("HerinneringService.herinner", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            reminders.herinner(toegang, gezien, Map.of(collega.id(), "draaiboek/B.4.1"), "We wachten op jou.");
            return true;
        });

        open("NotitieService.luister", "says that something changed, never what", () -> {
            notes.luister(plaats.traject(), places -> {}).run();
            return true;
        });
        read(
                "NotitieService.bij",
                "a section that was handed to nobody",
                own,
                (wie, toegang) -> notes.bij(toegang, plaats.traject(), List.of(CHOICE)));
        read(
                "NotitieService.bij",
                "a section that was handed out",
                budget,
                (wie, toegang) -> notes.bij(toegang, plaats.traject(), List.of(ROWS)));
        write("NotitieService.schrijf", "a section that was handed to nobody", own, (wie, toegang) -> {
            notes.schrijf(toegang, gezien, CHOICE, UUID.randomUUID(), "tekst");
            return true;
        });
        write("NotitieService.schrijf", "a section that was handed out", budget, (wie, toegang) -> {
            notes.schrijf(toegang, gezien, ROWS, UUID.randomUUID(), "tekst");
            return true;
        });
        write("NotitieService.wijzig", "the MT-lid's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            notes.wijzig(toegang, notitie, null, "anders");
            return true;
        });
        write("NotitieService.wijzig", "the invuller's", Set.of(Wie.INVULLER_MET), (wie, toegang) -> {
            notes.wijzig(toegang, vanIngedeeld, null, "anders");
            return true;
        });
        write("NotitieService.zetAfgehandeld", "a section that was handed to nobody", own, (wie, toegang) -> {
            notes.zetAfgehandeld(toegang, notitie, true);
            return true;
        });
        write("NotitieService.zetAfgehandeld", "a section that was handed out", budget, (wie, toegang) -> {
            notes.zetAfgehandeld(toegang, vanIngedeeld, true);
            return true;
        });
    }

    private void workshops() {
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
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
        Set<Wie> lead = Set.of(Wie.TREKKER);
        route("workshops", "workshops", members);
        route("workshop/:workshop", "workshop/" + workshop, own);
        route("workshop/:workshop", "workshop/999999", Set.of());
        http(
                "POST /api/bezig",
                "of who has the page open",
                Set.of(Wie.MT_LID),
                wie -> browser(wie).post("/api/bezig", Map.of("traject", plaats.traject(), "item", ROWS)));
        http(
                "POST /api/bezig",
                "of another traject",
                Set.of(),
                wie -> browser(wie).post("/api/bezig", Map.of("traject", 999_999, "item", ROWS)));

        open("WorkshopService.luister", "says that something changed, never what", () -> {
            workshopService.luister(plaats.traject(), places -> {}).run();
            return true;
        });
        write("WorkshopService.open", "one runs already", Set.of(), (wie, toegang) -> {
            return workshopService.open(toegang, gezien, "B.4.1", 5);
        });
        write("WorkshopService.open", "after the one before it", lead, (wie, toegang) -> {
            workshopService.sluit(toegang, workshop);
            return workshopService.open(toegang, gezien, "B.4.1", 5);
        });
        read("WorkshopService.zoek", "", own, (wie, toegang) -> workshopService.zoek(toegang, workshop));
        read("WorkshopService.alle", "", own, (wie, toegang) -> workshopService.alle(toegang, plaats.traject()));
        write("WorkshopService.toon", "", lead, (wie, toegang) -> {
            workshopService.toon(toegang, workshop, OTHER_CHOICE);
            return true;
        });
        write("WorkshopService.toonWie", "", lead, (wie, toegang) -> {
            workshopService.toonWie(toegang, workshop, CHOICE);
            return true;
        });
        write("WorkshopService.zetBesproken", "", lead, (wie, toegang) -> {
            workshopService.zetBesproken(toegang, workshop, CHOICE);
            return true;
        });
        write("WorkshopService.zetMinuten", "", lead, (wie, toegang) -> {
            workshopService.zetMinuten(toegang, workshop, 3);
            return true;
        });
        write("WorkshopService.zetKlok", "", lead, (wie, toegang) -> {
            workshopService.zetKlok(toegang, workshop, WorkshopService.Klokstand.MINUUT_ERBIJ);
            return true;
        });
        write("WorkshopService.sluit", "", lead, (wie, toegang) -> {
            workshopService.sluit(toegang, workshop);
            return true;
        });
        read(
                "WorkshopService.beeld",
                "an item on screen",
                own,
                (wie, toegang) ->
                        workshopService.beeld(toegang, gezien, item(CHOICE)).meningen());
        read(
                "WorkshopService.beeld",
                "names that nobody chose",
                Set.of(),
                (wie, toegang) -> workshopService.beeld(toegang, gezien, item(CHOICE)).meningen().stream()
                        .filter(one -> one.wie() != null)
                        .toList());
        read(
                "WorkshopService.beeld",
                "an item not on screen yet",
                Set.of(),
                (wie, toegang) -> workshopService
                        .beeld(toegang, gezien, item(OTHER_CHOICE))
                        .meningen());
        read("WorkshopService.beeld", "after it ended", Set.of(), (wie, toegang) -> {
            workshopService.sluit(person(Wie.TREKKER).toegang(), workshop);
            return workshopService.beeld(toegang, gezien, item(CHOICE)).meningen();
        });
        read(
                "WorkshopService.samen",
                "an item on screen",
                own,
                (wie, toegang) -> workshopService.samen(toegang, gezien, item(CHOICE)));
        read(
                "WorkshopService.samen",
                "an item not on screen yet",
                Set.of(),
                (wie, toegang) -> workshopService.samen(toegang, gezien, item(OTHER_CHOICE)));
        read(
                "WorkshopService.afstanden",
                "figures, of what one answered too",
                Set.of(Wie.MT_LID, Wie.TREKKER),
                (wie, toegang) -> workshopService
                        .afstanden(toegang, gezien, List.of(item("a1-dimensies"), item(CHOICE)))
                        .keySet());
        read(
                "WorkshopService.verslag",
                "what is settled",
                own,
                (wie, toegang) -> workshopService
                        .verslag(
                                toegang,
                                gezien,
                                workshopService
                                        .zoek(trekker.toegang(), workshop)
                                        .orElseThrow())
                        .regels()
                        .stream()
                        .filter(one -> one.afloop() != be.draaiboek.workshop.Workshop.Afloop.ONAANGEROERD
                                && one.afloop() != be.draaiboek.workshop.Workshop.Afloop.BEKEKEN
                                && one.afloop() != be.draaiboek.workshop.Workshop.Afloop.BESPROKEN)
                        .toList());
        read("WorkshopService.geparkeerd", "", own, (wie, toegang) -> workshopService.geparkeerd(toegang, gezien));
        write("WorkshopService.parkeer", "", lead, (wie, toegang) -> {
            workshopService.parkeer(toegang, gezien, workshop, CHOICE, "later", lid.id());
            return true;
        });
        write("WorkshopService.haalTerug", "the MT-lid picks it up", own, (wie, toegang) -> {
            workshopService.haalTerug(toegang, gezien, "b41-ervaring");
            return true;
        });
        write("WorkshopService.haalTerug", "nobody picks it up", lead, (wie, toegang) -> {
            workshopService.haalTerug(toegang, gezien, "b41-doelen");
            return true;
        });
    }

    private Item item(String id) {
        return gezien.editie().item(id).orElseThrow();
    }

    private void people() {
        Set<Wie> alive = without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN);
        Set<Wie> beheerder = Set.of(Wie.BEHEERDER);
        open("AccountService.checkEmail", "a rule, without data", () -> AccountService.checkEmail(email()));
        open("AccountService.adres", "a rule, without data", () -> AccountService.adres(email()));
        open("AccountService.leeg", "says whether there is any account", () -> accounts.leeg());
        // There are accounts, so nobody.
        write(
                "AccountService.eersteBeheerder",
                "",
                Set.of(),
                (wie, toegang) -> accounts.eersteBeheerder(email(), "Iemand", Wereld.PASSWORD));
        read("AccountService.alle", "", beheerder, (wie, toegang) -> accounts.alle(toegang));
        write(
                "AccountService.maak",
                "",
                beheerder,
                (wie, toegang) -> accounts.maak(toegang, email(), "Iemand", Wereld.PASSWORD, true));
        write(
                "AccountService.maakZonderWissel",
                "",
                beheerder,
                (wie, toegang) -> accounts.maakZonderWissel(
                        toegang, List.of(new AccountService.Nieuw(email(), "Iemand", true)), Wereld.PASSWORD));
        write(
                "AccountService.maakVoorDemo",
                "",
                beheerder,
                (wie, toegang) -> accounts.maakVoorDemo(
                        toegang, List.of(new AccountService.Nieuw(email(), "Iemand", true)), Wereld.PASSWORD));
        write("AccountService.zetActief", "", beheerder, (wie, toegang) -> {
            accounts.zetActief(toegang, collega.persoon().account(), false);
            return true;
        });
        write("AccountService.zetWachtwoord", "", beheerder, (wie, toegang) -> {
            accounts.zetWachtwoord(toegang, collega.persoon().account(), Wereld.PASSWORD, PROOF);
            return true;
        });
        // Only their own password, which gives nothing by itself.
        write("AccountService.bevestig", "", alive, (wie, toegang) -> accounts.bevestig(toegang, PROOF));
        // Their own password only: there is no other to name.
        write("AccountService.wijzigWachtwoord", "", alive, (wie, toegang) -> {
            accounts.wijzigWachtwoord(toegang, Wereld.PASSWORD, Wereld.PASSWORD + "!", null);
            return true;
        });

        read("BestuurService.zoek", "", alive, (wie, toegang) -> besturen.zoek(toegang, "Proefdam"));
        read("BestuurService.een", "", alive, (wie, toegang) -> besturen.een(toegang, plaats.bestuur()));
        read("BestuurService.voorgangers", "", alive, (wie, toegang) -> besturen.voorgangers(toegang, merged()));
        read("BestuurService.opvolgers", "", alive, (wie, toegang) -> {
            long successor = merged();
            return besturen.opvolgers(toegang).values().stream()
                    .filter(one -> one == successor)
                    .toList();
        });
        write(
                "BestuurService.verzin",
                "",
                beheerder,
                (wie, toegang) -> besturen.verzin(toegang, "Verzondam", "Oost-Vlaanderen"));

        read(
                "DeelnemerService.van",
                "",
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEHEERDER),
                (wie, toegang) -> deelnemers.van(toegang, plaats.bestuur()));
        read("DeelnemerService.alle", "", beheerder, (wie, toegang) -> deelnemers.alle(toegang));
        read(
                "DeelnemerService.mijne",
                "",
                Set.of(
                        Wie.MT_LID,
                        Wie.TREKKER,
                        Wie.ANDER_BESTUUR,
                        Wie.TWEELING,
                        Wie.TWEELING_LID,
                        Wie.GEWEZEN_TWEELING,
                        Wie.INVULLER,
                        Wie.INVULLER_MET),
                (wie, toegang) -> deelnemers.mijne(toegang));
        write(
                "DeelnemerService.voegToe",
                "",
                beheerder,
                (wie, toegang) -> deelnemers.voegToe(
                        toegang, plaats.bestuur(), person(Wie.ANDER_BESTUUR).account(), Rol.TREKKER, ""));
        write(
                "DeelnemerService.voegMezelfToe",
                "",
                beheerder,
                (wie, toegang) -> deelnemers.voegMezelfToe(toegang, leeg.bestuur(), Rol.MT_LID, "", PROOF));
        write(
                "DeelnemerService.voegNaamToe",
                "",
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEHEERDER),
                (wie, toegang) -> deelnemers.voegNaamToe(toegang, plaats.bestuur(), "Iemand", ""));
        write("DeelnemerService.koppel", "an account that takes no part", beheerder, (wie, toegang) -> {
            deelnemers.koppel(toegang, gesprek, ongekoppeld.account());
            return true;
        });
        write("DeelnemerService.koppel", "a member", Set.of(Wie.TREKKER, Wie.BEHEERDER), (wie, toegang) -> {
            deelnemers.koppel(toegang, gesprek, zonderAntwoord.persoon().account());
            return true;
        });
        write("DeelnemerService.wijzig", "", Set.of(Wie.TREKKER, Wie.BEHEERDER), (wie, toegang) -> {
            deelnemers.wijzig(toegang, collega.id(), Rol.TREKKER, "");
            return true;
        });
        write("DeelnemerService.eindig", "", Set.of(Wie.TREKKER, Wie.BEHEERDER), (wie, toegang) -> {
            deelnemers.eindig(toegang, collega.id());
            return true;
        });
        mail(alive);
        trail();
        data(alive);
        steps(alive);
        keys(alive);
    }

    private void trail() {
        Set<Wie> beheerder = Set.of(Wie.BEHEERDER);
        for (String kind : List.of("xlsx", "csv")) {
            http(
                    "GET /api/spoor.{soort:xlsx|csv}",
                    kind,
                    beheerder,
                    wie -> browser(wie).get("/api/spoor." + kind));
        }
        read(
                "SpoorService.lijst",
                "",
                beheerder,
                (wie, toegang) -> spoor.lijst(toegang, Spoorkeuze.ALLES, 10).regels());
        read(
                "SpoorService.vanBestuur",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> spoor.vanBestuur(toegang, plaats.bestuur(), Spoorkeuze.ALLES, 10)
                        .regels());
        read("SpoorService.bestand", "", beheerder, (wie, toegang) -> spoor.bestand(toegang, Spoorkeuze.ALLES, "csv"));
    }

    private void steps(Set<Wie> alive) {
        read(
                "TweedeStapService.stand",
                "says only of oneself",
                without(Set.of(Wie.values()), Wie.ANONIEM),
                (wie, toegang) -> steps.stand(toegang));
        write("TweedeStapService.begin", "", alive, (wie, toegang) -> steps.begin(toegang));
        write(
                "TweedeStapService.bevestig",
                "without having begun",
                Set.of(),
                (wie, toegang) -> steps.bevestig(toegang, Wereld.PASSWORD, "123456"));
        write(
                "TweedeStapService.nieuweHerstelcodes",
                "without codes",
                Set.of(),
                (wie, toegang) -> steps.nieuweHerstelcodes(toegang, Wereld.PASSWORD));
        write("TweedeStapService.zetUit", "one's own", alive, (wie, toegang) -> {
            steps.zetUit(toegang, Wereld.PASSWORD);
            return true;
        });
        // A beheerder only, and here there is nothing to take away (TweedeStapTest).
        write("TweedeStapService.wisVoor", "", Set.of(), (wie, toegang) -> {
            steps.wisVoor(toegang, collega.persoon().account(), PROOF);
            return true;
        });
        read(
                "TweedeStapService.controleer",
                "who has no codes",
                Set.of(),
                (wie, toegang) -> steps.controleer(wereld.gebruiker(person(wie)), "123456", "192.0.2.1") ? true : null);
    }

    private void keys(Set<Wie> alive) {
        read(
                "SleutelService.herkomst",
                "says nothing of anybody",
                Set.of(Wie.values()),
                (wie, toegang) -> keys.herkomst().orElse(null));
        read("SleutelService.mijne", "nobody has one here", Set.of(), (wie, toegang) -> keys.mijne(toegang));
        write("SleutelService.begin", "", alive, (wie, toegang) -> keys.begin(toegang, Wereld.PASSWORD));
        write(
                "SleutelService.bewaar",
                "with an answer that is none",
                Set.of(),
                (wie, toegang) -> keys.bewaar(toegang, keys.begin(toegang, Wereld.PASSWORD), "toestel", "{}"));
        // Of somebody else there is nothing to remove: nothing happens (ToegangssleutelTest).
        write("SleutelService.verwijder", "one's own, of which there is none", alive, (wie, toegang) -> {
            keys.verwijder(toegang, 1, Wereld.PASSWORD);
            return true;
        });
    }

    private void data(Set<Wie> alive) {
        http("GET /api/gegevens.json", "", alive, wie -> browser(wie).get("/api/gegevens.json"));
        http(
                "GET /api/gegevens/{account:[0-9]{1,18}}.json",
                "somebody else's",
                Set.of(Wie.BEHEERDER),
                wie -> browser(wie).get("/api/gegevens/" + collega.persoon().account() + ".json"));
        read(
                "GegevensService.van",
                "somebody else's",
                Set.of(Wie.BEHEERDER),
                (wie, toegang) -> personal.van(toegang, collega.persoon().account()));
        write("AccountService.wis", "", Set.of(Wie.BEHEERDER), (wie, toegang) -> {
            accounts.wis(toegang, collega.persoon().account(), PROOF);
            return true;
        });
        read(
                "DeelnemerService.enigeTrekkerVan",
                "",
                Set.of(Wie.BEHEERDER),
                (wie, toegang) ->
                        deelnemers.enigeTrekkerVan(toegang, trekker.persoon().account()));
    }

    private void mail(Set<Wie> alive) {
        Set<Wie> beheerder = Set.of(Wie.BEHEERDER);
        Set<Wie> inviting = Set.of(Wie.TREKKER, Wie.BEHEERDER);
        Brief letter = new Brief(Brief.Soort.HERINNERING, "Een mail", List.of("Tekst"), null);
        open("Postbode.heeftMailserver", "", () -> post.heeftMailserver());
        open(
                "Postbode.zin",
                "a sentence, without data",
                () -> post.zin(new Poststand(null, null, LocalDateTime.MIN, LocalDateTime.MAX)));
        read("Postbode.uit", "", beheerder, (wie, toegang) -> post.uit(toegang));
        write("Postbode.lees", "", beheerder, (wie, toegang) -> {
            long waiting = post.uit(person(Wie.BEHEERDER).toegang()).stream()
                    .filter(Postbode.Bericht::leesbaar)
                    .findFirst()
                    .orElseThrow()
                    .id();
            return post.lees(toegang, waiting, PROOF);
        });
        read(
                "Postbode.mijnOnverstuurde",
                "the trekker's",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> post.mijnOnverstuurde(toegang));
        write(
                "Postbode.stuur",
                "",
                alive,
                (wie, toegang) -> post.stuur(toegang, lid.persoon().account(), letter));
        write("Postbode.stuurNaar", "", alive, (wie, toegang) -> post.stuurNaar(toegang, email(), letter));
        write("Postbode.probeerNu", "", beheerder, (wie, toegang) -> {
            post.probeerNu(toegang);
            return true;
        });

        read("UitnodigingService.open", "", inviting, (wie, toegang) -> invitations.open(toegang, plaats.bestuur()));
        write(
                "UitnodigingService.nodigTrekkerUit",
                "nobody ever took part",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> invitations.nodigTrekkerUit(toegang, leeg.bestuur(), email()));
        write(
                "UitnodigingService.nodigTrekkerUit",
                "a bestuur of another cohort",
                Set.of(Wie.BEHEERDER, Wie.ANDER_BESTUUR),
                (wie, toegang) -> invitations.nodigTrekkerUit(toegang, elders.bestuur(), email()));
        write(
                "UitnodigingService.nodigUit",
                "",
                inviting,
                (wie, toegang) -> invitations.nodigUit(toegang, plaats.bestuur(), email(), Rol.MT_LID, ""));
        write("UitnodigingService.verstuurOpnieuw", "", inviting, (wie, toegang) -> {
            invitations.verstuurOpnieuw(toegang, uitgenodigd);
            return true;
        });
        write("UitnodigingService.wijzigAdres", "", inviting, (wie, toegang) -> {
            invitations.wijzigAdres(toegang, uitgenodigd, email());
            return true;
        });
        write("UitnodigingService.trekIn", "", inviting, (wie, toegang) -> {
            invitations.trekIn(toegang, uitgenodigd);
            return true;
        });
        open("UitnodigingService.bekijk", "who has the link", () -> invitations.bekijk(uitnodiging, "192.0.2.1"));
        // Who has the link; but only with an account of the address that it was sent to.
        write("UitnodigingService.neemAan", "", Set.of(), (wie, toegang) -> {
            invitations.neemAan(toegang, uitnodiging, "192.0.2.1");
            return true;
        });
        write("UitnodigingService.neemAanNieuw", "who has the link", Set.of(Wie.values()), (wie, toegang) -> {
            invitations.neemAanNieuw(uitnodiging, "Nieuw", Wereld.PASSWORD, "192.0.2.1");
            return true;
        });

        open("HerstelService.vraag", "tells nobody anything", () -> {
            resets.vraag(email(), "192.0.2.1");
            return true;
        });
        write(
                "HerstelService.geldig",
                "a wrong link",
                Set.of(),
                (wie, toegang) -> resets.geldig("onbekend", "192.0.2." + wie.ordinal()) ? true : null);
        write("HerstelService.stelIn", "a wrong link", Set.of(), (wie, toegang) -> {
            resets.stelIn("onbekend", Wereld.PASSWORD, "192.0.2." + wie.ordinal());
            return true;
        });
        read("SessieService.mijne", "", alive, (wie, toegang) -> sessions.mijne(toegang, null));
        // Their own only: a number of somebody else's does nothing (SessieTest).
        Set<Wie> loggedIn = without(Set.of(Wie.values()), Wie.ANONIEM);
        write("SessieService.eindig", "no session of theirs", loggedIn, (wie, toegang) -> {
            sessions.eindig(toegang, Long.MAX_VALUE);
            return true;
        });
        write("SessieService.eindigAndere", "", loggedIn, (wie, toegang) -> {
            // The rows after this one need their sessions.
            assertThat(toegang).isNotNull();
            sessions.eindigAndere(Toegang.van(Long.MAX_VALUE), null);
            return true;
        });
    }

    private void inbox() {
        Set<Wie> loggedIn = without(Set.of(Wie.values()), Wie.ANONIEM);
        Set<Wie> alive = without(loggedIn, Wie.AFGESLOTEN);
        Toegang job = Toegang.systeem("fixture of a test");
        transactions.executeWithoutResult(status -> meldingen.meld(
                job, List.of(lid.persoon().account()), Melding.Soort.VERMELDING, "Er is iets.", "draaiboek/A.1"));
        long vanLid = meldingen
                .lijst(lid.toegang(), Melding.Soort.VERMELDING, 1)
                .getFirst()
                .id();
        route("meldingen", "meldingen", loggedIn);
        route("meldingen/mail", "meldingen/mail", loggedIn);
        read(
                "Meldingen.lijst",
                "the member's",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> meldingen.lijst(toegang, Melding.Soort.VERMELDING, 10));
        read(
                "Meldingen.ongelezenLijst",
                "the member's",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> meldingen.ongelezenLijst(toegang, 50).stream()
                        .filter(one -> one.soort() == Melding.Soort.VERMELDING)
                        .toList());
        read("Meldingen.ongelezen", "the member's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            for (Melding.Soort other : Melding.Soort.values()) {
                if (other != Melding.Soort.VERMELDING) {
                    meldingen.allesGelezen(toegang, other, Long.MAX_VALUE);
                }
            }
            return meldingen.ongelezen(toegang) > 0 ? true : null;
        });
        // Somebody else's stays unread, whoever says otherwise.
        read("Meldingen.gelezen", "the member's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            meldingen.gelezen(toegang, vanLid);
            return meldingen
                    .lijst(lid.toegang(), Melding.Soort.VERMELDING, 1)
                    .getFirst()
                    .gelezen();
        });
        read("Meldingen.gelezenOver", "the member's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            meldingen.gelezenOver(toegang, "draaiboek/A.1");
            return meldingen
                    .lijst(lid.toegang(), Melding.Soort.VERMELDING, 1)
                    .getFirst()
                    .gelezen();
        });
        read("Meldingen.allesGelezen", "the member's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            meldingen.allesGelezen(toegang, null, Long.MAX_VALUE);
            return meldingen.ongelezen(lid.toegang()) == 0 ? true : null;
        });
        write("Meldingen.meld", "", alive, (wie, toegang) -> {
            meldingen.meld(toegang, List.of(collega.persoon().account()), Melding.Soort.TAAK, "Iets.", "taken");
            return true;
        });
        write("Meldingen.meldNaastBrief", "", alive, (wie, toegang) -> {
            meldingen.meldNaastBrief(
                    toegang, List.of(collega.persoon().account()), Melding.Soort.TAAK, "Iets.", "taken");
            return true;
        });
        write("Meldingen.werkBij", "", alive, (wie, toegang) -> {
            meldingen.werkBij(toegang, List.of(collega.persoon().account()), Melding.Soort.TAAK, "Iets.", "taken");
            return true;
        });
        // One's own, and all kinds until one says otherwise.
        read("Meldingen.inDagpost", "", loggedIn, (wie, toegang) -> meldingen.inDagpost(toegang));
        write("Meldingen.zetInDagpost", "", alive, (wie, toegang) -> {
            meldingen.zetInDagpost(toegang, Melding.Soort.COHORT, false);
            return true;
        });
        write("Meldingen.luister", "tells that something changed, of one's own", loggedIn, (wie, toegang) -> {
            meldingen.luister(toegang, () -> {}).run();
            return true;
        });
    }

    private void werksessies() {
        Toegang coach = person(Wie.BEGELEIDER).toegang();
        Set<Wie> begeleider = Set.of(Wie.BEGELEIDER);
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        LocalDateTime begin = LocalDateTime.now(Klok.BRUSSEL).plusDays(9).truncatedTo(ChronoUnit.HOURS);
        Wat what = new Wat("Werksessie", begin, begin.plusHours(2), "Zaal", "", List.of("B.4"), "");
        long draft = meetings.maak(coach, cohort, what);
        long id = meetings.maak(coach, cohort, what);
        meetings.verstuur(coach, id);
        meetings.plaatsFoto(coach, id, Beelden.stream(Beelden.png(6, 6)));
        UUID picture = meetings.fotos(coach, id).getFirst().id();
        long shared = meetings.maak(coach, cohort, what);
        meetings.verstuur(coach, shared);
        meetings.zetVerslag(coach, shared, "", "Wat eruit kwam.");
        meetings.plaatsFoto(coach, shared, Beelden.stream(Beelden.png(7, 7)));
        meetings.deel(coach, shared);
        UUID seen = meetings.fotos(coach, shared).getFirst().id();
        Set<Wie> seers = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEGELEIDER);
        route("werksessies", "werksessies", Set.of(Wie.BEGELEIDER, Wie.AFGESLOTEN));
        route("werksessies", "werksessies/" + cohort, begeleider);
        route("werksessies", "werksessies/" + ander, Set.of());
        route("werksessie/:sessie", "werksessie/" + id, begeleider);
        route("onze-werksessies", "onze-werksessies", everyMember());
        route("onze-werksessies/:sessie", "onze-werksessies/" + id, own);
        route("onze-werksessies/:sessie", "onze-werksessies/" + draft, Set.of());
        Set<Wie> withDays = new LinkedHashSet<>(everyMember());
        withDays.addAll(Set.of(Wie.BEGELEIDER, Wie.AFGESLOTEN));
        route("agenda", "agenda", withDays);
        String photos = "POST /api/werksessies/{sessie:[0-9]{1,18}}/fotos";
        http(
                photos,
                "",
                begeleider,
                wie -> browser(wie)
                        .post("/api/werksessies/" + id + "/fotos", Beelden.png(5, 5), "application/octet-stream"));
        String photo = "GET /api/werksessies/fotos/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";
        http(photo, "before it is shared", begeleider, wie -> browser(wie).get("/api/werksessies/fotos/" + picture));
        http(photo, "shared", seers, wie -> browser(wie).get("/api/werksessies/fotos/" + seen));
        http(
                "POST /api/cohorten/{cohort:[0-9]{1,18}}/lijst",
                "",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                wie -> browser(wie)
                        .post(
                                "/api/cohorten/" + cohort + "/lijst",
                                "Proefdam".getBytes(UTF_8),
                                "application/octet-stream"));
        http(
                "POST /api/cohorten/{cohort:[0-9]{1,18}}/lijst",
                "another cohort",
                Set.of(Wie.BEHEERDER),
                wie -> browser(wie)
                        .post(
                                "/api/cohorten/" + ander + "/lijst",
                                "Proefdam".getBytes(UTF_8),
                                "application/octet-stream"));
        http(
                "GET /api/agenda/bestuur/{bestuur:[0-9]{1,18}}.ics",
                "",
                own,
                wie -> browser(wie).get("/api/agenda/bestuur/" + plaats.bestuur() + ".ics"));
        http(
                "GET /api/agenda/cohort/mijn.ics",
                "",
                begeleider,
                wie -> browser(wie).get("/api/agenda/cohort/mijn.ics"));
        http(
                "GET /api/agenda/werksessie/{sessie:[0-9]{1,18}}.ics",
                "",
                seers,
                wie -> browser(wie).get("/api/agenda/werksessie/" + id + ".ics"));
        String secret = agendas.maakSleutel(person(Wie.TREKKER).toegang(), plaats.bestuur());
        String subscribed = "GET /api/agenda/{secret:[A-Za-z0-9_-]{43}}.ics";
        http(subscribed, "", Set.of(Wie.values()), wie -> browser(wie).get("/api/agenda/" + secret + ".ics"));
        http(subscribed, "made up", Set.of(), wie -> browser(wie).get("/api/agenda/" + "x".repeat(43) + ".ics"));
        String closed = agendas.maakSleutel(person(Wie.MT_LID).toegang(), plaats.bestuur());
        agendas.trekIn(person(Wie.MT_LID).toegang(), plaats.bestuur());
        http(subscribed, "taken back", Set.of(), wie -> browser(wie).get("/api/agenda/" + closed + ".ics"));

        open("WerksessieService.nu", "an hour", () -> meetings.nu());
        read("WerksessieService.van", "", begeleider, (wie, toegang) -> meetings.van(toegang, cohort));
        read("WerksessieService.begeleid", "", begeleider, (wie, toegang) -> meetings.begeleid(toegang));
        read("WerksessieService.blad", "", begeleider, (wie, toegang) -> meetings.blad(toegang, id));
        read(
                "WerksessieService.uitnodigingen",
                "of my bestuur",
                own,
                (wie, toegang) -> meetings.uitnodigingen(toegang).stream()
                        .filter(one -> one.sessie().id() == id)
                        .toList());
        read("WerksessieService.uitnodiging", "", own, (wie, toegang) -> meetings.uitnodiging(toegang, id));
        read(
                "WerksessieService.uitnodiging",
                "a draft",
                Set.of(),
                (wie, toegang) -> meetings.uitnodiging(toegang, draft));
        read(
                "WerksessieService.fotos",
                "before it is shared",
                begeleider,
                (wie, toegang) -> meetings.fotos(toegang, id));
        read("WerksessieService.fotos", "shared", seers, (wie, toegang) -> meetings.fotos(toegang, shared));
        read("WerksessieService.foto", "", begeleider, (wie, toegang) -> meetings.foto(toegang, picture));
        write("WerksessieService.maak", "", begeleider, (wie, toegang) -> meetings.maak(toegang, cohort, what));
        write(
                "WerksessieService.maak",
                "another cohort",
                Set.of(),
                (wie, toegang) -> meetings.maak(toegang, ander, what));
        meetingWrite("WerksessieService.wijzig", begeleider, toegang -> meetings.wijzig(toegang, id, 0, what));
        meetingWrite(
                "WerksessieService.zetAgenda", begeleider, toegang -> meetings.zetAgenda(toegang, id, "", "9 uur"));
        meetingWrite(
                "WerksessieService.zetVerslag", begeleider, toegang -> meetings.zetVerslag(toegang, id, "", "Ja."));
        meetingWrite("WerksessieService.verstuur", begeleider, toegang -> meetings.verstuur(toegang, draft));
        meetingWrite("WerksessieService.annuleer", begeleider, toegang -> meetings.annuleer(toegang, id));
        meetingWrite("WerksessieService.deel", begeleider, toegang -> {
            meetings.zetVerslag(toegang, id, "", "Ja.");
            meetings.deel(toegang, id);
        });
        meetingWrite(
                "WerksessieService.verwijderFoto", begeleider, toegang -> meetings.verwijderFoto(toegang, picture));
        write(
                "WerksessieService.plaatsFoto",
                "",
                begeleider,
                (wie, toegang) -> meetings.plaatsFoto(toegang, id, Beelden.stream(Beelden.png(3, 3))) ? true : null);
        meetingWrite(
                "WerksessieService.antwoord",
                Set.of(Wie.TREKKER),
                toegang -> meetings.antwoord(toegang, id, plaats.bestuur(), true, "trekker"));
        meetingWrite(
                "WerksessieService.klaar",
                Set.of(Wie.TREKKER),
                toegang -> meetings.klaar(toegang, id, plaats.bestuur(), true));
        meetingWrite(
                "WerksessieService.verzinAntwoord",
                Set.of(),
                toegang -> meetings.verzinAntwoord(toegang, trekker.toegang(), id, plaats.bestuur(), true, "", true));
        // Nothing is found, so nothing is told.
        write(
                "WerksessieService.herinner",
                "",
                Set.of(),
                (wie, toegang) -> meetings.herinner(toegang, Duration.ofDays(30)) > 0 ? true : null);
        Set<Wie> withCalendar = Set.of(Wie.MT_LID, Wie.TREKKER);
        read(
                "AgendaService.een",
                "of the bestuur",
                withCalendar,
                (wie, toegang) -> agendas.een(toegang, plaats.bestuur()));
        read("AgendaService.een", "of a coach", begeleider, (wie, toegang) -> agendas.een(toegang, null));
        read(
                "AgendaService.mijne",
                "with that of the bestuur",
                withCalendar,
                (wie, toegang) -> agendas.mijne(toegang).stream()
                        .filter(one -> Long.valueOf(plaats.bestuur()).equals(one.bestuurId()))
                        .toList());
        read("AgendaService.werksessie", "", seers, (wie, toegang) -> agendas.werksessie(toegang, id));
        read("AgendaService.sleutels", "my own", Set.of(Wie.TREKKER), (wie, toegang) -> agendas.sleutels(toegang));
        write(
                "AgendaService.maakSleutel",
                "",
                withCalendar,
                (wie, toegang) -> agendas.maakSleutel(toegang, plaats.bestuur()));
        meetingWrite("AgendaService.trekIn", Set.of(Wie.TREKKER), toegang -> agendas.trekIn(toegang, plaats.bestuur()));
        open("AgendaService.vrager", "the secret is the right", () -> agendas.vrager("niets"));
    }

    private void persons() {
        Set<Wie> beheerder = Set.of(Wie.BEHEERDER);
        long someone = lid.persoon().account();
        meetingWrite("PersoonService.zetNaam", beheerder, toegang -> persons.zetNaam(toegang, someone, "Zoë"));
        meetingWrite(
                "PersoonService.zetAdres", beheerder, toegang -> persons.zetAdres(toegang, someone, email(), PROOF));
        meetingWrite(
                "PersoonService.zetBeheerder",
                beheerder,
                toegang -> persons.zetBeheerder(toegang, someone, true, PROOF));
        long nobody = wereld.persoon("Nergens aangemeld").account();
        meetingWrite("PersoonService.meldAf", beheerder, toegang -> persons.meldAf(toegang, nobody));
        read(
                "SpoorService.laatstAangemeld",
                "",
                beheerder,
                (wie, toegang) -> spoor.laatstAangemeld(toegang).keySet());
        read(
                "BestuurService.zoekVoorganger",
                "",
                without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN),
                (wie, toegang) -> besturen.zoekVoorganger(toegang, "Moerbeke").keySet());
    }

    private void meetingWrite(String id, Set<Wie> allowed, Consumer<Toegang> work) {
        write(id, "", allowed, (wie, toegang) -> {
            work.accept(toegang);
            return true;
        });
    }

    /** One's own picture is everybody's own; that of a coach is seen by who is coached, and by who coaches along. */
    private void portraits() {
        Persoon coach = person(Wie.BEGELEIDER);
        portraits.plaats(coach.toegang(), Beelden.stream(Beelden.png(9, 9)));
        UUID face = portraits.mijn(coach.toegang()).orElseThrow();
        Set<Wie> open = new LinkedHashSet<>(EnumSet.allOf(Wie.class));
        open.removeAll(Set.of(Wie.ANONIEM, Wie.AFGESLOTEN));
        // The twins of these tests are in the same cohort.
        Set<Wie> seers =
                Set.of(Wie.BEGELEIDER, Wie.MT_LID, Wie.TREKKER, Wie.TWEELING, Wie.TWEELING_LID, Wie.GEWEZEN_TWEELING);
        read("PortretService.mijn", "", Set.of(Wie.BEGELEIDER), (wie, toegang) -> portraits.mijn(toegang));
        read("PortretService.lees", "", seers, (wie, toegang) -> portraits.lees(toegang, face));
        write("PortretService.verwijder", "", Set.of(Wie.BEGELEIDER), (wie, toegang) -> {
            portraits.verwijder(toegang);
            return true;
        });
        write("PortretService.plaats", "", open, (wie, toegang) -> {
            portraits.plaats(toegang, Beelden.stream(Beelden.png(8, 8)));
            return true;
        });
        http(
                "POST /api/portret",
                "",
                open,
                wie -> browser(wie).post("/api/portret", Beelden.png(5, 5), "application/octet-stream"));
        http(
                "GET /api/portretten/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}",
                "",
                seers,
                // What came in above is another one.
                wie -> browser(wie)
                        .get("/api/portretten/"
                                + portraits.mijn(coach.toegang()).orElseThrow()));
    }

    private void polis() {
        Set<Wie> begeleider = Set.of(Wie.BEGELEIDER);
        Set<Wie> beheerder = Set.of(Wie.BEHEERDER);
        // In the period of the cohorts of these tests.
        LocalDate day = LocalDate.now(Klok.BRUSSEL).minusMonths(1);
        open("BegeleidingService.vandaag", "a date", () -> coaching.vandaag());
        read("BegeleidingService.maandag", "", begeleider, (wie, toegang) -> coaching.maandag(toegang, cohort));
        read(
                "BegeleidingService.maandag",
                "another cohort",
                Set.of(),
                (wie, toegang) -> coaching.maandag(toegang, ander));
        read(
                "BegeleidingService.bestuur",
                "",
                begeleider,
                (wie, toegang) -> coaching.bestuur(toegang, cohort, plaats.bestuur()));
        read(
                "BegeleidingService.bestuur",
                "a bestuur of another cohort",
                Set.of(),
                (wie, toegang) -> coaching.bestuur(toegang, cohort, elders.bestuur()));
        read(
                "BegeleidingService.zelf",
                "the member's",
                Set.of(Wie.MT_LID, Wie.TREKKER),
                (wie, toegang) ->
                        coaching.zelf(toegang).filter(self -> self.stand().bestuurId() == plaats.bestuur()));
        coaching.zetDeadline(person(Wie.BEGELEIDER).toegang(), cohort, "B.4", day);
        read(
                "TermijnService.van",
                "of one's own bestuur",
                Set.of(Wie.MT_LID, Wie.TREKKER),
                (wie, toegang) -> termijnen.van(toegang, gezien).keySet());
        read(
                "TermijnService.beheer",
                "",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> termijnen.beheer(toegang, cohort).keySet());
        coaching.zetDeadline(Toegang.systeem("fixture of a test"), ander, "B.4", day);
        long narrow = wereld.cohort(person(Wie.BEGELEIDER));
        coaching.zetDeadline(Toegang.systeem("fixture of a test"), narrow, "B.4", day);
        cohorts.wijzig(Toegang.systeem("fixture of a test"), narrow, "Kort", day.plusDays(1), day.plusDays(9));
        read(
                "TermijnService.buiten",
                "",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> termijnen.buiten(toegang, narrow));
        read(
                "CohortService.aantallen",
                "",
                begeleider,
                (wie, toegang) -> cohorts.aantallen(toegang).keySet());
        portraits();
        read(
                "TermijnService.beheer",
                "another cohort",
                beheerder,
                (wie, toegang) -> termijnen.beheer(toegang, ander).keySet());
        write("BegeleidingService.zetDeadline", "of one that was closed", Set.of(), (wie, toegang) -> {
            coaching.zetDeadline(toegang, gesloten, "A.1", day);
            return true;
        });
        write("BegeleidingService.zetDeadline", "", Set.of(Wie.BEGELEIDER, Wie.BEHEERDER), (wie, toegang) -> {
            coaching.zetDeadline(toegang, cohort, "A.1", day);
            return true;
        });
        write("BegeleidingService.noteer", "", begeleider, (wie, toegang) -> {
            coaching.noteer(toegang, cohort, plaats.bestuur(), Dossier.Soort.BEZOEK, day, "Gesprek.", "Bel", day);
            return true;
        });
        coaching.noteer(
                person(Wie.BEGELEIDER).toegang(),
                cohort,
                plaats.bestuur(),
                Dossier.Soort.BEZOEK,
                day,
                "Ja.",
                "Bel",
                day);
        long logged = coaching.bestuur(person(Wie.BEGELEIDER).toegang(), cohort, plaats.bestuur())
                .orElseThrow()
                .logboek()
                .getFirst()
                .id();
        write("BegeleidingService.gedaan", "", begeleider, (wie, toegang) -> {
            coaching.gedaan(toegang, logged, Dossier.Soort.ANDERS, "Gelukt.", "", null);
            return true;
        });
        write("BegeleidingService.spoorAan", "", begeleider, (wie, toegang) -> {
            coaching.spoorAan(toegang, cohort, List.of(plaats.bestuur()), "Lukt het?");
            return true;
        });
        write("BegeleidingService.verzinBericht", "", Set.of(), (wie, toegang) -> {
            coaching.verzinBericht(
                    toegang, person(Wie.BEGELEIDER).toegang(), cohort, plaats.bestuur(), "Lukt het?", day);
            return true;
        });
        var looked = new Bordfilter("Elke week", "", Wachten.Op.TWEELING, null, "naam", false);
        boardFilters.bewaar(person(Wie.BEGELEIDER).toegang(), looked);
        read("BordfilterService.mijne", "", begeleider, (wie, toegang) -> boardFilters.mijne(toegang));
        write("BordfilterService.bewaar", "", begeleider, (wie, toegang) -> {
            boardFilters.bewaar(toegang, looked);
            return true;
        });
        write("BordfilterService.verwijder", "", begeleider, (wie, toegang) -> {
            boardFilters.verwijder(toegang, looked.naam());
            return true;
        });
        write("BegeleidingService.pauzeer", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            coaching.pauzeer(toegang, plaats.bestuur(), null);
            return true;
        });
        read(
                "BegeleidingService.maandag",
                "a cohort that was closed",
                Set.of(),
                (wie, toegang) -> coaching.maandag(toegang, gesloten));
        read(
                "SlotService.bord",
                "",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> slot.bord(toegang, gesloten));
        read("SlotService.bord", "one that runs", Set.of(), (wie, toegang) -> slot.bord(toegang, cohort));
        write("SlotService.sluit", "", Set.of(Wie.BEGELEIDER, Wie.BEHEERDER), (wie, toegang) -> {
            slot.sluit(toegang, cohort);
            return true;
        });
        write("SlotService.heropen", "", Set.of(Wie.BEGELEIDER, Wie.BEHEERDER), (wie, toegang) -> {
            slot.heropen(toegang, gesloten);
            return true;
        });
        Set<Wie> keepers = Set.of(Wie.BEGELEIDER, Wie.BEHEERDER);
        for (long one : List.of(ander, cohort)) {
            String variant = one == ander ? "another cohort" : "";
            Set<Wie> may = one == ander ? beheerder : keepers;
            write(
                    "InschrijfService.herken",
                    variant,
                    may,
                    (wie, toegang) -> enrolment.herken(toegang, one, "Proefdam").getFirst());
            write("InschrijfService.schrijfIn", variant, may, (wie, toegang) -> {
                enrolment.schrijfIn(toegang, one, List.of(new InschrijfService.Inschrijving(leeg.bestuur(), email())));
                return true;
            });
            read(
                    "InschrijfService.mag",
                    variant,
                    may,
                    (wie, toegang) -> enrolment.mag(toegang, one) ? List.of(1) : List.of());
            read("CohortService.een", variant, may, (wie, toegang) -> cohorts.een(toegang, one));
            read("CohortService.besturen", variant, may, (wie, toegang) -> cohorts.besturen(toegang, one));
            read(
                    "CohortService.elders",
                    variant,
                    may,
                    (wie, toegang) -> cohorts.elders(toegang, one).keySet());
            read(
                    "CohortService.begeleiders",
                    variant,
                    may,
                    (wie, toegang) -> cohorts.begeleiders(toegang).stream()
                            .filter(coach -> coach.cohortId() == one)
                            .toList());
            write("CohortService.wijzig", variant, may, (wie, toegang) -> {
                cohorts.wijzig(toegang, one, "Anders", day, day);
                return true;
            });
            write("CohortService.voegBestuurToe", variant, may, (wie, toegang) -> {
                cohorts.voegBestuurToe(toegang, one, leeg.bestuur());
                return true;
            });
            write("CohortService.voegBegeleiderToe", variant, may, (wie, toegang) -> {
                cohorts.voegBegeleiderToe(toegang, one, person(Wie.BEGELEIDER).account());
                return true;
            });
            write("CohortService.verwijderBegeleider", variant, may, (wie, toegang) -> {
                cohorts.verwijderBegeleider(toegang, one, person(Wie.BEGELEIDER).account());
                return true;
            });
            write("VertrekService.maakLos", variant, may, (wie, toegang) -> {
                leaving.maakLos(toegang, one, one == ander ? elders.bestuur() : plaats.bestuur());
                return true;
            });
            write("VertrekService.beeindig", variant, may, (wie, toegang) -> {
                leaving.beeindig(toegang, one, one == ander ? elders.bestuur() : plaats.bestuur());
                return true;
            });
        }
        read("CohortService.een", "one that was closed", keepers, (wie, toegang) -> cohorts.een(toegang, gesloten));
        read("CohortService.collegas", "", keepers, (wie, toegang) -> cohorts.collegas(toegang));
        write("CohortService.maak", "", keepers, (wie, toegang) -> cohorts.maak(toegang, "Nieuw", day, day));
        write("CohortService.voegBegeleiderToe", "somebody who coaches nothing yet", beheerder, (wie, toegang) -> {
            cohorts.voegBegeleiderToe(toegang, cohort, lid.persoon().account());
            return true;
        });
        read("CohortService.mijne", "", begeleider, (wie, toegang) -> cohorts.mijne(toegang));
        read("CohortService.bord", "the coached cohort", begeleider, (wie, toegang) -> cohorts.bord(toegang, cohort));
        read(
                "CohortService.bord",
                "with progress in it",
                begeleider,
                (wie, toegang) -> cohorts.bord(toegang, cohort)
                        .map(board -> board.rijen().stream()
                                .filter(row -> row.voortgang() != null)
                                .toList())
                        .orElse(List.of()));
        read("CohortService.bord", "another cohort", Set.of(), (wie, toegang) -> cohorts.bord(toegang, ander));
        read("CohortService.alle", "", beheerder, (wie, toegang) -> cohorts.alle(toegang));
        mergers(beheerder);
        long left = wereld.cohort(person(Wie.BEGELEIDER), leeg);
        leaving.maakLos(Toegang.systeem("fixture of a test"), left, leeg.bestuur());
        read("VertrekService.vertrokken", "", begeleider, (wie, toegang) -> leaving.vertrokken(toegang, left));
        read(
                "VertrekService.vertrokken",
                "nobody left",
                Set.of(),
                (wie, toegang) -> leaving.vertrokken(toegang, cohort));
        read(
                "TermijnService.begeleid",
                "",
                begeleider,
                (wie, toegang) -> termijnen.begeleid(toegang).stream()
                        .filter(one -> one.cohortId() == cohort)
                        .toList());
    }

    /** What the bestuur lets its coaches read. */
    private void alongside() {
        Set<Wie> begeleider = Set.of(Wie.BEGELEIDER);
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> trekkers = Set.of(Wie.TREKKER);
        long here = plaats.bestuur();
        Toegang gives = trekker.toegang();
        along.geefVrij(gives, gezienDoorTrekker(), "B", along.voorbeeld(gives, gezienDoorTrekker(), "B"));
        along.vraag(person(Wie.BEGELEIDER).toegang(), cohort, here, "A", "Om te helpen.");
        assertThat(along.lees(person(Wie.BEGELEIDER).toegang(), here, "B")).isPresent();
        Meelezen given = along.zelf(gives, here).vrij().getFirst();
        long question = along.zelf(gives, here).gevraagd().getFirst().id();
        String page = "begeleiding/:cohort/:bestuur/meelezen/:deel";
        route(page, "begeleiding/" + cohort + "/" + here + "/meelezen/B", begeleider);
        route(page, "begeleiding/" + cohort + "/" + here + "/meelezen/C", Set.of());
        route(page, "begeleiding/" + ander + "/" + elders.bestuur() + "/meelezen/B", Set.of());
        route("wat-polis-ziet/:bestuur/:deel", "wat-polis-ziet/" + here + "/B", own);
        route("wat-polis-ziet/:bestuur/:deel", "wat-polis-ziet/" + here + "/Z", Set.of());
        read("MeelezenService.lees", "", begeleider, (wie, toegang) -> along.lees(toegang, here, "B"));
        read("MeelezenService.lees", "not released", Set.of(), (wie, toegang) -> along.lees(toegang, here, "C"));
        read(
                "MeelezenService.vanBestuur",
                "what was released",
                begeleider,
                (wie, toegang) -> along.vanBestuur(toegang, cohort, here).vrij());
        read(
                "MeelezenService.vanBestuur",
                "what was asked",
                begeleider,
                (wie, toegang) -> along.vanBestuur(toegang, cohort, here).gevraagd());
        read(
                "MeelezenService.zelf",
                "what was released",
                own,
                (wie, toegang) -> along.zelf(toegang, here).vrij());
        read(
                "MeelezenService.zelf",
                "what was asked",
                own,
                (wie, toegang) -> along.zelf(toegang, here).gevraagd());
        read(
                "MeelezenService.zelf",
                "who read",
                own,
                (wie, toegang) -> along.zelf(toegang, here).gelezen());
        read(
                "MeelezenService.eigen",
                "",
                own,
                (wie, toegang) -> along.eigen(toegang, here, "B").filter(cells -> !cells.isEmpty()));
        read(
                "MeelezenService.voorbeeld",
                "",
                trekkers,
                (wie, toegang) -> along.voorbeeld(toegang, gezien, "B").cellen());
        write("MeelezenService.geefVrij", "", trekkers, (wie, toegang) -> {
            along.geefVrij(toegang, gezien, "B", along.voorbeeld(gives, gezien, "B"));
            return true;
        });
        write("MeelezenService.geefNotaVrij", "", trekkers, (wie, toegang) -> {
            along.geefNotaVrij(
                    toegang,
                    here,
                    versions.standen(gives, List.of(here))
                            .values()
                            .iterator()
                            .next()
                            .versies()
                            .getFirst()
                            .id());
            return true;
        });
        write("MeelezenService.trekIn", "", trekkers, (wie, toegang) -> {
            along.trekIn(toegang, given.id());
            return true;
        });
        write("MeelezenService.weiger", "", trekkers, (wie, toegang) -> {
            along.weiger(toegang, question);
            return true;
        });
        write("MeelezenService.vraag", "", begeleider, (wie, toegang) -> {
            along.vraag(toegang, cohort, here, "C", "Om te helpen.");
            return true;
        });
        read(
                "OpnameService.meegelezen",
                "",
                begeleider,
                (wie, toegang) ->
                        frozen.meegelezen(toegang, List.of(given.opname())).keySet());
        read(
                "OpnameService.eigenMeegelezen",
                "",
                own,
                (wie, toegang) ->
                        frozen.eigenMeegelezen(toegang, List.of(given.opname())).keySet());
        read(
                "VersieService.meegelezen",
                "not released",
                Set.of(),
                (wie, toegang) -> versions.meegelezen(
                        toegang,
                        versions.standen(gives, List.of(here))
                                .values()
                                .iterator()
                                .next()
                                .versies()
                                .getFirst()
                                .id()));
    }

    /** What the bestuur asked POLIS: its newest cohort is the one that was asked. */
    private void asked() {
        Set<Wie> begeleider = Set.of(Wie.BEGELEIDER);
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> readers = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEGELEIDER);
        long here = plaats.bestuur();
        long id = questions.stel(lid.toegang(), gezien, CHOICE, UUID.randomUUID(), "Telt een vrijwilliger mee?");
        route("vragen/:vraag", "vragen/" + id, begeleider);
        route("vragen/:vraag", "vragen/0", Set.of());
        route("vragen-aan-polis/:vraag", "vragen-aan-polis/" + id, own);
        route("vragen-aan-polis/:vraag", "vragen-aan-polis/0", Set.of());
        read("PolisvraagService.lezers", "", own, (wie, toegang) -> questions.lezers(toegang, here));
        read("PolisvraagService.lees", "", readers, (wie, toegang) -> questions.lees(toegang, id));
        read("PolisvraagService.rij", "", begeleider, (wie, toegang) -> questions.rij(toegang));
        read("PolisvraagService.wachten", "", begeleider, (wie, toegang) -> questions.wachten(toegang) == 0 ? null : 1);
        read("PolisvraagService.vanOns", "", own, (wie, toegang) -> questions.vanOns(toegang, here));
        read(
                "PolisvraagService.wachtendBij",
                "",
                begeleider,
                (wie, toegang) -> questions.wachtendBij(toegang, inCohort, here));
        read(
                "PolisvraagService.wachtendBij",
                "another cohort of the same coach",
                Set.of(),
                (wie, toegang) -> questions.wachtendBij(toegang, cohort, here));
        read(
                "PolisvraagService.wachtend",
                "",
                readers,
                (wie, toegang) -> questions.wachtend(toegang, inCohort, null).keySet());
        write(
                "PolisvraagService.stel",
                "",
                own,
                (wie, toegang) -> questions.stel(toegang, gezien, CHOICE, UUID.randomUUID(), "En een stagiair?"));
        write("PolisvraagService.vulAan", "", own, (wie, toegang) -> {
            questions.vulAan(toegang, id, UUID.randomUUID(), "En een stagiair?");
            return true;
        });
        write("PolisvraagService.antwoord", "", begeleider, (wie, toegang) -> {
            questions.antwoord(toegang, id, UUID.randomUUID(), "Nee.");
            return true;
        });
        write("PolisvraagService.neem", "", begeleider, (wie, toegang) -> {
            questions.neem(toegang, id, true);
            return true;
        });
        write("PolisvraagService.maakAlgemeen", "", begeleider, (wie, toegang) -> {
            questions.maakAlgemeen(toegang, id, "Telt een vrijwilliger mee?", "Nee.");
            return true;
        });
        questions.maakAlgemeen(
                person(Wie.BEGELEIDER).toegang(), id, "Telt een vrijwilliger mee?", "Alleen met een contract.");
        long general = questions.algemeen(CHOICE).getFirst().id();
        write("PolisvraagService.trekAlgemeenIn", "", begeleider, (wie, toegang) -> {
            questions.trekAlgemeenIn(toegang, general);
            return true;
        });
        write("PolisvraagService.verzinDag", "", Set.of(), (wie, toegang) -> {
            questions.verzinDag(toegang, id, Instant.now());
            return true;
        });
        open("PolisvraagService.algemeen", "what every bestuur reads", () -> questions.algemeen(CHOICE));
        var shown = questions.lees(lid.toegang(), id).orElseThrow().vraag();
        open("PolisvraagService.titel", "words of the edition", () -> questions.titel(shown));
        open("PolisvraagService.item", "words of the edition", () -> questions.item(shown));
    }

    private void pairs() {
        Set<Wie> pair = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.TWEELING, Wie.TWEELING_LID);
        read(
                "TweelingService.mijne",
                "the active one",
                pair,
                (wie, toegang) -> pairings.mijne(toegang).stream()
                        .filter(one -> one.id() == tweeling)
                        .toList());
        read("TweelingService.een", "the active one", pair, (wie, toegang) -> pairings.een(toegang, tweeling));
        read(
                "TweelingService.een",
                "the one that ended",
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.GEWEZEN_TWEELING),
                (wie, toegang) -> pairings.een(toegang, gewezen));
    }

    /** Finding a twin, and inviting, answering and ending. */
    private void pairing() {
        Set<Wie> everyMember = Set.of(
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
        for (String path : List.of("tweeling", "tweeling/zoeken", "tweeling/profiel")) {
            route(path, path, everyMember);
        }
        Set<Wie> readers = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> trekkers = Set.of(Wie.TREKKER);
        long us = plaats.bestuur();
        read("VoorstelService.voor", "", readers, (wie, toegang) -> suggestions.voor(toegang, us));
        read(
                "VoorstelService.bijUitnodigingen",
                "",
                readers,
                (wie, toegang) ->
                        List.copyOf(suggestions.bijUitnodigingen(toegang, us).values()));
        read("ProfielService.van", "", readers, (wie, toegang) -> profiles.van(toegang, us));
        read("ProfielService.kenmerken", "", readers, (wie, toegang) -> profiles.kenmerken(toegang, us));
        write("ProfielService.bewaar", "", trekkers, (wie, toegang) -> {
            profiles.bewaar(toegang, us, Profiel.LEEG);
            return true;
        });
        read(
                "TweelingService.vanCohort",
                "",
                Set.of(Wie.BEGELEIDER),
                (wie, toegang) -> pairings.vanCohort(toegang, inCohort));
        read(
                "TweelingService.zoekend",
                "",
                Set.of(Wie.BEGELEIDER),
                (wie, toegang) -> pairings.zoekend(toegang, inCohort));
        write(
                "TweelingService.nodigUit",
                "",
                trekkers,
                (wie, toegang) -> pairings.nodigUit(toegang, us, elders.bestuur(), "Kijken jullie mee?"));
        write(
                "TweelingService.stelVoor",
                "",
                Set.of(Wie.BEGELEIDER),
                (wie, toegang) -> pairings.stelVoor(
                        toegang, inCohort, List.of(us, gewezenPlaats.bestuur()), "Kijken jullie mee?"));
        Set<Wie> couples = Set.of(Wie.BEGELEIDER, Wie.BEHEERDER);
        open("KoppelService.vandaag", "a date", () -> coupling.vandaag());
        read("KoppelService.plan", "", couples, (wie, toegang) -> coupling.plan(toegang, cohort, Koppelkeuze.BEGIN));
        read(
                "KoppelService.plan",
                "another cohort",
                Set.of(Wie.BEHEERDER),
                (wie, toegang) -> coupling.plan(toegang, ander, Koppelkeuze.BEGIN));
        write("KoppelService.samen", "", couples, (wie, toegang) -> {
            coupling.samen(toegang, cohort, us, leeg.bestuur(), false);
            return true;
        });
        List<List<Long>> pair = List.of(koppelbaar.stream().map(Plaats::bestuur).toList());
        write(
                "KoppelService.verstuur",
                "",
                couples,
                (wie, toegang) -> coupling.verstuur(
                        toegang, teKoppelen, pair, coupling.vandaag().plusDays(9), "Kijken jullie mee?"));
        Set<Wie> asked = Set.of(Wie.TREKKER);
        write("TweelingService.aanvaard(long)", "", asked, (wie, toegang) -> {
            pairings.aanvaard(toegang, gevraagd, us);
            return true;
        });
        write("TweelingService.aanvaard(String)", "with a word", asked, (wie, toegang) -> {
            pairings.aanvaard(toegang, gevraagd, us, "Wij ook.");
            return true;
        });
        write("TweelingService.weiger", "", asked, (wie, toegang) -> {
            pairings.weiger(toegang, gevraagd, us, "Geen tijd.");
            return true;
        });
        write("TweelingService.trekIn", "", Set.of(Wie.GEWEZEN_TWEELING), (wie, toegang) -> {
            pairings.trekIn(toegang, zelfGevraagd);
            return true;
        });
        write("BestuurService.geefCijfers", "", Set.of(Wie.BEHEERDER), (wie, toegang) -> {
            besturen.geefCijfers(toegang, us, new BestuurService.Cijfers(51, 4, 10_000, 9_000, 40, 42, 22_000));
            return true;
        });
        write("TweelingService.beeindig", "", trekkers, (wie, toegang) -> {
            pairings.beeindig(toegang, tweeling, us, "We stoppen.");
            return true;
        });
    }

    private void sharing() {
        String chapter = "B.4";
        long over = wereld.tweeling(plaats, gewezenPlaats);
        release(tweeling, tweelingPlaats, chapter);
        release(over, gewezenPlaats, chapter);
        wereld.beeindig(over);
        releases.lees(person(Wie.TWEELING).toegang(), tweeling, chapter);
        var given = releases.vanMij(trekker.toegang(), plaats.bestuur()).stream()
                .filter(one -> one.tweelingId() == tweeling)
                .findFirst()
                .orElseThrow();
        var seen = releases.voorbeeld(trekker.toegang(), gezien, chapter);
        var items = gezien.editie().chapterItems(chapter);
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> twins = Set.of(Wie.TWEELING, Wie.TWEELING_LID);
        Set<Wie> pair = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.TWEELING, Wie.TWEELING_LID);
        Set<Wie> withDraaiboek = Set.of(
                Wie.MT_LID, Wie.TREKKER, Wie.ANDER_BESTUUR, Wie.TWEELING, Wie.TWEELING_LID, Wie.GEWEZEN_TWEELING);
        Set<Wie> members = new LinkedHashSet<>(withDraaiboek);
        members.addAll(Set.of(Wie.INVULLER, Wie.INVULLER_MET, Wie.VERTROKKEN, Wie.AFGESLOTEN));
        route("tweeling/vrijgeven", "tweeling/vrijgeven", members);
        route("tweeling/vrijgeven/:hoofdstuk", "tweeling/vrijgeven/" + chapter, withDraaiboek);
        route("tweeling/vergelijk/:tweeling", "tweeling/vergelijk/" + tweeling, pair);
        route(
                "tweeling/vergelijk/:tweeling",
                "tweeling/vergelijk/" + over,
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.GEWEZEN_TWEELING));
        route("tweeling/vergelijk/:tweeling/:hoofdstuk", "tweeling/vergelijk/" + tweeling + "/" + chapter, pair);
        http(
                "GET /api/tweelingen/{tweeling:[0-9]{1,18}}/vergelijking/{hoofdstuk:[A-C][.0-9]{0,6}}/{soort:docx|pdf}",
                "",
                twins,
                wie -> browser(wie).get("/api/tweelingen/%d/vergelijking/%s/docx".formatted(tweeling, chapter)));
        read("VergelijkingService.stuk", "", twins, (wie, toegang) -> comparisons.stuk(toegang, tweeling, chapter));
        read(
                "VergelijkingService.stuk",
                "of one that ended",
                Set.of(),
                (wie, toegang) -> comparisons.stuk(toegang, over, chapter));
        Toegang twin = person(Wie.TWEELING).toegang();
        Traject theirs = trajecten.mijn(twin).getFirst();
        Tweeling pairing = pairings.een(twin, tweeling).orElseThrow();
        read(
                "VergelijkingService.lees",
                "",
                twins,
                (wie, toegang) -> comparisons
                        .lees(
                                toegang,
                                theirs,
                                pairing,
                                theirs.editie().chapters().stream()
                                        .filter(one -> one.code().equals(chapter))
                                        .findFirst()
                                        .orElseThrow())
                        .hunne());
        read(
                "VrijgaveService.voorbeeld",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> releases.voorbeeld(toegang, gezien, chapter).cellen());
        read(
                "VrijgaveService.voorbeelden",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> releases.voorbeelden(toegang, gezien).values().stream()
                        .flatMap(one -> one.cellen().stream())
                        .toList());
        write("VrijgaveService.geefVrij", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            releases.geefVrij(
                    toegang, gezien, tweeling, chapter, List.of(tweelingPlaats.bestuur()), "Kijk eens.", seen);
            return true;
        });
        write("VrijgaveService.geefVrij", "in a tweeling that ended", Set.of(), (wie, toegang) -> {
            releases.geefVrij(toegang, gezien, over, chapter, List.of(gewezenPlaats.bestuur()), "Kijk eens.", seen);
            return true;
        });
        write("VrijgaveService.trekIn", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            releases.trekIn(toegang, given.id());
            return true;
        });
        read("VrijgaveService.vanMij", "", own, (wie, toegang) -> releases.vanMij(toegang, plaats.bestuur()));
        read(
                "VrijgaveService.inzagen",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> releases.inzagen(toegang, plaats.bestuur()));
        read("VrijgaveService.aanMij", "", twins, (wie, toegang) -> releases.aanMij(toegang));
        read("VrijgaveService.lees", "", twins, (wie, toegang) -> releases.lees(toegang, tweeling, chapter));
        read(
                "VrijgaveService.lees",
                "in a tweeling that ended",
                Set.of(),
                (wie, toegang) -> releases.lees(toegang, over, chapter));
        read(
                "VrijgaveService.wederzijds",
                "where only one gave",
                Set.of(),
                (wie, toegang) -> releases.wederzijds(toegang, tweeling, plaats.bestuur(), tweelingPlaats.bestuur()));
        read("VrijgaveService.eigen", "", own, (wie, toegang) -> releases.eigen(toegang, List.of(given)));
        read(
                "OpnameService.voorbeeld",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> frozen.voorbeeld(toegang, gezien, items).cellen());
        write(
                "OpnameService.bevries",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> frozen.bevries(toegang, gezien, "Van " + wie, "", items));
        read(
                "OpnameService.eigen",
                "",
                own,
                (wie, toegang) ->
                        frozen.eigen(toegang, List.of(given.opnameId())).keySet());
        read("OpnameService.versies", "", own, (wie, toegang) -> frozen.versies(toegang, given.opnameId()));
        read(
                "OpnameService.vrijgegeven",
                "",
                twins,
                (wie, toegang) ->
                        frozen.vrijgegeven(toegang, List.of(given.opnameId())).keySet());
    }

    private void release(long within, Plaats to, String chapter) {
        releases.geefVrij(
                trekker.toegang(),
                gezien,
                within,
                chapter,
                List.of(to.bestuur()),
                "Wij begonnen klein.",
                releases.voorbeeld(trekker.toegang(), gezien, chapter));
    }

    private void feedback() {
        Set<Wie> pair = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.TWEELING, Wie.TWEELING_LID);
        Set<Wie> receivers = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> givers = Set.of(Wie.TWEELING, Wie.TWEELING_LID);
        Set<Wie> once = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.GEWEZEN_TWEELING);
        for (String page : List.of("gesprek", "samenvatting", "standpunt", "terugblik")) {
            String template = "tweeling/" + page + "/:tweeling";
            route(template, "tweeling/" + page + "/" + tweeling, pair);
            route(template, "tweeling/" + page + "/" + gewezen, once);
            route(template, "tweeling/" + page + "/0", Set.of());
        }
        long thread = give(tweeling, Wie.TWEELING, tweelingPlaats);
        Plaats former = gewezenPlaats;
        // Given while it lasted.
        long lasted = wereld.tweeling(plaats, former);
        wereld.vrijgave(lasted, plaats, former, "B.4");
        long old = give(lasted, Wie.GEWEZEN_TWEELING, former);
        wereld.beeindig(lasted);
        for (String over : List.of("", "of one that ended")) {
            long which = over.isEmpty() ? tweeling : lasted;
            Set<Wie> readers = over.isEmpty() ? pair : once;
            http(
                    "GET /api/tweelingen/{tweeling:[0-9]{1,18}}/samenvatting.{soort:docx|pdf}",
                    over,
                    readers,
                    wie -> browser(wie).get("/api/tweelingen/%d/samenvatting.docx".formatted(which)));
            read("SamenvattingService.lees", over, readers, (wie, toegang) -> summaries.lees(toegang, which, 0));
            read("SamenvattingService.stuk", over, readers, (wie, toegang) -> summaries.stuk(toegang, which, 0));
        }
        read("TerugkoppelingService.alle", "", pair, (wie, toegang) -> feedback.alle(toegang, tweeling));
        read("TerugkoppelingService.alle", "of one that ended", once, (wie, toegang) -> feedback.alle(toegang, lasted));
        read(
                "TerugkoppelingService.tussen",
                "",
                pair,
                (wie, toegang) -> feedback.tussen(
                        toegang, tweeling, plaats.bestuur(), tweelingPlaats.bestuur(), List.of(CHOICE)));
        write("TerugkoppelingService.geef", "", givers, (wie, toegang) -> {
            feedback.geef(toegang, question(tweeling, tweelingPlaats));
            return true;
        });
        write("TerugkoppelingService.geef", "in one that ended", Set.of(), (wie, toegang) -> {
            feedback.geef(toegang, question(lasted, former));
            return true;
        });
        write("TerugkoppelingService.reageer", "for who got it", receivers, (wie, toegang) -> {
            feedback.reageer(toegang, thread, plaats.bestuur(), UUID.randomUUID(), "tekst");
            return true;
        });
        write("TerugkoppelingService.reageer", "for who gave it", givers, (wie, toegang) -> {
            feedback.reageer(toegang, thread, tweelingPlaats.bestuur(), UUID.randomUUID(), "tekst");
            return true;
        });
        write("TerugkoppelingService.reageer", "in one that ended", Set.of(), (wie, toegang) -> {
            feedback.reageer(toegang, old, former.bestuur(), UUID.randomUUID(), "tekst");
            return true;
        });
        write("TerugkoppelingService.beantwoord", "", receivers, (wie, toegang) -> {
            feedback.beantwoord(toegang, thread);
            return true;
        });
        write("TerugkoppelingService.neemMee(String)", "", receivers, (wie, toegang) -> {
            feedback.neemMee(toegang, thread, "");
            return true;
        });
        LocalDate soon = LocalDate.now(Klok.BRUSSEL).plusDays(30);
        write("TerugkoppelingService.neemMee(Belofte)", "with who does it", receivers, (wie, toegang) -> {
            feedback.neemMee(toegang, thread, "We doen het.", new Terugkoppeling.Belofte(lid.id(), soon));
            return true;
        });
        long taken = give(tweeling, Wie.TWEELING, tweelingPlaats);
        feedback.neemMee(trekker.toegang(), taken, "We doen het.", new Terugkoppeling.Belofte(lid.id(), soon));
        long followUp = wereld.traject(trekker).opvolgingen().getFirst().id();
        write("OpvolgingService.neemOp", "", receivers, (wie, toegang) -> {
            followUps.neemOp(toegang, plaats.traject(), taken, lid.id(), "Anders.", soon);
            return true;
        });
        read("OpvolgingService.laatVervallen", "of what one's own bestuur took along", receivers, (wie, toegang) -> {
            followUps.laatVervallen(toegang, taken);
            return wereld.traject(trekker).opvolgingen().isEmpty() ? true : null;
        });
        // Whose it is, and the trekker.
        write("OpvolgingService.sluitAf", "", receivers, (wie, toegang) -> {
            followUps.sluitAf(toegang, followUp, true, "Gelukt.");
            return true;
        });
        write("OpvolgingService.heropen", "", receivers, (wie, toegang) -> {
            followUps.heropen(toegang, followUp);
            return true;
        });
        before(receivers, givers);
        lookingBack(pair, taken, receivers, givers);
        write("TerugkoppelingService.sluit", "", receivers, (wie, toegang) -> {
            feedback.sluit(toegang, thread, "reden");
            return true;
        });
        write("TerugkoppelingService.heropen", "", pair, (wie, toegang) -> {
            feedback.heropen(toegang, thread);
            return true;
        });
        feedback.noteer(person(Wie.TWEELING).toegang(), tweeling, plaats.bestuur(), CHOICE, 0, "voor mij");
        read(
                "TerugkoppelingService.notities",
                "of one person",
                Set.of(Wie.TWEELING),
                (wie, toegang) -> feedback.notities(toegang, tweeling, null));
        write(
                "TerugkoppelingService.noteer",
                "",
                givers,
                (wie, toegang) -> feedback.noteer(toegang, tweeling, plaats.bestuur(), OTHER_CHOICE, 0, "voor mij"));
        open("TerugkoppelingService.luister", "says where something changed and not what", () -> {
            feedback.luister(tweeling, item -> {}).run();
            return true;
        });
    }

    /** What a bestuur tells its twin before they look at each other. */
    private void before(Set<Wie> own, Set<Wie> twins) {
        long us = plaats.bestuur();
        Standpunt text = new Standpunt("Hier staan we.", "Dit willen we leren.", "", "", "");
        int version = positions.deel(trekker.toegang(), tweeling, us, text, 0);
        read("StandpuntService.van", "", own, (wie, toegang) -> {
            Standpunt.Eigen found = positions.van(toegang, tweeling, us);
            return found.versie() == 0 && found.gedeeld() == null ? null : found;
        });
        read("StandpuntService.gedeeld", "", twins, (wie, toegang) -> positions.gedeeld(toegang, tweeling));
        read("StandpuntService.voorstel", "", own, (wie, toegang) -> {
            String leansOn = positions.voorstel(toegang, gezien).bewijs();
            return leansOn.isEmpty() ? null : leansOn;
        });
        write(
                "StandpuntService.bewaar",
                "",
                own,
                (wie, toegang) -> positions.bewaar(toegang, tweeling, us, text, version));
        write(
                "StandpuntService.bewaar",
                "in a tweeling that ended",
                Set.of(),
                (wie, toegang) -> positions.bewaar(toegang, gewezen, us, text, 0));
        write(
                "StandpuntService.deel",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> positions.deel(toegang, tweeling, us, text, version));
        write("StandpuntService.trekIn", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            positions.trekIn(toegang, tweeling, us);
            return true;
        });
    }

    /** What both say of it, half a year later. */
    private void lookingBack(Set<Wie> pair, long taken, Set<Wie> receivers, Set<Wie> givers) {
        wereld.laatTerugkoppelingRijpen(tweeling, 7);
        read(
                "TerugblikService.van",
                "",
                pair,
                (wie, toegang) -> lookBacks.van(toegang, tweeling).alles());
        write(
                "TerugblikService.zeg",
                "for who got it",
                receivers,
                (wie, toegang) -> lookBacks.zeg(
                        toegang, tweeling, taken, plaats.bestuur(), Terugblik.Uitkomst.GELUKT, "Gelukt.", 0));
        write(
                "TerugblikService.zeg",
                "for who gave it",
                givers,
                (wie, toegang) -> lookBacks.zeg(
                        toegang, tweeling, taken, tweelingPlaats.bestuur(), Terugblik.Uitkomst.DEELS, "Half.", 0));
    }

    private long give(long pairing, Wie wie, Plaats giver) {
        Toegang toegang = person(wie).toegang();
        feedback.geef(toegang, question(pairing, giver));
        return feedback.alle(toegang, pairing).getLast().id();
    }

    private Terugkoppeling.Nieuw question(long pairing, Plaats giver) {
        return new Terugkoppeling.Nieuw(
                pairing,
                giver.bestuur(),
                plaats.bestuur(),
                CHOICE,
                Terugkoppeling.Soort.VRAAG,
                "tekst",
                "",
                UUID.randomUUID());
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
                case WIE, ANTWOORD -> "TweelingService.vanCohort";
                case PROFIEL -> "KoppelService.plan";
                case WOORD -> "TweelingService.een";
                case VRIJGAVE -> "VrijgaveService.lees";
                case GESPREK -> "TerugkoppelingService.alle";
                case STANDPUNT -> "StandpuntService.gedeeld";
                case TERUGBLIK -> "TerugblikService.van";
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
                        "TweelingService.vanCohort",
                        "TweelingService.zoekend",
                        "TweelingService.stelVoor",
                        "KoppelService.plan",
                        "KoppelService.samen",
                        "KoppelService.verstuur");
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

    private void route(String template, String path, Set<Wie> allowed) {
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
    private static Set<String> loggedInAs(Wie wie) {
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

    private void http(String id, String variant, Set<Wie> allowed, Function<Wie, Api.Antwoord> request) {
        rows.add(new Rij(id, variant, expect(allowed, DENIED), wie -> {
            int status = request.apply(wie).status();
            assertThat(status).isIn(200, 204, 401, 404);
            return status < 300 ? ALLOWED : DENIED;
        }));
    }

    private void read(String id, String variant, Set<Wie> allowed, Poging attempt) {
        service(id, variant, allowed, EMPTY, attempt);
    }

    private void write(String id, String variant, Set<Wie> allowed, Poging attempt) {
        service(id, variant, allowed, DENIED, attempt);
    }

    /** A service reads for whoever the session says; without one there is nobody to read for. What it does is undone. */
    private void service(String id, String variant, Set<Wie> allowed, Uitkomst refused, Poging attempt) {
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

    private void open(String id, String variant, java.util.function.Supplier<Object> attempt) {
        rows.add(new Rij(id, variant, expect(Set.of(Wie.values()), DENIED), wie -> {
            attempt.get();
            return ALLOWED;
        }));
    }

    private static Uitkomst judge(@Nullable Object result, Uitkomst refused) {
        return switch (result) {
            case null -> refused;
            case Collection<?> many -> many.isEmpty() ? refused : ALLOWED;
            case Optional<?> one -> one.isEmpty() ? refused : ALLOWED;
            case be.draaiboek.antwoord.Cel.Uitkomst outcome -> outcome instanceof Bewaard ? ALLOWED : DENIED;
            default -> ALLOWED;
        };
    }

    private Uitkomst as(Wie wie, java.util.function.Supplier<Uitkomst> work) {
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

    private be.draaiboek.antwoord.Cel.Uitkomst save(Toegang toegang, Adres cell) {
        return answers.bewaar(toegang, plaats.traject(), List.of(edit(cell, 0, "tekst")))
                .getFirst();
    }

    private Traject gezienDoorTrekker() {
        return wereld.traject(trekker);
    }

    private static Meetmoment.Nieuw meetmoment(String name) {
        return new Meetmoment.Nieuw(name, "Het MT", LocalDate.of(2026, 11, 1), "");
    }

    private List<Long> held(Toegang toegang, String item, long holder) {
        return answers.cellen(toegang, gezien, List.of(item)).stream()
                .map(cel -> cel.adres().holder())
                .filter(one -> one == holder)
                .toList();
    }

    private long note(Deel deel, String item) {
        notes.schrijf(deel.toegang(), wereld.traject(deel), item, UUID.randomUUID(), "tekst");
        return notes.bij(deel.toegang(), plaats.traject(), List.of(item))
                .getLast()
                .id();
    }

    /** Puts a picture in somebody's own cell. */
    private UUID picture(Deel deel) {
        Adres cell = deel.mijn(DRAWN, "", PICTURE);
        Afbeelding made = pictures.plaats(
                        deel.toegang(),
                        plaats.traject(),
                        cell,
                        Beelden.stream(Beelden.png(8, (int) deel.id() % 90 + 1)))
                .orElseThrow();
        wereld.typ(deel, cell, 0, Map.of("id", made.id().toString(), "alt", "", "width", 8, "height", 8));
        wereld.klaar(deel, DRAWN);
        return made.id();
    }

    private String place(long holder) {
        return "/api/afbeeldingen/" + plaats.traject() + "?item=" + DRAWN + "&row=&col=" + PICTURE + "&holder="
                + holder;
    }

    private Map<String, Object> body(Adres cell) {
        return body(cell, Wie.MT_LID);
    }

    private Map<String, Object> body(Adres cell, Wie wie) {
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

    private Api browser(Wie wie) {
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

    private long merged() {
        return besturen.zoek(Toegang.systeem("fixture of a test"), "Lochristi")
                .getFirst()
                .id();
    }

    private Persoon person(Wie wie) {
        return java.util.Objects.requireNonNull(people.get(wie));
    }

    private static String email() {
        return UUID.randomUUID() + "@voorbeeld.be";
    }

    private static Set<Wie> without(Set<Wie> all, Wie... less) {
        Set<Wie> rest = new LinkedHashSet<>(all);
        rest.removeAll(List.of(less));
        return rest;
    }

    private static Map<Wie, Uitkomst> expect(Set<Wie> allowed, Uitkomst refused) {
        Map<Wie, Uitkomst> expected = new EnumMap<>(Wie.class);
        for (Wie wie : Wie.values()) {
            expected.put(wie, allowed.contains(wie) ? ALLOWED : refused);
        }
        return expected;
    }

    private Set<String> ids() {
        return rows.stream().map(Rij::id).collect(Collectors.toSet());
    }

    private static String kind(String id) {
        return id.startsWith("route ") ? "scherm" : id.contains(" /api") ? "api" : "dienst";
    }
}
