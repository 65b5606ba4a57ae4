package be.draaiboek.demo;

import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.common.StartNotice;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.DemoAanmelding;
import be.draaiboek.toegang.DemoAanmeldingen;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.AntwoordService;
import be.draaiboek.traject.Cel;
import be.draaiboek.traject.Cel.Adres;
import be.draaiboek.traject.Cel.Bron;
import be.draaiboek.traject.Cel.Mutatie;
import be.draaiboek.traject.Cel.Uitkomst;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.TrajectService;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Fills an empty database from {@code demo/demo.yaml}; a database with accounts in it is left as it is. */
@Component
@ConditionalOnBooleanProperty("draaiboek.demo")
@Order(200)
class Demo implements ApplicationRunner, DemoAanmeldingen, StartNotice {

    /** Every demo login has this one; the demo holds nothing worth keeping from anybody. */
    static final String PASSWORD = "draaiboek-demo";

    private static final String SAMEN = "samen";
    private static final int BATCH = 50;
    private static final Logger log = LoggerFactory.getLogger(Demo.class);

    private final AccountService accounts;
    private final BestuurService besturen;
    private final DeelnemerService deelnemers;
    private final TrajectService trajecten;
    private final AntwoordService answers;
    private final CohortService cohorten;
    private final Edities edities;
    private final JsonMapper json;
    private final JsonNode script;

    Demo(
            AccountService accounts,
            BestuurService besturen,
            DeelnemerService deelnemers,
            TrajectService trajecten,
            AntwoordService answers,
            CohortService cohorten,
            Edities edities,
            JsonMapper json)
            throws IOException {
        this.accounts = accounts;
        this.besturen = besturen;
        this.deelnemers = deelnemers;
        this.trajecten = trajecten;
        this.answers = answers;
        this.cohorten = cohorten;
        this.edities = edities;
        this.json = json;
        try (InputStream in = new ClassPathResource("demo/demo.yaml").getInputStream()) {
            script = YAMLMapper.shared().readTree(in);
        }
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!accounts.leeg()) {
            return;
        }
        Toegang system = Toegang.systeem("fills the empty database of a demo");
        JsonNode cohort = script.path("cohort");
        long cohortId = cohorten.maak(
                system,
                cohort.path("naam").stringValue(),
                LocalDate.parse(cohort.path("van").asString()),
                LocalDate.parse(cohort.path("tot").asString()));
        for (JsonNode person : script.path("polis")) {
            String role = person.path("rol").stringValue();
            long accountId = account(system, person, role.equals(Gebruiker.BEHEERDER));
            if (role.equals(Gebruiker.BEGELEIDER)) {
                cohorten.voegBegeleiderToe(system, cohortId, accountId);
            }
        }
        List<Long> bestuurIds = new ArrayList<>();
        for (JsonNode bestuur : script.path("besturen")) {
            long bestuurId = besturen.verzin(
                    system,
                    bestuur.path("naam").stringValue(),
                    bestuur.path("provincie").asString("Oost-Vlaanderen"));
            bestuurIds.add(bestuurId);
            cohorten.voegBestuurToe(system, cohortId, bestuurId);
            Map<String, Deelname> people = new HashMap<>();
            for (JsonNode person : bestuur.path("deelnemers")) {
                long accountId = account(system, person, false);
                long deelnemerId = deelnemers.voegToe(
                        system,
                        bestuurId,
                        accountId,
                        Rol.valueOf(person.path("rol").stringValue()),
                        person.path("functie").asString(""));
                people.put(
                        person.path("id").stringValue(),
                        new Deelname(
                                accountId,
                                deelnemerId,
                                person.path("rol").stringValue().equals("TREKKER")));
            }
            long trajectId = trajecten.start(system, bestuurId);
            bestuur.path("antwoorden")
                    .properties()
                    .forEach(entry -> fill(trajectId, people, entry.getKey(), entry.getValue()));
        }
        log.info("demo: {} besturen", bestuurIds.size());
    }

    private record Deelname(long accountId, long deelnemerId, boolean trekker) {}

    private long account(Toegang system, JsonNode person, boolean beheerder) {
        return accounts.maakZonderWissel(
                system, person.path("email").stringValue(), person.path("naam").stringValue(), PASSWORD, beheerder);
    }

    /** Keeps the answers of one person, or the agreed and joint ones in the trekker's name. */
    private void fill(long trajectId, Map<String, Deelname> people, String who, JsonNode items) {
        boolean together = who.equals(SAMEN);
        Deelname author = together
                ? people.values().stream().filter(Deelname::trekker).findFirst().orElseThrow()
                : people.get(who);
        if (author == null) {
            throw new IllegalStateException("demo.yaml: there is no deelnemer " + who);
        }
        long holder = together ? Cel.SAMEN : author.deelnemerId();
        Editie editie = edities.nieuwste();
        List<Mutatie> mutations = new ArrayList<>();
        items.properties().forEach(entry -> {
            Item item = editie.item(entry.getKey())
                    .orElseThrow(() -> new IllegalStateException("demo.yaml: there is no item " + entry.getKey()));
            if (item.kind() == ItemKind.ROWS) {
                int position = 1;
                for (JsonNode row : entry.getValue()) {
                    String rowId = UUID.randomUUID().toString();
                    mutations.add(
                            first(new Adres(item.id(), rowId, Item.MARKER, holder), json.valueToTree(position++)));
                    row.properties()
                            .forEach(cell -> mutations.add(
                                    first(new Adres(item.id(), rowId, cell.getKey(), holder), cell.getValue())));
                }
                return;
            }
            entry.getValue().properties().forEach(cell -> {
                // "row/col" in a grid; "" or the name of an extra field elsewhere
                int slash = cell.getKey().indexOf('/');
                String row = slash < 0 ? "" : cell.getKey().substring(0, slash);
                String col = slash < 0 ? cell.getKey() : cell.getKey().substring(slash + 1);
                mutations.add(first(new Adres(item.id(), row, col, holder), cell.getValue()));
            });
        });
        for (int from = 0; from < mutations.size(); from += BATCH) {
            List<Mutatie> batch = mutations.subList(from, Math.min(mutations.size(), from + BATCH));
            answers.bewaar(Toegang.van(author.accountId()), trajectId, batch).stream()
                    .filter(outcome -> !(outcome instanceof Uitkomst.Bewaard))
                    .findFirst()
                    .ifPresent(refused -> {
                        throw new IllegalStateException("demo.yaml: not kept: " + refused);
                    });
        }
    }

    private static Mutatie first(Adres cell, JsonNode value) {
        return new Mutatie(UUID.randomUUID(), cell, 0, value, Bron.DEMO);
    }

    @Override
    public List<DemoAanmelding> lijst() {
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
        lijst().forEach(login -> lines.add("  " + login.email() + "  (" + login.uitleg() + ")"));
        return lines;
    }
}
