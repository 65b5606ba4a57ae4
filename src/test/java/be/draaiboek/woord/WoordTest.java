package be.draaiboek.woord;

import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.document.Formulier;
import be.draaiboek.document.Formulier.Bijlage;
import be.draaiboek.document.Formulierdocx;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.traject.Traject;
import be.draaiboek.woord.Voorstel.Aard;
import be.draaiboek.woord.Voorstel.Wijziging;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A file taken along, filled in and put back: what changes is what was chosen, and a bad file changes nothing. */
class WoordTest extends LiveTest {

    private static final String TEXT = "a-overheid";
    private static final String OTHER = "a-transformatie";
    private static final String CHOICE = "b41-strategie";
    private static final String ROWS = "c12-acties";
    private static final String JOINT = "a2-stappen";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    WoordService words;

    @Autowired
    AntwoordService answers;

    private Persoon an;
    private Persoon bo;
    private Persoon dina;
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;
    private Deel elders;

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        // Anew for each test: how often somebody may send a file is counted per person.
        an = wereld.persoon("An");
        bo = wereld.persoon("Bo");
        dina = wereld.persoon("Dina");
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
        elders = wereld.deel(wereld.plaats("Elderdam"), dina, Rol.TREKKER);
    }

    @AfterEach
    void clearBesturen() {
        wereld.clearBesturen();
    }

    // --- there and back ---

    @Test
    void everythingFilledInComesIntoAnEmptyTraject() throws IOException {
        Editie editie = traject(trekker).editie();
        List<Item> own = Gevuld.van(editie, Answering.INDIVIDUAL_THEN_AGREED);
        Map<Adres, JsonNode> mine = Gevuld.alles(own, trekker.id());
        put(trekker, Wie.MIJN, mine);
        own.stream().filter(item -> !item.answeredAtOnce()).forEach(item -> wereld.klaar(trekker, item.id()));
        Map<Adres, JsonNode> together = Gevuld.alles(editie.items(), Cel.SAMEN);
        put(trekker, Wie.SAMEN, together);

        Map<Adres, JsonNode> all = new LinkedHashMap<>(mine);
        all.putAll(together);
        Map<Adres, String> stands =
                answers
                        .cellen(
                                trekker.toegang(),
                                traject(trekker),
                                editie.items().stream().map(Item::id).toList())
                        .stream()
                        .filter(cel -> !cel.address().col().equals(Item.READY))
                        .collect(Collectors.toMap(Cel::address, cel -> same(cel.value())));
        assertThat(stands)
                .isEqualTo(all.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> same(one.getValue()))));
    }

    private static String same(JsonNode value) {
        return value.isNumber() ? String.valueOf(value.asDouble()) : value.toString();
    }

    /** Lays out a file as one that left empty and came back with all this in it. */
    private void put(Deel who, Wie kind, Map<Adres, JsonNode> all) throws IOException {
        Traject traject = traject(who);
        Map<Adres, JsonNode> with = new LinkedHashMap<>(all);
        traject.editie()
                .items()
                .forEach(item -> with.putIfAbsent(
                        new Adres(item.id(), "", Item.READY, who.id()),
                        tools.jackson.databind.node.JsonNodeFactory.instance.booleanNode(true)));
        Formulier form =
                Formuliermaker.of(traject, kind, new Stand(traject, Gevuld.cellen(with)), LocalDate.of(2026, 11, 29));
        List<Map<String, String>> lines = form.bijlage().regels().stream()
                .map(line -> {
                    Map<String, String> one = new LinkedHashMap<>(line);
                    one.put("h", "");
                    return one;
                })
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Formulierdocx.write(
                new Formulier(
                        form.bestuur(),
                        form.titel(),
                        form.soort(),
                        form.dag(),
                        form.vooraf(),
                        form.delen(),
                        new Bijlage(form.bijlage().kop(), lines)),
                out);
        assertThat(post(who, out.toByteArray()).status()).isEqualTo(204);
        Voorstel proposal = proposal(who);
        assertThat(proposal.of(Aard.BOTST, Aard.PAST_NIET, Aard.LEEG)).isEmpty();
        assertThat(proposal.los()).isEmpty();
        assertThat(words.putBack(who.toegang(), traject(who), proposal.of(Aard.ERBIJ))
                        .niet())
                .isEmpty();
    }

    @Test
    void onlyWhatChangedInTheFileWouldChangeOnline() {
        wereld.typ(lid, lid.mijn(TEXT), 0, "was er al");
        wereld.typ(lid, lid.mijn(OTHER), 0, "was er ook");
        byte[] file = file(lid, "mijn");
        // Meanwhile one moves online that the file didn't touch, and one that it did.
        wereld.typ(lid, lid.mijn(OTHER), 1, "online verder geschreven");
        byte[] filled = Docxbewerker.van(file)
                .typ(TEXT, "", "", "was er al\nmet meer")
                .typ("a-leiderschap", "", "", "nieuw")
                .typ(CHOICE, "", "", "Er is nog geen strategie")
                .bytes();
        assertThat(post(lid, filled).status()).isEqualTo(204);
        Voorstel proposal = proposal(lid);
        assertThat(kinds(proposal)).containsEntry(TEXT, Aard.ANDERS).containsEntry("a-leiderschap", Aard.ERBIJ);
        assertThat(kinds(proposal)).doesNotContainKey(OTHER);
        // A choice that isn't in the list is told with its words.
        assertThat(proposal.of(Aard.PAST_NIET)).singleElement().satisfies(one -> {
            assertThat(one.tekst()).isEqualTo("Er is nog geen strategie");
            assertThat(one.zin()).contains("geen antwoord uit de lijst");
        });
        WoordService.Terug result = words.putBack(lid.toegang(), traject(lid), proposal.of(Aard.ERBIJ, Aard.ANDERS));
        assertThat(result.gelukt()).isEqualTo(2);
        assertThat(online(lid, lid.mijn(TEXT))).isEqualTo("was er al\nmet meer");
        assertThat(online(lid, lid.mijn(OTHER))).isEqualTo("online verder geschreven");
        assertThat(answers.history(lid.toegang(), traject(lid), lid.mijn(TEXT)).getFirst())
                .satisfies(version -> {
                    assertThat(version.source()).isEqualTo(Cel.Bron.WORD);
                    assertThat(version.file()).isEqualTo("mijn draaiboek.docx");
                });
    }

    @Test
    void whatBothChangedIsAskedAndWhatSomebodyWritesMeanwhileStays() {
        wereld.typ(trekker, samen(JOINT, "", ""), 0, "samen");
        byte[] file = file(lid, "samen");
        wereld.typ(trekker, samen(JOINT, "", ""), 1, "samen, online");
        post(lid, Docxbewerker.van(file).typ(JOINT, "", "", "samen, in Word").bytes());
        Voorstel proposal = proposal(lid);
        Wijziging both = proposal.of(Aard.BOTST).getFirst();
        assertThat(both.online()).isEqualTo("samen, online");
        assertThat(both.tekst()).isEqualTo("samen, in Word");
        // Between looking and choosing somebody writes again.
        wereld.typ(trekker, samen(JOINT, "", ""), 2, "nog eens online");
        WoordService.Terug result = words.putBack(lid.toegang(), traject(lid), List.of(both));
        assertThat(result.gelukt()).isZero();
        assertThat(result.niet())
                .singleElement()
                .asString()
                .contains("A.2 vraag 2")
                .contains("intussen online gewijzigd");
        assertThat(online(lid, samen(JOINT, "", ""))).isEqualTo("nog eens online");
        Wijziging again = proposal(lid).of(Aard.BOTST).getFirst();
        assertThat(words.putBack(lid.toegang(), traject(lid), List.of(again)).gelukt())
                .isEqualTo(1);
        assertThat(online(lid, samen(JOINT, "", ""))).isEqualTo("samen, in Word");
    }

    @Test
    void oneClickPutsEverythingBackAsItWasExceptWhatSomebodyWroteSince() {
        wereld.typ(lid, lid.mijn(TEXT), 0, "eerst");
        byte[] file = Docxbewerker.van(file(lid, "mijn"))
                .typ(TEXT, "", "", "uit Word")
                .typ(OTHER, "", "", "ook uit Word")
                .bytes();
        post(lid, file);
        words.putBack(lid.toegang(), traject(lid), proposal(lid).of(Aard.ERBIJ, Aard.ANDERS));
        wereld.typ(lid, lid.mijn(OTHER), 1, "later getypt");
        WoordService.Terug result = words.undo(lid.toegang(), traject(lid));
        assertThat(result.gelukt()).isEqualTo(1);
        assertThat(result.niet()).singleElement().asString().contains("A vraag 2");
        assertThat(online(lid, lid.mijn(TEXT))).isEqualTo("eerst");
        assertThat(online(lid, lid.mijn(OTHER))).isEqualTo("later getypt");
        // The same file can be put back anew.
        assertThat(kinds(proposal(lid))).containsEntry(TEXT, Aard.ANDERS);
    }

    @Test
    void aSpareRowBecomesARowOnceHoweverOftenItComesBack() {
        byte[] empty = file(lid, "samen");
        Docxbewerker edited = Docxbewerker.van(empty);
        byte[] filled = edited.typ(ROWS, null, "actie", "Bezoek brengen")
                .typ(ROWS, null, "tegen", "31 maart 2027")
                .bytes();
        for (int i = 0; i < 2; i++) {
            post(lid, filled);
            words.putBack(lid.toegang(), traject(lid), proposal(lid).of(Aard.ERBIJ, Aard.ANDERS));
        }
        List<Cel> cells = answers.cellen(lid.toegang(), traject(lid), List.of(ROWS));
        assertThat(cells.stream().filter(cel -> cel.address().col().equals(Item.MARKER)))
                .hasSize(1);
        assertThat(cells.stream()
                        .filter(cel -> cel.address().col().equals("tegen"))
                        .findFirst()
                        .orElseThrow()
                        .value()
                        .asString())
                .isEqualTo("2027-03-31");
        words.undo(lid.toegang(), traject(lid));
        assertThat(answers.cellen(lid.toegang(), traject(lid), List.of(ROWS)))
                .allSatisfy(cel -> assertThat(cel.value()).isNotNull());
    }

    @Test
    void whatIsWrittenBesideTheFieldsIsListedAndCanBePlaced() {
        byte[] file = Docxbewerker.van(file(lid, "mijn"))
                .wijzig(
                        "word/document.xml",
                        xml -> xml.replaceFirst(
                                "(<w:p><w:pPr><w:pStyle w:val=\"Heading3\")",
                                "<w:p><w:ins><w:r><w:t>Los </w:t></w:r></w:ins><w:del><w:r><w:delText>geschrapt</w:delText></w:r></w:del>"
                                        + "<w:r><w:t>getypt</w:t></w:r></w:p>$1"))
                .bytes();
        post(lid, file);
        Voorstel.Los loose = proposal(lid).los().getFirst();
        assertThat(loose.tekst()).isEqualTo("Los getypt");
        assertThat(loose.bij()).isEqualTo("A");
        wereld.typ(lid, lid.mijn(TEXT), 0, "er stond al iets");
        assertThat(words.place(lid.toegang(), traject(lid), loose.nummer(), lid.mijn(TEXT)))
                .isTrue();
        Voorstel placed = proposal(lid);
        assertThat(placed.los()).isEmpty();
        words.putBack(lid.toegang(), traject(lid), placed.of(Aard.ANDERS));
        assertThat(online(lid, lid.mijn(TEXT))).isEqualTo("er stond al iets\n\nLos getypt");
    }

    // --- files that don't fit ---

    @Test
    void aFileThatDoesNotFitGetsASentenceAndChangesNothing() {
        byte[] good = file(lid, "mijn");
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("geen Word-bestand", "zomaar tekst".getBytes(StandardCharsets.UTF_8));
        bad.put("oud Word-bestand", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        bad.put("niet volledig", Arrays.copyOf(good, good.length / 2));
        bad.put(
                "macro's",
                Docxbewerker.van(good).zet("word/vbaProject.bin", new byte[9]).bytes());
        bad.put(
                "macro's ",
                Docxbewerker.van(good)
                        .wijzig(
                                "[Content_Types].xml",
                                xml -> xml.replace(
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                        "application/vnd.ms-word.document.macroEnabled.main+xml"))
                        .bytes());
        bad.put(
                "geen Word-bestand ",
                Docxbewerker.van(good).weg("[Content_Types].xml").bytes());
        bad.put(
                "geen Word-bestand  ",
                Docxbewerker.van(good).weg("word/document.xml").bytes());
        bad.put(
                "gewoon Word-bestand niet voorkomt",
                Docxbewerker.van(good)
                        .wijzig(
                                "word/document.xml",
                                xml -> xml.replaceFirst(
                                        "\\?>", "?><!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"))
                        .bytes());
        bad.put(
                "verwijst naar iets buiten",
                Docxbewerker.van(good)
                        .wijzig(
                                "word/_rels/document.xml.rels",
                                xml -> xml.replace(
                                        "</Relationships>",
                                        "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                                                + " Target=\"http://voorbeeld.test/a.png\" TargetMode=\"External\"/></Relationships>"))
                        .bytes());
        bad.put(
                "meer dan er in een Draaiboek past",
                Docxbewerker.van(good)
                        .wijzig(
                                "word/document.xml",
                                xml -> xml.replace("<w:body>", "<w:body>" + "<w:p></w:p>".repeat(1_000_000)))
                        .bytes());
        // Each of them may be large, and the file lies about how large.
        Docxbewerker related = Docxbewerker.van(good);
        for (int i = 0; i < 201; i++) {
            related.zet(
                    "word/_rels/bijlage" + i + ".xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                            .getBytes(StandardCharsets.UTF_8));
        }
        bad.put("meer dan er in een Draaiboek past ", related.bytes());
        bad.put("ander bestuur", file(elders, "mijn"));
        bad.put("iemand anders", file(trekker, "mijn"));
        bad.put("nieuwere editie", head(good, "editie=\"2026-2\"", "editie=\"2031-1\""));
        bad.put("vorige editie", head(good, "editie=\"2026-2\"", "editie=\"2026-1\""));
        bad.put("ander traject", head(good, "traject=\"" + plaats.traject() + "\"", "traject=\"1\""));
        bad.put("nieuwere versie van deze toepassing", head(good, "vorm=\"1\"", "vorm=\"2\""));
        bad.put(
                "verloor onderweg",
                Docxbewerker.van(good).weg("customXml/item1.xml").bytes());
        Api browser = new Api(port).logIn(lid.persoon());
        bad.forEach((sentence, file) -> {
            Api.Antwoord answer = post(browser, plaats.traject(), file);
            assertThat(answer.status()).as(sentence).isEqualTo(422);
            assertThat(answer.json().path("message").asString("")).contains(sentence.strip());
        });
        assertThat(words.voorstel(lid.toegang(), traject(lid))).isEmpty();
        assertThat(wereld.cells(plaats.traject())).isZero();
        // A bad file doesn't take the place of a good one either.
        assertThat(post(browser, plaats.traject(), good).status()).isEqualTo(204);
        assertThat(post(browser, plaats.traject(), bad.get("niet volledig")).status())
                .isEqualTo(422);
        assertThat(words.voorstel(lid.toegang(), traject(lid))).isPresent();
    }

    private static byte[] head(byte[] file, String from, String to) {
        return Docxbewerker.van(file)
                .wijzig("customXml/item1.xml", xml -> xml.replace(from, to))
                .bytes();
    }

    @Test
    void aLargeFileIsRefusedBeforeItIsOpened() {
        Api.Antwoord answer = post(lid, new byte[30 * 1024 * 1024 + 1]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("message").asString("")).contains("30 MB");
        Api stranger = new Api(port);
        stranger.get("/api/sessie");
        assertThat(post(stranger, plaats.traject(), new byte[100 * 1024]).status())
                .isEqualTo(401);
    }

    @Test
    void nobodyFromElsewhereTakesItAlongOrPutsItBack() {
        byte[] good = file(lid, "mijn");
        Api other = new Api(port).logIn(elders.persoon());
        assertThat(other.get("/api/word/" + plaats.traject() + "/mijn.docx").status())
                .isEqualTo(404);
        assertThat(post(other, plaats.traject(), good).status()).isEqualTo(404);
        assertThat(words.voorstel(elders.toegang(), traject(lid))).isEmpty();
        Api stranger = new Api(port);
        assertThat(stranger.get("/api/word/" + plaats.traject() + "/mijn.docx").status())
                .isEqualTo(401);
        // What waits is each one's own, also within a bestuur.
        post(lid, good);
        assertThat(words.voorstel(trekker.toegang(), traject(trekker))).isEmpty();
    }

    @Test
    void twoAtOnceLeaveOneFileThatIsWhole() throws Exception {
        byte[] good = Docxbewerker.van(file(lid, "mijn"))
                .typ(TEXT, "", "", "tegelijk")
                .bytes();
        Api browser = new Api(port).logIn(lid.persoon());
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                calls.add(() -> post(browser, plaats.traject(), good).status());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : pool.invokeAll(calls)) {
                statuses.add(one.get());
            }
            assertThat(statuses).contains(204).isSubsetOf(204, 429);
        }
        assertThat(proposal(lid).of(Aard.ERBIJ)).hasSize(1);
    }

    @Test
    void whatWasAgreedIsNotWrittenByWhoIsNoTrekker() {
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        byte[] file = Docxbewerker.van(file(trekker, "samen"))
                .typ(CHOICE, "", "", label(CHOICE, "algemeen"))
                .bytes();
        post(lid, file);
        assertThat(proposal(lid).of(Aard.PAST_NIET))
                .singleElement()
                .satisfies(one -> assertThat(one.zin()).contains("legt de trekker vast"));
        post(trekker, file);
        assertThat(words.putBack(
                                trekker.toegang(),
                                traject(trekker),
                                proposal(trekker).of(Aard.ERBIJ))
                        .gelukt())
                .isEqualTo(1);
    }

    // --- the page ---

    @Test
    void thePageShowsWhatWouldChangeAndDoesIt() {
        post(
                lid,
                Docxbewerker.van(file(lid, "mijn"))
                        .typ(TEXT, "", "", "uit Word")
                        .bytes());
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(lid.persoon()))) {
            screen.ga("word");
            assertThat(Scherm.woorden(screen.pagina()))
                    .contains("Neem mee in Word")
                    .contains("Zet terug uit Word")
                    .contains("1 komt erbij")
                    .contains("uit Word");
            com.github.mvysny.kaributesting.v10.LocatorJ._click(com.github.mvysny.kaributesting.v10.LocatorJ._get(
                    com.vaadin.flow.component.button.Button.class,
                    spec -> spec.withText("Zet terug wat aangevinkt is")));
            assertThat(Scherm.woorden(screen.pagina())).contains("1 antwoord is teruggezet");
            assertThat(online(lid, lid.mijn(TEXT))).isEqualTo("uit Word");
            com.github.mvysny.kaributesting.v10.LocatorJ._click(com.github.mvysny.kaributesting.v10.LocatorJ._get(
                    com.vaadin.flow.component.button.Button.class,
                    spec -> spec.withText("Maak het terugzetten ongedaan")));
            assertThat(answers.cellen(lid.toegang(), traject(lid), List.of(TEXT))
                            .getFirst()
                            .value())
                    .isNull();
        }
    }

    // --- shorthand ---

    private String label(String item, String option) {
        return traject(lid)
                .editie()
                .item(item)
                .orElseThrow()
                .cell()
                .option(option)
                .orElseThrow()
                .label();
    }

    private byte[] file(Deel who, String kind) {
        var answer = new Api(port)
                .logIn(who.persoon())
                .bytes("/api/word/" + who.plaats().traject() + "/" + kind + ".docx");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private Api.Antwoord post(Deel who, byte[] file) {
        return post(new Api(port).logIn(who.persoon()), plaats.traject(), file);
    }

    private static Api.Antwoord post(Api browser, long traject, byte[] file) {
        return browser.post("/api/word/" + traject + "?naam=mijn%20draaiboek.docx", file, "application/octet-stream");
    }

    private Voorstel proposal(Deel who) {
        return words.voorstel(who.toegang(), traject(who)).orElseThrow();
    }

    private static Map<String, Aard> kinds(Voorstel proposal) {
        return proposal.vragen().stream()
                .flatMap(one -> one.wijzigingen().stream())
                .collect(Collectors.toMap(one -> one.adres().item(), Wijziging::aard, (one, other) -> one));
    }

    private String online(Deel who, Adres at) {
        return answers.cellen(who.toegang(), traject(who), List.of(at.item())).stream()
                .filter(cel -> cel.address().equals(at))
                .findFirst()
                .orElseThrow()
                .value()
                .asString();
    }

    private Traject traject(Deel who) {
        return wereld.traject(who);
    }
}
