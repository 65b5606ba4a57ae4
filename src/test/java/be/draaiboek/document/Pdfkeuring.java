package be.draaiboek.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Whether a pdf is what it says it is, and what who listens to it hears. */
public final class Pdfkeuring {

    private Pdfkeuring() {}

    /** Returns what is wrong with it; nothing where it follows PDF/UA-1 and PDF/A-3u. */
    public static List<String> fouten(byte[] pdf) throws Exception {
        List<String> found = new java.util.ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_U)) {
            found.addAll(fouten(pdf, flavour));
        }
        return found;
    }

    static List<String> fouten(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId() + " " + one.getMessage() + " " + one.getLocation())
                    .toList();
        }
    }

    /** Returns its words in the order in which they are read out; the test is skipped where the tool isn't installed. */
    public static String gehoord(byte[] pdf, Path directory) throws IOException, InterruptedException {
        Path file = directory.resolve("gehoord.pdf");
        Files.write(file, pdf);
        Process tool;
        try {
            tool = new ProcessBuilder("pdfinfo", "-struct-text", file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            return Assumptions.abort("poppler-utils is not installed");
        }
        String spoken = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Assumptions.assumeTrue(tool.waitFor(30, TimeUnit.SECONDS));
        return spoken;
    }
}
