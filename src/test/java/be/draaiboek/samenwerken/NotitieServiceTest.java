package be.draaiboek.samenwerken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Brievenbus;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.AndereTekstException;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.Toegang;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Notes stay between the colleagues who may see the question. */
class NotitieServiceTest extends LiveTest {

    private static final String ITEM = "b41-strategie";

    @Autowired
    NotitieService notes;

    @Autowired
    TaakService tasks;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    Brievenbus letters;

    private final Map<String, Persoon> people = new HashMap<>();
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;
    private Deel naamgenoot;
    private Deel invuller;

    @BeforeAll
    void people() {
        for (String name : List.of("An", "Bo Maes", "Bo", "Inne Vul", "Vreemd", "Coach")) {
            people.put(name, wereld.persoon(name));
        }
    }

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        plaats = wereld.plaats("Notadam");
        trekker = wereld.deel(plaats, person("An"), Rol.TREKKER);
        lid = wereld.deel(plaats, person("Bo Maes"), Rol.MT_LID);
        naamgenoot = wereld.deel(plaats, person("Bo"), Rol.MT_LID);
        invuller = wereld.deel(plaats, person("Inne Vul"), Rol.INVULLER);
        letters.leeg();
    }

    @Test
    void nobodyOutsideReadsThem() {
        Plaats elders = wereld.plaats("Elderdam");
        wereld.deel(elders, person("Vreemd"), Rol.TREKKER);
        wereld.cohort(person("Coach"), plaats);
        write(trekker, "tussen ons");
        assertThat(seen(lid)).extracting(Notitie::tekst).containsExactly("tussen ons");
        for (String stranger : List.of("Vreemd", "Coach", "Inne Vul")) {
            Toegang toegang = person(stranger).toegang();
            assertThat(notes.at(toegang, plaats.traject(), List.of(ITEM)))
                    .as(stranger)
                    .isEmpty();
            long id = seen(lid).getFirst().id();
            assertThatThrownBy(() -> notes.setSettled(toegang, id, true)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> notes.change(toegang, id, null, "gestolen"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> notes.write(toegang, wereld.traject(lid), ITEM, UUID.randomUUID(), "hallo"))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(seen(lid)).singleElement().satisfies(one -> {
            assertThat(one.afgehandeld()).isNull();
            assertThat(one.tekst()).isEqualTo("tussen ons");
        });
    }

    @Test
    void whoLeftReadsAndChangesNothingMore() {
        write(lid, "van mij");
        long id = seen(lid).getFirst().id();
        deelnemers.end(Toegang.systeem("fixture of a test"), lid.id());
        assertThat(seen(lid)).isEmpty();
        assertThatThrownBy(() -> notes.change(lid.toegang(), id, null, "anders"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(seen(trekker)).extracting(Notitie::door).containsExactly("Bo Maes");
    }

    @Test
    void anInvullerReadsThoseOfTheirSection() {
        write(trekker, "kijk hier");
        tasks.handOut(trekker.toegang(), wereld.traject(trekker), List.of("B.4.1"), List.of(invuller.id()), null);
        assertThat(seen(invuller)).hasSize(1);
        notes.write(invuller.toegang(), wereld.traject(invuller), ITEM, UUID.randomUUID(), "gezien");
        assertThat(seen(lid)).extracting(Notitie::door).containsExactly("An", "Inne Vul");
        assertThatThrownBy(() ->
                        notes.write(invuller.toegang(), wereld.traject(invuller), "c13-budget", UUID.randomUUID(), "x"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void oneMayRewordOnesOwnOnlyAndAnybodyPutsItAside() {
        write(lid, "eerste");
        long id = seen(lid).getFirst().id();
        assertThatThrownBy(() -> notes.change(trekker.toegang(), id, null, "anders"))
                .isInstanceOf(AccessDeniedException.class);
        notes.change(lid.toegang(), id, null, "tweede");
        notes.setSettled(trekker.toegang(), id, true);
        assertThat(seen(lid)).singleElement().satisfies(one -> {
            assertThat(one.tekst()).isEqualTo("tweede");
            assertThat(one.gewijzigd()).isNotNull();
            assertThat(one.afgehandeld()).isNotNull();
            assertThat(one.vanMij()).isTrue();
        });
        notes.setSettled(lid.toegang(), id, false);
        assertThat(seen(trekker)).singleElement().satisfies(one -> {
            assertThat(one.afgehandeld()).isNull();
            assertThat(one.vanMij()).isFalse();
        });
    }

    @Test
    void oneThatArrivesTwiceIsKeptOnceAndMailedOnce() {
        UUID mutation = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            notes.write(trekker.toegang(), wereld.traject(trekker), ITEM, mutation, "@Bo Maes kijk eens");
        }
        assertThat(seen(lid)).hasSize(1);
        assertThat(letters.leeg()).hasSize(1);
    }

    @Test
    void aNameStandsForOneText() {
        UUID mutation = UUID.randomUUID();
        notes.write(trekker.toegang(), wereld.traject(trekker), ITEM, mutation, "@Bo Maes, dit eerst");
        // A duplicated tab has its name too, or an answer was away while somebody typed on.
        assertThatThrownBy(() -> notes.write(
                        trekker.toegang(), wereld.traject(trekker), ITEM, mutation, "@Bo Maes, iets anders"))
                .isInstanceOfSatisfying(
                        AndereTekstException.class,
                        other -> assertThat(other.staat()).isEqualTo("@Bo Maes, dit eerst"));
        assertThatThrownBy(() -> notes.write(
                        trekker.toegang(), wereld.traject(trekker), "b41-budget", mutation, "@Bo Maes, dit eerst"))
                .isInstanceOf(AndereTekstException.class);
        // Nor is anything told of what somebody else wrote under it.
        assertThatThrownBy(() -> notes.write(lid.toegang(), wereld.traject(lid), ITEM, mutation, "@Bo Maes, dit eerst"))
                .isInstanceOfSatisfying(
                        AndereTekstException.class,
                        other -> assertThat(other.staat()).isEmpty());
        assertThat(seen(lid)).extracting(Notitie::tekst).containsExactly("@Bo Maes, dit eerst");
        assertThat(letters.leeg()).hasSize(1);
    }

    @Test
    void whoRewordsFromAnOlderTextIsShownTheNewOne() {
        write(lid, "eerste");
        long id = seen(lid).getFirst().id();
        notes.change(lid.toegang(), id, "eerste", "tweede");
        assertThatThrownBy(() -> notes.change(lid.toegang(), id, "eerste", "in het andere venster"))
                .isInstanceOfSatisfying(
                        AndereTekstException.class,
                        other -> assertThat(other.staat()).isEqualTo("tweede"));
        // What arrives twice was never refused.
        notes.change(lid.toegang(), id, "eerste", "tweede");
        notes.change(lid.toegang(), id, "tweede", "derde");
        assertThat(seen(lid)).extracting(Notitie::tekst).containsExactly("derde");
    }

    @Test
    void whatASlideLeavesInATextStopsNobody() {
        write(lid, "Dia 3: visie\u000bop dienst\u0000verlening\r\nen meer");
        assertThat(seen(lid)).extracting(Notitie::tekst).containsExactly("Dia 3: visie\nop dienstverlening\nen meer");
        write(lid, "😀".repeat(NotitieService.LANGSTE));
        assertThatThrownBy(() -> write(lid, "😀".repeat(NotitieService.LANGSTE + 1)))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("passen er hoogstens");
    }

    @Test
    void whoIsNamedIsToldWithoutTheText() {
        write(trekker, "geheim voor @Bo Maes, en @Inne Vul");
        assertThat(letters.leeg()).singleElement().satisfies(letter -> {
            assertThat(letter.account()).isEqualTo(person("Bo Maes").account());
            assertThat(letter.pad()).isEqualTo("draaiboek/B.4.1?item=" + ITEM);
            assertThat(letter.zin() + letter.onderwerp()).contains("An").doesNotContain("geheim");
        });
        // Another spelling names the same person.
        write(trekker, "@bo\u00a0maes!");
        assertThat(letters.leeg())
                .extracting(Brievenbus.Brief::account)
                .containsExactly(person("Bo Maes").account());
        write(lid, "@Bo! en @Boer");
        assertThat(letters.leeg())
                .extracting(Brievenbus.Brief::account)
                .containsExactly(naamgenoot.persoon().account());
        // Who was named before is not told again.
        notes.change(lid.toegang(), seen(lid).getLast().id(), null, "@Bo en @An");
        assertThat(letters.leeg())
                .extracting(Brievenbus.Brief::account)
                .containsExactly(person("An").account());
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThatThrownBy(() -> write(lid, "  \n ")).isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> write(lid, "x".repeat(NotitieService.LANGSTE + 1)))
                .isInstanceOf(OngeldigException.class);
        String long4 = "😀".repeat(NotitieService.LANGSTE / 2);
        write(lid, long4);
        assertThat(seen(lid)).extracting(Notitie::tekst).containsExactly(long4);
    }

    @Test
    void openPagesHearThatThereIsOne() {
        List<Adres> heard = new ArrayList<>();
        Runnable stop = notes.listen(plaats.traject(), heard::addAll);
        write(lid, "hoor je mij");
        stop.run();
        write(lid, "nu niet");
        assertThat(heard).extracting(Adres::item).containsExactly(ITEM);
    }

    private void write(Deel who, String text) {
        notes.write(who.toegang(), wereld.traject(who), ITEM, UUID.randomUUID(), text);
    }

    private List<Notitie> seen(Deel who) {
        return notes.at(who.toegang(), plaats.traject(), List.of(ITEM));
    }

    private Persoon person(String name) {
        return Objects.requireNonNull(people.get(name));
    }
}
