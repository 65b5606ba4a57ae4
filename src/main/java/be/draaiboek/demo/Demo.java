package be.draaiboek.demo;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Verzonnen;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.BestuurService.Cijfers;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.common.Klok;
import be.draaiboek.common.StartNotice;
import be.draaiboek.demo.DemoScript.Antwoorden;
import be.draaiboek.demo.DemoScript.Vak;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.AccountService.Nieuw;
import be.draaiboek.toegang.DemoAanmelding;
import be.draaiboek.toegang.DemoAanmeldingen;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.TrajectService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Fills an empty database from {@code demo/*.yaml}; a database with accounts in it is left as it is. */
@Component
@ConditionalOnBooleanProperty("draaiboek.demo")
@Order(200)
class Demo implements ApplicationRunner, DemoAanmeldingen, StartNotice {

    /** Every demo login has this one; the demo holds nothing worth keeping from anybody. */
    static final String PASSWORD = "draaiboek-demo";

    /** One in so many answers was written in two goes, so that their history has something to show. */
    private static final int REWRITTEN = 5;

    private static final Logger log = LoggerFactory.getLogger(Demo.class);

    private final AccountService accounts;
    private final BestuurService besturen;
    private final DeelnemerService deelnemers;
    private final TrajectService trajecten;
    private final AntwoordService answers;
    private final CohortService cohorten;
    private final UitnodigingService uitnodigingen;
    private final Tweelingen tweelingen;
    private final Demovrijgaven vrijgaven;
    private final Demogesprekken gesprekken;
    private final Demobegeleiding begeleiding;
    private final Demovragen vragen;
    private final Demowerksessies werksessies;
    private final Demonota nota;
    private final Demofusie fusie;
    private final Demovorige vorige;
    private final Clock clock;
    private final Edities edities;
    private final JsonNode script;

    Demo(
            AccountService accounts,
            BestuurService besturen,
            DeelnemerService deelnemers,
            TrajectService trajecten,
            AntwoordService answers,
            CohortService cohorten,
            UitnodigingService uitnodigingen,
            Tweelingen tweelingen,
            Demovrijgaven vrijgaven,
            Demogesprekken gesprekken,
            Demobegeleiding begeleiding,
            Demovragen vragen,
            Demowerksessies werksessies,
            Demonota nota,
            Demofusie fusie,
            Demovorige vorige,
            Edities edities,
            Clock clock) {
        this.accounts = accounts;
        this.besturen = besturen;
        this.deelnemers = deelnemers;
        this.trajecten = trajecten;
        this.answers = answers;
        this.cohorten = cohorten;
        this.uitnodigingen = uitnodigingen;
        this.tweelingen = tweelingen;
        this.vrijgaven = vrijgaven;
        this.gesprekken = gesprekken;
        this.begeleiding = begeleiding;
        this.vragen = vragen;
        this.werksessies = werksessies;
        this.nota = nota;
        this.fusie = fusie;
        this.vorige = vorige;
        this.clock = clock;
        this.edities = edities;
        this.script = DemoScript.cohort();
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!accounts.isEmpty()) {
            return;
        }
        long begin = clock.millis();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL);
        Toegang system = Toegang.systeem("fills the empty database of a demo");
        ToLongFunction<JsonNode> accountOf = accounts(system);
        JsonNode cohort = script.path("cohort");
        long cohortId = cohorten.create(
                system,
                cohort.path("naam").stringValue(),
                eerste(LocalDate.parse(cohort.path("van").asString()), today.minusDays(75)),
                laatste(LocalDate.parse(cohort.path("tot").asString()), today.plusMonths(3)));
        @Nullable Toegang coach = null;
        long beheerder = 0;
        for (JsonNode person : script.path("polis")) {
            if (person.path("rol").stringValue().equals(Gebruiker.BEGELEIDER)) {
                coach = Toegang.van(accountOf.applyAsLong(person));
                cohorten.addBegeleider(system, cohortId, coach.accountId());
            } else {
                beheerder = accountOf.applyAsLong(person);
            }
        }
        Map<String, Tweelingen.Plaats> places = new HashMap<>();
        Map<String, Long> trekkers = new HashMap<>();
        for (JsonNode bestuur : script.path("besturen")) {
            long bestuurId = besturen.invent(
                    system,
                    bestuur.path("naam").stringValue(),
                    bestuur.path("provincie").asString("Oost-Vlaanderen"));
            besturen.setFigures(system, bestuurId, cijfers(bestuur.path("register")));
            cohorten.addBestuur(system, cohortId, bestuurId);
            if (bestuur.has("uitgenodigd")) {
                uitnodigingen.invite(
                        Toegang.van(beheerder),
                        bestuurId,
                        bestuur.path("uitgenodigd").stringValue(),
                        Rol.TREKKER,
                        "");
            }
            Map<String, Deelname> people = new LinkedHashMap<>();
            for (JsonNode person : bestuur.path("deelnemers")) {
                long accountId = accountOf.applyAsLong(person);
                long deelnemerId = deelnemers.enrol(
                        system,
                        bestuurId,
                        accountId,
                        Rol.valueOf(person.path("rol").stringValue()),
                        person.path("functie").asString(""));
                if (person.path("rol").stringValue().equals("TREKKER")) {
                    trekkers.put(bestuur.path("naam").stringValue(), accountId);
                }
                people.put(
                        person.path("id").stringValue(),
                        new Deelname(
                                accountId,
                                deelnemerId,
                                person.path("rol").stringValue().equals("TREKKER")));
            }
            Editie editie = DemoScript.editie(bestuur, edities.all());
            fill(
                    system,
                    trajecten.start(system, bestuurId, editie),
                    editie,
                    people,
                    DemoScript.antwoorden(bestuur, editie));
            people.values().stream()
                    .filter(Deelname::trekker)
                    .findFirst()
                    .ifPresent(trekker -> places.put(
                            bestuur.path("naam").stringValue(),
                            new Tweelingen.Plaats(bestuurId, Toegang.van(trekker.accountId()))));
        }
        tweelingen.fill(script, places);
        vrijgaven.fill(trekkers);
        Map<String, Toegang> speakers = new HashMap<>();
        places.forEach((name, place) -> speakers.put(name, place.trekker()));
        gesprekken.fill(speakers);
        if (coach != null) {
            begeleiding.fill(system, coach, cohortId, script.path("begeleiding"), places);
            werksessies.fill(system, coach, cohortId, script.path("werksessies"), places);
            vorige.fill(
                    system,
                    coach,
                    script.path("vorige"),
                    accountOf,
                    (bestuur, id, people) -> begin(system, accountOf, bestuur, id, people),
                    places);
        }
        note(system, accountOf);
        if (coach != null) {
            vragen.fill(system, coach, cohortId, script.path("begeleiding"), places, accountOf);
        }
        Tweelingen.Plaats successor = places.get(script.path("fusie").path("in").stringValue());
        if (successor != null) {
            fusie.fill(system, Toegang.van(beheerder), script.path("fusie"), successor);
        }
        log.info("demo: {} besturen, {} ms", script.path("besturen").size(), (clock.millis() - begin));
    }

    private void note(Toegang system, ToLongFunction<JsonNode> accountOf) {
        for (JsonNode bestuur : script.path("besturen")) {
            JsonNode people = bestuur.path("deelnemers");
            String name = bestuur.path("naam").asString();
            if (people.size() > 1 && (name.equals(Demonota.BESTUUR) || name.equals(Demonota.BESLIST))) {
                Toegang first = Toegang.van(accountOf.applyAsLong(people.get(0)));
                Toegang second = Toegang.van(accountOf.applyAsLong(people.get(1)));
                if (name.equals(Demonota.BESTUUR)) {
                    nota.fill(system, first, second);
                } else {
                    nota.fillDecided(system, first, second);
                }
            }
        }
    }

    static Cijfers cijfers(JsonNode register) {
        return new Cijfers(
                register.path("lat").asDouble(),
                register.path("lon").asDouble(),
                register.path("inwoners").asInt(),
                register.path("inwoners2020").asInt(),
                register.path("km2").asDouble(),
                register.path("leeftijd").asDouble(),
                register.path("inkomen").asInt());
    }

    /** Starts a traject of a bestuur of the year before, and writes what it answered then. */
    private void begin(
            Toegang system,
            ToLongFunction<JsonNode> accountOf,
            JsonNode bestuur,
            long bestuurId,
            Map<String, Long> ids) {
        Editie editie = DemoScript.editie(bestuur, edities.all());
        Map<String, Deelname> people = new LinkedHashMap<>();
        bestuur.path("deelnemers").forEach(person -> {
            String id = person.path("id").stringValue();
            people.put(
                    id,
                    new Deelname(
                            accountOf.applyAsLong(person),
                            Objects.requireNonNull(ids.get(id)),
                            person.path("rol").stringValue().equals("TREKKER")));
        });
        fill(
                system,
                trajecten.start(system, bestuurId, editie),
                editie,
                people,
                DemoScript.antwoorden(bestuur, editie));
    }

    private record Deelname(long accountId, long deelnemerId, boolean trekker) {}

    /** Makes everybody's account, and says which is whose. */
    private ToLongFunction<JsonNode> accounts(Toegang system) {
        List<Nieuw> people = new ArrayList<>();
        script.path("polis")
                .forEach(person -> people.add(
                        nieuw(person, person.path("rol").stringValue().equals(Gebruiker.BEHEERDER))));
        for (JsonNode some :
                List.of(script.path("besturen"), script.path("vorige").path("besturen"))) {
            some.forEach(bestuur -> bestuur.path("deelnemers").forEach(person -> people.add(nieuw(person, false))));
        }
        List<Long> ids = accounts.createForDemo(system, people, PASSWORD);
        Map<String, Long> byEmail = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byEmail.put(people.get(i).email(), ids.get(i));
        }
        return person -> Objects.requireNonNull(byEmail.get(email(person)));
    }

    /** As long as the script says, and longer where what is counted from today asks it. */
    private static LocalDate eerste(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate laatste(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Nieuw nieuw(JsonNode person, boolean beheerder) {
        return new Nieuw(email(person), person.path("naam").stringValue(), beheerder);
    }

    private static String email(JsonNode person) {
        return person.path("email").stringValue();
    }

    private void fill(
            Toegang system, long trajectId, Editie editie, Map<String, Deelname> people, DemoScript.Bestand file) {
        if (!file.problems().isEmpty()) {
            throw new IllegalStateException("the demo does not fit the edition: " + file.problems());
        }
        List<Verzonnen> answers = new ArrayList<>();
        for (Antwoorden one : file.answers()) {
            long holder = one.holder().equals(DemoScript.SAMEN)
                    ? Cel.SAMEN
                    : person(people, one.holder()).deelnemerId();
            Agenda agenda = new Agenda(clock, one.days(), one.items().size());
            for (int number = 0; number < one.items().size(); number++) {
                List<Vak> cells = one.items().get(number);
                for (int cell = 0; cell < cells.size(); cell++) {
                    Vak vak = cells.get(cell);
                    Instant at = agenda.moment(number, (double) cell / cells.size());
                    answers.add(new Verzonnen(
                            new Adres(vak.item().id(), vak.row(), vak.col(), holder),
                            vak.value(),
                            author(people, one.holder(), vak.item(), number).accountId(),
                            at,
                            answers.size() % REWRITTEN == 0 ? draft(vak) : null));
                }
            }
        }
        this.answers.invent(system, trajectId, editie, answers);
    }

    /** The agreed answer is the trekker's to write; what is written together is written by turns. */
    private static Deelname author(Map<String, Deelname> people, String holder, Item item, int number) {
        if (!holder.equals(DemoScript.SAMEN)) {
            return person(people, holder);
        }
        List<Deelname> all = List.copyOf(people.values());
        return item.answering() == Answering.JOINT
                ? all.get(number % all.size())
                : all.stream().filter(Deelname::trekker).findFirst().orElseThrow();
    }

    private static Deelname person(Map<String, Deelname> people, String id) {
        return Optional.ofNullable(people.get(id)).orElseThrow();
    }

    /** What somebody may have written first: the first sentence of more than one. */
    private static @Nullable JsonNode draft(Vak vak) {
        String text = vak.value().isString() ? vak.value().stringValue() : "";
        int end = text.indexOf(". ");
        return end < 0 ? null : JsonNodeFactory.instance.stringNode(text.substring(0, end + 1));
    }

    @Override
    public List<DemoAanmelding> list() {
        List<DemoAanmelding> logins = new ArrayList<>();
        script.path("besturen")
                .forEach(bestuur -> bestuur.path("deelnemers")
                        .forEach(person -> add(
                                logins,
                                person,
                                person.path("naam").asString() + " – "
                                        + bestuur.path("naam").asString())));
        script.path("polis")
                .forEach(person -> add(logins, person, person.path("naam").asString() + " – POLIS"));
        return logins;
    }

    private static void add(List<DemoAanmelding> logins, JsonNode person, String label) {
        if (person.has("uitleg")) {
            logins.add(new DemoAanmelding(
                    label,
                    person.path("email").stringValue(),
                    PASSWORD,
                    person.path("uitleg").stringValue()));
        }
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Demo: meld je aan met een van deze adressen, wachtwoord " + PASSWORD);
        list().forEach(login -> lines.add("  " + login.email() + "  (" + login.explanation() + ")"));
        return lines;
    }
}
