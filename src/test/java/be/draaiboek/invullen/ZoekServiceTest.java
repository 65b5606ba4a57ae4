package be.draaiboek.invullen;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.invullen.ZoekService.Soort;
import be.draaiboek.invullen.ZoekService.Treffer;
import be.draaiboek.traject.Edities;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Words are found wherever they may be read, and nowhere else. */
class ZoekServiceTest extends LiveTest {

    private static final String TEXT = "a-overheid";

    @Autowired
    ZoekService searches;

    @Autowired
    Edities edities;

    private Deel an;
    private Deel bo;
    private Deel vreemd;

    @BeforeAll
    void people() {
        Plaats plaats = wereld.plaats("Zoekdam");
        an = wereld.deel(plaats, wereld.persoon("An Peeters"), Rol.MT_LID);
        bo = wereld.deel(plaats, wereld.persoon("Bo Maes"), Rol.MT_LID);
        vreemd = wereld.deel(wereld.plaats("Elderdam"), wereld.persoon("Vreemde"), Rol.TREKKER);
        wereld.typ(an, an.mijn(TEXT), 0, "Een kruisbestuiving met de bibliotheek, in café De Kroon.");
        wereld.typ(an, Wereld.samen("a3-talenten", "", ""), 0, "De kruisbestuiving komt van de bib.");
    }

    @Test
    void finds_headings_help_and_terms_without_capitals_or_accents() {
        List<Treffer> found = searches.inhoud(edities.nieuwste(), "GEINSPIREERD");
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.hit().isEmpty() ? one.title() : one.hit())
                        .containsIgnoringCase("spireerd"));
        assertThat(searches.inhoud(edities.nieuwste(), "digitale strategie").getFirst())
                .satisfies(first -> assertThat(first.title()).isEqualTo("B.4.1 Digitale strategie"));
        assertThat(searches.inhoud(edities.nieuwste(), "raci"))
                .extracting(Treffer::soort)
                .contains(Soort.SECTIE, Soort.BEGRIP);
        assertThat(searches.inhoud(edities.nieuwste(), "kruisbestuivingen")).isEmpty();
    }

    @Test
    void every_word_must_occur_and_the_text_around_it_is_shown_as_it_stands() {
        assertThat(searches.antwoorden(an.toegang(), wereld.traject(an), "cafe bibliotheek"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.who()).isEqualTo("ik");
                    assertThat(one.id()).isEqualTo(TEXT);
                    assertThat(one.before() + one.hit() + one.after())
                            .isEqualTo("Een kruisbestuiving met de bibliotheek, in café De Kroon.");
                });
        assertThat(searches.antwoorden(an.toegang(), wereld.traject(an), "cafe zwembad"))
                .isEmpty();
        assertThat(searches.antwoorden(an.toegang(), wereld.traject(an), "k")).isEmpty();
    }

    @Test
    void a_colleagues_answer_is_found_after_ones_own_and_a_strangers_never() {
        assertThat(searches.antwoorden(bo.toegang(), wereld.traject(bo), "kruisbestuiving"))
                .as("the joint one only")
                .extracting(Treffer::who)
                .containsExactly("samen");
        assertThat(searches.antwoorden(vreemd.toegang(), wereld.traject(an), "kruisbestuiving"))
                .isEmpty();
        wereld.typ(bo, bo.mijn(TEXT), 0, "Ik ook.");
        assertThat(searches.antwoorden(bo.toegang(), wereld.traject(bo), "kruisbestuiving"))
                .extracting(Treffer::who)
                .containsExactlyInAnyOrder("samen", "An Peeters");
    }
}
