package be.draaiboek.tweeling;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Wereld;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.EditieReader;
import be.draaiboek.editie.Item;
import be.draaiboek.tweeling.Tegenover.Blad;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.tweeling.Tegenover.Vraag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TegenoverTest {

    private static final Editie EDITIE = EditieReader.readAll().getFirst();
    private static final List<Cel> NONE = List.of();

    @Test
    void theLargestDifferenceComesFirst() {
        Blad blad = blad(
                List.of(cel("b41-strategie", "geen"), cel("b41-planning", "globaal")),
                List.of(cel("b41-strategie", "uitgewerkt"), cel("b41-planning", "globaal")));
        assertThat(blad.grootsteEerst().getFirst().item().id()).isEqualTo("b41-strategie");
        assertThat(blad.grootsteEerst().getFirst().afstand()).isEqualTo(1);
        assertThat(blad.vragen())
                .filteredOn(one -> one.item().id().equals("b41-planning"))
                .allSatisfy(one -> assertThat(one.afstand()).isZero());
        assertThat(blad.anders()).isEmpty();
    }

    @Test
    void whatIsEqualDifferentOrUnansweredIsToldApart() {
        Blad blad = blad(
                List.of(cel("b41-strategie", "geen"), cel("b41-planning", "globaal"), cel("b41-budget", "geen")),
                List.of(cel("b41-strategie", "geen"), cel("b41-planning", "geen")));
        Vraag equal = vraag(blad, "b41-strategie");
        assertThat(equal.gelijk()).isTrue();
        assertThat(equal.verschilt()).isFalse();
        assertThat(equal.onbeantwoord()).isFalse();
        Vraag different = vraag(blad, "b41-planning");
        assertThat(different.gelijk()).isFalse();
        assertThat(different.verschilt()).isTrue();
        assertThat(different.verste()).isPresent();
        assertThat(different.anders()).isTrue();
        assertThat(vraag(
                                blad(
                                        List.of(
                                                cel("b41-strategie", "geen"),
                                                cel("b41-strategie", "toelichting", "Zo.")),
                                        List.of(
                                                cel("b41-strategie", "geen"),
                                                cel("b41-strategie", "toelichting", "Anders."))),
                                "b41-strategie")
                        .anders())
                .as("two explanations of one choice")
                .isFalse();
        Vraag one = vraag(blad, "b41-budget");
        assertThat(one.gelijk()).as("one of them said nothing").isFalse();
        assertThat(one.onbeantwoord()).isTrue();
        assertThat(one.leeg()).isFalse();
        assertThat(one.beantwoord()).containsExactly(true, false);
        Vraag none = vraag(blad, "b41-beslissen");
        assertThat(none.leeg()).isTrue();
        assertThat(none.gelijk()).isFalse();
    }

    private static Vraag vraag(Blad blad, String item) {
        return blad.vragen().stream()
                .filter(one -> one.item().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothDirectionsAreAskedKindlyAndByTheirOwnName() {
        List<Cel> low = List.of(cel("b41-strategie", "geen"));
        List<Cel> high = List.of(cel("b41-strategie", "uitgewerkt"));
        assertThat(vragen(blad(low, high)))
                .singleElement()
                .asString()
                .contains("Polderhove", "jullie staan verder", "Hoe is dat bij jullie begonnen");
        assertThat(vragen(blad(high, low)))
                .singleElement()
                .asString()
                .contains("Polderhove", "wij al wat verder", "Wat houdt het bij jullie", "item=b41-strategie");
        assertThat(vragen(blad(low, low))).singleElement().asString().contains("aan het begin");
        assertThat(vragen(blad(high, high))).isEmpty();
        assertThat(vragen(blad(NONE, high))).singleElement().asString().contains("nog geen antwoord");
        assertThat(vragen(blad(high, NONE))).isEmpty();
    }

    @Test
    void aDeliberateChoiceIsAskedAfterAndNeverDoubted() {
        List<Cel> ours = List.of(cel("b41-strategie", "uitgewerkt"));
        List<Cel> theirs = List.of(cel("b41-strategie", "geen"), cel("b41-strategie", Item.DELIBERATE, true));
        assertThat(vragen(blad(ours, theirs))).singleElement().asString().contains("bewust zo");
    }

    @Test
    void whoDoesNotKnowChoseNothingElse() {
        List<Cel> known = List.of(cel("b41-strategie", "uitgewerkt"));
        List<Cel> unknown = List.of(cel("b41-strategie", "weet-niet"));
        for (Blad blad : List.of(blad(known, unknown), blad(unknown, known))) {
            assertThat(blad.grootsteEerst().getFirst().afstand()).isZero();
            assertThat(blad.vragen().getFirst().plekken().getFirst().verschilt())
                    .isFalse();
            assertThat(vragen(blad)).isEmpty();
        }
    }

    @Test
    void whatAnEditionAsksOtherwiseIsLeftOutAndNamed() {
        Item asked = EDITIE.item("b41-strategie").orElseThrow();
        Editie other = new Editie(
                "2030-1",
                EDITIE.title(),
                EDITIE.published(),
                EDITIE.parts(),
                EDITIE.sections(),
                EDITIE.items().stream()
                        .map(item -> item == asked
                                ? copy(item, EDITIE.item("b41-planning").orElseThrow())
                                : item)
                        .toList(),
                EDITIE.terms());
        Blad blad = Tegenover.of("B.4", List.of(new Kant(1, "Wij", EDITIE, NONE), new Kant(2, "Zij", other, NONE)));
        assertThat(blad.anders()).extracting(Item::id).containsExactly("b41-strategie");
        assertThat(blad.vragen()).extracting(one -> one.item().id()).doesNotContain("b41-strategie");
    }

    private static Item copy(Item item, Item answers) {
        return new Item(
                item.id(),
                item.section(),
                item.number(),
                item.kind(),
                item.answering(),
                item.title(),
                item.help(),
                answers.cell(),
                item.rows(),
                item.columns(),
                item.fields(),
                item.sourceFields(),
                item.layout(),
                item.axes(),
                item.suggestions(),
                item.recall(),
                item.across());
    }

    private static List<Gespreksvragen.Opener> vragen(Blad blad) {
        return Gespreksvragen.of(Objects.requireNonNull(EDITIE.openers()), blad, 1, "Polderhove");
    }

    private static Blad blad(List<Cel> ours, List<Cel> theirs) {
        return Tegenover.of(
                "B.4", List.of(new Kant(1, "Wij", EDITIE, ours), new Kant(2, "Polderhove", EDITIE, theirs)));
    }

    private static Cel cel(String item, Object value) {
        return cel(item, "", value);
    }

    private static Cel cel(String item, String col, Object value) {
        return new Cel(Wereld.samen(item, "", col), 1, Wereld.json(value), null, Instant.EPOCH);
    }
}
