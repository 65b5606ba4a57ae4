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
        wereld.klaar(an, TEXT);
        wereld.typ(an, Wereld.samen("a3-talenten", "", ""), 0, "De kruisbestuiving komt van de bib.");
    }

    @Test
    void finds_headings_help_and_terms_without_capitals_or_accents() {
        List<Treffer> found = searches.content(edities.nieuwste(), "GEINSPIREERD");
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.hit().isEmpty() ? one.title() : one.hit())
                        .containsIgnoringCase("spireerd"));
        assertThat(searches.content(edities.nieuwste(), "digitale strategie").getFirst())
                .satisfies(first -> assertThat(first.title()).isEqualTo("B.4.1 Digitale strategie"));
        assertThat(searches.content(edities.nieuwste(), "raci"))
                .extracting(Treffer::kind)
                .contains(Soort.SECTIE, Soort.BEGRIP);
        assertThat(searches.content(edities.nieuwste(), "kruisbestuivingen")).isEmpty();
    }

    @Test
    void every_word_must_occur_and_the_text_around_it_is_shown_as_it_stands() {
        assertThat(searches.answers(an.toegang(), wereld.traject(an), "cafe bibliotheek"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.who()).isEqualTo("ik");
                    assertThat(one.id()).isEqualTo(TEXT);
                    assertThat(one.before() + one.hit() + one.after())
                            .isEqualTo("Een kruisbestuiving met de bibliotheek, in café De Kroon.");
                });
        assertThat(searches.answers(an.toegang(), wereld.traject(an), "cafe zwembad"))
                .isEmpty();
        assertThat(searches.answers(an.toegang(), wereld.traject(an), "k")).isEmpty();
    }

    @Test
    void another_spelling_is_the_same_word() {
        Deel cis = wereld.deel(wereld.plaats("Spellingen"), wereld.persoon("Cis Claes"), Rol.MT_LID);
        String text = "Onze collega’s dronken in cafe\u0301 De Kroon, na digi\u00adtalisering van het e\u2011loket.";
        wereld.typ(cis, cis.mijn(TEXT), 0, text);
        for (String[] pair : new String[][] {
            {"collega's", "collega’s"},
            {"collega’s", "collega’s"},
            {"café", "cafe\u0301"},
            {"CAFE", "cafe\u0301"},
            {"digitalisering", "digi\u00adtalisering"},
            {"e-loket", "e\u2011loket"}
        }) {
            assertThat(searches.answers(cis.toegang(), wereld.traject(cis), pair[0]))
                    .as(pair[0])
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.hit()).isEqualTo(pair[1]);
                        assertThat(one.before() + one.hit() + one.after()).isEqualTo(text);
                    });
        }
        assertThat(searches.content(edities.nieuwste(), "collega’s"))
                .isNotEmpty()
                .isEqualTo(searches.content(edities.nieuwste(), "collega's"));
    }

    @Test
    void a_colleagues_answer_is_found_after_ones_own_and_a_strangers_never() {
        assertThat(searches.answers(bo.toegang(), wereld.traject(bo), "kruisbestuiving"))
                .as("the joint one only")
                .extracting(Treffer::who)
                .containsExactly("samen");
        assertThat(searches.answers(vreemd.toegang(), wereld.traject(an), "kruisbestuiving"))
                .isEmpty();
        wereld.typ(bo, bo.mijn(TEXT), 0, "Ik ook.");
        assertThat(searches.answers(bo.toegang(), wereld.traject(bo), "kruisbestuiving"))
                .as("still writing")
                .extracting(Treffer::who)
                .containsExactly("samen");
        wereld.klaar(bo, TEXT);
        assertThat(searches.answers(bo.toegang(), wereld.traject(bo), "kruisbestuiving"))
                .extracting(Treffer::who)
                .containsExactlyInAnyOrder("samen", "An Peeters");
    }
}
