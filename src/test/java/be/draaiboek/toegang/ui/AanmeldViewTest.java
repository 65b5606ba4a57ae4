package be.draaiboek.toegang.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.SchermTest;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.DemoAanmelding;
import be.draaiboek.toegang.DemoAanmeldingen;
import be.draaiboek.toegang.EersteToegang;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The pages around logging in. */
@Import(AanmeldViewTest.DemoLogins.class)
class AanmeldViewTest extends SchermTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");
    private static final String PASSWORD = "vier woorden in een zin";

    @TestConfiguration
    static class DemoLogins {

        @Bean
        DemoAanmeldingen demoAanmeldingen() {
            return () -> List.of(new DemoAanmelding("Trekker van Proefdam", "a@b.be", PASSWORD, "ziet alles"));
        }
    }

    @Autowired
    AccountService accounts;

    @Autowired
    EersteToegang first;

    @Autowired
    HuidigeGebruiker current;

    @Autowired
    DSLContext dsl;

    @Test
    void isInDutchAndShowsTheDemosLogins() {
        account();
        anoniem();
        open("aanmelden");
        assertThat(_find(H1.class)).singleElement().extracting(H1::getText).isEqualTo("Draaiboek");
        assertThat(_get(LoginForm.class).isError()).isFalse();
        _assertOne(Button.class, button -> button.withText("Trekker van Proefdam"));
    }

    @Test
    void saysHowLongToWait() {
        account();
        anoniem();
        open("aanmelden?error&wacht=42");
        LoginForm form = _get(LoginForm.class);
        assertThat(form.isError()).isTrue();
        assertThat(form.getElement().getPropertyRaw("i18n").toString())
                .contains("Te veel pogingen")
                .contains("Wacht 42 seconden");
        open("aanmelden?error&wacht=<b>");
        assertThat(_get(LoginForm.class).getElement().getPropertyRaw("i18n").toString())
                .contains("Aanmelden is niet gelukt");
    }

    @Test
    void withoutAnyAccountTheFirstBeheerderIsMade() {
        empty();
        anoniem();
        open("aanmelden");
        _assertNone(LoginForm.class);
        _assertNone(PasswordField.class);
        open("eerste-beheerder?code=geraden");
        _assertNone(PasswordField.class);
        assertThat(first.lines()).hasSize(2);
        String link = first.lines().getLast();
        open(link.substring(link.indexOf("eerste-beheerder")));
        _setValue(_get(TextField.class, field -> field.withLabel("Je naam")), "An Eerste");
        _setValue(_get(EmailField.class), "an@voorbeeld.be");
        _setValue(_get(PasswordField.class, field -> field.withLabel("Kies een wachtwoord")), "kort");
        _setValue(_get(PasswordField.class, field -> field.withLabel("Nog eens hetzelfde wachtwoord")), "kort");
        _click(_get(Button.class, button -> button.withText("Account maken")));
        _assertOne(Paragraph.class, text -> text.withClasses("error"));
        assertThat(_get(TextField.class, field -> field.withLabel("Je naam")).getValue())
                .isEqualTo("An Eerste");
        _setValue(_get(PasswordField.class, field -> field.withLabel("Kies een wachtwoord")), PASSWORD);
        _setValue(_get(PasswordField.class, field -> field.withLabel("Nog eens hetzelfde wachtwoord")), PASSWORD);
        _click(_get(Button.class, button -> button.withText("Account maken")));
        _assertOne(LoginForm.class);
        assertThat(accounts.all(SYSTEEM))
                .singleElement()
                .satisfies(account -> assertThat(account.beheerder()).isTrue());
        assertThat(first.lines()).isEmpty();
        open(link.substring(link.indexOf("eerste-beheerder")));
        _assertOne(LoginForm.class);
    }

    @Test
    void aTemporaryPasswordIsReplacedFirst() {
        long id = account();
        alsGebruiker(id, true, Gebruiker.BEHEERDER);
        open("beheer/gebruikers");
        assertThat(_get(H1.class).getText()).isEqualTo("Wachtwoord wijzigen");
        _setValue(_get(PasswordField.class, field -> field.withLabel("Huidig wachtwoord")), PASSWORD);
        _setValue(_get(PasswordField.class, field -> field.withLabel("Nieuw wachtwoord")), "een heel ander woord");
        _setValue(
                _get(PasswordField.class, field -> field.withLabel("Nog eens het nieuwe wachtwoord")),
                "een heel ander woord");
        _click(_get(Button.class, button -> button.withText("Wachtwoord wijzigen")));
        assertThat(current.vereist().mustChange()).isFalse();
        open("beheer/gebruikers");
        assertThat(_get(H1.class).getText()).isEqualTo("Gebruikers");
    }

    private long account() {
        return accounts.create(SYSTEEM, UUID.randomUUID() + "@voorbeeld.be", "Iemand", PASSWORD, true);
    }

    /** Rolled back with the test. */
    private void empty() {
        dsl.execute("SET foreign_key_checks = 0");
        dsl.deleteFrom(be.draaiboek.db.Tables.ACCOUNT)
                .where(org.jooq.impl.DSL.trueCondition())
                .execute();
        dsl.execute("SET foreign_key_checks = 1");
    }
}
