package be.draaiboek.woord;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.document.Formulierdocx;
import be.draaiboek.document.Formulierlezer;
import be.draaiboek.document.Ingevuld;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Deelnemer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The whole Draaiboek filled in, to a file and back: nothing is lost, and nothing comes that wasn't there. */
class FormulierTest {

    private static final Editie EDITIE = new Edities().nieuwste();
    private static final Deelnemer IK = new Deelnemer(7, "An", "AD", Rol.TREKKER, true);
    private static final Traject TRAJECT = new Traject(3, 12, "Proefdam & <Co>", EDITIE, IK, List.of(IK));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"MIJN", "SAMEN"})
    void whatWasFilledInComesBack(Wie who) throws IOException {
        Map<Adres, JsonNode> all = filled(who);
        Path file = write(who, all);
        assertThat(back(who, file)).isEqualTo(travels(all));
    }

    @ParameterizedTest
    @EnumSource(names = {"MIJN", "SAMEN"})
    void nothingChangesWhereNothingWasFilledIn(Wie who) throws IOException {
        Map<Adres, JsonNode> all = filled(who);
        Inhoud read = read(who, write(who, all));
        assertThat(read.gevonden()).isEmpty();
        assertThat(read.los()).isEmpty();
        assertThat(read.zoek()).isZero();
        assertThat(read.gelijk()).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(names = {"MIJN", "SAMEN"})
    void whatLibreOfficeSavesComesBackAsWell(Wie who) throws IOException {
        Map<Adres, JsonNode> all = filled(who);
        Path saved = throughLibreOffice(write(who, all));
        Inhoud read = read(who, saved);
        assertThat(read.los()).isEmpty();
        assertThat(read.zoek()).isZero();
        assertThat(read.gevonden()).isEmpty();
        assertThat(back(who, saved)).isEqualTo(travels(all));
    }

    @Test
    void anEmptyFormThroughLibreOfficeStaysEmpty() throws IOException {
        Inhoud read = read(Wie.MIJN, throughLibreOffice(write(Wie.MIJN, Map.of())));
        assertThat(read.gevonden()).isEmpty();
        assertThat(read.los()).isEmpty();
    }

    private static Map<Adres, JsonNode> filled(Wie who) {
        Map<Adres, JsonNode> all = new LinkedHashMap<>();
        for (Item item : EDITIE.items()) {
            if (who == Wie.SAMEN || item.answering() == be.draaiboek.editie.Answering.INDIVIDUAL_THEN_AGREED) {
                all.putAll(Gevuld.alles(List.of(item), who == Wie.MIJN ? IK.id() : Cel.SAMEN));
            }
        }
        return all;
    }

    /** Whoever gave no answer of their own has no agreed ones in the file: so everything was answered. */
    private static Stand stand(Map<Adres, JsonNode> all) {
        Map<Adres, JsonNode> with = new LinkedHashMap<>(all);
        EDITIE.items().forEach(item -> {
            with.putIfAbsent(
                    new Adres(item.id(), "", Item.READY, IK.id()),
                    tools.jackson.databind.node.JsonNodeFactory.instance.booleanNode(true));
        });
        return new Stand(TRAJECT, Gevuld.cellen(with));
    }

    private Path write(Wie who, Map<Adres, JsonNode> all) throws IOException {
        Path file = folder.resolve(who + ".docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Formulierdocx.write(Formuliermaker.of(TRAJECT, who, stand(all), LocalDate.of(2026, 11, 29)), out);
        }
        return file;
    }

    private static Inhoud read(Wie who, Path file) throws IOException {
        Ingevuld read = Formulierlezer.read(file);
        assertThat(read.bijlage()).isNotNull();
        return Woordlezer.read(read, read.bijlage(), who, TRAJECT);
    }

    /** Reads as if the file had left empty, so that every value in it is one that came. */
    private static Map<Adres, String> back(Wie who, Path file) throws IOException {
        Ingevuld read = Formulierlezer.read(file);
        var emptied = new be.draaiboek.document.Formulier.Bijlage(
                read.bijlage().kop(),
                read.bijlage().regels().stream()
                        .map(line -> {
                            Map<String, String> one = new LinkedHashMap<>(line);
                            one.put("h", "");
                            return one;
                        })
                        .toList());
        Inhoud content = Woordlezer.read(read, emptied, who, TRAJECT);
        assertThat(content.gevonden()).allSatisfy(one -> assertThat(one.zin()).isEmpty());
        return content.gevonden().stream()
                .collect(Collectors.toMap(one -> one.adres(), one -> String.valueOf(one.waarde())));
    }

    private static Map<Adres, String> travels(Map<Adres, JsonNode> all) {
        return all.entrySet().stream()
                .filter(one -> !one.getKey().col().equals(Item.MARKER)
                        && !one.getKey().col().equals(Item.ACROSS_MARKER))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().toString()));
    }

    private Path throughLibreOffice(Path file) throws IOException {
        Path office = List.of(Path.of("/usr/bin/soffice"), Path.of("/usr/bin/libreoffice")).stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(office != null, "LibreOffice is not on this machine: what it saves isn't tried");
        Path saved = folder.resolve("uit");
        Process process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profiel").toUri(),
                        "--headless",
                        "--convert-to",
                        "docx:MS Word 2007 XML",
                        "--outdir",
                        saved.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("LibreOffice ends")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return saved.resolve(file.getFileName());
    }
}
