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
        read("FusieService.all", "", beheerder, (wie, toegang) -> merging.all(toegang));
        write("FusieService.preview", "", beheerder, (wie, toegang) -> merging.preview(toegang, choice));
        write("FusieService.carryOut", "", beheerder, (wie, toegang) -> {
            String seen =
                    merging.preview(person(Wie.BEHEERDER).toegang(), choice).vingerafdruk();
            merging.carryOut(toegang, choice, seen, PROOF);
            return true;
        });
        Set<Wie> successors = Set.of(Wie.MT_LID, Wie.TREKKER);
        Voorganger left = predecessors.find(lid.toegang(), voorganger.traject()).orElseThrow();
        read(
                "VoorgangerService.find",
                "",
                successors,
                (wie, toegang) -> predecessors.find(toegang, voorganger.traject()));
        read(
                "VoorgangerService.find",
                "no predecessor",
                Set.of(),
                (wie, toegang) -> predecessors.find(toegang, plaats.traject()));
        read("VoorgangerService.answered", "", successors, (wie, toegang) -> predecessors.answered(toegang, left));
        read(
                "VoorgangerService.cellen",
                "",
                successors,
                (wie, toegang) -> predecessors.cellen(toegang, left, List.of(ROWS)));
        read("VoorgangerService.history", "", successors, (wie, toegang) -> predecessors.history(toegang, left, ROWS));
        read(
                "MeetmomentService.left",
                "",
                successors,
                (wie, toegang) -> meetmomenten.left(toegang, voorganger.traject()));
        read("NagelatenService.list", "", successors, (wie, toegang) -> leftNotes.list(toegang, voorganger.traject()));
        read(
                "NagelatenService.read",
                "",
                successors,
                (wie, toegang) -> leftNotes.read(toegang, voorganger.traject(), 1));
        open(
                "VoorgangerService.differs",
                "compares what it is given",
                () -> !VoorgangerService.differs(gezien.editie().item(ROWS).orElseThrow(), List.of(), List.of()));
        write("VoorgangerService.takeOver", "", successors, (wie, toegang) -> {
            predecessors.takeOver(toegang, gezien, voorganger.traject(), ROWS);
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
        read("NotaService.read", "", own, (wie, toegang) -> {
            definition(0, "tekst");
            return notas.read(toegang, gezien).stream()
                    .flatMap(Nota::blokken)
                    .filter(blok -> !blok.delen().isEmpty())
                    .toList();
        });
        write("NotaService.writeOn", "", own, (wie, toegang) -> {
            definition(0, "tekst");
            return notas.writeOn(toegang, gezien, block);
        });
        write("NotaService.takeOver", "", own, (wie, toegang) -> notas.takeOver(toegang, gezien, block, moved(block)));
        write("NotaService.letStand", "", own, (wie, toegang) -> {
            moved(block);
            return notas.letStand(toegang, gezien, block);
        });
        write("NotaService.followAgain", "", own, (wie, toegang) -> {
            moved(block);
            return notas.followAgain(toegang, gezien, block);
        });
        blocks(own, block);
        write(
                "AntwoordService.save",
                "a block of the note",
                own,
                (wie, toegang) -> save(toegang, samen("nota.besluit", "", "")));
    }

    private void blocks(Set<Wie> own, String block) {
        String below = "nota.doel-nota";
        write("BlokService.move", "", own, (wie, toegang) -> blokken.move(toegang, gezien, block, -1, below));
        write("BlokService.split", "", own, (wie, toegang) -> {
            written(block, "Een zin. Nog een zin.");
            return blokken.split(toegang, gezien, block, 1, 8);
        });
        write("BlokService.merge", "", own, (wie, toegang) -> {
            written(block, "Onder.");
            written(below, "Boven.");
            return blokken.merge(toegang, gezien, block, below, 1, 1);
        });
        write("BlokService.add", "", own, (wie, toegang) -> blokken.add(toegang, gezien, "kern", block));
        write("BlokService.remove", "", own, (wie, toegang) -> blokken.remove(toegang, gezien, block, 0));
        write("BlokService.putBack", "", own, (wie, toegang) -> {
            blokken.remove(trekker.toegang(), gezien, block, 0);
            return blokken.putBack(toegang, gezien, block);
        });
        write("BlokService.undo", "", own, (wie, toegang) -> {
            Nota.Gedaan done = blokken.remove(trekker.toegang(), gezien, block, 0);
            return blokken.undo(toegang, gezien, done);
        });
        write(
                "AntwoordService.saveTogether",
                "",
                own,
                (wie, toegang) -> answers
                        .saveTogether(
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
        String place = versions.read(trekker.toegang(), id).orElseThrow().tekst().blokken().stream()
                .findFirst()
                .orElseThrow()
                .plaats(0);
        long remark = remarks.put(trekker.toegang(), alone, place, "Ons eigen woord.");
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
        read("BesluitService.draft", "", own, (wie, toegang) -> decisions.draft(toegang, id, Orgaan.MT));
        model(id, own);
        read("VersieService.weg", "", own, (wie, toegang) -> versions.weg(toegang, gezien));
        read("VersieService.open", "", own, (wie, toegang) -> versions.open(toegang, gezien));
        read("VersieService.preview", "", own, (wie, toegang) -> versions.preview(toegang, gezien));
        read("VersieService.read", "shared", readers, (wie, toegang) -> versions.read(toegang, id));
        read("VersieService.read", "not shared", own, (wie, toegang) -> versions.read(toegang, alone));
        read(
                "VersieService.read",
                "its decisions",
                own,
                (wie, toegang) -> versions.read(toegang, id).stream()
                        .flatMap(one -> one.versie().voorgelegd().stream())
                        .toList());
        read("VersieService.stuk", "", own, (wie, toegang) -> versions.stuk(toegang, alone));
        read(
                "VersieService.shared",
                "",
                Set.of(Wie.TWEELING, Wie.TWEELING_LID),
                (wie, toegang) -> versions.shared(toegang));
        read("VersieService.compare", "", own, (wie, toegang) -> versions.compare(toegang, gezien, alone, 0));
        Set<Wie> state = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEGELEIDER);
        read(
                "VersieService.standen",
                "",
                state,
                (wie, toegang) ->
                        versions.standen(toegang, List.of(plaats.bestuur())).values());
        write("VersieService.chooseWeg", "", trekkers, (wie, toegang) -> {
            versions.chooseWeg(toegang, gezien, List.of(Orgaan.MT));
            return true;
        });
        write(
                "VersieService.submit",
                "",
                trekkers,
                (wie, toegang) -> versions.submit(
                        toegang, gezien, new VersieService.Indiening(3, print(), "", before(Orgaan.MT), false)));
        write("VersieService.layBefore", "", trekkers, (wie, toegang) -> {
            versions.decide(trekker.toegang(), alone, Orgaan.MT, 0, decided());
            versions.layBefore(toegang, alone, before(Orgaan.CBS));
            return true;
        });
        write("VersieService.decide", "", trekkers, (wie, toegang) -> {
            versions.decide(toegang, alone, Orgaan.MT, 0, decided());
            return true;
        });
        write("VersieService.withdraw", "", trekkers, (wie, toegang) -> {
            versions.withdraw(toegang, id);
            return true;
        });
        write("VersieService.share", "", trekkers, (wie, toegang) -> {
            versions.share(toegang, alone, true);
            return true;
        });
        write("VersieService.date", "", Set.of(), (wie, toegang) -> {
            versions.date(toegang, id, Instant.EPOCH);
            return true;
        });
        write("OpmerkingService.put", "shared", readers, (wie, toegang) -> remarks.put(toegang, id, place, "Dit."));
        write("OpmerkingService.put", "not shared", own, (wie, toegang) -> remarks.put(toegang, alone, place, "Dit."));
        write("OpmerkingService.remove", "the trekker's", trekkers, (wie, toegang) -> {
            remarks.remove(toegang, remark);
            return true;
        });
        write("OpmerkingService.settle", "", own, (wie, toegang) -> {
            remarks.settle(toegang, remark, Opmerking.Staat.VERWERKT, "Gedaan.");
            return true;
        });
        write("OpmerkingService.judge", "", own, (wie, toegang) -> {
            remarks.judge(toegang, id, Opmerking.Oordeel.AKKOORD, "");
            return true;
        });
        write("OpmerkingService.unjudge", "the MT-lid's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            remarks.judge(lid.toegang(), id, Opmerking.Oordeel.AKKOORD, "");
            remarks.unjudge(toegang, id);
            return true;
        });
    }

    private long submit(boolean shared) {
        int number = versions.weg(trekker.toegang(), gezien).orElseThrow().volgendNummer();
        return versions.submit(
                trekker.toegang(), gezien, new VersieService.Indiening(number, print(), "", before(Orgaan.MT), shared));
    }

    private String print() {
        return versions.preview(trekker.toegang(), gezien).orElseThrow().tekst().vingerafdruk();
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
        notas.writeOn(trekker.toegang(), gezien, block);
        definition(1, "Er gaan 38 mensen weg.");
        return notas.read(trekker.toegang(), gezien).stream()
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
        read("ModelService.file", "", own, (wie, toegang) -> models.file(toegang, plaats.traject()));
        read(
                "ModelService.begin",
                "",
                trekkers,
                (wie, toegang) -> unchecked(() -> models.begin(toegang, plaats.traject())));
        read(
                "ModelService.draft",
                "",
                own,
                (wie, toegang) -> unchecked(() -> models.draft(toegang, version, Orgaan.MT)));
        write("ModelService.save", "", trekkers, (wie, toegang) -> model(toegang, file));
        write("ModelService.delete", "", trekkers, (wie, toegang) -> {
            models.delete(toegang, plaats.bestuur());
            return true;
        });
        open("ModelService.places", "what the help says, the same for everybody", () -> ModelService.places(gezien));
    }

    private List<Boolean> model(Toegang toegang, byte[] file) {
        return unchecked(() -> {
            Path sent = Files.createTempFile("model", ".docx");
            try {
                Files.write(sent, file);
                return models.save(toegang, plaats.traject(), sent) ? List.of(true) : List.of();
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
        for (int i = 0; i < 300 && made.fetch(lid.toegang(), file).isEmpty(); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        route("bestanden", "bestanden", loggedIn);
        http(
                "GET /api/bestanden/{bestand:[0-9]{1,18}}.{soort:docx|pdf|zip}",
                "the member's",
                mine,
                wie -> browser(wie).get("/api/bestanden/" + file + ".docx"));
        read("Bestanden.mijn", "the member's", mine, (wie, toegang) -> made.mijn(toegang));
        read("Bestanden.fetch", "the member's", mine, (wie, toegang) -> made.fetch(toegang, file));
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
        write("Bestanden.delete", "the member's", mine, (wie, toegang) -> {
            made.delete(toegang, file);
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
        read("RapportService.ofToday", "", some, (wie, toegang) -> reports.ofToday(toegang, plaats.traject()));
        read("RapportService.ofMeetmoment", "", own, (wie, toegang) -> reports.ofMeetmoment(toegang, nulmeting));
        read(
                "RapportService.isAnything",
                "",
                some,
                (wie, toegang) -> reports.isAnything(toegang, gezien) ? List.of(true) : List.of());
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
        write("WoordService.readIn", "", some, (wie, toegang) -> sent(toegang, file));
        read("WoordService.voorstel", "", some, (wie, toegang) -> {
            sent(toegang, file);
            return words.voorstel(toegang, gezien);
        });
        write("WoordService.putBack", "", some, (wie, toegang) -> {
            sent(toegang, file);
            return words.putBack(toegang, gezien, List.of()).niet().isEmpty() ? List.of(true) : List.of();
        });
        write("WoordService.undo", "", some, (wie, toegang) -> {
            sent(toegang, file);
            return words.undo(toegang, gezien).niet().isEmpty() ? List.of(true) : List.of();
        });
        write("WoordService.place", "", some, (wie, toegang) -> {
            sent(toegang, file);
            return words.place(toegang, gezien, 1, samen("c14-structuur", "", "")) ? List.of(true) : List.of();
        });
        write("WoordService.forget", "", some, (wie, toegang) -> {
            List<Boolean> was = sent(toegang, file);
            words.forget(toegang, gezien);
            return words.voorstel(toegang, gezien).isEmpty() ? was : List.of();
        });
    }

    private List<Boolean> sent(Toegang toegang, byte[] file) {
        try {
            Path sent = Files.createTempFile("woord", ".docx");
            try {
                Files.write(sent, file);
                return words.readIn(toegang, plaats.traject(), "a.docx", sent) ? List.of(true) : List.of();
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
                "AntwoordService.save",
                "a joint cell",
                budget,
                (wie, toegang) -> save(toegang, samen(ROWS, UUID.randomUUID().toString(), "post")));
        write(
                "AntwoordService.save",
                "what was agreed",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> save(toegang, samen("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "the MT-lid's own cell",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> save(toegang, lid.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "an interview that the MT-lid notes",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> save(toegang, new Adres("a1-dimensies", "open", "omschrijving", gesprek)));
        write(
                "AntwoordService.save",
                "a minority's view",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> save(toegang, samen("a1-dimensies", "", "minderheid")));
        write(
                "AntwoordService.save",
                "the trekker's own cell",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> save(toegang, trekker.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "the departed's own cell",
                Set.of(),
                (wie, toegang) -> save(toegang, vertrokken.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "the closed account's own cell",
                Set.of(),
                (wie, toegang) -> save(toegang, afgesloten.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "the invuller's own cell",
                Set.of(),
                (wie, toegang) -> save(toegang, invuller.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "the cell of an invuller who has the section",
                Set.of(Wie.INVULLER_MET),
                (wie, toegang) -> save(toegang, ingedeeld.mijn("a1-dimensies", "open", "omschrijving")));
        write(
                "AntwoordService.save",
                "the cell of that invuller in another section",
                Set.of(),
                (wie, toegang) -> answers.save(
                                toegang, plaats.traject(), List.of(edit(ingedeeld.mijn(OTHER_CHOICE), 0, "jaarlijks")))
                        .getFirst());
        write(
                "AntwoordService.save",
                "a joint cell of a section that was handed to nobody",
                own,
                (wie, toegang) ->
                        save(toegang, samen("c14-raci", UUID.randomUUID().toString(), "taak")));
        write(
                "AntwoordService.save",
                "a cell of one's own in a joint item",
                Set.of(),
                (wie, toegang) -> save(toegang, lid.mijn(ROWS, UUID.randomUUID().toString(), "post")));

        open("ZoekService.content", "", () -> searches.content(gezien.editie(), "strategie"));
        open("ZoekService.enough", "", () -> ZoekService.enough("ja"));
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
                        .filter(cel -> cel.address().holder() != gesprek)
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
                "ScoreService.of",
                "after my own",
                own,
                (wie, toegang) -> scores.of(toegang, gezien).gerangschikt().stream()
                        .filter(one -> one.cel().item().id().equals(CHOICE))
                        .toList());
        read(
                "ScoreService.of",
                "before my own",
                Set.of(),
                (wie, toegang) -> scores.of(toegang, gezien).gerangschikt().stream()
                        .filter(one -> one.cel().item().id().equals(OTHER_CHOICE))
                        .toList());
        read("ZoekService.answers", "", budget, (wie, toegang) -> searches.answers(toegang, gezien, "begeleiding"));
        // Nobody: it writes in somebody's name, and only the demo does so.
        write("AntwoordService.invent", "", Set.of(), (wie, toegang) -> {
            long author = lid.persoon().account();
            answers.invent(
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
                "AntwoordService.history",
                "that the MT-lid is ready",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> answers.history(toegang, gezien, lid.mijn(TEXT, "", Item.READY)));
        read(
                "AntwoordService.history",
                "what was agreed, while I still write mine",
                Set.of(),
                (wie, toegang) -> answers.history(toegang, gezien, samen(OTHER_TEXT, "", "")));
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
                "AntwoordService.history",
                "an interview",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> answers.history(toegang, gezien, new Adres(CHOICE, "", "", gesprek)));
        read(
                "AntwoordService.history",
                "the MT-lid's cell",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> answers.history(toegang, gezien, lid.mijn(CHOICE)));
        read(
                "AntwoordService.history",
                "the departed's cell",
                Set.of(),
                (wie, toegang) -> answers.history(toegang, gezien, vertrokken.mijn(CHOICE)));
        read(
                "AntwoordService.history",
                "what was agreed before my own",
                Set.of(),
                (wie, toegang) -> answers.history(toegang, gezien, samen(OTHER_CHOICE, "", "")));
        write("AntwoordService.restore", "the MT-lid's cell", Set.of(Wie.MT_LID), (wie, toegang) -> {
            int base = answers.history(lid.toegang(), gezien, lid.mijn(CHOICE))
                    .getFirst()
                    .version();
            return answers.restore(toegang, gezien, lid.mijn(CHOICE), base, versie);
        });

        write(
                "MeetmomentService.close",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> meetmomenten.close(toegang, gezien, meetmoment("Van " + wie)));
        read("MeetmomentService.list", "", own, (wie, toegang) -> meetmomenten.list(toegang, gezien));
        read(
                "MeetmomentService.read",
                "also what was agreed before my own",
                own,
                (wie, toegang) -> meetmomenten.read(toegang, nulmeting).stream()
                        .flatMap(found -> found.cellen().stream())
                        .filter(cel -> cel.address().equals(samen(OTHER_CHOICE, "", "")))
                        .toList());

        write(
                "AfbeeldingService.store",
                "the MT-lid's own cell",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> pictures.store(
                        toegang, plaats.traject(), lid.mijn(DRAWN, "", PICTURE), Beelden.stream(Beelden.png(4, 4))));
        write(
                "AfbeeldingService.store",
                "what was agreed",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> pictures.store(
                        toegang, plaats.traject(), samen(DRAWN, "", PICTURE), Beelden.stream(Beelden.png(4, 4))));
        read("AfbeeldingService.read", "after my own", own, (wie, toegang) -> pictures.read(toegang, afbeelding));
        read(
                "AfbeeldingService.read",
                "of nobody",
                Set.of(),
                (wie, toegang) -> pictures.read(toegang, UUID.randomUUID()));

        read(
                "TrajectService.mine",
                "this bestuur",
                budget,
                (wie, toegang) -> trajecten.mine(toegang).stream()
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
                "BezoekService.since",
                "what others agreed or wrote together",
                own,
                (wie, toegang) -> visits.since(toegang, gezien, Instant.EPOCH).samen().stream()
                        .filter(one -> !one.door().equals(person(wie).name()))
                        .toList());
        read(
                "BezoekService.since",
                "who else answered",
                own,
                (wie, toegang) -> visits.since(toegang, gezien, Instant.EPOCH).collegas());
        // Their own only: there is no other to name.
        write(
                "BezoekService.welcomeSeen",
                "",
                without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN),
                (wie, toegang) -> visits.welcomeSeen(toegang) ? true : null);
        // Both are about me alone, like the welcome.
        write(
                "BezoekService.sectionRead",
                "",
                without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN),
                (wie, toegang) -> visits.sectionRead(toegang, section) ? true : null);
        write(
                "BezoekService.chooseWeergave",
                "",
                without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN),
                (wie, toegang) -> visits.chooseWeergave(toegang, true) ? true : null);
        read(
                "VoortgangService.given",
                "how many questions each of the group answered, without what they said",
                own,
                (wie, toegang) -> progress.given(toegang, gezien).keySet());
        read(
                "VoortgangService.klaar",
                "how many are ready, without what they said",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> progress.klaar(toegang, gezienDoorTrekker(), List.of(item(TEXT), item(CHOICE)))
                        .keySet());
        read(
                "VoortgangService.of",
                "how many are ready",
                Set.of(Wie.TREKKER),
                (wie, toegang) ->
                        progress.of(toegang, gezienDoorTrekker()).groep().keySet());
        read(
                "VoortgangService.perItem",
                "",
                budget,
                (wie, toegang) ->
                        progress.perItem(toegang, gezien).values().stream().toList());
        read("VoortgangService.of", "", budget, (wie, toegang) -> {
            var voortgang = progress.of(toegang, gezien);
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
        open("TaakService.today", "a date", () -> tasks.today());
        open("TaakService.canRemind", "says whether there is mail", () -> tasks.canRemind());
        write("TaakService.handOut", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            tasks.handOut(toegang, gezien, List.of("B.4.1"), List.of(collega.id()), null);
            return true;
        });
        write("TaakService.takeBack", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            tasks.takeBack(toegang, taak);
            return true;
        });
        write("TaakService.setDone", "", Set.of(Wie.TREKKER, Wie.INVULLER_MET), (wie, toegang) -> {
            tasks.setDone(toegang, taak, true);
            return true;
        });
        write("TaakService.remind", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            tasks.remind(toegang, taak);
            return true;
        });

        read(
                "HerinneringService.resting",
                "who was reminded lately",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> reminders.resting(toegang, gezien).keySet());
        write("HerinneringService.remind", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            reminders.remind(toegang, gezien, Map.of(collega.id(), "draaiboek/B.4.1"), "We wachten op jou.");
            return true;
        });

        open("NotitieService.listen", "says that something changed, never what", () -> {
            notes.listen(plaats.traject(), places -> {}).run();
            return true;
        });
        read(
                "NotitieService.at",
                "a section that was handed to nobody",
                own,
                (wie, toegang) -> notes.at(toegang, plaats.traject(), List.of(CHOICE)));
        read(
                "NotitieService.at",
                "a section that was handed out",
                budget,
                (wie, toegang) -> notes.at(toegang, plaats.traject(), List.of(ROWS)));
        write("NotitieService.write", "a section that was handed to nobody", own, (wie, toegang) -> {
            notes.write(toegang, gezien, CHOICE, UUID.randomUUID(), "tekst");
            return true;
        });
        write("NotitieService.write", "a section that was handed out", budget, (wie, toegang) -> {
            notes.write(toegang, gezien, ROWS, UUID.randomUUID(), "tekst");
            return true;
        });
        write("NotitieService.change", "the MT-lid's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            notes.change(toegang, notitie, null, "anders");
            return true;
        });
        write("NotitieService.change", "the invuller's", Set.of(Wie.INVULLER_MET), (wie, toegang) -> {
            notes.change(toegang, vanIngedeeld, null, "anders");
            return true;
        });
        write("NotitieService.setSettled", "a section that was handed to nobody", own, (wie, toegang) -> {
            notes.setSettled(toegang, notitie, true);
            return true;
        });
        write("NotitieService.setSettled", "a section that was handed out", budget, (wie, toegang) -> {
            notes.setSettled(toegang, vanIngedeeld, true);
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

        open("WorkshopService.listen", "says that something changed, never what", () -> {
            workshopService.listen(plaats.traject(), places -> {}).run();
            return true;
        });
        write("WorkshopService.open", "one runs already", Set.of(), (wie, toegang) -> {
            return workshopService.open(toegang, gezien, "B.4.1", 5);
        });
        write("WorkshopService.open", "after the one before it", lead, (wie, toegang) -> {
            workshopService.close(toegang, workshop);
            return workshopService.open(toegang, gezien, "B.4.1", 5);
        });
        read("WorkshopService.find", "", own, (wie, toegang) -> workshopService.find(toegang, workshop));
        read("WorkshopService.all", "", own, (wie, toegang) -> workshopService.all(toegang, plaats.traject()));
        write("WorkshopService.show", "", lead, (wie, toegang) -> {
            workshopService.show(toegang, workshop, OTHER_CHOICE);
            return true;
        });
        write("WorkshopService.showWho", "", lead, (wie, toegang) -> {
            workshopService.showWho(toegang, workshop, CHOICE);
            return true;
        });
        write("WorkshopService.setDiscussed", "", lead, (wie, toegang) -> {
            workshopService.setDiscussed(toegang, workshop, CHOICE);
            return true;
        });
        write("WorkshopService.setMinutes", "", lead, (wie, toegang) -> {
            workshopService.setMinutes(toegang, workshop, 3);
            return true;
        });
        write("WorkshopService.setClock", "", lead, (wie, toegang) -> {
            workshopService.setClock(toegang, workshop, WorkshopService.Klokstand.MINUUT_ERBIJ);
            return true;
        });
        write("WorkshopService.close", "", lead, (wie, toegang) -> {
            workshopService.close(toegang, workshop);
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
            workshopService.close(person(Wie.TREKKER).toegang(), workshop);
            return workshopService.beeld(toegang, gezien, item(CHOICE)).meningen();
        });
        read(
                "WorkshopService.together",
                "an item on screen",
                own,
                (wie, toegang) -> workshopService.together(toegang, gezien, item(CHOICE)));
        read(
                "WorkshopService.together",
                "an item not on screen yet",
                Set.of(),
                (wie, toegang) -> workshopService.together(toegang, gezien, item(OTHER_CHOICE)));
        read(
                "WorkshopService.distances",
                "figures, of what one answered too",
                Set.of(Wie.MT_LID, Wie.TREKKER),
                (wie, toegang) -> workshopService
                        .distances(toegang, gezien, List.of(item("a1-dimensies"), item(CHOICE)))
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
                                        .find(trekker.toegang(), workshop)
                                        .orElseThrow())
                        .regels()
                        .stream()
                        .filter(one -> one.afloop() != be.draaiboek.workshop.Workshop.Afloop.ONAANGEROERD
                                && one.afloop() != be.draaiboek.workshop.Workshop.Afloop.BEKEKEN
                                && one.afloop() != be.draaiboek.workshop.Workshop.Afloop.BESPROKEN)
                        .toList());
        read("WorkshopService.parked", "", own, (wie, toegang) -> workshopService.parked(toegang, gezien));
        write("WorkshopService.park", "", lead, (wie, toegang) -> {
            workshopService.park(toegang, gezien, workshop, CHOICE, "later", lid.id());
            return true;
        });
        write("WorkshopService.takeBack", "the MT-lid picks it up", own, (wie, toegang) -> {
            workshopService.takeBack(toegang, gezien, "b41-ervaring");
            return true;
        });
        write("WorkshopService.takeBack", "nobody picks it up", lead, (wie, toegang) -> {
            workshopService.takeBack(toegang, gezien, "b41-doelen");
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
        open("AccountService.address", "a rule, without data", () -> AccountService.address(email()));
        open("AccountService.isEmpty", "says whether there is any account", () -> accounts.isEmpty());
        // There are accounts, so nobody.
        write(
                "AccountService.createFirst",
                "",
                Set.of(),
                (wie, toegang) -> accounts.createFirst(email(), "Iemand", Wereld.PASSWORD));
        read("AccountService.all", "", beheerder, (wie, toegang) -> accounts.all(toegang));
        write(
                "AccountService.create",
                "",
                beheerder,
                (wie, toegang) -> accounts.create(toegang, email(), "Iemand", Wereld.PASSWORD, true));
        write(
                "AccountService.createLasting",
                "",
                beheerder,
                (wie, toegang) -> accounts.createLasting(
                        toegang, List.of(new AccountService.Nieuw(email(), "Iemand", true)), Wereld.PASSWORD));
        write(
                "AccountService.createForDemo",
                "",
                beheerder,
                (wie, toegang) -> accounts.createForDemo(
                        toegang, List.of(new AccountService.Nieuw(email(), "Iemand", true)), Wereld.PASSWORD));
        write("AccountService.setActive", "", beheerder, (wie, toegang) -> {
            accounts.setActive(toegang, collega.persoon().account(), false);
            return true;
        });
        write("AccountService.setPassword", "", beheerder, (wie, toegang) -> {
            accounts.setPassword(toegang, collega.persoon().account(), Wereld.PASSWORD, PROOF);
            return true;
        });
        // Only their own password, which gives nothing by itself.
        write("AccountService.confirm", "", alive, (wie, toegang) -> accounts.confirm(toegang, PROOF));
        // Their own password only: there is no other to name.
        write("AccountService.changePassword", "", alive, (wie, toegang) -> {
            accounts.changePassword(toegang, Wereld.PASSWORD, Wereld.PASSWORD + "!", null);
            return true;
        });

        read("BestuurService.search", "", alive, (wie, toegang) -> besturen.search(toegang, "Proefdam"));
        read("BestuurService.find", "", alive, (wie, toegang) -> besturen.find(toegang, plaats.bestuur()));
        read("BestuurService.voorgangers", "", alive, (wie, toegang) -> besturen.voorgangers(toegang, merged()));
        read("BestuurService.opvolgers", "", alive, (wie, toegang) -> {
            long successor = merged();
            return besturen.opvolgers(toegang).values().stream()
                    .filter(one -> one == successor)
                    .toList();
        });
        write(
                "BestuurService.invent",
                "",
                beheerder,
                (wie, toegang) -> besturen.invent(toegang, "Verzondam", "Oost-Vlaanderen"));

        read(
                "DeelnemerService.of",
                "",
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEHEERDER),
                (wie, toegang) -> deelnemers.of(toegang, plaats.bestuur()));
        read("DeelnemerService.all", "", beheerder, (wie, toegang) -> deelnemers.all(toegang));
        read(
                "DeelnemerService.mine",
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
                (wie, toegang) -> deelnemers.mine(toegang));
        write(
                "DeelnemerService.enrol",
                "",
                beheerder,
                (wie, toegang) -> deelnemers.enrol(
                        toegang, plaats.bestuur(), person(Wie.ANDER_BESTUUR).account(), Rol.TREKKER, ""));
        write(
                "DeelnemerService.enrolMyself",
                "",
                beheerder,
                (wie, toegang) -> deelnemers.enrolMyself(toegang, leeg.bestuur(), Rol.MT_LID, "", PROOF));
        write(
                "DeelnemerService.enrolName",
                "",
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEHEERDER),
                (wie, toegang) -> deelnemers.enrolName(toegang, plaats.bestuur(), "Iemand", ""));
        write("DeelnemerService.connect", "an account that takes no part", beheerder, (wie, toegang) -> {
            deelnemers.connect(toegang, gesprek, ongekoppeld.account());
            return true;
        });
        write("DeelnemerService.connect", "a member", Set.of(Wie.TREKKER, Wie.BEHEERDER), (wie, toegang) -> {
            deelnemers.connect(toegang, gesprek, zonderAntwoord.persoon().account());
            return true;
        });
        write("DeelnemerService.change", "", Set.of(Wie.TREKKER, Wie.BEHEERDER), (wie, toegang) -> {
            deelnemers.change(toegang, collega.id(), Rol.TREKKER, "");
            return true;
        });
        write("DeelnemerService.end", "", Set.of(Wie.TREKKER, Wie.BEHEERDER), (wie, toegang) -> {
            deelnemers.end(toegang, collega.id());
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
                "SpoorService.list",
                "",
                beheerder,
                (wie, toegang) -> spoor.list(toegang, Spoorkeuze.ALLES, 10).regels());
        read(
                "SpoorService.ofBestuur",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> spoor.ofBestuur(toegang, plaats.bestuur(), Spoorkeuze.ALLES, 10)
                        .regels());
        read("SpoorService.file", "", beheerder, (wie, toegang) -> spoor.file(toegang, Spoorkeuze.ALLES, "csv"));
    }

    private void steps(Set<Wie> alive) {
        read(
                "TweedeStapService.stand",
                "says only of oneself",
                without(Set.of(Wie.values()), Wie.ANONIEM),
                (wie, toegang) -> steps.stand(toegang));
        write("TweedeStapService.begin", "", alive, (wie, toegang) -> steps.begin(toegang));
        write(
                "TweedeStapService.confirm",
                "without having begun",
                Set.of(),
                (wie, toegang) -> steps.confirm(toegang, Wereld.PASSWORD, "123456"));
        write(
                "TweedeStapService.newHerstelcodes",
                "without codes",
                Set.of(),
                (wie, toegang) -> steps.newHerstelcodes(toegang, Wereld.PASSWORD));
        write("TweedeStapService.disable", "one's own", alive, (wie, toegang) -> {
            steps.disable(toegang, Wereld.PASSWORD);
            return true;
        });
        // A beheerder only, and here there is nothing to take away (TweedeStapTest).
        write("TweedeStapService.eraseFor", "", Set.of(), (wie, toegang) -> {
            steps.eraseFor(toegang, collega.persoon().account(), PROOF);
            return true;
        });
        read(
                "TweedeStapService.check",
                "who has no codes",
                Set.of(),
                (wie, toegang) -> steps.check(wereld.gebruiker(person(wie)), "123456", "192.0.2.1") ? true : null);
    }

    private void keys(Set<Wie> alive) {
        read(
                "SleutelService.origin",
                "says nothing of anybody",
                Set.of(Wie.values()),
                (wie, toegang) -> keys.origin().orElse(null));
        read("SleutelService.mine", "nobody has one here", Set.of(), (wie, toegang) -> keys.mine(toegang));
        write("SleutelService.begin", "", alive, (wie, toegang) -> keys.begin(toegang, Wereld.PASSWORD));
        write(
                "SleutelService.save",
                "with an answer that is none",
                Set.of(),
                (wie, toegang) -> keys.save(toegang, keys.begin(toegang, Wereld.PASSWORD), "toestel", "{}"));
        // Of somebody else there is nothing to remove: nothing happens (ToegangssleutelTest).
        write("SleutelService.delete", "one's own, of which there is none", alive, (wie, toegang) -> {
            keys.delete(toegang, 1, Wereld.PASSWORD);
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
                "GegevensService.of",
                "somebody else's",
                Set.of(Wie.BEHEERDER),
                (wie, toegang) -> personal.of(toegang, collega.persoon().account()));
        write("AccountService.erase", "", Set.of(Wie.BEHEERDER), (wie, toegang) -> {
            accounts.erase(toegang, collega.persoon().account(), PROOF);
            return true;
        });
        read(
                "DeelnemerService.onlyTrekkerOf",
                "",
                Set.of(Wie.BEHEERDER),
                (wie, toegang) ->
                        deelnemers.onlyTrekkerOf(toegang, trekker.persoon().account()));
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
        write("Postbode.read", "", beheerder, (wie, toegang) -> {
            long waiting = post.uit(person(Wie.BEHEERDER).toegang()).stream()
                    .filter(Postbode.Bericht::leesbaar)
                    .findFirst()
                    .orElseThrow()
                    .id();
            return post.read(toegang, waiting, PROOF);
        });
        read(
                "Postbode.mijnOnverstuurde",
                "the trekker's",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> post.mijnOnverstuurde(toegang));
        write(
                "Postbode.send",
                "",
                alive,
                (wie, toegang) -> post.send(toegang, lid.persoon().account(), letter));
        write("Postbode.sendTo", "", alive, (wie, toegang) -> post.sendTo(toegang, email(), letter));
        write("Postbode.attemptNow", "", beheerder, (wie, toegang) -> {
            post.attemptNow(toegang);
            return true;
        });

        read("UitnodigingService.open", "", inviting, (wie, toegang) -> invitations.open(toegang, plaats.bestuur()));
        write(
                "UitnodigingService.inviteTrekker",
                "nobody ever took part",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> invitations.inviteTrekker(toegang, leeg.bestuur(), email()));
        write(
                "UitnodigingService.inviteTrekker",
                "a bestuur of another cohort",
                Set.of(Wie.BEHEERDER, Wie.ANDER_BESTUUR),
                (wie, toegang) -> invitations.inviteTrekker(toegang, elders.bestuur(), email()));
        write(
                "UitnodigingService.invite",
                "",
                inviting,
                (wie, toegang) -> invitations.invite(toegang, plaats.bestuur(), email(), Rol.MT_LID, ""));
        write("UitnodigingService.sendAgain", "", inviting, (wie, toegang) -> {
            invitations.sendAgain(toegang, uitgenodigd);
            return true;
        });
        write("UitnodigingService.changeAddress", "", inviting, (wie, toegang) -> {
            invitations.changeAddress(toegang, uitgenodigd, email());
            return true;
        });
        write("UitnodigingService.withdraw", "", inviting, (wie, toegang) -> {
            invitations.withdraw(toegang, uitgenodigd);
            return true;
        });
        open("UitnodigingService.look", "who has the link", () -> invitations.look(uitnodiging, "192.0.2.1"));
        // Who has the link; but only with an account of the address that it was sent to.
        write("UitnodigingService.accept", "", Set.of(), (wie, toegang) -> {
            invitations.accept(toegang, uitnodiging, "192.0.2.1");
            return true;
        });
        write("UitnodigingService.acceptAsNew", "who has the link", Set.of(Wie.values()), (wie, toegang) -> {
            invitations.acceptAsNew(uitnodiging, "Nieuw", Wereld.PASSWORD, "192.0.2.1");
            return true;
        });

        open("HerstelService.ask", "tells nobody anything", () -> {
            resets.ask(email(), "192.0.2.1");
            return true;
        });
        write(
                "HerstelService.valid",
                "a wrong link",
                Set.of(),
                (wie, toegang) -> resets.valid("onbekend", "192.0.2." + wie.ordinal()) ? true : null);
        write("HerstelService.setPassword", "a wrong link", Set.of(), (wie, toegang) -> {
            resets.setPassword("onbekend", Wereld.PASSWORD, "192.0.2." + wie.ordinal());
            return true;
        });
        read("SessieService.mine", "", alive, (wie, toegang) -> sessions.mine(toegang, null));
        // Their own only: a number of somebody else's does nothing (SessieTest).
        Set<Wie> loggedIn = without(Set.of(Wie.values()), Wie.ANONIEM);
        write("SessieService.end", "no session of theirs", loggedIn, (wie, toegang) -> {
            sessions.end(toegang, Long.MAX_VALUE);
            return true;
        });
        write("SessieService.endOthers", "", loggedIn, (wie, toegang) -> {
            // The rows after this one need their sessions.
            assertThat(toegang).isNotNull();
            sessions.endOthers(Toegang.van(Long.MAX_VALUE), null);
            return true;
        });
    }

    private void inbox() {
        Set<Wie> loggedIn = without(Set.of(Wie.values()), Wie.ANONIEM);
        Set<Wie> alive = without(loggedIn, Wie.AFGESLOTEN);
        Toegang job = Toegang.systeem("fixture of a test");
        transactions.executeWithoutResult(status -> meldingen.tell(
                job, List.of(lid.persoon().account()), Melding.Soort.VERMELDING, "Er is iets.", "draaiboek/A.1"));
        long vanLid = meldingen
                .list(lid.toegang(), Melding.Soort.VERMELDING, 1)
                .getFirst()
                .id();
        route("meldingen", "meldingen", loggedIn);
        route("meldingen/mail", "meldingen/mail", loggedIn);
        read(
                "Meldingen.list",
                "the member's",
                Set.of(Wie.MT_LID),
                (wie, toegang) -> meldingen.list(toegang, Melding.Soort.VERMELDING, 10));
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
                    .list(lid.toegang(), Melding.Soort.VERMELDING, 1)
                    .getFirst()
                    .gelezen();
        });
        read("Meldingen.gelezenOver", "the member's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            meldingen.gelezenOver(toegang, "draaiboek/A.1");
            return meldingen
                    .list(lid.toegang(), Melding.Soort.VERMELDING, 1)
                    .getFirst()
                    .gelezen();
        });
        read("Meldingen.allesGelezen", "the member's", Set.of(Wie.MT_LID), (wie, toegang) -> {
            meldingen.allesGelezen(toegang, null, Long.MAX_VALUE);
            return meldingen.ongelezen(lid.toegang()) == 0 ? true : null;
        });
        write("Meldingen.tell", "", alive, (wie, toegang) -> {
            meldingen.tell(toegang, List.of(collega.persoon().account()), Melding.Soort.TAAK, "Iets.", "taken");
            return true;
        });
        write("Meldingen.tellBesideBrief", "", alive, (wie, toegang) -> {
            meldingen.tellBesideBrief(
                    toegang, List.of(collega.persoon().account()), Melding.Soort.TAAK, "Iets.", "taken");
            return true;
        });
        write("Meldingen.werkBij", "", alive, (wie, toegang) -> {
            meldingen.werkBij(toegang, List.of(collega.persoon().account()), Melding.Soort.TAAK, "Iets.", "taken");
            return true;
        });
        // One's own, and all kinds until one says otherwise.
        read("Meldingen.inDagpost", "", loggedIn, (wie, toegang) -> meldingen.inDagpost(toegang));
        write("Meldingen.putInDagpost", "", alive, (wie, toegang) -> {
            meldingen.putInDagpost(toegang, Melding.Soort.COHORT, false);
            return true;
        });
        write("Meldingen.listen", "tells that something changed, of one's own", loggedIn, (wie, toegang) -> {
            meldingen.listen(toegang, () -> {}).run();
            return true;
        });
    }

    private void werksessies() {
        Toegang coach = person(Wie.BEGELEIDER).toegang();
        Set<Wie> begeleider = Set.of(Wie.BEGELEIDER);
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        LocalDateTime begin = LocalDateTime.now(Klok.BRUSSEL).plusDays(9).truncatedTo(ChronoUnit.HOURS);
        Wat what = new Wat("Werksessie", begin, begin.plusHours(2), "Zaal", "", List.of("B.4"), "");
        long draft = meetings.create(coach, cohort, what);
        long id = meetings.create(coach, cohort, what);
        meetings.send(coach, id);
        meetings.addFoto(coach, id, Beelden.stream(Beelden.png(6, 6)));
        UUID picture = meetings.fotos(coach, id).getFirst().id();
        long shared = meetings.create(coach, cohort, what);
        meetings.send(coach, shared);
        meetings.setVerslag(coach, shared, "", "Wat eruit kwam.");
        meetings.addFoto(coach, shared, Beelden.stream(Beelden.png(7, 7)));
        meetings.share(coach, shared);
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
        String secret = agendas.newKey(person(Wie.TREKKER).toegang(), plaats.bestuur());
        String subscribed = "GET /api/agenda/{secret:[A-Za-z0-9_-]{43}}.ics";
        http(subscribed, "", Set.of(Wie.values()), wie -> browser(wie).get("/api/agenda/" + secret + ".ics"));
        http(subscribed, "made up", Set.of(), wie -> browser(wie).get("/api/agenda/" + "x".repeat(43) + ".ics"));
        String closed = agendas.newKey(person(Wie.MT_LID).toegang(), plaats.bestuur());
        agendas.revoke(person(Wie.MT_LID).toegang(), plaats.bestuur());
        http(subscribed, "taken back", Set.of(), wie -> browser(wie).get("/api/agenda/" + closed + ".ics"));

        open("WerksessieService.now", "an hour", () -> meetings.now());
        read("WerksessieService.of", "", begeleider, (wie, toegang) -> meetings.of(toegang, cohort));
        read("WerksessieService.coached", "", begeleider, (wie, toegang) -> meetings.coached(toegang));
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
        write("WerksessieService.create", "", begeleider, (wie, toegang) -> meetings.create(toegang, cohort, what));
        write(
                "WerksessieService.create",
                "another cohort",
                Set.of(),
                (wie, toegang) -> meetings.create(toegang, ander, what));
        meetingWrite("WerksessieService.change", begeleider, toegang -> meetings.change(toegang, id, 0, what));
        meetingWrite(
                "WerksessieService.setAgenda", begeleider, toegang -> meetings.setAgenda(toegang, id, "", "9 uur"));
        meetingWrite(
                "WerksessieService.setVerslag", begeleider, toegang -> meetings.setVerslag(toegang, id, "", "Ja."));
        meetingWrite("WerksessieService.send", begeleider, toegang -> meetings.send(toegang, draft));
        meetingWrite("WerksessieService.cancel", begeleider, toegang -> meetings.cancel(toegang, id));
        meetingWrite("WerksessieService.share", begeleider, toegang -> {
            meetings.setVerslag(toegang, id, "", "Ja.");
            meetings.share(toegang, id);
        });
        meetingWrite("WerksessieService.deleteFoto", begeleider, toegang -> meetings.deleteFoto(toegang, picture));
        write(
                "WerksessieService.addFoto",
                "",
                begeleider,
                (wie, toegang) -> meetings.addFoto(toegang, id, Beelden.stream(Beelden.png(3, 3))) ? true : null);
        meetingWrite(
                "WerksessieService.answer",
                Set.of(Wie.TREKKER),
                toegang -> meetings.answer(toegang, id, plaats.bestuur(), true, "trekker"));
        meetingWrite(
                "WerksessieService.ready",
                Set.of(Wie.TREKKER),
                toegang -> meetings.ready(toegang, id, plaats.bestuur(), true));
        meetingWrite(
                "WerksessieService.inventAnswer",
                Set.of(),
                toegang -> meetings.inventAnswer(toegang, trekker.toegang(), id, plaats.bestuur(), true, "", true));
        // Nothing is found, so nothing is told.
        write(
                "WerksessieService.remind",
                "",
                Set.of(),
                (wie, toegang) -> meetings.remind(toegang, Duration.ofDays(30)) > 0 ? true : null);
        Set<Wie> withCalendar = Set.of(Wie.MT_LID, Wie.TREKKER);
        read(
                "AgendaService.find",
                "of the bestuur",
                withCalendar,
                (wie, toegang) -> agendas.find(toegang, plaats.bestuur()));
        read("AgendaService.find", "of a coach", begeleider, (wie, toegang) -> agendas.find(toegang, null));
        read(
                "AgendaService.mine",
                "with that of the bestuur",
                withCalendar,
                (wie, toegang) -> agendas.mine(toegang).stream()
                        .filter(one -> Long.valueOf(plaats.bestuur()).equals(one.bestuurId()))
                        .toList());
        read("AgendaService.werksessie", "", seers, (wie, toegang) -> agendas.werksessie(toegang, id));
        read("AgendaService.sleutels", "my own", Set.of(Wie.TREKKER), (wie, toegang) -> agendas.sleutels(toegang));
        write("AgendaService.newKey", "", withCalendar, (wie, toegang) -> agendas.newKey(toegang, plaats.bestuur()));
        meetingWrite("AgendaService.revoke", Set.of(Wie.TREKKER), toegang -> agendas.revoke(toegang, plaats.bestuur()));
        open("AgendaService.asker", "the secret is the right", () -> agendas.asker("niets"));
    }

    private void persons() {
        Set<Wie> beheerder = Set.of(Wie.BEHEERDER);
        long someone = lid.persoon().account();
        meetingWrite("PersoonService.setName", beheerder, toegang -> persons.setName(toegang, someone, "Zoë"));
        meetingWrite(
                "PersoonService.setAddress",
                beheerder,
                toegang -> persons.setAddress(toegang, someone, email(), PROOF));
        meetingWrite(
                "PersoonService.setBeheerder",
                beheerder,
                toegang -> persons.setBeheerder(toegang, someone, true, PROOF));
        long nobody = wereld.persoon("Nergens aangemeld").account();
        meetingWrite("PersoonService.logOut", beheerder, toegang -> persons.logOut(toegang, nobody));
        read(
                "SpoorService.lastLogins",
                "",
                beheerder,
                (wie, toegang) -> spoor.lastLogins(toegang).keySet());
        read(
                "BestuurService.searchVoorganger",
                "",
                without(Set.of(Wie.values()), Wie.ANONIEM, Wie.AFGESLOTEN),
                (wie, toegang) -> besturen.searchVoorganger(toegang, "Moerbeke").keySet());
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
        read("PortretService.read", "", seers, (wie, toegang) -> portraits.read(toegang, face));
        write("PortretService.delete", "", Set.of(Wie.BEGELEIDER), (wie, toegang) -> {
            portraits.delete(toegang);
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
        open("BegeleidingService.day", "a date", () -> coaching.day());
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
                "BegeleidingService.self",
                "the member's",
                Set.of(Wie.MT_LID, Wie.TREKKER),
                (wie, toegang) ->
                        coaching.self(toegang).filter(self -> self.stand().bestuurId() == plaats.bestuur()));
        coaching.setDeadline(person(Wie.BEGELEIDER).toegang(), cohort, "B.4", day);
        read(
                "TermijnService.of",
                "of one's own bestuur",
                Set.of(Wie.MT_LID, Wie.TREKKER),
                (wie, toegang) -> termijnen.of(toegang, gezien).keySet());
        read(
                "TermijnService.managed",
                "",
                Set.of(Wie.BEGELEIDER, Wie.BEHEERDER),
                (wie, toegang) -> termijnen.managed(toegang, cohort).keySet());
        coaching.setDeadline(Toegang.systeem("fixture of a test"), ander, "B.4", day);
        long narrow = wereld.cohort(person(Wie.BEGELEIDER));
        coaching.setDeadline(Toegang.systeem("fixture of a test"), narrow, "B.4", day);
        cohorts.change(Toegang.systeem("fixture of a test"), narrow, "Kort", day.plusDays(1), day.plusDays(9));
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
                "TermijnService.managed",
                "another cohort",
                beheerder,
                (wie, toegang) -> termijnen.managed(toegang, ander).keySet());
        write("BegeleidingService.setDeadline", "of one that was closed", Set.of(), (wie, toegang) -> {
            coaching.setDeadline(toegang, gesloten, "A.1", day);
            return true;
        });
        write("BegeleidingService.setDeadline", "", Set.of(Wie.BEGELEIDER, Wie.BEHEERDER), (wie, toegang) -> {
            coaching.setDeadline(toegang, cohort, "A.1", day);
            return true;
        });
        write("BegeleidingService.note", "", begeleider, (wie, toegang) -> {
            coaching.note(toegang, cohort, plaats.bestuur(), Dossier.Soort.BEZOEK, day, "Gesprek.", "Bel", day);
            return true;
        });
        coaching.note(
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
        write("BegeleidingService.done", "", begeleider, (wie, toegang) -> {
            coaching.done(toegang, logged, Dossier.Soort.ANDERS, "Gelukt.", "", null);
            return true;
        });
        write("BegeleidingService.nudge", "", begeleider, (wie, toegang) -> {
            coaching.nudge(toegang, cohort, List.of(plaats.bestuur()), "Lukt het?");
            return true;
        });
        write("BegeleidingService.inventBericht", "", Set.of(), (wie, toegang) -> {
            coaching.inventBericht(
                    toegang, person(Wie.BEGELEIDER).toegang(), cohort, plaats.bestuur(), "Lukt het?", day);
            return true;
        });
        var looked = new Bordfilter("Elke week", "", Wachten.Op.TWEELING, null, "naam", false);
        boardFilters.save(person(Wie.BEGELEIDER).toegang(), looked);
        read("BordfilterService.mine", "", begeleider, (wie, toegang) -> boardFilters.mine(toegang));
        write("BordfilterService.save", "", begeleider, (wie, toegang) -> {
            boardFilters.save(toegang, looked);
            return true;
        });
        write("BordfilterService.delete", "", begeleider, (wie, toegang) -> {
            boardFilters.delete(toegang, looked.naam());
            return true;
        });
        write("BegeleidingService.pause", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            coaching.pause(toegang, plaats.bestuur(), null);
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
        write("SlotService.close", "", Set.of(Wie.BEGELEIDER, Wie.BEHEERDER), (wie, toegang) -> {
            slot.close(toegang, cohort);
            return true;
        });
        write("SlotService.reopen", "", Set.of(Wie.BEGELEIDER, Wie.BEHEERDER), (wie, toegang) -> {
            slot.reopen(toegang, gesloten);
            return true;
        });
        Set<Wie> keepers = Set.of(Wie.BEGELEIDER, Wie.BEHEERDER);
        for (long one : List.of(ander, cohort)) {
            String variant = one == ander ? "another cohort" : "";
            Set<Wie> may = one == ander ? beheerder : keepers;
            write(
                    "InschrijfService.readLines",
                    variant,
                    may,
                    (wie, toegang) ->
                            enrolment.readLines(toegang, one, "Proefdam").getFirst());
            write("InschrijfService.enrol", variant, may, (wie, toegang) -> {
                enrolment.enrol(toegang, one, List.of(new InschrijfService.Inschrijving(leeg.bestuur(), email())));
                return true;
            });
            read(
                    "InschrijfService.may",
                    variant,
                    may,
                    (wie, toegang) -> enrolment.may(toegang, one) ? List.of(1) : List.of());
            read("CohortService.find", variant, may, (wie, toegang) -> cohorts.find(toegang, one));
            read("CohortService.besturen", variant, may, (wie, toegang) -> cohorts.besturen(toegang, one));
            read(
                    "CohortService.elsewhere",
                    variant,
                    may,
                    (wie, toegang) -> cohorts.elsewhere(toegang, one).keySet());
            read(
                    "CohortService.begeleiders",
                    variant,
                    may,
                    (wie, toegang) -> cohorts.begeleiders(toegang).stream()
                            .filter(coach -> coach.cohortId() == one)
                            .toList());
            write("CohortService.change", variant, may, (wie, toegang) -> {
                cohorts.change(toegang, one, "Anders", day, day);
                return true;
            });
            write("CohortService.addBestuur", variant, may, (wie, toegang) -> {
                cohorts.addBestuur(toegang, one, leeg.bestuur());
                return true;
            });
            write("CohortService.addBegeleider", variant, may, (wie, toegang) -> {
                cohorts.addBegeleider(toegang, one, person(Wie.BEGELEIDER).account());
                return true;
            });
            write("CohortService.removeBegeleider", variant, may, (wie, toegang) -> {
                cohorts.removeBegeleider(toegang, one, person(Wie.BEGELEIDER).account());
                return true;
            });
            write("VertrekService.detach", variant, may, (wie, toegang) -> {
                leaving.detach(toegang, one, one == ander ? elders.bestuur() : plaats.bestuur());
                return true;
            });
            write("VertrekService.end", variant, may, (wie, toegang) -> {
                leaving.end(toegang, one, one == ander ? elders.bestuur() : plaats.bestuur());
                return true;
            });
        }
        read("CohortService.find", "one that was closed", keepers, (wie, toegang) -> cohorts.find(toegang, gesloten));
        read("CohortService.collegas", "", keepers, (wie, toegang) -> cohorts.collegas(toegang));
        write("CohortService.create", "", keepers, (wie, toegang) -> cohorts.create(toegang, "Nieuw", day, day));
        write("CohortService.addBegeleider", "somebody who coaches nothing yet", beheerder, (wie, toegang) -> {
            cohorts.addBegeleider(toegang, cohort, lid.persoon().account());
            return true;
        });
        read("CohortService.mine", "", begeleider, (wie, toegang) -> cohorts.mine(toegang));
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
        read("CohortService.all", "", beheerder, (wie, toegang) -> cohorts.all(toegang));
        mergers(beheerder);
        long left = wereld.cohort(person(Wie.BEGELEIDER), leeg);
        leaving.detach(Toegang.systeem("fixture of a test"), left, leeg.bestuur());
        read("VertrekService.departed", "", begeleider, (wie, toegang) -> leaving.departed(toegang, left));
        read("VertrekService.departed", "nobody left", Set.of(), (wie, toegang) -> leaving.departed(toegang, cohort));
        read(
                "TermijnService.coached",
                "",
                begeleider,
                (wie, toegang) -> termijnen.coached(toegang).stream()
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
        along.release(gives, gezienDoorTrekker(), "B", along.preview(gives, gezienDoorTrekker(), "B"));
        along.ask(person(Wie.BEGELEIDER).toegang(), cohort, here, "A", "Om te helpen.");
        assertThat(along.read(person(Wie.BEGELEIDER).toegang(), here, "B")).isPresent();
        Meelezen given = along.self(gives, here).vrij().getFirst();
        long question = along.self(gives, here).gevraagd().getFirst().id();
        String page = "begeleiding/:cohort/:bestuur/meelezen/:deel";
        route(page, "begeleiding/" + cohort + "/" + here + "/meelezen/B", begeleider);
        route(page, "begeleiding/" + cohort + "/" + here + "/meelezen/C", Set.of());
        route(page, "begeleiding/" + ander + "/" + elders.bestuur() + "/meelezen/B", Set.of());
        route("wat-polis-ziet/:bestuur/:deel", "wat-polis-ziet/" + here + "/B", own);
        route("wat-polis-ziet/:bestuur/:deel", "wat-polis-ziet/" + here + "/Z", Set.of());
        read("MeelezenService.read", "", begeleider, (wie, toegang) -> along.read(toegang, here, "B"));
        read("MeelezenService.read", "not released", Set.of(), (wie, toegang) -> along.read(toegang, here, "C"));
        read(
                "MeelezenService.ofBestuur",
                "what was released",
                begeleider,
                (wie, toegang) -> along.ofBestuur(toegang, cohort, here).vrij());
        read(
                "MeelezenService.ofBestuur",
                "what was asked",
                begeleider,
                (wie, toegang) -> along.ofBestuur(toegang, cohort, here).gevraagd());
        read(
                "MeelezenService.self",
                "what was released",
                own,
                (wie, toegang) -> along.self(toegang, here).vrij());
        read(
                "MeelezenService.self",
                "what was asked",
                own,
                (wie, toegang) -> along.self(toegang, here).gevraagd());
        read(
                "MeelezenService.self",
                "who read",
                own,
                (wie, toegang) -> along.self(toegang, here).gelezen());
        read(
                "MeelezenService.own",
                "",
                own,
                (wie, toegang) -> along.own(toegang, here, "B").filter(cells -> !cells.isEmpty()));
        read(
                "MeelezenService.preview",
                "",
                trekkers,
                (wie, toegang) -> along.preview(toegang, gezien, "B").cellen());
        write("MeelezenService.release", "", trekkers, (wie, toegang) -> {
            along.release(toegang, gezien, "B", along.preview(gives, gezien, "B"));
            return true;
        });
        write("MeelezenService.releaseNota", "", trekkers, (wie, toegang) -> {
            along.releaseNota(
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
        write("MeelezenService.revoke", "", trekkers, (wie, toegang) -> {
            along.revoke(toegang, given.id());
            return true;
        });
        write("MeelezenService.refuse", "", trekkers, (wie, toegang) -> {
            along.refuse(toegang, question);
            return true;
        });
        write("MeelezenService.ask", "", begeleider, (wie, toegang) -> {
            along.ask(toegang, cohort, here, "C", "Om te helpen.");
            return true;
        });
        read(
                "OpnameService.alongside",
                "",
                begeleider,
                (wie, toegang) ->
                        frozen.alongside(toegang, List.of(given.opname())).keySet());
        read(
                "OpnameService.ownAlongside",
                "",
                own,
                (wie, toegang) ->
                        frozen.ownAlongside(toegang, List.of(given.opname())).keySet());
        read(
                "VersieService.alongside",
                "not released",
                Set.of(),
                (wie, toegang) -> versions.alongside(
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
        long id = questions.ask(lid.toegang(), gezien, CHOICE, UUID.randomUUID(), "Telt een vrijwilliger mee?");
        route("vragen/:vraag", "vragen/" + id, begeleider);
        route("vragen/:vraag", "vragen/0", Set.of());
        route("vragen-aan-polis/:vraag", "vragen-aan-polis/" + id, own);
        route("vragen-aan-polis/:vraag", "vragen-aan-polis/0", Set.of());
        read("PolisvraagService.lezers", "", own, (wie, toegang) -> questions.lezers(toegang, here));
        read("PolisvraagService.read", "", readers, (wie, toegang) -> questions.read(toegang, id));
        read("PolisvraagService.queue", "", begeleider, (wie, toegang) -> questions.queue(toegang));
        read(
                "PolisvraagService.countWaiting",
                "",
                begeleider,
                (wie, toegang) -> questions.countWaiting(toegang) == 0 ? null : 1);
        read("PolisvraagService.ours", "", own, (wie, toegang) -> questions.ours(toegang, here));
        read(
                "PolisvraagService.waitingAt",
                "",
                begeleider,
                (wie, toegang) -> questions.waitingAt(toegang, inCohort, here));
        read(
                "PolisvraagService.waitingAt",
                "another cohort of the same coach",
                Set.of(),
                (wie, toegang) -> questions.waitingAt(toegang, cohort, here));
        read(
                "PolisvraagService.waiting",
                "",
                readers,
                (wie, toegang) -> questions.waiting(toegang, inCohort, null).keySet());
        write(
                "PolisvraagService.ask",
                "",
                own,
                (wie, toegang) -> questions.ask(toegang, gezien, CHOICE, UUID.randomUUID(), "En een stagiair?"));
        write("PolisvraagService.addTo", "", own, (wie, toegang) -> {
            questions.addTo(toegang, id, UUID.randomUUID(), "En een stagiair?");
            return true;
        });
        write("PolisvraagService.answer", "", begeleider, (wie, toegang) -> {
            questions.answer(toegang, id, UUID.randomUUID(), "Nee.");
            return true;
        });
        write("PolisvraagService.take", "", begeleider, (wie, toegang) -> {
            questions.take(toegang, id, true);
            return true;
        });
        write("PolisvraagService.makeGeneral", "", begeleider, (wie, toegang) -> {
            questions.makeGeneral(toegang, id, "Telt een vrijwilliger mee?", "Nee.");
            return true;
        });
        questions.makeGeneral(
                person(Wie.BEGELEIDER).toegang(), id, "Telt een vrijwilliger mee?", "Alleen met een contract.");
        long general = questions.general(CHOICE).getFirst().id();
        write("PolisvraagService.withdrawGeneral", "", begeleider, (wie, toegang) -> {
            questions.withdrawGeneral(toegang, general);
            return true;
        });
        write("PolisvraagService.inventDay", "", Set.of(), (wie, toegang) -> {
            questions.inventDay(toegang, id, Instant.now());
            return true;
        });
        open("PolisvraagService.general", "what every bestuur reads", () -> questions.general(CHOICE));
        var shown = questions.read(lid.toegang(), id).orElseThrow().vraag();
        open("PolisvraagService.title", "words of the edition", () -> questions.title(shown));
        open("PolisvraagService.item", "words of the edition", () -> questions.item(shown));
    }

    private void pairs() {
        Set<Wie> pair = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.TWEELING, Wie.TWEELING_LID);
        read(
                "TweelingService.mine",
                "the active one",
                pair,
                (wie, toegang) -> pairings.mine(toegang).stream()
                        .filter(one -> one.id() == tweeling)
                        .toList());
        read("TweelingService.find", "the active one", pair, (wie, toegang) -> pairings.find(toegang, tweeling));
        read(
                "TweelingService.find",
                "the one that ended",
                Set.of(Wie.MT_LID, Wie.TREKKER, Wie.GEWEZEN_TWEELING),
                (wie, toegang) -> pairings.find(toegang, gewezen));
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
        read("VoorstelService.suggest", "", readers, (wie, toegang) -> suggestions.suggest(toegang, us));
        read(
                "VoorstelService.atInvitations",
                "",
                readers,
                (wie, toegang) ->
                        List.copyOf(suggestions.atInvitations(toegang, us).values()));
        read("ProfielService.of", "", readers, (wie, toegang) -> profiles.of(toegang, us));
        read("ProfielService.kenmerken", "", readers, (wie, toegang) -> profiles.kenmerken(toegang, us));
        write("ProfielService.save", "", trekkers, (wie, toegang) -> {
            profiles.save(toegang, us, Profiel.LEEG);
            return true;
        });
        read(
                "TweelingService.ofCohort",
                "",
                Set.of(Wie.BEGELEIDER),
                (wie, toegang) -> pairings.ofCohort(toegang, inCohort));
        read(
                "TweelingService.seeking",
                "",
                Set.of(Wie.BEGELEIDER),
                (wie, toegang) -> pairings.seeking(toegang, inCohort));
        write(
                "TweelingService.invite",
                "",
                trekkers,
                (wie, toegang) -> pairings.invite(toegang, us, elders.bestuur(), "Kijken jullie mee?"));
        write(
                "TweelingService.proposeToBoth",
                "",
                Set.of(Wie.BEGELEIDER),
                (wie, toegang) -> pairings.proposeToBoth(
                        toegang, inCohort, List.of(us, gewezenPlaats.bestuur()), "Kijken jullie mee?"));
        Set<Wie> couples = Set.of(Wie.BEGELEIDER, Wie.BEHEERDER);
        open("KoppelService.today", "a date", () -> coupling.today());
        read("KoppelService.plan", "", couples, (wie, toegang) -> coupling.plan(toegang, cohort, Koppelkeuze.BEGIN));
        read(
                "KoppelService.plan",
                "another cohort",
                Set.of(Wie.BEHEERDER),
                (wie, toegang) -> coupling.plan(toegang, ander, Koppelkeuze.BEGIN));
        write("KoppelService.together", "", couples, (wie, toegang) -> {
            coupling.together(toegang, cohort, us, leeg.bestuur(), false);
            return true;
        });
        List<List<Long>> pair = List.of(koppelbaar.stream().map(Plaats::bestuur).toList());
        write(
                "KoppelService.sendProposals",
                "",
                couples,
                (wie, toegang) -> coupling.sendProposals(
                        toegang, teKoppelen, pair, coupling.today().plusDays(9), "Kijken jullie mee?"));
        Set<Wie> asked = Set.of(Wie.TREKKER);
        write("TweelingService.accept(long)", "", asked, (wie, toegang) -> {
            pairings.accept(toegang, gevraagd, us);
            return true;
        });
        write("TweelingService.accept(String)", "with a word", asked, (wie, toegang) -> {
            pairings.accept(toegang, gevraagd, us, "Wij ook.");
            return true;
        });
        write("TweelingService.refuse", "", asked, (wie, toegang) -> {
            pairings.refuse(toegang, gevraagd, us, "Geen tijd.");
            return true;
        });
        write("TweelingService.withdraw", "", Set.of(Wie.GEWEZEN_TWEELING), (wie, toegang) -> {
            pairings.withdraw(toegang, zelfGevraagd);
            return true;
        });
        write("BestuurService.setFigures", "", Set.of(Wie.BEHEERDER), (wie, toegang) -> {
            besturen.setFigures(toegang, us, new BestuurService.Cijfers(51, 4, 10_000, 9_000, 40, 42, 22_000));
            return true;
        });
        write("TweelingService.end", "", trekkers, (wie, toegang) -> {
            pairings.end(toegang, tweeling, us, "We stoppen.");
            return true;
        });
    }

    private void sharing() {
        String chapter = "B.4";
        long over = wereld.tweeling(plaats, gewezenPlaats);
        release(tweeling, tweelingPlaats, chapter);
        release(over, gewezenPlaats, chapter);
        wereld.beeindig(over);
        releases.read(person(Wie.TWEELING).toegang(), tweeling, chapter);
        var given = releases.mine(trekker.toegang(), plaats.bestuur()).stream()
                .filter(one -> one.tweelingId() == tweeling)
                .findFirst()
                .orElseThrow();
        var seen = releases.preview(trekker.toegang(), gezien, chapter);
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
        Traject theirs = trajecten.mine(twin).getFirst();
        Tweeling pairing = pairings.find(twin, tweeling).orElseThrow();
        read(
                "VergelijkingService.read",
                "",
                twins,
                (wie, toegang) -> comparisons
                        .read(
                                toegang,
                                theirs,
                                pairing,
                                theirs.editie().chapters().stream()
                                        .filter(one -> one.code().equals(chapter))
                                        .findFirst()
                                        .orElseThrow())
                        .hunne());
        read(
                "VrijgaveService.preview",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> releases.preview(toegang, gezien, chapter).cellen());
        read(
                "VrijgaveService.previews",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> releases.previews(toegang, gezien).values().stream()
                        .flatMap(one -> one.cellen().stream())
                        .toList());
        write("VrijgaveService.release", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            releases.release(toegang, gezien, tweeling, chapter, List.of(tweelingPlaats.bestuur()), "Kijk eens.", seen);
            return true;
        });
        write("VrijgaveService.release", "in a tweeling that ended", Set.of(), (wie, toegang) -> {
            releases.release(toegang, gezien, over, chapter, List.of(gewezenPlaats.bestuur()), "Kijk eens.", seen);
            return true;
        });
        write("VrijgaveService.revoke", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            releases.revoke(toegang, given.id());
            return true;
        });
        read("VrijgaveService.mine", "", own, (wie, toegang) -> releases.mine(toegang, plaats.bestuur()));
        read(
                "VrijgaveService.inzagen",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> releases.inzagen(toegang, plaats.bestuur()));
        read("VrijgaveService.toMe", "", twins, (wie, toegang) -> releases.toMe(toegang));
        read("VrijgaveService.read", "", twins, (wie, toegang) -> releases.read(toegang, tweeling, chapter));
        read(
                "VrijgaveService.read",
                "in a tweeling that ended",
                Set.of(),
                (wie, toegang) -> releases.read(toegang, over, chapter));
        read(
                "VrijgaveService.mutual",
                "where only one gave",
                Set.of(),
                (wie, toegang) -> releases.mutual(toegang, tweeling, plaats.bestuur(), tweelingPlaats.bestuur()));
        read("VrijgaveService.own", "", own, (wie, toegang) -> releases.own(toegang, List.of(given)));
        read(
                "OpnameService.preview",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> frozen.preview(toegang, gezien, items).cellen());
        write(
                "OpnameService.freeze",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> frozen.freeze(toegang, gezien, "Van " + wie, "", items));
        read(
                "OpnameService.own",
                "",
                own,
                (wie, toegang) -> frozen.own(toegang, List.of(given.opnameId())).keySet());
        read("OpnameService.versies", "", own, (wie, toegang) -> frozen.versies(toegang, given.opnameId()));
        read(
                "OpnameService.released",
                "",
                twins,
                (wie, toegang) ->
                        frozen.released(toegang, List.of(given.opnameId())).keySet());
    }

    private void release(long within, Plaats to, String chapter) {
        releases.release(
                trekker.toegang(),
                gezien,
                within,
                chapter,
                List.of(to.bestuur()),
                "Wij begonnen klein.",
                releases.preview(trekker.toegang(), gezien, chapter));
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
            read("SamenvattingService.read", over, readers, (wie, toegang) -> summaries.read(toegang, which, 0));
            read("SamenvattingService.stuk", over, readers, (wie, toegang) -> summaries.stuk(toegang, which, 0));
        }
        read("TerugkoppelingService.all", "", pair, (wie, toegang) -> feedback.all(toegang, tweeling));
        read("TerugkoppelingService.all", "of one that ended", once, (wie, toegang) -> feedback.all(toegang, lasted));
        read(
                "TerugkoppelingService.between",
                "",
                pair,
                (wie, toegang) -> feedback.between(
                        toegang, tweeling, plaats.bestuur(), tweelingPlaats.bestuur(), List.of(CHOICE)));
        write("TerugkoppelingService.give", "", givers, (wie, toegang) -> {
            feedback.give(toegang, question(tweeling, tweelingPlaats));
            return true;
        });
        write("TerugkoppelingService.give", "in one that ended", Set.of(), (wie, toegang) -> {
            feedback.give(toegang, question(lasted, former));
            return true;
        });
        write("TerugkoppelingService.reply", "for who got it", receivers, (wie, toegang) -> {
            feedback.reply(toegang, thread, plaats.bestuur(), UUID.randomUUID(), "tekst");
            return true;
        });
        write("TerugkoppelingService.reply", "for who gave it", givers, (wie, toegang) -> {
            feedback.reply(toegang, thread, tweelingPlaats.bestuur(), UUID.randomUUID(), "tekst");
            return true;
        });
        write("TerugkoppelingService.reply", "in one that ended", Set.of(), (wie, toegang) -> {
            feedback.reply(toegang, old, former.bestuur(), UUID.randomUUID(), "tekst");
            return true;
        });
        write("TerugkoppelingService.answer", "", receivers, (wie, toegang) -> {
            feedback.answer(toegang, thread);
            return true;
        });
        write("TerugkoppelingService.takeAlong(String)", "", receivers, (wie, toegang) -> {
            feedback.takeAlong(toegang, thread, "");
            return true;
        });
        LocalDate soon = LocalDate.now(Klok.BRUSSEL).plusDays(30);
        write("TerugkoppelingService.takeAlong(Belofte)", "with who does it", receivers, (wie, toegang) -> {
            feedback.takeAlong(toegang, thread, "We doen het.", new Terugkoppeling.Belofte(lid.id(), soon));
            return true;
        });
        long taken = give(tweeling, Wie.TWEELING, tweelingPlaats);
        feedback.takeAlong(trekker.toegang(), taken, "We doen het.", new Terugkoppeling.Belofte(lid.id(), soon));
        long followUp = wereld.traject(trekker).opvolgingen().getFirst().id();
        write("OpvolgingService.takeUp", "", receivers, (wie, toegang) -> {
            followUps.takeUp(toegang, plaats.traject(), taken, lid.id(), "Anders.", soon);
            return true;
        });
        read("OpvolgingService.lapse", "of what one's own bestuur took along", receivers, (wie, toegang) -> {
            followUps.lapse(toegang, taken);
            return wereld.traject(trekker).opvolgingen().isEmpty() ? true : null;
        });
        // Whose it is, and the trekker.
        write("OpvolgingService.finish", "", receivers, (wie, toegang) -> {
            followUps.finish(toegang, followUp, true, "Gelukt.");
            return true;
        });
        write("OpvolgingService.reopen", "", receivers, (wie, toegang) -> {
            followUps.reopen(toegang, followUp);
            return true;
        });
        before(receivers, givers);
        lookingBack(pair, taken, receivers, givers);
        write("TerugkoppelingService.close", "", receivers, (wie, toegang) -> {
            feedback.close(toegang, thread, "reden");
            return true;
        });
        write("TerugkoppelingService.reopen", "", pair, (wie, toegang) -> {
            feedback.reopen(toegang, thread);
            return true;
        });
        feedback.note(person(Wie.TWEELING).toegang(), tweeling, plaats.bestuur(), CHOICE, 0, "voor mij");
        read(
                "TerugkoppelingService.notities",
                "of one person",
                Set.of(Wie.TWEELING),
                (wie, toegang) -> feedback.notities(toegang, tweeling, null));
        write(
                "TerugkoppelingService.note",
                "",
                givers,
                (wie, toegang) -> feedback.note(toegang, tweeling, plaats.bestuur(), OTHER_CHOICE, 0, "voor mij"));
        open("TerugkoppelingService.listen", "says where something changed and not what", () -> {
            feedback.listen(tweeling, item -> {}).run();
            return true;
        });
    }

    /** What a bestuur tells its twin before they look at each other. */
    private void before(Set<Wie> own, Set<Wie> twins) {
        long us = plaats.bestuur();
        Standpunt text = new Standpunt("Hier staan we.", "Dit willen we leren.", "", "", "");
        int version = positions.share(trekker.toegang(), tweeling, us, text, 0);
        read("StandpuntService.of", "", own, (wie, toegang) -> {
            Standpunt.Eigen found = positions.of(toegang, tweeling, us);
            return found.versie() == 0 && found.gedeeld() == null ? null : found;
        });
        read("StandpuntService.shared", "", twins, (wie, toegang) -> positions.shared(toegang, tweeling));
        read("StandpuntService.voorstel", "", own, (wie, toegang) -> {
            String leansOn = positions.voorstel(toegang, gezien).bewijs();
            return leansOn.isEmpty() ? null : leansOn;
        });
        write("StandpuntService.save", "", own, (wie, toegang) -> positions.save(toegang, tweeling, us, text, version));
        write(
                "StandpuntService.save",
                "in a tweeling that ended",
                Set.of(),
                (wie, toegang) -> positions.save(toegang, gewezen, us, text, 0));
        write(
                "StandpuntService.share",
                "",
                Set.of(Wie.TREKKER),
                (wie, toegang) -> positions.share(toegang, tweeling, us, text, version));
        write("StandpuntService.withdraw", "", Set.of(Wie.TREKKER), (wie, toegang) -> {
            positions.withdraw(toegang, tweeling, us);
            return true;
        });
    }

    /** What both say of it, half a year later. */
    private void lookingBack(Set<Wie> pair, long taken, Set<Wie> receivers, Set<Wie> givers) {
        wereld.laatTerugkoppelingRijpen(tweeling, 7);
        read(
                "TerugblikService.of",
                "",
                pair,
                (wie, toegang) -> lookBacks.of(toegang, tweeling).alles());
        write(
                "TerugblikService.say",
                "for who got it",
                receivers,
                (wie, toegang) -> lookBacks.say(
                        toegang, tweeling, taken, plaats.bestuur(), Terugblik.Uitkomst.GELUKT, "Gelukt.", 0));
        write(
                "TerugblikService.say",
                "for who gave it",
                givers,
                (wie, toegang) -> lookBacks.say(
                        toegang, tweeling, taken, tweelingPlaats.bestuur(), Terugblik.Uitkomst.DEELS, "Half.", 0));
    }

    private long give(long pairing, Wie wie, Plaats giver) {
        Toegang toegang = person(wie).toegang();
        feedback.give(toegang, question(pairing, giver));
        return feedback.all(toegang, pairing).getLast().id();
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
        return answers.save(toegang, plaats.traject(), List.of(edit(cell, 0, "tekst")))
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
                .map(cel -> cel.address().holder())
                .filter(one -> one == holder)
                .toList();
    }

    private long note(Deel deel, String item) {
        notes.write(deel.toegang(), wereld.traject(deel), item, UUID.randomUUID(), "tekst");
        return notes.at(deel.toegang(), plaats.traject(), List.of(item))
                .getLast()
                .id();
    }

    /** Puts a picture in somebody's own cell. */
    private UUID picture(Deel deel) {
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
        return besturen.search(Toegang.systeem("fixture of a test"), "Lochristi")
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
