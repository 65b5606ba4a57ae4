package be.draaiboek.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.draaiboek.bestuur.Rol;
import be.draaiboek.score.PerFunctie.Groep;
import be.draaiboek.traject.Traject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody is to be told apart, nor what is left after subtracting a group from the whole. */
class PerFunctieTest {

    @Test
    void twoGroupsOfThreeAreShown() {
        assertThat(of("MT-lid", "MT-lid", "MT-lid", "mt lid ", "IT", "IT", "it"))
                .extracting(Groep::functie, one -> one.mensen().size())
                .containsExactly(tuple("MT-lid", 4), tuple("IT", 3));
    }

    @Test
    void fewerThanThreeAreNeverShownNorLeftOver() {
        assertThat(of("MT-lid", "MT-lid", "MT-lid", "IT")).isEmpty();
        assertThat(of("MT-lid", "MT-lid", "MT-lid", "IT", "DPO")).isEmpty();
        assertThat(of("MT-lid", "MT-lid", "IT", "IT", "DPO", "DPO")).isEmpty();
        // The smallest shown group joins the two that are left.
        assertThat(of("A", "A", "A", "A", "B", "B", "B", "IT", "DPO"))
                .extracting(Groep::functie, one -> one.mensen().size())
                .containsExactly(tuple("A", 4), tuple("Andere functies", 5));
    }

    @Test
    void threeThatAreLeftAreShownTogetherAndWithoutFunctionIsNoFunction() {
        assertThat(of("A", "A", "A", "B", "", ""))
                .extracting(Groep::functie, one -> one.mensen().size())
                .containsExactly(tuple("A", 3), tuple("Andere functies", 3));
        assertThat(of("", "", "", "", "", "")).isEmpty();
        assertThat(of("A", "A", "A")).isEmpty();
        assertThat(of()).isEmpty();
    }

    private static List<Groep> of(String... functions) {
        List<Traject.Deelnemer> people = new ArrayList<>();
        for (String function : functions) {
            people.add(new Traject.Deelnemer(people.size() + 1L, "Iemand", function, Rol.MT_LID, true));
        }
        return PerFunctie.of(people);
    }
}
