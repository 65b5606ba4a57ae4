package be.draaiboek.cohort.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.SchermTest;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.SlotService;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.TrajectService;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The begeleider's board. */
class BordViewTest extends SchermTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");

    @Autowired
    AccountService accounts;

    @Autowired
    BestuurService besturen;

    @Autowired
    CohortService cohorts;

    @Autowired
    SlotService slot;

    @Autowired
    TrajectService trajecten;

    private long cohort;
    private long coach;
    private long stranger;

    @BeforeEach
    void fixture() {
        coach = account();
        stranger = account();
        cohort = cohorts.create(SYSTEEM, "Najaar 2026", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 6, 30));
        cohorts.addBegeleider(SYSTEEM, cohort, coach);
    }

    @Test
    void showsEachBestuurInATable() {
        long proefdam = besturen.invent(SYSTEEM, "Proefdam", "Oost-Vlaanderen");
        cohorts.addBestuur(SYSTEEM, cohort, proefdam);
        cohorts.addBestuur(SYSTEEM, cohort, besturen.invent(SYSTEEM, "Elderdam", "Oost-Vlaanderen"));
        trajecten.start(Toegang.van(admin()), proefdam);
        alsGebruiker(coach, false, Gebruiker.BEGELEIDER);
        open("cohort");
        assertThat(_get(H1.class).getText()).isEqualTo("Deze twee hebben je nodig");
        String table = _get(HtmlContainer.class, one -> one.withClasses("db-monday"))
                .getChildren()
                .map(part -> part.getElement().getProperty("innerHTML"))
                .collect(Collectors.joining());
        assertThat(table)
                .contains("Proefdam", "Elderdam", "een trekker die inlogt", "B.4.1")
                .contains("begeleiding/" + cohort + "/" + proefdam);
        open("cohort/" + cohort + "?zoek=elder");
        assertThat(_get(HtmlContainer.class, one -> one.withClasses("db-monday-rows"))
                        .getElement()
                        .getProperty("innerHTML"))
                .contains("Elderdam")
                .doesNotContain("Proefdam");
        // The stage that the board shows is the one that is looked for.
        open("cohort/" + cohort + "?fase=NIET_BEGONNEN");
        assertThat(rows()).contains("Elderdam", "Proefdam");
        open("cohort/" + cohort + "?fase=LOOPT_VAST");
        assertThat(rows()).doesNotContain("Elderdam", "Proefdam");
        open("begeleiding/" + cohort + "/" + proefdam);
        assertThat(_get(H1.class).getText()).isEqualTo("Proefdam");
    }

    private static String rows() {
        return _get(HtmlContainer.class, one -> one.withClasses("db-monday-rows"))
                .getElement()
                .getProperty("innerHTML");
    }

    @Test
    void aClosedCohortShowsItsBoardOfThatDay() {
        long proefdam = besturen.invent(SYSTEEM, "Proefdam", "Oost-Vlaanderen");
        cohorts.addBestuur(SYSTEEM, cohort, proefdam);
        slot.close(Toegang.van(coach), cohort);
        alsGebruiker(coach, false, Gebruiker.BEGELEIDER);
        open("cohort/" + cohort);
        assertThat(shown()).startsWith("Najaar 2026").contains("Afgesloten op ");
        assertThat(_get(HtmlContainer.class, one -> one.withClasses("db-monday"))
                        .getElement()
                        .getProperty("innerHTML"))
                .contains("Proefdam");
        open("begeleiding/" + cohort + "/" + proefdam);
        assertThat(shown()).contains("Deze pagina is er niet");
        alsGebruiker(stranger, false, Gebruiker.BEGELEIDER);
        open("cohort/" + cohort);
        assertThat(shown()).contains("Deze pagina is er niet");
    }

    @Test
    void whoseCohortsAreAllClosedIsLedToANewOneAndKeepsIt() {
        slot.close(Toegang.van(coach), cohort);
        alsGebruiker(coach, false, Gebruiker.BEGELEIDER);
        open("cohort");
        assertThat(_get(RouterLink.class, one -> one.withText("Maak een nieuw cohort"))
                        .getHref())
                .isEqualTo("cohorten");
        open("cohorten");
        assertThat(_find(RouterLink.class)).extracting(RouterLink::getText).contains("Najaar 2026");
        _setValue(_get(TextField.class, one -> one.withLabel("Naam")), "Voorjaar 2027");
        _setValue(_get(Input.class, one -> one.withId("cohort-begin")), "2027-02-01");
        _setValue(_get(Input.class, one -> one.withId("cohort-einde")), "2027-06-30");
        _click(_get(Button.class, one -> one.withText("Cohort maken")));
        assertThat(_get(H1.class).getText()).isEqualTo("Voorjaar 2027");
        assertThat(shown()).contains("Nog geen besturen").doesNotContain("Nog geen begeleiders");
        // A coach who doesn't coach it finds nothing there.
        long made = cohorts.mine(Toegang.van(coach)).getFirst().id();
        alsGebruiker(stranger, false, Gebruiker.BEGELEIDER);
        open("beheer/cohort/" + made);
        assertThat(shown()).contains("Deze pagina is er niet");
    }

    @Test
    void whatACoachComesBackToIsKeptUnderAName() {
        cohorts.addBestuur(SYSTEEM, cohort, besturen.invent(SYSTEEM, "Proefdam", "Oost-Vlaanderen"));
        cohorts.addBegeleider(SYSTEEM, cohort, stranger);
        alsGebruiker(coach, false, Gebruiker.BEGELEIDER);
        open("cohort/" + cohort);
        _assertNone(Button.class, one -> one.withText("Bewaar deze keuze"));
        open("cohort/" + cohort + "?zoek=elder&wacht=TWEELING&fase=AFSPREKEN&sorteer=contact&omgekeerd=1");
        _click(_get(Button.class, one -> one.withText("Bewaar deze keuze")));
        _click(_get(Button.class, one -> one.withText("Bewaar")));
        assertThat(shown()).contains("Geef een naam");
        _setValue(_get(TextField.class, one -> one.withLabel("Hoe noem je ze?")), " Elk  kwartaal ");
        _click(_get(Button.class, one -> one.withText("Bewaar")));
        _assertNone(Button.class, one -> one.withText("Bewaar deze keuze"));

        open("cohort/" + cohort);
        Anchor kept = _get(Anchor.class, one -> one.withText("Elk  kwartaal"));
        assertThat(kept.getElement().hasAttribute("aria-current")).isFalse();
        open(kept.getHref());
        assertThat(_get(TextField.class, one -> one.withLabel("Zoek een bestuur"))
                        .getValue())
                .isEqualTo("elder");
        assertThat(_get(Anchor.class, one -> one.withText("Elk  kwartaal"))
                        .getElement()
                        .getAttribute("aria-current"))
                .isEqualTo("true");

        alsGebruiker(stranger, false, Gebruiker.BEGELEIDER);
        open("cohort/" + cohort);
        _assertNone(Anchor.class, one -> one.withText("Elk  kwartaal"));
        alsGebruiker(coach, false, Gebruiker.BEGELEIDER);
        open("cohort/" + cohort);
        _click(_get(Button.class, one -> one.withText("×")));
        _assertNone(Anchor.class, one -> one.withText("Elk  kwartaal"));
    }

    @Test
    void saysWhatToDoWhenThereIsNothing() {
        alsGebruiker(coach, false, Gebruiker.BEGELEIDER);
        open("cohort/" + cohort);
        _assertNone(HtmlContainer.class, one -> one.withClasses("db-monday"));
        assertThat(_find(Paragraph.class))
                .anySatisfy(text -> assertThat(text.getText()).contains("Zodra er besturen in zitten"));
        assertThat(_get(Anchor.class, one -> one.withText("Zet er besturen in")).getHref())
                .isEqualTo("beheer/cohort/" + cohort);
        alsGebruiker(stranger, false, Gebruiker.BEGELEIDER);
        open("cohort");
        assertThat(_find(Paragraph.class))
                .anySatisfy(text -> assertThat(text.getText()).contains("Je begeleidt geen cohort"));
        // Who stopped lands here, and hears it once.
        be.draaiboek.weergave.Gezegd.straks("Je begeleidt Najaar niet meer.");
        open("cohort");
        assertThat(_get(be.draaiboek.weergave.Gezegd.class).getText()).isEqualTo("Je begeleidt Najaar niet meer.");
        open("cohort");
        assertThat(_get(be.draaiboek.weergave.Gezegd.class).getText()).isEmpty();
    }

    @Test
    void anotherOnesCohortLooksLikeOneThatDoesNotExist() {
        alsGebruiker(stranger, false, Gebruiker.BEGELEIDER);
        open("cohort/" + cohort);
        String invisible = shown();
        assertThat(invisible).contains("Deze pagina is er niet");
        open("cohort/999999999");
        assertThat(shown()).isEqualTo(invisible).doesNotContain("Najaar");
        open("cohort/boe");
        assertThat(shown()).isEqualTo(invisible);
        alsGebruiker(coach, false, Gebruiker.BEGELEIDER);
        open("cohort/" + cohort);
        assertThat(shown()).contains("Najaar");
    }

    private static String shown() {
        return _get(H1.class).getText()
                + _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private long account() {
        return accounts.create(
                SYSTEEM, UUID.randomUUID() + "@voorbeeld.be", "Iemand", "vier woorden in een zin", false);
    }

    private long admin() {
        return accounts.create(SYSTEEM, UUID.randomUUID() + "@voorbeeld.be", "Iemand", "vier woorden in een zin", true);
    }
}
