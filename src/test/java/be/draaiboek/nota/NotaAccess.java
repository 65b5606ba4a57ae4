package be.draaiboek.nota;

import static be.draaiboek.AccessMatrixTest.before;
import static be.draaiboek.AccessMatrixTest.everyMember;
import static be.draaiboek.Wereld.edit;
import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel.Uitkomst.Bewaard;
import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** The note, its versions and the files of a bestuur that are filled from it. */
public class NotaAccess extends AccessRows {

    @Autowired
    AntwoordService answers;

    @Autowired
    BouwstenenService blocks;

    @Autowired
    BlokService blokken;

    @Autowired
    BesluitService decisions;

    @Autowired
    ModelService models;

    @Autowired
    NotaService notas;

    @Autowired
    OpmerkingService remarks;

    @Autowired
    VersieService versions;

    @Override
    protected void rows() {
        nota();
        notaVersions();
    }

    private void nota() {
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        String block = "nota.definitie";
        http(
                "GET /api/notas/{traject:[0-9]{1,18}}.{soort:docx|pdf}",
                "",
                own,
                wie -> browser(wie).get("/api/notas/" + matrix.plaats.traject() + ".docx"));
        read("NotaService.stuk", "", own, (wie, toegang) -> notas.stuk(toegang, matrix.plaats.traject()));
        http(
                "GET /api/notas/{traject:[0-9]{1,18}}/bouwstenen.xlsx",
                "",
                own,
                wie -> browser(wie).get("/api/notas/" + matrix.plaats.traject() + "/bouwstenen.xlsx"));
        read(
                "BouwstenenService.werkboek",
                "",
                own,
                (wie, toegang) -> blocks.werkboek(toegang, matrix.plaats.traject()));
        read("NotaService.read", "", own, (wie, toegang) -> {
            definition(0, "tekst");
            return notas.read(toegang, matrix.gezien).stream()
                    .flatMap(Nota::blokken)
                    .filter(blok -> !blok.delen().isEmpty())
                    .toList();
        });
        write("NotaService.writeOn", "", own, (wie, toegang) -> {
            definition(0, "tekst");
            return notas.writeOn(toegang, matrix.gezien, block);
        });
        write(
                "NotaService.takeOver",
                "",
                own,
                (wie, toegang) -> notas.takeOver(toegang, matrix.gezien, block, moved(block)));
        write("NotaService.letStand", "", own, (wie, toegang) -> {
            moved(block);
            return notas.letStand(toegang, matrix.gezien, block);
        });
        write("NotaService.followAgain", "", own, (wie, toegang) -> {
            moved(block);
            return notas.followAgain(toegang, matrix.gezien, block);
        });
        blocks(own, block);
        write(
                "AntwoordService.save",
                "a block of the note",
                own,
                (wie, toegang) -> matrix.save(toegang, samen("nota.besluit", "", "")));
    }

    private void notaVersions() {
        Set<Wie> own = Set.of(Wie.MT_LID, Wie.TREKKER);
        Set<Wie> trekkers = Set.of(Wie.TREKKER);
        Set<Wie> readers = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.TWEELING, Wie.TWEELING_LID);
        matrix.release(matrix.tweeling, matrix.tweelingPlaats, "C.1");
        assertThat(wereld.typ(matrix.trekker, samen("c11-afbakening", "", ""), 0, "Geen pakket kopen."))
                .isInstanceOf(Bewaard.class);
        long id = submit(true);
        long alone = submit(false);
        String place = versions.read(matrix.trekker.toegang(), id).orElseThrow().tekst().blokken().stream()
                .findFirst()
                .orElseThrow()
                .plaats(0);
        long remark = remarks.put(matrix.trekker.toegang(), alone, place, "Ons eigen woord.");
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
        read("VersieService.weg", "", own, (wie, toegang) -> versions.weg(toegang, matrix.gezien));
        read("VersieService.open", "", own, (wie, toegang) -> versions.open(toegang, matrix.gezien));
        read("VersieService.preview", "", own, (wie, toegang) -> versions.preview(toegang, matrix.gezien));
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
        read("VersieService.compare", "", own, (wie, toegang) -> versions.compare(toegang, matrix.gezien, alone, 0));
        Set<Wie> state = Set.of(Wie.MT_LID, Wie.TREKKER, Wie.BEGELEIDER);
        read(
                "VersieService.standen",
                "",
                state,
                (wie, toegang) -> versions.standen(toegang, List.of(matrix.plaats.bestuur()))
                        .values());
        write("VersieService.chooseWeg", "", trekkers, (wie, toegang) -> {
            versions.chooseWeg(toegang, matrix.gezien, List.of(Orgaan.MT));
            return true;
        });
        write(
                "VersieService.submit",
                "",
                trekkers,
                (wie, toegang) -> versions.submit(
                        toegang, matrix.gezien, new VersieService.Indiening(3, print(), "", before(Orgaan.MT), false)));
        write("VersieService.layBefore", "", trekkers, (wie, toegang) -> {
            versions.decide(matrix.trekker.toegang(), alone, Orgaan.MT, 0, decided());
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
            remarks.judge(matrix.lid.toegang(), id, Opmerking.Oordeel.AKKOORD, "");
            remarks.unjudge(toegang, id);
            return true;
        });
    }

    private void blocks(Set<Wie> own, String block) {
        String below = "nota.doel-nota";
        write("BlokService.move", "", own, (wie, toegang) -> blokken.move(toegang, matrix.gezien, block, -1, below));
        write("BlokService.split", "", own, (wie, toegang) -> {
            written(block, "Een zin. Nog een zin.");
            return blokken.split(toegang, matrix.gezien, block, 1, 8);
        });
        write("BlokService.merge", "", own, (wie, toegang) -> {
            written(block, "Onder.");
            written(below, "Boven.");
            return blokken.merge(toegang, matrix.gezien, block, below, 1, 1);
        });
        write("BlokService.add", "", own, (wie, toegang) -> blokken.add(toegang, matrix.gezien, "kern", block));
        write("BlokService.remove", "", own, (wie, toegang) -> blokken.remove(toegang, matrix.gezien, block, 0));
        write("BlokService.putBack", "", own, (wie, toegang) -> {
            blokken.remove(matrix.trekker.toegang(), matrix.gezien, block, 0);
            return blokken.putBack(toegang, matrix.gezien, block);
        });
        write("BlokService.undo", "", own, (wie, toegang) -> {
            Nota.Gedaan done = blokken.remove(matrix.trekker.toegang(), matrix.gezien, block, 0);
            return blokken.undo(toegang, matrix.gezien, done);
        });
        write(
                "AntwoordService.saveTogether",
                "",
                own,
                (wie, toegang) -> answers
                        .saveTogether(
                                toegang,
                                matrix.plaats.traject(),
                                List.of(
                                        edit(samen("nota.besluit", "", ""), 0, "een"),
                                        edit(samen(block, "", ""), 0, "twee")))
                        .stream()
                        .reduce((one, other) -> one instanceof Bewaard ? other : one)
                        .orElseThrow());
    }

    private void written(String block, String text) {
        assertThat(wereld.typ(matrix.trekker, samen(block, "", ""), 0, text)).isInstanceOf(Bewaard.class);
    }

    private long submit(boolean shared) {
        int number = versions.weg(matrix.trekker.toegang(), matrix.gezien)
                .orElseThrow()
                .volgendNummer();
        return versions.submit(
                matrix.trekker.toegang(),
                matrix.gezien,
                new VersieService.Indiening(number, print(), "", before(Orgaan.MT), shared));
    }

    private String print() {
        return versions.preview(matrix.trekker.toegang(), matrix.gezien)
                .orElseThrow()
                .tekst()
                .vingerafdruk();
    }

    private static Versie.Beslissing decided() {
        return new Versie.Beslissing(LocalDate.now(Klok.BRUSSEL), "", Versie.Uitslag.GOEDGEKEURD, "", "", "");
    }

    private void definition(int base, String text) {
        assertThat(wereld.typ(matrix.trekker, samen("c11-definitie", "", ""), base, text))
                .isInstanceOf(Bewaard.class);
    }

    /** Has the trekker write on in a block, and moves its source; returns what it would say when it takes that over. */
    private String moved(String block) {
        definition(0, "Er gaan 34 mensen weg.");
        notas.writeOn(matrix.trekker.toegang(), matrix.gezien, block);
        definition(1, "Er gaan 38 mensen weg.");
        return notas.read(matrix.trekker.toegang(), matrix.gezien).stream()
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
                .bytes("/api/notas/" + matrix.plaats.traject() + "/beginmodel.docx")
                .body();
        assertThat(model(matrix.trekker.toegang(), file)).isNotEmpty();
        http(
                "POST /api/notas/{traject:[0-9]{1,18}}/model",
                "",
                trekkers,
                wie -> browser(wie)
                        .post("/api/notas/" + matrix.plaats.traject() + "/model", file, "application/octet-stream"));
        http(
                "GET /api/notas/{traject:[0-9]{1,18}}/model.docx",
                "",
                own,
                wie -> browser(wie).get("/api/notas/" + matrix.plaats.traject() + "/model.docx"));
        http(
                "GET /api/notas/{traject:[0-9]{1,18}}/beginmodel.docx",
                "",
                trekkers,
                wie -> browser(wie).get("/api/notas/" + matrix.plaats.traject() + "/beginmodel.docx"));
        http(
                "GET /api/notas/versies/{versie:[0-9]{1,18}}/model/{orgaan:MT|CBS|VB|GR|RMW}.docx",
                "",
                own,
                wie -> browser(wie).get("/api/notas/versies/" + version + "/model/MT.docx"));
        read("ModelService.model", "", own, (wie, toegang) -> models.model(toegang, matrix.plaats.bestuur()));
        read("ModelService.file", "", own, (wie, toegang) -> models.file(toegang, matrix.plaats.traject()));
        read(
                "ModelService.begin",
                "",
                trekkers,
                (wie, toegang) -> unchecked(() -> models.begin(toegang, matrix.plaats.traject())));
        read(
                "ModelService.draft",
                "",
                own,
                (wie, toegang) -> unchecked(() -> models.draft(toegang, version, Orgaan.MT)));
        write("ModelService.save", "", trekkers, (wie, toegang) -> model(toegang, file));
        write("ModelService.delete", "", trekkers, (wie, toegang) -> {
            models.delete(toegang, matrix.plaats.bestuur());
            return true;
        });
        open(
                "ModelService.places",
                "what the help says, the same for everybody",
                () -> ModelService.places(matrix.gezien));
    }

    private List<Boolean> model(Toegang toegang, byte[] file) {
        return unchecked(() -> {
            Path sent = Files.createTempFile("model", ".docx");
            try {
                Files.write(sent, file);
                return models.save(toegang, matrix.plaats.traject(), sent) ? List.of(true) : List.of();
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
}
