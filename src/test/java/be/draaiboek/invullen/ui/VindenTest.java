package be.draaiboek.invullen.ui;

import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Searching, the glossary and the document to print, as people see them. */
class VindenTest extends LiveTest {

    @Autowired
    ApplicationContext context;

    private Deel an;
    private Deel bo;
    private Scherm scherm;

    @BeforeAll
    void people() {
        Plaats plaats = wereld.plaats("Vinddam");
        an = wereld.deel(plaats, wereld.persoon("An Peeters"), Rol.MT_LID);
        bo = wereld.deel(plaats, wereld.persoon("Bo Maes"), Rol.MT_LID);
        wereld.typ(an, an.mijn("a-overheid"), 0, "Onze pannenkoeken worden digitaal besteld.");
        wereld.typ(an, an.mijn("b41-strategie"), 0, "uitgewerkt");
        String taak = UUID.randomUUID().toString();
        String rol = UUID.randomUUID().toString();
        wereld.typ(an, samen("c14-raci", taak, "#"), 0, JsonMapper.shared().valueToTree(1));
        wereld.typ(an, samen("c14-raci", taak, "taak"), 0, "De nota schrijven");
        wereld.typ(an, samen("c14-raci", rol, "@"), 0, JsonMapper.shared().valueToTree(1));
        wereld.typ(an, samen("c14-raci", rol, "rol"), 0, "Secretariaat");
        wereld.typ(an, samen("c14-raci", taak, rol), 0, "r");
    }

    @AfterEach
    void close() {
        scherm.close();
    }

    @Test
    void a_search_leads_to_the_question_and_says_when_there_is_nothing() {
        scherm = Scherm.open(context, wereld.gebruikerBijAanmelden(an.persoon(), java.util.Set.of("DEELNEMER")))
                .ga("zoeken?q=pannenkoeken");
        assertThat(_get(
                                RouterLink.class,
                                spec -> spec.withPredicate(
                                        link -> link.getHref().contains("item=")))
                        .getHref())
                .isEqualTo("draaiboek/A?item=a-overheid");
        assertThat(_find(H2.class)).extracting(H2::getText).containsExactly("Antwoorden (1)");
        _setValue(_get(TextField.class), "xylofoonles");
        assertThat(text()).contains("Niets gevonden");
        _setValue(_get(TextField.class), "Viaene");
        assertThat(_find(H2.class)).extracting(H2::getText).anyMatch(heading -> heading.startsWith("Begrippen"));
    }

    @Test
    void the_glossary_is_narrowed_while_typing() {
        scherm = Scherm.open(context, wereld.gebruikerBijAanmelden(an.persoon(), java.util.Set.of("DEELNEMER")))
                .ga("begrippen");
        assertThat(text()).contains("70 begrippen").contains("RACI");
        _setValue(_get(TextField.class), "raci");
        assertThat(text()).contains("begrip").doesNotContain("70 begrippen");
        _setValue(_get(TextField.class), "xylofoonles");
        assertThat(text()).contains("Geen begrip met ‘xylofoonles’");
    }

    @Test
    void the_document_has_my_answers_ours_or_room_to_write() {
        scherm = Scherm.open(context, wereld.gebruikerBijAanmelden(an.persoon(), java.util.Set.of("DEELNEMER")))
                .ga("afdruk");
        assertThat(_find(H4.class)).hasSizeGreaterThan(80);
        assertThat(text())
                .contains("pannenkoeken", "De nota schrijven", "Secretariaat", "met duidelijke doelen en acties");
        scherm.ga("afdruk/C.1.4?wat=samen");
        assertThat(text()).contains("De nota schrijven").doesNotContain("pannenkoeken");
        scherm.ga("afdruk/A?wat=samen");
        assertThat(text()).contains("nog niet ingevuld").doesNotContain("pannenkoeken");
        scherm.ga("afdruk?wat=leeg");
        assertThat(text()).doesNotContain("pannenkoeken").doesNotContain("nog niet ingevuld");
    }

    @Test
    void a_colleague_prints_no_answers_that_are_not_theirs_to_see() {
        scherm = Scherm.open(context, wereld.gebruikerBijAanmelden(bo.persoon(), java.util.Set.of("DEELNEMER")))
                .ga("afdruk");
        assertThat(text()).contains("De nota schrijven").doesNotContain("pannenkoeken");
    }

    private String text() {
        return scherm.pagina().getElement().getTextRecursively();
    }
}
