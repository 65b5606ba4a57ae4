package be.draaiboek.beheer.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Scherm;
import be.draaiboek.SchermTest;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.common.Klok;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.TrajectService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The beheerder's pages, from an account to a running traject. */
class BeheerTest extends SchermTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");

    @Autowired
    AccountService accounts;

    @Autowired
    BestuurService besturen;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    CohortService cohorts;

    @Autowired
    TrajectService trajecten;

    private Toegang beheerder;
    private long bestuur;

    @BeforeEach
    void logIn() {
        beheerder = Toegang.van(accounts.create(
                SYSTEEM, UUID.randomUUID() + "@voorbeeld.be", "Bea Beheer", "vier woorden in een zin", true));
        bestuur = besturen.invent(SYSTEEM, "Proefdam", "Oost-Vlaanderen");
        alsGebruiker(beheerder.accountId(), false, Gebruiker.BEHEERDER);
    }

    @Test
    void aNewAccountGetsATemporaryPasswordThatIsShownOnce() {
        open("beheer/gebruikers");
        click("Nieuwe gebruiker");
        _setValue(text("Naam"), "Nele Nieuw");
        _setValue(_get(EmailField.class), "geen adres");
        click("Gebruiker maken");
        _assertOne(Paragraph.class, paragraph -> paragraph.withClasses("error"));
        assertThat(text("Naam").getValue()).isEqualTo("Nele Nieuw");
        String email = UUID.randomUUID() + "@voorbeeld.be";
        _setValue(_get(EmailField.class), email);
        click("Gebruiker maken");
        assertThat(text("Tijdelijk wachtwoord").getValue()).matches("[a-z2-9-]{19}");
        click("Ik heb het");
        assertThat(_get(H1.class).getText()).isEqualTo("Nele Nieuw");

        _setValue(combo("Bestuur"), besturen.find(beheerder, bestuur).orElseThrow());
        _setValue(rol(), Rol.TREKKER);
        click("Bestuur toevoegen");
        assertThat(deelnemers.of(beheerder, bestuur))
                .singleElement()
                .extracting(Deelnemer::rol)
                .isEqualTo(Rol.TREKKER);

        open("beheer/gebruikers");
        _setValue(text("Zoek op naam, adres of bestuur"), email);
        assertThat(_get(NativeTable.class).getBody().getRows()).hasSize(1);
        _setValue(text("Zoek op naam, adres of bestuur"), "niemand heet zo");
        assertThat(_find(NativeTable.class)).isEmpty();
    }

    @Test
    void theRegisterIsSearchedAndShownInSteps() {
        open("beheer/besturen");
        // What waits for a beheerder comes first: who works without anybody to coach them.
        deelnemers.enrolName(beheerder, bestuur, "Marie", "Diensthoofd");
        open("beheer/besturen");
        List<CohortService.Wachtend> waiting = cohorts.wachtend(beheerder);
        assertThat(waiting)
                .filteredOn(one -> one.bestuurId() == bestuur)
                .singleElement()
                .satisfies(one -> assertThat(one.deelnemers()).isPositive());
        assertThat(_find(H2.class))
                .extracting(H2::getText)
                .contains(
                        "Zonder trekker ("
                                + waiting.stream().filter(one -> !one.trekker()).count() + ")",
                        "Zonder cohort ("
                                + waiting.stream()
                                        .filter(CohortService.Wachtend::zonderCohort)
                                        .count() + ")");
        assertThat(_find(be.draaiboek.beheer.ui.Bouwstenen.Tabel.class)).isNotEmpty();
        assertThat(_find(com.vaadin.flow.component.html.H2.class))
                .extracting(com.vaadin.flow.component.html.H2::getText)
                .anyMatch(text -> text.startsWith("Zonder trekker ("))
                .anyMatch(text -> text.startsWith("Zonder cohort ("));
        _click(_find(Button.class).stream()
                .filter(button -> button.getText().matches("Toon alle [0-9]+ besturen"))
                .findFirst()
                .orElseThrow());
        assertThat(_get(NativeTable.class).getBody().getRows()).hasSize(50);
        _setValue(text("Zoek op naam of NIS-code"), "44087");
        assertThat(_get(NativeTable.class).getBody().getRows()).hasSize(1);
        _setValue(text("Zoek op naam of NIS-code"), "Borsbeek");
        assertThat(_get(NativeTable.class).getBody().getRows()).hasSize(1);
        assertThat(_find(Span.class))
                .anySatisfy(old -> assertThat(old.getText()).isEqualTo(" vroeger Borsbeek"));
        _setValue(text("Zoek op naam of NIS-code"), "Nergenshuizen");
        assertThat(_find(NativeTable.class)).isEmpty();
        assertThat(_find(Paragraph.class))
                .anySatisfy(paragraph -> assertThat(paragraph.getText()).contains("voor een fusie"));
    }

    @Test
    void aBestuurGetsATrekkerAndStarts() {
        long trekker = accounts.create(
                SYSTEEM, UUID.randomUUID() + "@voorbeeld.be", "Tom Trekker", "vier woorden in een zin", false);
        open("beheer/bestuur/" + bestuur);
        click("Deelnemer toevoegen");
        assertThat(_get(Paragraph.class, paragraph -> paragraph.withClasses("error"))
                        .getText())
                .contains("Kies eerst");
        _setValue(
                combo("Gebruiker"),
                accounts.all(beheerder).stream()
                        .filter(account -> account.id() == trekker)
                        .findFirst()
                        .orElseThrow());
        click("Deelnemer toevoegen");
        click("Beëindigen");
        // Before anything is asked: it can't be done, why, and what to do first.
        var told = _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class);
        assertThat(told.getElement().getProperty("header")).contains("Tom Trekker", "kan nog niet");
        assertThat(told.getElement().getProperty("message"))
                .contains("Maak eerst iemand anders trekker", "kan in Proefdam niemand afspraken vastleggen");
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                told, new com.vaadin.flow.component.confirmdialog.ConfirmDialog.ConfirmEvent(told, true));
        told.close();
        assertThat(deelnemers.of(beheerder, bestuur)).hasSize(1);
        click("Start traject");
        _assertOne(Paragraph.class, paragraph -> paragraph.withClasses("ok"));
        assertThat(trajecten.mine(Toegang.van(trekker))).hasSize(1);
        // What runs is said, and can't be started again.
        assertThat(_find(Button.class, one -> one.withText("Start traject"))).isEmpty();
        assertThat(card("Traject")).contains("Het Draaiboek loopt, sinds ", "Het zit in geen lopend cohort.");
        LocalDate day = LocalDate.now(Klok.BRUSSEL);
        long in = cohorts.create(beheerder, "Cohort van vandaag", day, day.plusDays(99));
        cohorts.addBestuur(beheerder, in, bestuur);
        open("beheer/bestuur/" + bestuur);
        assertThat(card("Traject")).contains(", in ", "Cohort van vandaag").doesNotContain("Start", "geen lopend");
    }

    private static String card(String title) {
        return Scherm.woorden(_find(Section.class).stream()
                .filter(one -> one.getChildren()
                        .anyMatch(child ->
                                child instanceof H2 head && head.getText().equals(title)))
                .findFirst()
                .orElseThrow());
    }

    @Test
    @SuppressWarnings("unchecked")
    void anInterviewIsHandedToThePersonThemselves() {
        long marie = accounts.create(
                SYSTEEM, UUID.randomUUID() + "@voorbeeld.be", "Marie Claes", "vier woorden in een zin", false);
        long noted = deelnemers.enrolName(beheerder, bestuur, "Marie", "Diensthoofd");
        open("beheer/bestuur/" + bestuur);
        click("Account koppelen");
        ComboBox<AccountService.Account> who = _get(_get(Dialog.class), ComboBox.class);
        clickInDialog("Account koppelen");
        assertThat(deelnemers.mine(Toegang.van(marie))).isEmpty();
        _setValue(
                who,
                accounts.all(beheerder).stream()
                        .filter(account -> account.id() == marie)
                        .findFirst()
                        .orElseThrow());
        clickInDialog("Account koppelen");
        assertThat(deelnemers.mine(Toegang.van(marie)))
                .singleElement()
                .extracting(Deelnemer::id)
                .isEqualTo(noted);
        assertThat(_find(Button.class, button -> button.withText("Account koppelen")))
                .isEmpty();
    }

    @Test
    void aCohortIsMadeAndFilled() {
        open("beheer/cohorten");
        _setValue(text("Naam"), "Najaar 2026");
        _setValue(_get(Input.class, field -> field.withId("cohort-begin")), "2026-09-01");
        click("Cohort maken");
        assertThat(_get(Paragraph.class, paragraph -> paragraph.withClasses("error"))
                        .getText())
                .contains("Kies de dag waarop het cohort eindigt");
        _setValue(_get(Input.class, field -> field.withId("cohort-einde")), "2027-06-30");
        click("Cohort maken");
        assertThat(_get(H1.class).getText()).isEqualTo("Najaar 2026");
        Cohort made = cohorts.all(beheerder).stream()
                .filter(cohort -> cohort.naam().equals("Najaar 2026"))
                .findFirst()
                .orElseThrow();
        _setValue(combo("Bestuur"), besturen.find(beheerder, bestuur).orElseThrow());
        click("Bestuur toevoegen");
        assertThat(cohorts.besturen(beheerder, made.id())).hasSize(1);
        String known = besturen.find(beheerder, bestuur).orElseThrow().name();
        long other = besturen.invent(beheerder, "Plakdam", "Oost-Vlaanderen");
        _setValue(
                _get(TextArea.class, field -> field.withLabel("Of plak een lijst")),
                "Plakdam\n" + known + "\nNergenshuizen\nPlakdam");
        click("Herken de besturen");
        assertThat(_find(Span.class).stream().map(Span::getText))
                .contains("Plakdam", known + ", staat er al in", "niet herkend", "Plakdam, dubbel in je lijst");
        click("Voeg de herkende besturen toe");
        assertThat(Scherm.woorden(_get(CohortBeheerView.class))).contains("Eén regel van je lijst bleef weg");
        assertThat(cohorts.besturen(beheerder, made.id()))
                .extracting(Bestuur::id)
                .containsOnly(bestuur, other);
        // A beheerder sets its days and closes it too.
        assertThat(_find(be.draaiboek.weergave.Uitklap.class)).hasSize(1);
        click("Sluit Najaar 2026 af");
        var closing = _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class);
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                closing, new com.vaadin.flow.component.confirmdialog.ConfirmDialog.ConfirmEvent(closing, true));
        assertThat(cohorts.find(beheerder, made.id()).orElseThrow().gesloten()).isTrue();
        assertThat(_find(Button.class, button -> button.withText("Heropen"))).hasSize(1);
    }

    @Test
    void whatReachesFarStandsApartAndIsAskedFirst() {
        long other = accounts.create(
                SYSTEEM, UUID.randomUUID() + "@voorbeeld.be", "Ans Anders", "vier woorden in een zin", false);
        open("beheer/gebruiker/" + other);
        var apart = _get(be.draaiboek.weergave.Ingrijpend.class);
        assertThat(_find(apart, Button.class).stream().map(Button::getText))
                .containsExactly(
                        "Overal afmelden",
                        "Tweede stap wissen",
                        "Account afsluiten",
                        "Maak beheerder",
                        "Persoon wissen");
        assertThat(_find(apart, Button.class))
                .allMatch(button -> button.getThemeNames().contains("error"));
        click("Overal afmelden");
        _assertNone(Paragraph.class, paragraph -> paragraph.withClasses("ok"));
        var asked = _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class);
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                asked, new com.vaadin.flow.component.confirmdialog.ConfirmDialog.ConfirmEvent(asked, true));
        _assertOne(
                Paragraph.class,
                paragraph -> paragraph.withClasses("ok").withText("Ans Anders is nergens meer aangemeld."));
    }

    @Test
    void anAccountThatABestuurCannotDoWithoutIsNotClosedByOneKey() {
        long trekker = accounts.create(
                SYSTEEM, UUID.randomUUID() + "@voorbeeld.be", "Tom Trekker", "vier woorden in een zin", false);
        deelnemers.enrol(beheerder, bestuur, trekker, Rol.TREKKER, "");
        open("beheer/gebruiker/" + trekker);
        click("Account afsluiten");
        _assertNone(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class);
        var dialog = _get(Dialog.class);
        assertThat(_find(dialog, Paragraph.class).getFirst().getText())
                .startsWith("Tom Trekker is de enige trekker van Proefdam.")
                .contains("Tot er een andere trekker is, kan in Proefdam niemand afspraken vastleggen.");
        clickInDialog("Toch afsluiten");
        assertThat(active(trekker)).isTrue();
        _setValue(text("Waarom doe je dit?"), "De trekker is vertrokken.");
        _setValue(_get(com.vaadin.flow.component.textfield.PasswordField.class), "vier woorden in een zin");
        clickInDialog("Toch afsluiten");
        assertThat(active(trekker)).isFalse();
    }

    private boolean active(long account) {
        return accounts.all(beheerder).stream().anyMatch(one -> one.id() == account && one.active());
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        long made = cohorts.create(
                beheerder,
                "Leeg " + UUID.randomUUID(),
                java.time.LocalDate.of(2026, 9, 1),
                java.time.LocalDate.of(2027, 6, 30));
        open("beheer/cohort/" + made);
        click("Herken de besturen");
        assertThat(_find(Paragraph.class, paragraph -> paragraph.withClasses("error"))
                        .getFirst()
                        .getText())
                .startsWith("Plak eerst een lijst");
    }

    @Test
    void everyPageOpensAndAnUnknownIdIsNotFound() {
        open("beheer/gebruiker/" + beheerder.accountId());
        assertThat(_get(H1.class).getText()).isEqualTo("Bea Beheer");
        String notFound = null;
        for (String page : new String[] {"gebruiker/999999999", "bestuur/999999999", "cohort/999999999", "cohort/x"}) {
            open("beheer/" + page);
            String heading = _get(H1.class).getText();
            assertThat(heading).isEqualTo(notFound == null ? heading : notFound);
            notFound = heading;
        }
    }

    private static void click(String text) {
        _click(_get(Button.class, button -> button.withText(text)));
    }

    private static void clickInDialog(String text) {
        _click(_get(_get(Dialog.class), Button.class, button -> button.withText(text)));
    }

    private static TextField text(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static <T> ComboBox<T> combo(String label) {
        return _get(ComboBox.class, field -> field.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static Select<Rol> rol() {
        return _get(Select.class, field -> field.withLabel("Rol"));
    }
}
