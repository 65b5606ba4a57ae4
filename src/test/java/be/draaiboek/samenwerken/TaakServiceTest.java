package be.draaiboek.samenwerken;

import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.Brievenbus;
import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.AfbeeldingService;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.antwoord.Cel.Uitkomst.Bewaard;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** An invuller sees and writes what was handed to them, and nothing beside it. */
class TaakServiceTest extends LiveTest {

    private static final String OWN = "a1-dimensies";
    private static final String JOINT = "c13-budget";
    private static final String ELSEWHERE = "b41-strategie";

    @Autowired
    TaakService tasks;

    @Autowired
    TrajectService trajecten;

    @Autowired
    AntwoordService answers;

    @Autowired
    AfbeeldingService pictures;

    @Autowired
    VoortgangService progress;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    Brievenbus letters;

    private final Map<String, be.draaiboek.Wereld.Persoon> people = new java.util.HashMap<>();
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;
    private Deel invuller;
    private Traject vanTrekker;

    @BeforeAll
    void people() {
        for (String name : List.of("An", "Bo", "Inne", "Vreemd")) {
            people.put(name, wereld.persoon(name));
        }
    }

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        plaats = wereld.plaats("Taakdam");
        trekker = wereld.deel(plaats, person("An"), Rol.TREKKER);
        lid = wereld.deel(plaats, person("Bo"), Rol.MT_LID);
        invuller = wereld.deel(plaats, person("Inne"), Rol.INVULLER);
        vanTrekker = wereld.traject(trekker);
        wereld.typ(lid, lid.mijn(OWN, "open", "omschrijving"), 0, "van Bo");
        wereld.typ(trekker, trekker.mijn(OWN, "open", "omschrijving"), 0, "van An");
        wereld.typ(trekker, samen(OWN, "open", "omschrijving"), 0, "afgesproken");
        wereld.typ(lid, samen(JOINT, UUID.randomUUID().toString(), "post"), 0, "samen");
        wereld.typ(lid, lid.mijn(ELSEWHERE), 0, "geen");
        letters.leeg();
    }

    @Test
    void nothingIsThereBeforeAnythingIsHandedOut() {
        assertThat(mine()).isEmpty();
        assertThat(answers.cellen(invuller.toegang(), vanTrekker, List.of(OWN, JOINT, ELSEWHERE)))
                .isEmpty();
        assertThat(write(invuller, samen(JOINT, UUID.randomUUID().toString(), "post")))
                .isInstanceOf(Uitkomst.Onbekend.class);
        assertThat(write(invuller, invuller.mijn(OWN, "open", "omschrijving"))).isInstanceOf(Uitkomst.Onbekend.class);
        assertThat(progress.of(invuller.toegang(), vanTrekker).bestuurTotaal().filled())
                .isZero();
    }

    @Test
    void whatIsHandedOutIsTheWholeOfTheDraaiboek() {
        hand("A.1", invuller, null);
        hand("C.1.3", invuller, today().plusDays(3));
        hand("B.4.1", lid, null);

        Traject seen = mine().getFirst();
        assertThat(seen.editie().sections()).extracting(Section::code).containsExactly("A.1", "C.1.3");
        assertThat(seen.editie().items())
                .extracting(item -> item.section())
                .containsOnly("A.1", "C.1.3")
                .isNotEmpty();
        assertThat(seen.taken()).extracting(Traject.Taak::sectie).containsExactly("C.1.3", "A.1");
        assertThat(wereld.traject(lid).taken()).hasSize(3);
        assertThat(wereld.traject(lid).deelnemers()).hasSize(3);
        assertThat(wereld.traject(lid).editie().sections()).hasSizeGreaterThan(10);
    }

    @Test
    void anInvullerReadsTheirOwnAndTheJointCellsOfTheirSectionsOnly() {
        hand("A.1", invuller, null);
        hand("C.1.3", invuller, null);
        assertThat(write(invuller, invuller.mijn(OWN, "open", "omschrijving"))).isInstanceOf(Bewaard.class);
        assertThat(write(invuller, samen(JOINT, UUID.randomUUID().toString(), "post")))
                .isInstanceOf(Bewaard.class);

        List<Cel> seen = answers.cellen(invuller.toegang(), vanTrekker, List.of(OWN, JOINT, ELSEWHERE));
        assertThat(seen).extracting(cel -> cel.address().item()).containsOnly(OWN, JOINT);
        assertThat(seen.stream().filter(cel -> cel.address().item().equals(OWN)))
                .extracting(cel -> cel.address().holder())
                .containsExactly(invuller.id());
        assertThat(seen.stream().filter(cel -> cel.address().item().equals(JOINT)))
                .hasSize(2);
        assertThat(answers.history(invuller.toegang(), vanTrekker, samen(OWN, "open", "omschrijving")))
                .isEmpty();
        // Who reads everything reads the invuller as anybody else: once both are ready.
        wereld.klaar(lid, OWN);
        assertThat(answers.cellen(lid.toegang(), vanTrekker, List.of(OWN)))
                .extracting(cel -> cel.address().holder())
                .doesNotContain(invuller.id());
        wereld.klaar(invuller, OWN);
        assertThat(answers.cellen(lid.toegang(), vanTrekker, List.of(OWN)))
                .extracting(cel -> cel.address().holder())
                .contains(invuller.id());
    }

    @Test
    void anInvullerReadsAndWritesNothingBesideThat() {
        hand("A.1", invuller, null);
        assertThat(answers.cellen(invuller.toegang(), vanTrekker, List.of(JOINT)))
                .isEmpty();
        for (Cel.Adres cell : List.of(
                samen(OWN, "open", "voorbeeld"),
                lid.mijn(OWN, "open", "voorbeeld"),
                trekker.mijn(OWN, "open", "voorbeeld"),
                invuller.mijn(ELSEWHERE),
                invuller.mijn(JOINT, UUID.randomUUID().toString(), "post"),
                samen(JOINT, UUID.randomUUID().toString(), "post"))) {
            assertThat(write(invuller, cell)).as("%s", cell).isInstanceOf(Uitkomst.Onbekend.class);
        }
        // Over what stands there already.
        assertThat(wereld.typ(invuller, lid.mijn(OWN, "open", "omschrijving"), 1, "gestolen"))
                .isInstanceOf(Uitkomst.Onbekend.class);
        assertThat(wereld.typ(invuller, samen(OWN, "open", "omschrijving"), 1, "gestolen"))
                .isInstanceOf(Uitkomst.Onbekend.class);
    }

    @Test
    void whatIsTakenBackIsGoneAtOnceAndTheWorkStays() {
        hand("C.1.3", invuller, null);
        assertThat(write(invuller, samen(JOINT, UUID.randomUUID().toString(), "post")))
                .isInstanceOf(Bewaard.class);
        tasks.takeBack(trekker.toegang(), task("C.1.3", invuller));
        assertThat(mine()).isEmpty();
        assertThat(answers.cellen(invuller.toegang(), vanTrekker, List.of(JOINT)))
                .isEmpty();
        assertThat(write(invuller, samen(JOINT, UUID.randomUUID().toString(), "post")))
                .isInstanceOf(Uitkomst.Onbekend.class);
        assertThat(answers.cellen(lid.toegang(), vanTrekker, List.of(JOINT))).hasSize(2);
    }

    @Test
    void whoLeftSeesNothingOfWhatWasHandedToThem() {
        hand("C.1.3", invuller, null);
        deelnemers.end(Toegang.systeem("fixture of a test"), invuller.id());
        assertThat(mine()).isEmpty();
        assertThat(answers.cellen(invuller.toegang(), vanTrekker, List.of(JOINT)))
                .isEmpty();
        assertThatThrownBy(() -> hand("B.4.1", invuller, null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSectionHandedOutInAnotherBestuurOpensNothingHere() {
        Plaats elders = wereld.plaats("Elderdam");
        Deel andereTrekker = wereld.deel(elders, person("Vreemd"), Rol.TREKKER);
        Deel daar = wereld.deel(elders, person("Inne"), Rol.INVULLER);
        tasks.handOut(
                andereTrekker.toegang(), wereld.traject(andereTrekker), List.of("C.1.3"), List.of(daar.id()), null);
        assertThat(answers.cellen(invuller.toegang(), vanTrekker, List.of(JOINT)))
                .isEmpty();
        assertThat(mine()).extracting(Traject::id).containsExactly(elders.traject());
        // Neither may one trekker hand out in the other's, nor to the other's people.
        assertThatThrownBy(() -> tasks.handOut(
                        andereTrekker.toegang(), vanTrekker, List.of("C.1.3"), List.of(invuller.id()), null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> tasks.handOut(trekker.toegang(), vanTrekker, List.of("C.1.3"), List.of(daar.id()), null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theTrekkerHandsOutAndWhoHasItFinishes() {
        assertThatThrownBy(() -> tasks.handOut(lid.toegang(), vanTrekker, List.of("B.4.1"), List.of(lid.id()), null))
                .isInstanceOf(AccessDeniedException.class);
        hand("B.4.1", lid, today());
        long id = task("B.4.1", lid);
        assertThatThrownBy(() -> tasks.setDone(invuller.toegang(), id, true)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tasks.takeBack(lid.toegang(), id)).isInstanceOf(AccessDeniedException.class);
        tasks.setDone(lid.toegang(), id, true);
        assertThat(wereld.traject(lid).mijnTaken()).singleElement().satisfies(one -> {
            assertThat(one.klaar()).isTrue();
            assertThat(one.laat(today().plusDays(1))).isFalse();
        });
        tasks.setDone(trekker.toegang(), id, false);
        assertThat(wereld.traject(lid).mijnTaken().getFirst().laat(today().plusDays(1)))
                .isTrue();
        assertThat(wereld.traject(lid).mijnTaken().getFirst().laat(today())).isFalse();
        hand("B.4.1", lid, today().plusDays(9));
        assertThat(wereld.traject(lid).mijnTaken())
                .singleElement()
                .extracting(Traject.Taak::tegen)
                .isEqualTo(today().plusDays(9));
    }

    @Test
    void aDayThatIsPastOrASectionWithoutQuestionsIsRefused() {
        assertThatThrownBy(() -> hand("B.4.1", lid, today().minusDays(1))).isInstanceOf(OngeldigException.class);
        assertThatThrownBy(() -> hand("Z.9", lid, null)).isInstanceOf(OngeldigException.class);
    }

    @Test
    void aReminderGoesOutOnceADay() {
        hand("B.4.1", lid, today().plusDays(2));
        assertThat(letters.leeg()).singleElement().satisfies(letter -> {
            assertThat(letter.soort()).isEqualTo(Herinneraar.Soort.UITGEDEELD);
            assertThat(letter.account()).isEqualTo(person("Bo").account());
            assertThat(letter.pad()).isEqualTo("draaiboek/B.4.1");
        });
        long id = task("B.4.1", lid);
        assertThatThrownBy(() -> tasks.remind(lid.toegang(), id)).isInstanceOf(AccessDeniedException.class);
        tasks.remind(trekker.toegang(), id);
        assertThat(letters.leeg()).singleElement().satisfies(letter -> {
            assertThat(letter.soort()).isEqualTo(Herinneraar.Soort.HERINNERING);
            assertThat(letter.account()).isEqualTo(person("Bo").account());
            assertThat(letter.pad()).isEqualTo("draaiboek/B.4.1");
            assertThat(letter.zin()).contains("Taakdam", "tegen");
        });
        assertThatThrownBy(() -> tasks.remind(trekker.toegang(), id)).isInstanceOf(OngeldigException.class);
        assertThat(letters.leeg()).isEmpty();
        assertThat(wereld.traject(lid).mijnTaken().getFirst().herinnerd()).isNotNull();
    }

    private be.draaiboek.Wereld.Persoon person(String name) {
        return java.util.Objects.requireNonNull(people.get(name));
    }

    private LocalDate today() {
        return tasks.today();
    }

    private List<Traject> mine() {
        return trajecten.mine(invuller.toegang());
    }

    private Uitkomst write(Deel who, Cel.Adres cell) {
        return wereld.typ(who, cell, 0, cell.item().equals(ELSEWHERE) ? "geen" : "tekst");
    }

    private void hand(String section, Deel to, LocalDate due) {
        tasks.handOut(trekker.toegang(), vanTrekker, List.of(section), List.of(to.id()), due);
    }

    private long task(String section, Deel of) {
        return wereld.traject(trekker).taken(section).stream()
                .filter(one -> one.deelnemer() == of.id())
                .findFirst()
                .orElseThrow()
                .id();
    }
}
