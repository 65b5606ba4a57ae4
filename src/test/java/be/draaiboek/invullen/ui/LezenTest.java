package be.draaiboek.invullen.ui;

import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.ui.CelVeld;
import be.draaiboek.antwoord.ui.GeschiedenisDialoog;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.weergave.Opmaak;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a section gives to read: drawings, guidance, what was written before, and the way through it. */
class LezenTest extends LiveTest {

    @Autowired
    ApplicationContext context;

    private Persoon an;
    private Persoon bo;
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;
    private Scherm scherm;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
    }

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
    }

    @AfterEach
    void closeScreen() {
        if (scherm != null) {
            scherm.close();
        }
    }

    @Test
    void aSectionThatAsksNothingSaysNothingAboutQuestions() {
        open(bo, "draaiboek/B.4");
        assertThat(_get(H1.class).getText()).startsWith("B.4 ");
        assertThat(_find(ItemPaneel.class)).isEmpty();
        assertThat(_find(Vragen.class)).isEmpty();
        assertThat(page()).doesNotContain("0/0");
        Sectieboom tree = _get(Sectieboom.class);
        assertThat(tree.getElement().getProperty("chapters")).contains("\"B.4\"");
        assertThat(tree.getElement().getProperty("counts"))
                .contains("\"B.4.1\"")
                .doesNotContain("\"B.4\"");
        scherm.ga("");
        assertThat(visible((Component) scherm.pagina()))
                .doesNotContain("0 van 0")
                .doesNotContain("0/0")
                .contains("0 van 13");
    }

    @Test
    void aChapterWithoutALetterIsCalledByItsTitleEverywhere() {
        open(bo, "draaiboek/slot");
        assertThat(_get(H1.class).getText()).isEqualTo("Tot slot");
        assertThat(((SectieView) scherm.pagina()).getPageTitle()).isEqualTo("Tot slot – Draaiboek");
        assertThat(page()).contains("Proefdam › Tot slot").doesNotContain("slot Tot slot");
        Sectieboom tree = _get(Sectieboom.class);
        assertThat(tree.getElement().getProperty("chapters").split("Tot slot", -1))
                .as("said once")
                .hasSize(2);
    }

    @Test
    void aDrawingStandsInItsSectionWithWhatItSaysInWords() {
        open(bo, "draaiboek/A");
        Figuur drawing = _get(Figuur.class);
        assertThat(drawing.getElement().getChild(0).getProperty("innerHTML"))
                .contains("<svg", "draaiboek/A?item=a-overheid");
        assertThat(text(drawing)).contains("vormen samen het speelveld", "Beschrijving in woorden", "Linksonder");
    }

    @Test
    void guidanceIsFoldedAndStaysOpenWhenAColleagueKeepsSomething() throws InterruptedException {
        open(bo, "draaiboek/A");
        NativeDetails first = _find(_get(Houvast.class), NativeDetails.class).getFirst();
        assertThat(first.isOpen()).isFalse();
        first.setOpen(true);
        wereld.typ(lid, lid.mijn("a-overheid"), 0, "mijn beeld");
        await(() -> _find(CelVeld.class).stream()
                .anyMatch(field -> field.getValue().toString().contains("mijn beeld")));
        assertThat(_find(_get(Houvast.class), NativeDetails.class).getFirst()).isSameAs(first);
        assertThat(first.isOpen()).isTrue();
    }

    @Test
    void linksInTheTextStayWithinTheApplication() {
        assertThat(Opmaak.markdown("Zie [A.1](draaiboek/A.1).").getElement().getProperty("innerHTML"))
                .contains("href=\"draaiboek/A.1\"");
    }

    @Test
    void lookingBackShowsWhatWeAgreedElseMineAndNeverAColleagues() throws InterruptedException {
        open(bo, "draaiboek/A.1");
        assertThat(recalled()).contains("Hier staat nog niets.", "Digitale overheid");
        wereld.typ(trekker, trekker.mijn("a-overheid"), 0, "het beeld van An");
        wereld.typ(lid, lid.mijn("a-overheid"), 0, "het beeld van Bo");
        wereld.klaar(trekker, "a-overheid");
        wereld.klaar(lid, "a-overheid");
        await(() -> recalled().contains("het beeld van Bo"));
        assertThat(recalled()).contains("je eigen antwoord").doesNotContain("het beeld van An");

        wereld.typ(trekker, samen("a-overheid", "", ""), 0, "ons beeld");
        await(() -> recalled().contains("ons beeld"));
        assertThat(recalled()).contains("ons beeld").doesNotContain("beeld van", "eigen antwoord");
        assertThat(_find(_get(Terugblik.class), RouterLink.class))
                .extracting(RouterLink::getHref)
                .containsExactly("draaiboek/A?item=a-overheid");
        // The same page when it is loaded again.
        scherm.ga("").ga("draaiboek/A.1");
        assertThat(recalled()).contains("ons beeld").doesNotContain("beeld van");
    }

    @Test
    void lookingBackShowsAddedRowsInTheirOrder() {
        String late = UUID.randomUUID().toString();
        String early = UUID.randomUUID().toString();
        String gone = UUID.randomUUID().toString();
        for (String row : List.of(late, early, gone)) {
            wereld.typ(
                    lid,
                    samen("b11-proces", row, "stap"),
                    0,
                    "stap " + (row.equals(late) ? 2 : row.equals(early) ? 1 : 3));
        }
        wereld.typ(lid, samen("b11-proces", late, "#"), 0, 2);
        wereld.typ(lid, samen("b11-proces", early, "#"), 0, 1);
        wereld.typ(lid, samen("b11-proces", gone, "#"), 0, 3);
        wereld.typ(lid, samen("b11-proces", gone, "#"), 1, null);
        open(bo, "draaiboek/C.1.1");
        assertThat(_find(Terugblik.class).stream().map(LezenTest::text).filter(text -> text.contains("stap 1")))
                .isNotEmpty()
                .allSatisfy(text ->
                        assertThat(text).containsSubsequence("stap 1", "stap 2").doesNotContain("stap 3"));
    }

    @Test
    void theRoadIsACycle() {
        open(bo, "draaiboek/slot");
        Kringloop again = _get(Kringloop.class);
        assertThat(text(again)).contains("Kijk nog eens terug");
        assertThat(_find(again, RouterLink.class)).isNotEmpty();
    }

    @Test
    void invullenGoesToWhereILeftOff() {
        open(bo, "draaiboek");
        assertThat(_get(H1.class).getText()).startsWith("A ");
        for (String item : List.of("a-overheid", "a-transformatie", "a-leiderschap")) {
            wereld.typ(lid, lid.mijn(item), 0, "iets");
        }
        scherm.ga("").ga("draaiboek");
        assertThat(_get(H1.class).getText()).as("until they say so").startsWith("A ");
        List.of("a-overheid", "a-transformatie", "a-leiderschap").forEach(item -> wereld.klaar(lid, item));
        scherm.ga("").ga("draaiboek");
        assertThat(_get(H1.class).getText()).startsWith("A.1 ");
    }

    @Test
    void theNumbersOfALongSectionSayWhatIsDone() throws InterruptedException {
        open(bo, "draaiboek/B.4.2");
        Vragen questions = _get(Vragen.class);
        assertThat(questions.getElement().getProperty("items").split("draaiboek/B\\.4\\.2\\?item=b42-", -1))
                .hasSize(14);
        assertThat(states()).hasSize(13).containsOnly("nog niet ingevuld");
        wereld.typ(lid, lid.mijn("b42-gedocumenteerd"), 0, firstOption("b42-gedocumenteerd"));
        await(() -> states().getFirst().equals("ingevuld"));
        assertThat(states().get(1)).isEqualTo("nog niet ingevuld");
        scherm.ga("draaiboek/B.4.2?item=b42-opslag");
        assertThat(states().getFirst()).isEqualTo("ingevuld");
    }

    private static List<String> states() {
        return JsonMapper.shared()
                .readTree(_get(Vragen.class).getElement().getProperty("states"))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void theHistoryOpensOnceHoweverManySectionsWereSeenBefore() {
        wereld.typ(lid, lid.mijn("b41-strategie"), 0, "geen");
        open(bo, "draaiboek/A.1");
        scherm.ga("draaiboek/B.4.1");
        var data = JsonMapper.shared().createObjectNode();
        data.put("event.detail.item", "b41-strategie")
                .put("event.detail.row", "")
                .put("event.detail.col", "")
                .put("event.detail.holder", lid.id());
        var view = ((SectieView) scherm.pagina()).getElement();
        view.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(view, "history-requested", data));
        assertThat(_find(GeschiedenisDialoog.class)).hasSize(1);
    }

    @Test
    void aChapterOpensWithAConversation() {
        open(bo, "draaiboek/A");
        RouterLink way = _get(
                RouterLink.class,
                spec -> spec.withPredicate(link -> link.getHref().equals("gesprek/A")));
        scherm.ga("gesprek/A");
        assertThat(_get(H1.class).getText()).isEqualTo(way.getText());
        assertThat(page())
                .contains(
                        "30 minuten",
                        "Met wie?",
                        "Zo begin je",
                        "Zo rond je af",
                        "A Bepaal het speelveld",
                        "‹ Naar A ");
        assertThat(_get(NativeButton.class).getElement().hasAttribute("data-print"))
                .isTrue();
        scherm.ga("draaiboek/A.1");
        assertThat(_find(RouterLink.class)).noneMatch(link -> link.getHref().startsWith("gesprek"));
        scherm.ga("gesprek/Z");
        assertThat(_get(H1.class).getText()).isEqualTo("Deze pagina is er niet");
        scherm.ga("gesprek/slot");
        assertThat(page()).contains("Hier hoort geen gespreksstarter bij");
    }

    @Test
    void aCoachReadsTheConversationWithoutAWayToTheAnswers() {
        Persoon coach = wereld.persoon("Els Coach");
        wereld.cohort(coach, plaats);
        open(coach, "gesprek/B");
        assertThat(scherm.pagina()).isInstanceOf(GesprekView.class);
        assertThat(page()).contains("B Bestudeer de context").doesNotContain("‹ Naar");
    }

    private void open(Persoon who, String path) {
        scherm = Scherm.open(context, wereld.gebruiker(who)).ga(path);
    }

    private String firstOption(String item) {
        return wereld.traject(lid)
                .editie()
                .item(item)
                .orElseThrow()
                .cell("", "")
                .orElseThrow()
                .options()
                .getFirst()
                .id();
    }

    private String recalled() {
        return text(_get(Terugblik.class));
    }

    private String page() {
        return text((Component) scherm.pagina());
    }

    private static String text(Component component) {
        return Scherm.woorden(component);
    }

    private static String visible(Component component) {
        if (component instanceof Text text) {
            return text.getText();
        }
        if (!component.isVisible()) {
            return "";
        }
        StringBuilder text = new StringBuilder(component.getElement().getText());
        component.getChildren().forEach(child -> text.append(' ').append(visible(child)));
        return text.toString();
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(10);
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            MockVaadin.runUIQueue();
        }
        assertThat(UI.getCurrent()).isNotNull();
        assertThat(done.getAsBoolean()).isTrue();
    }
}
