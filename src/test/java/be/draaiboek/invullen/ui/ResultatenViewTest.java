package be.draaiboek.invullen.ui;

import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Opdrachten;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.score.Scores;
import be.draaiboek.score.ui.Radar;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where a bestuur stands, as its people see it. */
class ResultatenViewTest extends LiveTest {

    private static final Map<String, String> LOW = Map.of(
            "b41-strategie", "geen",
            "b41-planning", "geen",
            "b41-budget", "geen",
            "b41-ervaring", "geen");

    @Autowired
    ApplicationContext context;

    @Autowired
    Opdrachten statements;

    private Plaats plaats;
    private Deel trekker;
    private Deel lid;
    private Scherm scherm;

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, wereld.persoon("An Peeters"), Rol.TREKKER);
        lid = wereld.deel(plaats, wereld.persoon("Bo Maes"), Rol.MT_LID);
    }

    @AfterEach
    void close() {
        if (scherm != null) {
            scherm.close();
        }
    }

    @Test
    void whereNothingIsAnsweredItSaysWhereToBegin() {
        String text = open(lid);
        assertThat(text)
                .contains("Begin bij B.4.1 Digitale strategie")
                .contains("Schat bij A.1 in")
                .contains("Beoordeel bij B.4.5")
                .contains("Duid bij C.2")
                .contains("Schat bij C.2.3")
                .contains("Zo wordt dit geteld");
        assertThat(_find(Radar.class)).isEmpty();
        assertThat(_get(RouterLink.class, spec -> spec.withText("Begin bij B.4.1 Digitale strategie"))
                        .getHref())
                .isEqualTo("draaiboek/B.4.1?item=b41-strategie");
    }

    @Test
    void whatColleaguesAnsweredAndAgreedIsNotInTheFiguresOfWhoDidNotAnswer() {
        LOW.forEach((item, value) -> {
            wereld.typ(trekker, trekker.mijn(item), 0, value);
            wereld.typ(trekker, samen(item, "", ""), 0, value);
        });
        wereld.typ(trekker, trekker.mijn(Scores.ADOPTIE, "onderdrukt", Scores.PERCENTAGE), 0, 37);
        assertThat(open(trekker)).contains("0 op 100 aan het begin").contains("37 %");
        assertThat(open(lid))
                .doesNotContain("op 100 aan het begin")
                .doesNotContain("37 %")
                .contains("Begin bij B.4.1");
        assertThat(_find(Radar.class)).isEmpty();
        wereld.typ(lid, lid.mijn("b41-strategie"), 0, "geen");
        open(lid);
        assertThat(row("B.4.1")).contains("1 van 4").contains("nog geen score").contains("afgesproken");
    }

    @Test
    void whatIsTakenAlongIsOfferedOnceThereIsSomething() {
        wereld.typ(trekker, trekker.mijn("b41-strategie"), 0, "geen");
        wereld.typ(trekker, samen("b41-strategie", "", ""), 0, "geen");
        assertThat(open(lid)).contains("Hier neem je straks mee");
        assertThat(_find(Anchor.class, spec -> spec.withText("Excel (xlsx)"))).isEmpty();
        assertThat(open(trekker)).contains("één lijn per antwoord");
        assertThat(_get(Anchor.class, spec -> spec.withText("Excel (xlsx)")).getHref())
                .isEqualTo("api/rapporten/" + plaats.traject() + ".xlsx");
        assertThat(_get(RouterLink.class, spec -> spec.withText("Afdruk op papier"))
                        .getHref())
                .isEqualTo("afdruk?wat=samen");
        scherm.ga("afdruk?wat=samen");
        assertThat(_get(Anchor.class, spec -> spec.withText("csv")).getHref())
                .isEqualTo("api/rapporten/" + plaats.traject() + ".csv");
    }

    @Test
    void provisionalAndAgreedAreToldApartAndEachFigureLeadsToItsAnswers() {
        LOW.forEach((item, value) -> wereld.typ(trekker, trekker.mijn(item), 0, value));
        wereld.typ(lid, lid.mijn("b41-strategie"), 0, "uitgewerkt");
        open(trekker);
        assertThat(row("B.4.1")).contains("13 op 100").contains("4 van 4").contains("voorlopig");
        assertThat(svg())
                .contains("dot provisional")
                .contains("href=\"draaiboek/B.4.1\"")
                .contains("13 · voorlopig");
        assertThat(text())
                .contains("1 × Neen, er staat nog niets over op papier; 1 × ")
                .contains("gemiddeld 50 op 100, goed op weg");

        wereld.typ(trekker, samen("b41-strategie", "", ""), 0, "uitgewerkt");
        open(trekker);
        assertThat(row("B.4.1")).contains("25 op 100").contains("voorlopig").contains("1 van 4 afgesproken");

        for (String item : List.of("b41-planning", "b41-budget", "b41-ervaring")) {
            wereld.typ(trekker, samen(item, "", ""), 0, "geen");
        }
        open(trekker);
        assertThat(row("B.4.1")).contains("25 op 100").contains("afgesproken").doesNotContain("voorlopig");
        assertThat(svg()).doesNotContain("dot provisional").contains("class=\"dot\"");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .contains("draaiboek/B.4.1", "draaiboek/B.4.1?item=b41-ervaring");
    }

    @Test
    void whereTheyDifferStandsThereUntilTheyAgree() {
        wereld.typ(trekker, trekker.mijn("b41-strategie"), 0, "geen");
        assertThat(open(trekker)).contains("Zodra minstens één collega antwoordt");
        wereld.typ(lid, lid.mijn("b41-strategie"), 0, "geen");
        assertThat(open(trekker)).contains("liggen jullie dicht bij elkaar");
        wereld.typ(lid, lid.mijn("b41-strategie"), 1, "uitgewerkt");
        assertThat(open(trekker)).contains("Het verst uit elkaar eerst");
        wereld.typ(trekker, samen("b41-strategie", "", ""), 0, "algemeen");
        assertThat(open(trekker))
                .doesNotContain("Het verst uit elkaar eerst")
                .contains("Over één antwoord waren jullie het oneens en spraken jullie intussen iets af");
    }

    @Test
    void theExercisesAreDrawnAsWhatTheyAre() {
        wereld.typ(trekker, trekker.mijn(Scores.OESO, "open", Scores.STAND), 0, "laag");
        wereld.typ(lid, lid.mijn(Scores.OESO, "open", Scores.STAND), 0, "hoog");
        wereld.typ(trekker, trekker.mijn(Scores.OESO, "platform", Scores.STAND), 0, "laag");
        wereld.klaar(trekker, Scores.OESO);
        wereld.klaar(lid, Scores.OESO);
        wereld.typ(trekker, samen(Scores.OESO, "platform", Scores.STAND), 0, "hoog");
        wereld.typ(trekker, samen(Scores.GALBRAITH, "mensen", ""), 0, "later");
        int share = 10;
        for (String group : List.of("gefrustreerd", "geinspireerd", "onderdrukt", "onverschillig")) {
            wereld.typ(trekker, trekker.mijn(Scores.ADOPTIE, group, Scores.PERCENTAGE), 0, share);
            share += 10;
        }
        wereld.klaar(trekker, Scores.ADOPTIE);
        wereld.typ(trekker, samen(Scores.ADOPTIE, "onverschillig", Scores.PERCENTAGE), 0, 30);
        open(trekker);
        assertThat(row("Open")).contains("voorlopig").contains("1 van 2");
        assertThat(row("Overheid als platform")).contains("afgesproken").doesNotContain("1 van");
        assertThat(row("Mensen")).contains("afgesproken");
        assertThat(row("Prestatie en beloning")).contains("nog open");
        NativeTable matrix = _get(NativeTable.class, spec -> spec.withClasses("db-quadrants"));
        String words = matrix.getElement().getTextRecursively();
        assertThat(words.indexOf("Gefrustreerd")).isLessThan(words.indexOf("Geïnspireerd"));
        assertThat(words).contains("10 %", "20 %", "30 %", "Veel geloof", "Weinig vertrouwen");
        assertThat(text()).contains("De vier vakken maken samen 90 %");
    }

    @Test
    void theExtremesComeFromSixScoresOn() {
        LOW.forEach((item, value) -> wereld.typ(trekker, trekker.mijn(item), 0, value));
        wereld.typ(trekker, trekker.mijn("b42-gedocumenteerd"), 0, "boven-70");
        assertThat(open(trekker)).contains("Nu zijn het er 5");
        wereld.typ(trekker, trekker.mijn("b42-digitaal"), 0, "30-70");
        assertThat(open(trekker)).contains("Drie sterkste").contains("Nog één vraag heeft dezelfde score");
    }

    private String open(Deel who) {
        if (scherm != null) {
            scherm.close();
        }
        scherm = Scherm.open(context, wereld.gebruiker(who.persoon()));
        statements.reset();
        scherm.ga("resultaten");
        assertThat(scherm.pagina()).isInstanceOf(ResultatenView.class);
        assertThat(statements.seen())
                .as(
                        "my trajecten, the cells, what is parked, whether there is anything to take along, and then what I had made of it")
                .hasSizeBetween(4, 5);
        return text();
    }

    private String text() {
        HasElement page = scherm.pagina();
        return page.getElement().getTextRecursively().replaceAll("\\s+", " ");
    }

    private static String svg() {
        return _get(Radar.class).getElement().getProperty("innerHTML");
    }

    /** The text of the row whose heading contains this. */
    private static String row(String heading) {
        return _find(NativeTable.class).stream()
                .flatMap(table -> table.getBody().getRows().stream())
                .filter(row -> row.getHeaderCells().stream()
                        .anyMatch(cell -> cell.getElement().getTextRecursively().contains(heading)))
                .map(row -> row.getElement().getTextRecursively())
                .findFirst()
                .orElseThrow();
    }
}
