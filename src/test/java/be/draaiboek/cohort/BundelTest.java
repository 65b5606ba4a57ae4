package be.draaiboek.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Item;
import be.draaiboek.taak.Bestanden;
import be.draaiboek.taak.Taak;
import be.draaiboek.taak.Taak.Stand;
import be.draaiboek.traject.Traject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** All that a cohort lets its coach read, in one file; of how many besturen says {@code draaiboek.bundel}. */
class BundelTest extends LiveTest {

    private static final int MANY = Integer.getInteger("draaiboek.bundel", 24);

    @Autowired
    Bestanden files;

    @Autowired
    MeelezenService along;

    private final List<Plaats> besturen = new ArrayList<>();
    private final List<Deel> trekkers = new ArrayList<>();
    private Persoon coach;
    private Persoon other;
    private long cohort;

    private void world(int many) {
        coach = wereld.persoon("Els Coach");
        other = wereld.persoon("Olga Coach");
        for (int i = 0; i < many; i++) {
            Plaats one = wereld.plaats("Proefdam " + i);
            besturen.add(one);
            trekkers.add(wereld.deel(one, wereld.persoon("Trekker " + i), Rol.TREKKER));
        }
        cohort = wereld.cohort(coach, besturen.toArray(Plaats[]::new));
        wereld.cohort(other, wereld.plaats("Elderdam"));
    }

    @AfterEach
    void clear() {
        besturen.clear();
        trekkers.clear();
        wereld.clearBesturen();
    }

    /** Every text of parts A, B and C that is written together. */
    private void fill(int at) {
        Deel who = trekkers.get(at);
        Traject traject = wereld.traject(who);
        for (Item item : traject.editie().items()) {
            if (item.cell() != null
                    && item.rows().isEmpty()
                    && item.cell().options().isEmpty()) {
                Adres place = be.draaiboek.Wereld.samen(item.id(), "", "");
                wereld.typ(
                        who,
                        place,
                        0,
                        "Antwoord van bestuur " + at + ". " + "Wat we hier schreven, blijft bij ons. ".repeat(12));
            }
        }
    }

    private void give(int at, String part) {
        Deel who = trekkers.get(at);
        Traject traject = wereld.traject(who);
        along.release(who.toegang(), traject, part, along.preview(who.toegang(), traject, part));
    }

    private Taak made(Taak asked, Duration most) throws InterruptedException {
        Instant until = Instant.now().plus(most);
        Taak now = asked;
        while (now.onderweg() && Instant.now().isBefore(until)) {
            Thread.sleep(100);
            now = files.mijn(coach.toegang()).stream()
                    .filter(one -> one.id() == asked.id())
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(now.fout()).isEmpty();
        assertThat(now.stand()).isEqualTo(Stand.KLAAR);
        return now;
    }

    private Map<String, byte[]> zip(Taak one) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int i = 0; files.stuk(coach.toegang(), one.id(), i).isPresent(); i++) {
            whole.writeBytes(files.stuk(coach.toegang(), one.id(), i).orElseThrow());
        }
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.put(entry.getName(), in.readAllBytes());
            }
        }
        return all;
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return text.getText();
        }
    }

    @Test
    void aStrangerGetsNoneAndACoachGetsWhatWasReleasedAndNoMore() throws Exception {
        world(3);
        fill(0);
        fill(1);
        give(0, "A");
        for (Persoon stranger : List.of(other, trekkers.getFirst().persoon(), wereld.persoon("Bea", true))) {
            assertThatThrownBy(() -> files.vraag(stranger.toegang(), Bundeltaak.CODE, cohort, "zip"))
                    .isInstanceOf(AccessDeniedException.class);
        }
        Taak one = made(files.vraag(coach.toegang(), Bundeltaak.CODE, cohort, "zip"), Duration.ofMinutes(1));
        assertThat(files.fetch(other.toegang(), one.id())).isEmpty();
        assertThat(files.stuk(other.toegang(), one.id(), 0)).isEmpty();
        Map<String, byte[]> all = zip(one);
        assertThat(all).hasSize(2).containsKey("inhoud.txt");
        String text = words(all.values().iterator().next());
        assertThat(text).contains("Antwoord van bestuur 0", "deel A").doesNotContain("Antwoord van bestuur 1");
        Item inC = wereld.traject(trekkers.getFirst()).editie().items().stream()
                .filter(item -> item.id().equals("c11-definitie"))
                .findFirst()
                .orElseThrow();
        assertThat(text).as("part C stays home").doesNotContain(inC.title());
        assertThat(new String(all.get("inhoud.txt"), StandardCharsets.UTF_8))
                .contains("Proefdam 0: deel A", "Lieten niets meelezen: Proefdam 1 en Proefdam 2.");
        // The bestuur sees that it was read.
        assertThat(along.self(trekkers.getFirst().toegang(), besturen.getFirst().bestuur())
                        .gelezen())
                .singleElement()
                .satisfies(read -> assertThat(read.door()).isEqualTo("Els Coach"));
    }

    @Test
    void aReleaseThatWasTakenBackTakesTheFileAlong() throws Exception {
        world(2);
        fill(0);
        fill(1);
        give(0, "A");
        give(1, "A");
        Taak one = made(files.vraag(coach.toegang(), Bundeltaak.CODE, cohort, "zip"), Duration.ofMinutes(1));
        assertThat(files.fetch(coach.toegang(), one.id())).isPresent();
        along.revoke(
                trekkers.get(1).toegang(),
                along.self(trekkers.get(1).toegang(), besturen.get(1).bestuur())
                        .vrij()
                        .getFirst()
                        .id());
        assertThatThrownBy(() -> files.fetch(coach.toegang(), one.id()))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("Vraag het opnieuw");
        Taak again = made(files.vraag(coach.toegang(), Bundeltaak.CODE, cohort, "zip"), Duration.ofMinutes(1));
        assertThat(zip(again)).hasSize(2);
        // Nobody reads along in a cohort that is over.
        wereld.laatLopen(cohort, -100, -1);
        assertThatThrownBy(() -> files.fetch(coach.toegang(), again.id())).isInstanceOf(OngeldigException.class);
    }

    @Test
    void whereNothingWasReleasedItSaysSo() throws Exception {
        world(1);
        Taak asked = files.vraag(coach.toegang(), Bundeltaak.CODE, cohort, "zip");
        for (int i = 0; i < 200 && files.mijn(coach.toegang()).getFirst().onderweg(); i++) {
            Thread.sleep(100);
        }
        assertThat(files.mijn(coach.toegang()).getFirst().id()).isEqualTo(asked.id());
        assertThat(files.mijn(coach.toegang()).getFirst().fout()).contains("laat nu iets meelezen");
    }

    @Test
    void aWholeCohortComesInOneFile() throws Exception {
        world(MANY);
        for (int i = 0; i < MANY; i++) {
            fill(i);
            for (String part : List.of("A", "B", "C")) {
                give(i, part);
            }
        }
        Instant start = Instant.now();
        Taak one = made(files.vraag(coach.toegang(), Bundeltaak.CODE, cohort, "zip"), Duration.ofMinutes(10));
        System.out.printf(
                "%d besturen: %d s, %d kB, heap at most %d MB, used %d MB%n",
                MANY,
                Duration.between(start, Instant.now()).toSeconds(),
                one.bytes() / 1000,
                Runtime.getRuntime().maxMemory() / 1024 / 1024,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1024 / 1024);
        assertThat(zip(one)).hasSize(MANY + 1);
        for (Map.Entry<String, byte[]> file : zip(one).entrySet()) {
            if (file.getKey().endsWith(".docx")) {
                assertThat(file.getValue().length).isGreaterThan(5_000);
            }
        }
    }
}
