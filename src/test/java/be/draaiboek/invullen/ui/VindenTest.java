package be.draaiboek.invullen.ui;

import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
    void a_budget_is_printed_as_the_sheet_says_it_with_what_comes_back_and_what_it_comes_to() {
        String servers = UUID.randomUUID().toString();
        String subsidie = UUID.randomUUID().toString();
        String leeg = UUID.randomUUID().toString();
        wereld.typ(an, samen("c13-budget", servers, "#"), 0, JsonMapper.shared().valueToTree(1));
        wereld.typ(an, samen("c13-budget", servers, "post"), 0, "Onderhoud van de servers");
        wereld.typ(an, samen("c13-budget", servers, "soort"), 0, "exploitatie");
        wereld.typ(an, samen("c13-budget", servers, "herhaling"), 0, "jaarlijks");
        wereld.typ(
                an,
                samen("c13-budget", servers, "j2029"),
                0,
                JsonMapper.shared().valueToTree(11_000));
        wereld.typ(
                an, samen("c13-budget", subsidie, "#"), 0, JsonMapper.shared().valueToTree(2));
        wereld.typ(an, samen("c13-budget", subsidie, "richting"), 0, "ontvangst");
        wereld.typ(
                an,
                samen("c13-budget", subsidie, "j2030"),
                0,
                JsonMapper.shared().valueToTree(4_000));
        wereld.typ(an, samen("c13-budget", leeg, "#"), 0, JsonMapper.shared().valueToTree(3));
        scherm = Scherm.open(context, wereld.gebruikerBijAanmelden(an.persoon(), java.util.Set.of("DEELNEMER")))
                .ga("afdruk/C.1.3?wat=samen");
        NativeTable budget = _get(NativeTable.class, spec -> spec.withClasses("db-reading-budget"));
        assertThat(rijen(budget))
                .containsExactly(
                        "Onderhoud van de servers Exploitatie · Elk jaar|||||11.000|11.000|11.000|22.000|33.000",
                        "Ontvangst||||||4.000||−4.000|−4.000",
                        "Exploitatie|–|–|–|–|11.000|11.000|11.000|22.000|33.000",
                        "Ontvangsten|–|–|–|–|–|−4.000|–|−4.000|−4.000",
                        "Samen (€)|–|–|–|–|11.000|7.000|11.000|18.000|29.000");
    }

    /** The rows below the head, cell by cell. */
    private static List<String> rijen(NativeTable table) {
        return table.getElement()
                .getChildren()
                .skip(1)
                .flatMap(Element::getChildren)
                .map(row -> row.getChildren()
                        .map(cell -> Stream.concat(
                                        Stream.of(cell.getText()),
                                        cell.getChildren()
                                                .filter(one -> !one.isTextNode())
                                                .map(Element::getTextRecursively))
                                .filter(text -> !text.isEmpty())
                                .collect(joining(" ")))
                        .collect(joining("|")))
                .toList();
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
