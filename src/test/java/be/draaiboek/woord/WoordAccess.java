package be.draaiboek.woord;

import static be.draaiboek.Wereld.samen;

import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.AccessRows;
import be.draaiboek.toegang.Toegang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers that come back in a Word file. */
public class WoordAccess extends AccessRows {

    @Autowired
    WoordService words;

    private final Set<Wie> some;

    public WoordAccess(Set<Wie> some) {
        this.some = some;
    }

    @Override
    protected void rows() {
        byte[] file = Docxbewerker.van(browser(Wie.TREKKER)
                        .bytes("/api/word/" + matrix.plaats.traject() + "/samen.docx")
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
                    wie -> browser(wie).get("/api/word/" + matrix.plaats.traject() + "/" + kind + ".docx"));
        }
        http(
                "POST /api/word/{traject:[0-9]{1,18}}",
                "",
                some,
                wie -> browser(wie)
                        .post(
                                "/api/word/" + matrix.plaats.traject() + "?naam=a.docx",
                                file,
                                "application/octet-stream"));
        read(
                "WoordService.formulier",
                "",
                some,
                (wie, toegang) -> words.formulier(toegang, matrix.plaats.traject(), be.draaiboek.woord.Wie.SAMEN));
        write("WoordService.readIn", "", some, (wie, toegang) -> sent(toegang, file));
        read("WoordService.voorstel", "", some, (wie, toegang) -> {
            sent(toegang, file);
            return words.voorstel(toegang, matrix.gezien);
        });
        write("WoordService.putBack", "", some, (wie, toegang) -> {
            sent(toegang, file);
            return words.putBack(toegang, matrix.gezien, List.of()).niet().isEmpty() ? List.of(true) : List.of();
        });
        write("WoordService.undo", "", some, (wie, toegang) -> {
            sent(toegang, file);
            return words.undo(toegang, matrix.gezien).niet().isEmpty() ? List.of(true) : List.of();
        });
        write("WoordService.place", "", some, (wie, toegang) -> {
            sent(toegang, file);
            return words.place(toegang, matrix.gezien, 1, samen("c14-structuur", "", "")) ? List.of(true) : List.of();
        });
        write("WoordService.forget", "", some, (wie, toegang) -> {
            List<Boolean> was = sent(toegang, file);
            words.forget(toegang, matrix.gezien);
            return words.voorstel(toegang, matrix.gezien).isEmpty() ? was : List.of();
        });
    }

    private List<Boolean> sent(Toegang toegang, byte[] file) {
        try {
            Path sent = Files.createTempFile("woord", ".docx");
            try {
                Files.write(sent, file);
                return words.readIn(toegang, matrix.plaats.traject(), "a.docx", sent) ? List.of(true) : List.of();
            } finally {
                Files.delete(sent);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
