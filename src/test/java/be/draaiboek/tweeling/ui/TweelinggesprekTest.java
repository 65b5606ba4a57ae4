package be.draaiboek.tweeling.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Opdrachten;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Klok;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.Terugkoppeling.Belofte;
import be.draaiboek.tweeling.Terugkoppeling.Nieuw;
import be.draaiboek.tweeling.Terugkoppeling.Partij;
import be.draaiboek.tweeling.Terugkoppeling.Soort;
import be.draaiboek.tweeling.Terugkoppeling.Stand;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.tweeling.TweelingService;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Feedback on the screen: at a question, in the conversation and on the summary. */
class TweelinggesprekTest extends LiveTest {

    private static final String ITEM = "b41-strategie";
    private static final String OTHER = "b41-budget";
    private static final LocalDate SOON = LocalDate.now(Klok.BRUSSEL).plusDays(30);

    @Autowired
    ApplicationContext context;

    @Autowired
    TerugkoppelingService service;

    @Autowired
    TweelingService pairings;

    @Autowired
    Opdrachten statements;

    private Plaats eik;
    private Plaats polder;
    private Plaats derde;
    private Deel an;
    private Deel bo;
    private Deel cis;
    private long tweeling;
    private long vrijgave;
    private Scherm scherm;

    @BeforeEach
    void pair() {
        wereld.clearBesturen();
        eik = wereld.plaats("Proefeik");
        polder = wereld.plaats("Proefpolder");
        derde = wereld.plaats("Proefderde");
        an = wereld.deel(eik, wereld.persoon("An Peeters"), Rol.TREKKER);
        bo = wereld.deel(polder, wereld.persoon("Bo Maes"), Rol.TREKKER);
        cis = wereld.deel(derde, wereld.persoon("Cis Derde"), Rol.TREKKER);
        tweeling = wereld.tweeling(eik, polder, derde);
        vrijgave = wereld.vrijgave(tweeling, polder, eik, "B.4");
    }

    @AfterEach
    void closeScreen() {
        if (scherm != null) {
            scherm.close();
        }
    }

    @Test
    void anEmptyConversationSaysHowToBegin() {
        open(an, "tweeling/gesprek/" + tweeling);
        assertThat(text())
                .contains(
                        "Gesprek met Proefderde en Proefpolder",
                        "Nog niets gezegd",
                        "het derde leest het niet",
                        "Samen doen",
                        "Drie verschillen op tafel");
        assertThat(shown()).isEmpty();
    }

    @Test
    void showsWhatWasGivenAndGotByState() {
        give(ITEM, Soort.VRAAG, "Wat bedoelen jullie?", "");
        give(OTHER, Soort.OPMERKING, "Dit lijkt krap.", "Begin met één dienst.");
        service.takeAlong(bo.toegang(), last(), "We rekenen het na.", new Belofte(bo.id(), SOON));
        open(an, "tweeling/gesprek/" + tweeling);
        assertThat(text())
                .contains(
                        "1 vraag en 1 opmerking met voorstel. Daarvan werd één meegenomen.",
                        "Wacht op antwoord (1)",
                        "Meegenomen (1)");
        assertThat(shown()).contains("Wat bedoelen jullie?", "Begin met één dienst.", "We rekenen het na.");
        scherm.close();
        open(bo, "tweeling/gesprek/" + tweeling);
        assertThat(text()).contains("Eén wacht op een antwoord van jullie.", "Eén vraag is een goed begin.");
        scherm.close();
        give(OTHER, Soort.GOEDE_PRAKTIJK, "Sterk dat jullie dit meten.", "");
        open(bo, "tweeling/gesprek/" + tweeling);
        assertThat(text())
                .as("praise waits for nobody")
                .contains("Eén wacht op een antwoord van jullie.", "Goede praktijk die gedeeld werd (1)");
        scherm.close();
        open(cis, "tweeling/gesprek/" + tweeling);
        assertThat(shown()).as("the third").isEmpty();
        assertThat(text()).contains("Nog niets gezegd");
    }

    @Test
    void myOwnNotesStayWithMeAfterTheEnd() {
        service.note(an.toegang(), tweeling, polder.bestuur(), ITEM, 0, "Vraag naar hun eerste stap.");
        open(an, "tweeling/gesprek/" + tweeling);
        assertThat(text()).contains("Jouw notities bij wat je las (1)", "Vraag naar hun eerste stap.");
        scherm.close();
        pairings.end(bo.toegang(), tweeling, polder.bestuur(), "Te druk.");
        open(an, "tweeling/gesprek/" + tweeling);
        assertThat(text()).contains("Vraag naar hun eerste stap.", "Alleen jij leest dit.");
        scherm.close();
        open(bo, "tweeling/gesprek/" + tweeling);
        assertThat(text()).doesNotContain("Vraag naar hun eerste stap.", "Jouw notities");
    }

    @Test
    void isNarrowedDownByTheAddress() {
        give(ITEM, Soort.VRAAG, "Wat bedoelen jullie?", "");
        give(OTHER, Soort.GOEDE_PRAKTIJK, "Sterk dat jullie dit meten.", "");
        open(an, "tweeling/gesprek/" + tweeling + "?item=" + OTHER);
        assertThat(shown()).contains("Sterk dat").doesNotContain("Wat bedoelen");
        scherm.ga("tweeling/gesprek/" + tweeling + "?soort=VRAAG&per=hoofdstuk");
        assertThat(shown()).contains("Wat bedoelen").doesNotContain("Sterk dat");
        assertThat(text()).contains("B.4 Beknopte contextanalyse (1)");
        scherm.ga("tweeling/gesprek/" + tweeling + "?stand=GESLOTEN");
        assertThat(text()).contains("Met deze keuze zijn er geen resultaten");
    }

    @Test
    void whoComesToAnswerHasTheFieldOfWhatWaitsOpen() {
        give(OTHER, Soort.GOEDE_PRAKTIJK, "Sterk dat jullie dit meten.", "");
        give(ITEM, Soort.VRAAG, "Wat bedoelen jullie?", "");
        long asked = last();
        give(OTHER, Soort.VRAAG, "En dit?", "");
        open(bo, "tweeling/gesprek/" + tweeling + "?antwoord");
        assertThat(opened()).as("what waits longest").isEqualTo(asked);
        assertThat(text()).as("three remarks are seen at once").doesNotContain("Geordend per");
        scherm.ga("tweeling/gesprek/" + tweeling + "?item=" + OTHER);
        assertThat(opened()).as("a message leads to its question").isEqualTo(last());
        scherm.ga("tweeling/gesprek/" + tweeling + "?soort=VRAAG");
        assertThat(opened()).as("who only looks").isZero();
        assertThat(text()).as("a choice can be taken back").contains("Geordend per");
        scherm.close();
        open(an, "tweeling/gesprek/" + tweeling + "?antwoord");
        assertThat(opened()).as("it isn't mine to answer").isZero();
    }

    /** The thread of which the field is open. */
    private static long opened() {
        return _find(Terugkoppelpaneel.class).stream()
                .mapToLong(list -> (long) list.getElement().getProperty("answer", 0d))
                .sum();
    }

    @Test
    void whatTheOtherSideSaysArrivesWithoutLoading() throws InterruptedException {
        give(ITEM, Soort.VRAAG, "Wat bedoelen jullie?", "");
        open(an, "tweeling/gesprek/" + tweeling);
        service.reply(bo.toegang(), last(), polder.bestuur(), UUID.randomUUID(), "De nota van vorig jaar.");
        until(() -> shown().contains("De nota van vorig jaar."));
        assertThat(text()).contains("Beantwoord (1)");
    }

    @Test
    void aPanelGivesAndShowsWhatArrives() throws InterruptedException {
        scherm = Scherm.open(context, wereld.gebruiker(an.persoon()));
        Terugkoppelpaneel panel = panel(an, true);
        UI.getCurrent().add(panel);
        fire(panel, "fb-give", "id", UUID.randomUUID().toString(), "kind", "VRAAG", "text", "Hoezo?", "suggestion", "");
        assertThat(calls(panel)).contains("kept");
        until(() -> panel.getElement().getProperty("threads").contains("Hoezo?"));
        service.reply(bo.toegang(), last(), polder.bestuur(), UUID.randomUUID(), "Daarom.");
        until(() -> panel.getElement().getProperty("threads").contains("Daarom."));
        fire(panel, "fb-note", "id", "n1", "base", 0, "text", "Voor mezelf");
        assertThat(calls(panel)).contains("noteKept");
        assertThat(panel(an, true).getElement().getProperty("note")).contains("Voor mezelf");
        assertThat(panel.getElement().getProperty("threads")).doesNotContain("Voor mezelf");
    }

    @Test
    void aRemarkWithoutSuggestionIsRefusedWithASentence() {
        scherm = Scherm.open(context, wereld.gebruiker(an.persoon()));
        Terugkoppelpaneel panel = panel(an, true);
        UI.getCurrent().add(panel);
        fire(
                panel,
                "fb-give",
                "id",
                UUID.randomUUID().toString(),
                "kind",
                "OPMERKING",
                "text",
                "Zwak",
                "suggestion",
                "");
        assertThat(calls(panel)).contains("refused").contains("voorstel");
        assertThat(service.all(an.toegang(), tweeling)).isEmpty();
    }

    @Test
    void whoTypedWhileItEndedHearsWhatHappenedAndKeepsTheText() {
        scherm = Scherm.open(context, wereld.gebruiker(an.persoon()));
        Terugkoppelpaneel panel = panel(an, true);
        UI.getCurrent().add(panel);
        wereld.trekIn(vrijgave);
        fire(panel, "fb-give", "id", UUID.randomUUID().toString(), "kind", "VRAAG", "text", "Hoezo?", "suggestion", "");
        assertThat(calls(panel)).contains("refused").contains("ingetrokken").contains("tekst blijft staan");
        wereld.beeindig(tweeling);
        fire(panel, "fb-give", "id", UUID.randomUUID().toString(), "kind", "VRAAG", "text", "Hoezo?", "suggestion", "");
        assertThat(calls(panel)).contains("refused").contains("beëindigd");
    }

    @Test
    void whoGotItDecidesInPlace() {
        give(ITEM, Soort.OPMERKING, "Dit lijkt krap.", "Begin met één dienst.");
        open(bo, "tweeling/gesprek/" + tweeling);
        Terugkoppelpaneel list = _find(Terugkoppelpaneel.class).getFirst();
        fire(list, "fb-state", "id", "s1", "thread", last(), "state", "sluiten", "text", " ");
        assertThat(calls(list)).contains("refused").contains("waarom");
        fire(list, "fb-state", "id", "s2", "thread", last(), "state", "meenemen", "text", "In 2027.");
        assertThat(calls(list)).contains("refused").contains("Kies wie dit opneemt");
        fire(
                list,
                "fb-state",
                "id",
                "s3",
                "thread",
                last(),
                "state",
                "meenemen",
                "text",
                "x",
                "wie",
                "een",
                "tegen",
                "");
        assertThat(calls(list)).contains("refused").contains("allebei");
        assertThat(list.getElement().getProperty("team")).contains("Bo Maes").doesNotContain("An Peeters");
        fire(
                list,
                "fb-state",
                "id",
                "s4",
                "thread",
                last(),
                "state",
                "meenemen",
                "text",
                "In 2027.",
                "wie",
                String.valueOf(bo.id()),
                "tegen",
                SOON.toString());
        Terugkoppeling one = service.all(an.toegang(), tweeling).getFirst();
        assertThat(one.stand()).isEqualTo(Stand.MEEGENOMEN);
        assertThat(one.besluit()).isEqualTo("In 2027.");
    }

    @Test
    void whatIsTakenAlongStandsAtTheQuestionAndInWhoDoesWhat() {
        give(ITEM, Soort.OPMERKING, "Dit lijkt krap.", "Begin met één dienst.");
        service.takeAlong(bo.toegang(), last(), "Eén dienst begint.", new Belofte(bo.id(), SOON));
        open(bo, "draaiboek/B.4.1");
        assertThat(text()).contains("Meegenomen van Proefeik: ", "Eén dienst begint.", "Bo Maes, tegen ");
        scherm.ga("draaiboek/B.4.2");
        assertThat(text()).doesNotContain("Eén dienst begint.");
        scherm.ga("taken");
        assertThat(text()).contains("Meegenomen van jullie tweeling", "Eén dienst begint.");
        _click(_get(Button.class, spec -> spec.withText("Gebeurt niet")));
        _click(_get(Button.class, spec -> spec.withText("Bewaar")));
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("waarom het niet gebeurt");
        _setValue(_get(TextArea.class), "Geen geld.");
        _click(_get(Button.class, spec -> spec.withText("Bewaar")));
        assertThat(text()).contains("niet gedaan. Geen geld.", "Proefeik leest wat ervan gekomen is.");
        scherm.close();
        open(an, "tweeling/gesprek/" + tweeling);
        assertThat(shown()).contains("Niet gedaan: Geen geld.").doesNotContain("door Bo Maes.");
        scherm.ga("draaiboek/B.4.1");
        assertThat(text()).doesNotContain("Meegenomen van");
    }

    @Test
    void theConversationStaysWhenItIsOverAndSaysHow() {
        give(ITEM, Soort.VRAAG, "Wat bedoelen jullie?", "");
        open(an, "tweeling/gesprek/" + tweeling);
        wereld.verlaat(tweeling, eik);
        scherm.ga("tweeling/gesprek/" + tweeling);
        assertThat(text())
                .contains(
                        "Jullie zijn uit deze tweeling gestapt. Proefderde en Proefpolder gaan zonder jullie verder.");
        assertThat(shown()).contains("Wat bedoelen jullie?");
        scherm.ga("tweeling/samenvatting/" + tweeling + "?met=" + polder.bestuur());
        assertThat(text()).contains("Wat bedoelen jullie?");
        Terugkoppelpaneel panel = panel(an, true);
        UI.getCurrent().add(panel);
        fire(panel, "fb-give", "id", UUID.randomUUID().toString(), "kind", "VRAAG", "text", "Hoezo?", "suggestion", "");
        assertThat(calls(panel))
                .contains("refused")
                .contains("Jullie zijn uit deze tweeling gestapt")
                .doesNotContain("ingetrokken");
    }

    @Test
    void theSummaryHasWhatTheTwoBringToTheirMeeting() {
        give(ITEM, Soort.VRAAG, "Wat bedoelen jullie?", "");
        give(OTHER, Soort.GOEDE_PRAKTIJK, "Sterk dat jullie dit meten.", "");
        open(an, "tweeling/samenvatting/" + tweeling + "?met=" + polder.bestuur());
        assertThat(text())
                .contains(
                        "Proefeik en Proefpolder",
                        "Open vragen",
                        "Wat bedoelen jullie?",
                        "Goede praktijk, gezien door Proefeik",
                        "Sterk dat jullie dit meten.",
                        "Agenda: samen doen (30 minuten)");
        scherm.ga("tweeling/samenvatting/" + tweeling + "?met=" + derde.bestuur());
        assertThat(text()).contains("Proefeik en Proefderde").doesNotContain("Wat bedoelen");
    }

    @Test
    void costsTheSameHoweverMuchWasSaid() {
        for (int round = 0; round < 2; round++) {
            for (String page : List.of("gesprek", "samenvatting")) {
                open(an, "");
                statements.reset();
                scherm.ga("tweeling/" + page + "/" + tweeling);
                // the tweeling, threads, what I noted for myself; my trajecten for who can take something up, or the
                // tweeling for the file and
                // releases both
                // ways
                assertThat(statements.seen()).as(page).hasSize(page.equals("gesprek") ? 4 : 5);
                scherm.close();
            }
            statements.reset();
            Map<String, Terugkoppelpaneel> made = Terugkoppelpaneel.bij(
                    service, an.toegang(), tweeling, partij(eik, "a"), partij(polder, "b"), true, List.of(ITEM, OTHER));
            assertThat(made).hasSize(2);
            assertThat(statements.seen()).hasSize(2);
            for (int i = 0; i < 12; i++) {
                give(i % 2 == 0 ? ITEM : OTHER, Soort.VRAAG, "Vraag " + i, "");
                service.reply(bo.toegang(), last(), polder.bestuur(), UUID.randomUUID(), "Antwoord " + i);
            }
        }
    }

    // -----------------------------------------------------------------------------------------------------------------

    private Terugkoppelpaneel panel(Deel who, boolean can) {
        return Terugkoppelpaneel.bij(
                        service,
                        who.toegang(),
                        tweeling,
                        partij(eik, "Proefeik"),
                        partij(polder, "Proefpolder"),
                        can,
                        List.of(ITEM))
                .get(ITEM);
    }

    private static Partij partij(Plaats plaats, String name) {
        return new Partij(plaats.bestuur(), name);
    }

    private void give(String item, Soort soort, String text, String suggestion) {
        service.give(
                an.toegang(),
                new Nieuw(tweeling, eik.bestuur(), polder.bestuur(), item, soort, text, suggestion, UUID.randomUUID()));
    }

    private long last() {
        return service.all(an.toegang(), tweeling).getLast().id();
    }

    private void open(Deel who, String path) {
        scherm = Scherm.open(context, wereld.gebruiker(who.persoon()));
        scherm.ga(path);
    }

    private String text() {
        return Scherm.woorden(scherm.pagina());
    }

    /** What the lists hold, as their elements get it. */
    private static String shown() {
        StringBuilder all = new StringBuilder();
        _find(Terugkoppelpaneel.class)
                .forEach(list -> all.append(list.getElement().getProperty("threads", "")));
        return all.toString().replace("[]", "");
    }

    private static void until(BooleanSupplier there) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(10);
        while (!there.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            MockVaadin.runUIQueue();
        }
        assertThat(there.getAsBoolean()).isTrue();
    }

    /** What the server called in the browser since the last look. */
    private static String calls(Component on) {
        Element element = on.getElement();
        assertThat(element.getNode().isAttached()).isTrue();
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        StringBuilder all = new StringBuilder();
        UI.getCurrent()
                .getInternals()
                .dumpPendingJavaScriptInvocations()
                .forEach(pending -> all.append(pending.getInvocation().getExpression())
                        .append(pending.getInvocation().getParameters()));
        return all.toString();
    }

    private static void fire(Component on, String type, Object... detail) {
        ObjectNode data = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < detail.length; i += 2) {
            data.set("event.detail." + detail[i], JsonMapper.shared().valueToTree(detail[i + 1]));
        }
        on.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(on.getElement(), type, data));
    }
}
