package be.draaiboek.meetmoment;

import static be.draaiboek.Wereld.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.EditieReader;
import be.draaiboek.editie.Item;
import be.draaiboek.meetmoment.Vergelijking.Beweging;
import be.draaiboek.meetmoment.Vergelijking.Plek;
import be.draaiboek.meetmoment.Vergelijking.Vraag;
import be.draaiboek.score.Scores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of each place between two frozen sets, on the shipped edition. */
class VergelijkingTest {

    private static final String ROW_A = "00000000-0000-0000-0000-00000000000a";
    private static final String ROW_B = "00000000-0000-0000-0000-00000000000b";
    private static final String ROW_C = "00000000-0000-0000-0000-00000000000c";

    private final Editie editie = EditieReader.readAll().getFirst();
    private final List<Cel> earlier = new ArrayList<>();
    private final List<Cel> later = new ArrayList<>();

    @Test
    void ofAnAnswerOnALadderItSaysHowFarItWentUpOrDown() {
        put(earlier, "b41-strategie", "", "", "geen");
        put(later, "b41-strategie", "", "", "algemeen");
        put(earlier, "b41-budget", "", "", "jaarlijks");
        put(later, "b41-budget", "", "", "per-project");
        assertThat(places("b41-strategie"))
                .extracting(Plek::beweging, Plek::treden)
                .containsExactly(tuple(Beweging.HOGER, 2));
        assertThat(places("b41-budget"))
                .extracting(Plek::beweging, Plek::treden)
                .containsExactly(tuple(Beweging.LAGER, -1));
    }

    @Test
    void lowMediumAndHighAreALadderThoughTheyHaveNoScore() {
        put(earlier, Scores.OESO, "open", Scores.STAND, "laag");
        put(later, Scores.OESO, "open", Scores.STAND, "hoog");
        assertThat(places(Scores.OESO)).singleElement().satisfies(place -> {
            assertThat(place.beweging()).isEqualTo(Beweging.HOGER);
            assertThat(place.treden()).isEqualTo(2);
            assertThat(place.deel()).contains(" – ");
        });
    }

    @Test
    void answersWithoutAnOrderAreOtherAndNoMore() {
        put(earlier, "a2-pad", "", "", "a");
        put(later, "a2-pad", "", "", "beide");
        put(earlier, "b41-beslissen", "", "", List.of("ervaring", "regels"));
        put(later, "b41-beslissen", "", "", List.of("regels", "ervaring"));
        assertThat(places("a2-pad")).extracting(Plek::beweging).containsExactly(Beweging.ANDERS);
        assertThat(places("b41-beslissen"))
                .as("several answers in another order")
                .extracting(Plek::beweging)
                .containsExactly(Beweging.GELIJK);
    }

    @Test
    void sharesGoUpAndDown() {
        put(earlier, "c23-verdeling", "gefrustreerd", "percentage", 40);
        put(later, "c23-verdeling", "gefrustreerd", "percentage", 25);
        put(earlier, "c23-verdeling", "geinspireerd", "percentage", 10);
        put(later, "c23-verdeling", "geinspireerd", "percentage", 25);
        assertThat(places("c23-verdeling"))
                .extracting(Plek::beweging)
                .containsExactlyInAnyOrder(Beweging.LAGER, Beweging.HOGER);
    }

    @Test
    void whatCameAndWhatWentIsToldApart() {
        put(later, "a-overheid", "", "", "Nieuw");
        put(earlier, "a-transformatie", "", "", "Weg");
        put(earlier, "a-leiderschap", "", "", "Zelfde");
        put(later, "a-leiderschap", "", "", "Zelfde");
        assertThat(places("a-overheid")).extracting(Plek::beweging).containsExactly(Beweging.ERBIJ);
        assertThat(places("a-transformatie")).extracting(Plek::beweging).containsExactly(Beweging.WEG);
        assertThat(question("a-leiderschap").plekken()).hasSize(1);
        assertThat(question("a-leiderschap").anders()).isEmpty();
        assertThat(question("b1-voorstelling").plekken())
                .as("empty at both moments")
                .isEmpty();
    }

    @Test
    void addedRowsAreFollowedByTheirIdWhereverTheyStand() {
        row(earlier, ROW_A, 1, "Begeleiding");
        row(earlier, ROW_B, 2, "Software");
        row(later, ROW_B, 1, "Software en licenties");
        row(later, ROW_C, 2, "Opleiding");
        put(later, "c13-budget", ROW_B, "j2027", 2000);
        assertThat(places("c13-budget"))
                .extracting(Plek::deel, Plek::beweging)
                .containsExactly(
                        tuple("Software en licenties – Post", Beweging.ANDERS),
                        tuple("Software en licenties – 2027", Beweging.ERBIJ),
                        tuple("Opleiding – Post", Beweging.RIJ_ERBIJ),
                        tuple("Begeleiding – Post", Beweging.RIJ_WEG));
    }

    @Test
    void aCrossingOfAMatrixIsNamedByItsRowAndItsColumn() {
        for (List<Cel> moment : List.of(earlier, later)) {
            put(moment, "c14-raci", ROW_A, "#", 1);
            put(moment, "c14-raci", ROW_A, "taak", "Leveranciers kiezen");
            put(moment, "c14-raci", ROW_B, "@", 1);
            put(moment, "c14-raci", ROW_B, "rol", "IT");
        }
        put(earlier, "c14-raci", ROW_A, ROW_B, "r");
        put(later, "c14-raci", ROW_A, ROW_B, "a");
        put(later, "c14-raci", ROW_C, "@", 2);
        put(later, "c14-raci", ROW_C, "rol", "Directie");
        put(later, "c14-raci", ROW_A, ROW_C, "i");
        assertThat(question("c14-raci").anders())
                .extracting(Plek::deel, Plek::beweging)
                .containsExactly(
                        tuple("Rol", Beweging.RIJ_ERBIJ),
                        tuple("Leveranciers kiezen – IT", Beweging.ANDERS),
                        tuple("Leveranciers kiezen – Directie", Beweging.RIJ_ERBIJ));
    }

    @Test
    void anExplanationStandsBesideItsAnswer() {
        put(earlier, "b41-strategie", "", "", "geen");
        put(later, "b41-strategie", "", "", "geen");
        put(later, "b41-strategie", "", "toelichting", "Omdat");
        assertThat(question("b41-strategie").anders()).singleElement().satisfies(place -> {
            assertThat(place.deel()).isNotBlank();
            assertThat(place.beweging()).isEqualTo(Beweging.ERBIJ);
        });
    }

    @Test
    void whatStandsBesideAnAgreedAnswerIsCalledWhatTheQuestionCallsIt() {
        put(earlier, "b41-strategie", "", "", "geen");
        put(later, "b41-strategie", "", "", "geen");
        put(later, "b41-strategie", "", Item.MINORITY, "Wij zien dat anders.");
        put(later, "b41-strategie", "", Item.DELIBERATE, true);
        assertThat(question("b41-strategie").anders())
                .extracting(Plek::deel)
                .containsExactlyInAnyOrder("Minderheidsstandpunt", "Dit is een bewuste keuze");
    }

    private void row(List<Cel> moment, String id, int position, String post) {
        put(moment, "c13-budget", id, "#", position);
        put(moment, "c13-budget", id, "post", post);
    }

    private Vraag question(String item) {
        return Vergelijking.of(editie, earlier, later).stream()
                .filter(one -> one.item().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private List<Plek> places(String item) {
        return question(item).plekken();
    }

    private static void put(List<Cel> moment, String item, String row, String col, Object value) {
        moment.add(new Cel(new Adres(item, row, col, Cel.SAMEN), 1, json(value), "An", Instant.EPOCH));
    }
}
