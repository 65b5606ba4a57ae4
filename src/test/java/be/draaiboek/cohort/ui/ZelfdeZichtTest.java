package be.draaiboek.cohort.ui;

import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.Beelden;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Dossier.Soort;
import be.draaiboek.cohort.PortretService;
import be.draaiboek.common.Klok;
import be.draaiboek.werksessie.Werksessie.Wat;
import be.draaiboek.werksessie.WerksessieService;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a coach sees of a bestuur and what that bestuur is shown of it: line by line the same. */
class ZelfdeZichtTest extends LiveTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    BegeleidingService coaching;

    @Autowired
    WerksessieService sessions;

    @Autowired
    PortretService portraits;

    private final LocalDate today = LocalDate.now(Klok.BRUSSEL);
    private Persoon coach;
    private Plaats plaats;
    private Deel lid;
    private long cohort;

    @BeforeEach
    void somethingOfEverything() {
        wereld.clearBesturen();
        coach = wereld.persoon("Veerle Coach");
        plaats = wereld.plaats("Proefdam");
        Deel trekker = wereld.deel(plaats, wereld.persoon("Trekker"), Rol.TREKKER);
        lid = wereld.deel(plaats, wereld.persoon("Lid"), Rol.MT_LID);
        cohort = wereld.cohort(coach, plaats, wereld.plaats("Anderdam"));
        wereld.typ(trekker, trekker.mijn("b41-strategie"), 0, "geen");
        wereld.typ(trekker, samen("b41-strategie", "", ""), 0, "algemeen");
        coaching.setDeadline(coach.toegang(), cohort, "B.4", today.plusDays(4));
        LocalDateTime begin = today.plusDays(6).atTime(9, 30);
        long session = sessions.create(
                coach.toegang(),
                cohort,
                new Wat("Contextanalyse", begin, begin.plusHours(3), "Zaal 2", "", List.of("B.4"), ""));
        sessions.send(coach.toegang(), session);
    }

    @Test
    void noLineIsInOneAndNotInTheOther() {
        Map<String, String> theirs;
        String table;
        String lengths;
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
            screen.ga("begeleiding/" + cohort + "/" + plaats.bestuur());
            theirs = facts();
            table = sections();
            lengths = markup("db-coach-gap");
        }
        assertThat(theirs).containsKeys("Fase", "Deadline", "Tweeling", "Werksessie", "Laatste contact");
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(lid.persoon()))) {
            screen.ga("wat-polis-ziet");
            Map<String, String> ours = facts();
            // Calls are the coaches' own: here only what was written counts.
            List<String> names = new ArrayList<>(theirs.keySet());
            names.set(names.indexOf("Laatste contact"), "Laatste bericht aan de trekker");
            assertThat(ours.keySet()).containsExactlyElementsOf(names);
            theirs.remove("Laatste contact");
            ours.remove("Laatste bericht aan de trekker");
            assertThat(ours).isEqualTo(theirs);
            assertThat(sections()).isEqualTo(table);
            assertThat(markup("db-coach-gap")).isEqualTo(lengths);
            assertThat(Scherm.woorden(screen.pagina()))
                    .contains("B.4: 1 van ", "Wacht op: eigen antwoorden, 0 van 2 mensen", "VC")
                    .doesNotContain("Anderdam");
        }
        portraits.store(coach.toegang(), Beelden.stream(Beelden.png(30, 20)));
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(lid.persoon()))) {
            screen.ga("wat-polis-ziet");
            assertThat(_get(Image.class, one -> one.withClasses("db-coach-portrait"))
                            .getSrc())
                    .startsWith("api/portretten/");
            assertThat(Scherm.woorden(screen.pagina())).contains("Veerle Coach").doesNotContain("VC");
        }
    }

    @Test
    void whatWasPlannedIsDoneAndSaysWhatCameOfIt() {
        coaching.note(
                coach.toegang(), cohort, plaats.bestuur(), Soort.TELEFOON, today, "Ze vergaderen.", "Bel terug", today);
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(coach))) {
            screen.ga("begeleiding/" + cohort + "/" + plaats.bestuur());
            _click(_find(Button.class, one -> one.withText("Gedaan")).getFirst());
            _setValue(_get(TextArea.class, one -> one.withLabel("Wat kwam eruit? (mag leeg)")), "Ze zijn akkoord.");
            _setValue(_get(TextField.class, one -> one.withLabel("Wat doe je daarna? (mag leeg)")), "Stuur het model");
            _click(_get(Button.class, one -> one.withText("Bewaar")));
            assertThat(Scherm.woorden(screen.pagina())).doesNotContain("Ze zijn akkoord.");
            _setValue(
                    _get(Input.class, one -> one.withId("gedaan-daarna")),
                    today.plusDays(2).toString());
            _click(_get(Button.class, one -> one.withText("Bewaar")));
            assertThat(Scherm.woorden(screen.pagina()))
                    .contains("✓ Gedaan: Bel terug", "Ze zijn akkoord.", "Daarna: Stuur het model");
        }
    }

    private static Map<String, String> facts() {
        Map<String, String> all = new LinkedHashMap<>();
        Jsoup.parse(markup("db-coach-facts"))
                .select("div")
                .forEach(line ->
                        all.put(line.select("dt").text(), line.select("dd").text()));
        return all;
    }

    /** The lines of the sections, in however many tables they stand. */
    private static String sections() {
        return _find(HtmlContainer.class, one -> one.withClasses("db-coach-sections")).stream()
                .map(one -> one.getElement().getProperty("innerHTML"))
                .map(html -> html.substring(html.indexOf("<tbody>") + 7, html.indexOf("</tbody>")))
                .collect(joining());
    }

    private static String markup(String css) {
        return _get(HtmlContainer.class, one -> one.withClasses(css))
                .getElement()
                .getProperty("innerHTML");
    }
}
