package be.draaiboek.shell;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.shell.Kamers.Kamer;
import be.draaiboek.shell.Kamers.Pagina;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The rooms of each kind of person: at most six words, and each page in one of them. */
class KamersTest extends LiveTest {

    @Autowired
    ApplicationContext context;

    private Persoon lid;
    private Persoon begeleider;
    private Persoon beheerder;

    @BeforeAll
    void people() {
        Plaats plaats = wereld.plaats("Kamerdam");
        lid = wereld.persoon("Lid");
        wereld.deel(plaats, lid, Rol.TREKKER);
        begeleider = wereld.persoon("Begeleider");
        wereld.cohort(begeleider, plaats);
        beheerder = wereld.persoon("Beheerder", true);
    }

    @Test
    void nobodyChoosesFromMoreThanSixWords() {
        assertThat(words(lid, true)).containsExactly("Start", "Invullen", "Samen", "Waar staan we", "Tweeling", "Nota");
        assertThat(words(begeleider, false))
                .containsExactly("Maandag", "Koppelen", "Cohorten", "Werksessies", "Vragen", "Draaiboek");
        assertThat(words(beheerder, false)).startsWith("Start", "Beheer").hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void eachPageLiesInOneRoom() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(lid))) {
            screen.ga("");
            Kamers rooms = Kamers.of(true, false);
            assertThat(rooms.tekens()).extracting(Kamer::naam).containsExactly("Zoeken", "Hulp");
            assertThat(rooms.bij("team").orElseThrow().paginas())
                    .extracting(Pagina::titel)
                    .containsExactly(
                            "Wie doet wat",
                            "Workshops",
                            "Sessies met POLIS",
                            "Ons team",
                            "Wat POLIS ziet",
                            "Vragen aan POLIS");
            assertThat(room(rooms, "")).isEqualTo("Start");
            assertThat(room(rooms, "draaiboek/B.4.1")).isEqualTo("Invullen");
            assertThat(room(rooms, "tweeling/zoeken")).isEqualTo("Tweeling");
            assertThat(room(rooms, "meetmomenten/12")).isEqualTo("Waar staan we");
            assertThat(room(rooms, "begrippen")).isEqualTo("Hulp");
            // A page of another address, behind one of them.
            assertThat(room(rooms, "vraag-aan-polis/b41-planning")).isEqualTo("Samen");
            assertThat(room(rooms, "onze-werksessies/7")).isEqualTo("Samen");
            // What looks like a page of it, and isn't.
            assertThat(rooms.bij("tweelingen")).isEmpty();
            assertThat(rooms.bij("account")).isEmpty();
        }
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(begeleider))) {
            screen.ga("");
            Kamers rooms = Kamers.of(false, true);
            assertThat(room(rooms, "begeleiding/1/2")).isEqualTo("Maandag");
            assertThat(room(rooms, "koppel/1")).isEqualTo("Koppelen");
            assertThat(room(rooms, "beheer/cohort/1")).isEqualTo("Cohorten");
        }
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(beheerder))) {
            screen.ga("");
            // A page behind one of them that stands in no menu.
            assertThat(room(Kamers.of(false, false), "beheer/gebruiker/7")).isEqualTo("Beheer");
        }
    }

    private static String room(Kamers rooms, String path) {
        return rooms.bij(path).orElseThrow().naam();
    }

    private List<String> words(Persoon persoon, boolean fillsIn) {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(persoon))) {
            screen.ga("");
            return Kamers.of(fillsIn, persoon == begeleider).woorden().stream()
                    .map(Kamer::naam)
                    .toList();
        }
    }
}
