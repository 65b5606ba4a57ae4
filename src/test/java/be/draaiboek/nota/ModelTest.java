package be.draaiboek.nota;

import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Api;
import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.document.Besluitmodel;
import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.As;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Loop;
import be.draaiboek.document.Stuk.Soort;
import be.draaiboek.document.Stuk.Tabel;
import be.draaiboek.nota.Versie.Beslissing;
import be.draaiboek.nota.VersieService.Indiening;
import be.draaiboek.nota.VersieService.Voorbeeld;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.woord.Docxbewerker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A bestuur's own model of a besluit: who puts it there, what it may be, and what comes in it. */
class ModelTest extends LiveTest {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    ModelService models;

    @Autowired
    VersieService versions;

    @Autowired
    DSLContext dsl;

    @TempDir
    Path folder;

    private Persoon an;
    private Persoon bo;
    private Persoon ver;
    private Plaats plaats;
    private Plaats elders;
    private Deel trekker;
    private Traject traject;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        ver = wereld.persoon("Vera Elders");
    }

    @BeforeEach
    void bestuur() {
        plaats = wereld.plaats("Proefdam");
        elders = wereld.plaats("Elderdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        wereld.deel(plaats, bo, Rol.MT_LID);
        wereld.deel(elders, ver, Rol.TREKKER);
        wereld.typ(
                trekker,
                samen("c11-aanleiding", "", "toelichting"),
                0,
                "Er gaan 34 mensen weg & niemand weet < wat ze doen.");
        traject = wereld.traject(trekker);
    }

    @AfterEach
    void clear() {
        wereld.clearBesturen();
    }

    private long submit() {
        Voorbeeld seen = versions.preview(an.toegang(), traject).orElseThrow();
        return versions.submit(
                an.toegang(),
                traject,
                new Indiening(
                        seen.weg().volgendNummer(),
                        seen.tekst().vingerafdruk(),
                        "",
                        Map.of(Orgaan.MT, new Beslissing(null, "A7", null, "", "", "")),
                        false));
    }

    private byte[] begin() throws IOException {
        return models.begin(an.toegang(), plaats.traject()).orElseThrow();
    }

    /** A model with this text, in a file as Word makes it. */
    private byte[] model(String body) throws IOException {
        return Docxbewerker.van(begin())
                .zet(
                        "word/document.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"" + W
                                + "\"><w:body>" + body + "<w:sectPr/></w:body></w:document>")
                .bytes();
    }

    private static String p(String... runs) {
        StringBuilder all = new StringBuilder("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>");
        for (String one : runs) {
            all.append("<w:r><w:rPr><w:color w:val=\"17497F\"/></w:rPr><w:t xml:space=\"preserve\">")
                    .append(one)
                    .append("</w:t></w:r><w:proofErr w:type=\"spellStart\"/>");
        }
        return all.append("</w:p>").toString();
    }

    private boolean keep(Persoon who, byte[] file) throws IOException {
        Path at = Files.write(Files.createTempFile(folder, "model", ".docx"), file);
        return models.save(who.toegang(), plaats.traject(), at);
    }

    private void refused(byte[] file, String why) {
        assertThatThrownBy(() -> keep(an, file))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining(why);
    }

    private XWPFDocument filled(long version) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(
                models.draft(an.toegang(), version, Orgaan.MT).orElseThrow()));
    }

    private static List<String> lines(XWPFDocument file) {
        return file.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    // --- who ---

    @Test
    void onlyTheTrekkerPutsItThereAndOnlyItsOwnPeopleUseIt() throws IOException {
        byte[] file = begin();
        long version = submit();
        for (Persoon stranger : List.of(bo, ver)) {
            assertThat(keep(stranger, file)).isFalse();
            assertThat(models.begin(stranger.toegang(), plaats.traject())).isEmpty();
            assertThat(new Api(port)
                            .logIn(stranger)
                            .post("/api/notas/" + plaats.traject() + "/model", file, "application/octet-stream")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(models.draft(an.toegang(), version, Orgaan.MT))
                .as("without a model")
                .isEmpty();
        assertThat(keep(an, file)).isTrue();
        for (Persoon stranger : List.of(bo, ver)) {
            assertThatThrownBy(() -> models.delete(stranger.toegang(), plaats.bestuur()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(models.model(ver.toegang(), plaats.bestuur())).isEmpty();
        assertThat(models.file(ver.toegang(), plaats.traject())).isEmpty();
        assertThat(models.draft(ver.toegang(), version, Orgaan.MT)).isEmpty();
        assertThat(models.model(bo.toegang(), plaats.bestuur())).isPresent();
        assertThat(models.draft(bo.toegang(), version, Orgaan.MT)).isPresent();
        assertThat(models.draft(an.toegang(), version, Orgaan.GR))
                .as("not laid before it")
                .isEmpty();
        // Another bestuur's model is another one.
        assertThat(models.model(ver.toegang(), elders.bestuur())).isEmpty();
        models.delete(an.toegang(), plaats.bestuur());
        assertThat(models.model(an.toegang(), plaats.bestuur())).isEmpty();
        assertThat(dsl.fetch("SELECT kind FROM spoor WHERE account_id = ? ORDER BY id", an.account())
                        .getValues(0, String.class))
                .contains("MODEL_OPGELADEN", "MODEL_VERWIJDERD");
    }

    // --- what comes in it ---

    @Test
    void theModelToBeginFromIsFilledInWhole() throws IOException {
        long version = submit();
        assertThat(keep(an, begin())).isTrue();
        assertThat(models.model(an.toegang(), plaats.bestuur()).orElseThrow().plaatsen())
                .satisfies(found -> {
                    assertThat(found.onbekend()).isEmpty();
                    assertThat(found.bekend())
                            .contains("titel", "motivering", "financiele_weerslag", "artikels", "nota");
                });
        try (XWPFDocument file = filled(version)) {
            List<String> lines = lines(file);
            assertThat(String.join("\n", lines)).doesNotContain("{{", "}}");
            assertThat(lines)
                    .contains("Proefdam", "Ontwerpbesluit voor het managementteam")
                    .contains("Zitting van [Vul de dag van de zitting in], agendapunt A7")
                    .contains("Er gaan 34 mensen weg & niemand weet < wat ze doen.")
                    .contains("[Vul aan op welke regels dit besluit steunt]");
        }
    }

    @Test
    void wordMayCutAPlaceWhereverItLikes() throws IOException {
        long version = submit();
        keep(
                an,
                model(p("Titel: {", "{ti", "tel}", "} en {{ versie }}, nog eens {{versie}}.")
                        + p("{{Motiv", "ering}}")
                        + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
                        + p("{{financiële weerslag}}")
                        + "</w:tc></w:tr></w:tbl>"
                        + p("Zie {{motivering}} hier")
                        + p("{{onbekend ding}} blijft")));
        assertThat(models.model(an.toegang(), plaats.bestuur())
                        .orElseThrow()
                        .plaatsen()
                        .onbekend())
                .containsExactly("onbekend ding");
        try (XWPFDocument file = filled(version)) {
            List<String> lines = lines(file);
            assertThat(lines.getFirst()).isEqualTo("Titel: Digitale ambitienota en 1, nog eens 1.");
            assertThat(lines)
                    .contains("Er gaan 34 mensen weg & niemand weet < wat ze doen.", "{{onbekend ding}} blijft");
            XWPFParagraph grown = file.getParagraphs().stream()
                    .filter(one -> one.getText().startsWith("Er gaan 34"))
                    .findFirst()
                    .orElseThrow();
            assertThat(grown.getAlignment().name())
                    .as("as the model's paragraph")
                    .isEqualTo("BOTH");
            assertThat(grown.getRuns().getFirst().getColor()).isEqualTo("17497F");
            assertThat(file.getTables().getFirst().getRow(0).getCell(0).getText())
                    .contains("[Vul aan wat dit kost");
            assertThat(lines.stream()
                            .filter(one -> one.startsWith("Zie "))
                            .findFirst()
                            .orElseThrow())
                    .contains("34 mensen")
                    .endsWith(" hier");
        }
    }

    @Test
    void everyKindOfPartHasItsForm() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Tabel table = new Tabel(
                "Raming", List.of("Post", "2027"), List.of(List.of("Mens", "5"), List.of("Samen", "5")), true, "");
        Besluitmodel.fill(
                model(p("{{nota}}") + p("{{titel}}")),
                Map.of(
                        "nota",
                        List.of(
                                new Kop(2, "Een kop"),
                                new Alinea(Soort.PUNT, 0, 0, List.of(new Loop("punt", true, false, ""))),
                                new Alinea(Soort.NUMMER, 1, 3, List.of(new Loop("nummer\nverder", false, true, ""))),
                                table,
                                table,
                                new Gat("Vul aan", "C.1.1"),
                                new Figuur(
                                        "Radar", List.of(new As("Mensen", 0.62, true), new As("Data", null, false)))),
                        "titel",
                        List.of(table)),
                file);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(lines(read))
                    .containsSubsequence("Een kop", "•\tpunt", "3.\tnummer\nverder", "", "[Vul aan – C.1.1]")
                    .contains("Mensen: 62 (voorlopig), Data: nog geen score");
            assertThat(read.getTables()).as("each by itself").hasSize(3);
            assertThat(read.getBodyElements().getLast())
                    .as("nothing ends in a table")
                    .isInstanceOf(XWPFParagraph.class);
            assertThat(read.getParagraphs().getFirst().getRuns().getFirst().isBold())
                    .isTrue();
        }
    }

    // --- what it may be ---

    @Test
    void aFileThatMeansHarmChangesNothing() throws IOException {
        keep(an, begin());
        byte[] before = models.file(an.toegang(), plaats.traject()).orElseThrow();
        refused("geen zip".getBytes(StandardCharsets.UTF_8), "geen Word-bestand");
        refused(new byte[5 * 1024 * 1024 + 1], "groter dan 5 MB");
        refused(java.util.Arrays.copyOf(begin(), 900), "beschadigd");
        refused(Docxbewerker.van(begin()).zet("word/vbaProject.bin", "x").bytes(), "macro");
        refused(
                Docxbewerker.van(begin())
                        .zet("word/embeddings/oleObject1.bin", "x")
                        .bytes(),
                "niet voorkomt");
        refused(
                Docxbewerker.van(begin())
                        .zet(
                                "word/_rels/document.xml.rels",
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                        + " Id=\"r9\" Type=\"http://x/attachedTemplate\" Target=\"http://voorbeeld.be/x.dotm\""
                                        + " TargetMode=\"External\"/></Relationships>")
                        .bytes(),
                "buiten zichzelf");
        refused(
                Docxbewerker.van(begin())
                        .wijzig(
                                "word/document.xml",
                                xml -> xml.replaceFirst(
                                        "<w:document",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document"))
                        .bytes(),
                "beschadigd");
        refused(
                model(
                        p("{{titel}}")
                                + "<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT \"c:\\x\"</w:instrText></w:r></w:p>"),
                "van buiten");
        refused(model(p("Gewone tekst")), "geen enkele plaats");
        refused(
                Docxbewerker.van(begin())
                        .zet("word/media/groot.bin", new byte[41 * 1024 * 1024])
                        .bytes(),
                "veel meer");
        assertThat(models.file(an.toegang(), plaats.traject()).orElseThrow()).isEqualTo(before);
        Api browser = new Api(port).logIn(an);
        assertThat(browser.post(
                                "/api/notas/" + plaats.traject() + "/model",
                                new byte[5 * 1024 * 1024 + 1],
                                "application/octet-stream")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void whatAFileHidesBetweenItsPartsIsNotHandedOn() throws IOException {
        byte[] file = begin();
        ByteArrayOutputStream hidden = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(hidden)) {
            zip.putNextEntry(new ZipEntry("word/vbaProject.bin"));
            zip.write("macro".getBytes(StandardCharsets.UTF_8));
        }
        // Before the first part: who reads by the list at the end doesn't see it, who reads along does.
        byte[] both = new byte[hidden.size() + file.length];
        System.arraycopy(hidden.toByteArray(), 0, both, 0, hidden.size());
        System.arraycopy(file, 0, both, hidden.size(), file.length);
        try {
            keep(an, both);
        } catch (OngeldigException refused) {
            return;
        }
        assertThat(new String(models.file(an.toegang(), plaats.traject()).orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("vbaProject");
    }

    // --- the screens ---

    @Test
    void thePageTellsWhatIsKnownAndOffersTheFile() throws IOException {
        long version = submit();
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(an))) {
            GekozenTraject.choose(traject);
            screen.ga("nota/versies");
            assertThat(Scherm.woorden(screen.pagina()))
                    .contains("Er is nog geen eigen model", "Haal een beginmodel op");
            keep(an, model(p("{{titel}} {{onzin}}")));
            screen.ga("nota/versies");
            assertThat(Scherm.woorden(screen.pagina()))
                    .contains("We vullen er één plaats in: titel.", "{{onzin}}", "Verwijder het model");
            screen.ga("nota/versie/" + version);
        }
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(bo))) {
            GekozenTraject.choose(traject);
            screen.ga("nota/versies");
            assertThat(Scherm.woorden(screen.pagina())).doesNotContain("eigen model");
        }
    }

    @Test
    void everyPlaceIsExplained() {
        assertThat(ModelService.places(traject)).containsKeys("titel", "motivering", "nota_waarom", "nota_tijd_geld");
        assertThat(ModelService.places(traject).values().stream()
                        .filter(String::isBlank)
                        .collect(Collectors.toList()))
                .isEmpty();
    }
}
