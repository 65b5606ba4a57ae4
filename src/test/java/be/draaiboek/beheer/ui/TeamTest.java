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
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.BestuurNavigatie;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The team page, from an invitation to a colleague who leaves; and the pages that its letters lead to. */
class TeamTest extends SchermTest {

    @Autowired
    be.draaiboek.melding.Postbode post;

    @Autowired
    Wereld wereld;

    @Autowired
    ApplicationContext context;

    @Autowired
    HuidigeGebruiker current;

    @Autowired
    UitnodigingService invitations;

    @Autowired
    DeelnemerService deelnemers;

    private Plaats plaats;
    private Persoon trekker;
    private Persoon lid;
    private Persoon beheerder;
    private String email;

    @BeforeEach
    void fixture() {
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.persoon("Tine Trekker");
        wereld.deel(plaats, trekker, Rol.TREKKER);
        lid = wereld.persoon("Lies Lid");
        wereld.deel(plaats, lid, Rol.MT_LID);
        beheerder = wereld.persoon("Bea Beheer", true);
        email = UUID.randomUUID() + "@voorbeeld.be";
    }

    @Test
    void aTrekkerInvitesAndSeesWhatBecameOfIt() {
        team(trekker);
        _setValue(_get(EmailField.class), "geen adres");
        click("Uitnodigen");
        error("geen e-mailadres");
        assertThat(_get(EmailField.class).getValue()).isEqualTo("geen adres");
        _setValue(_get(EmailField.class), email);
        click("Uitnodigen");
        assertThat(text("status")).contains("staat klaar").contains("geen mailserver");
        _assertOne(H2.class, title -> title.withText("Uitgenodigd, nog niet aangenomen"));
        assertThat(_find(Span.class))
                .anySatisfy(line -> assertThat(line.getText()).contains("staat klaar bij de beheerder"));
        click("Opnieuw versturen");
        assertThat(text("status")).contains("nieuwe link");
        click("Adres wijzigen");
        click("Adres wijzigen");
        _assertOne(Dialog.class);
        EmailField address = _get(_get(Dialog.class), EmailField.class);
        _setValue(address, "rené@voorbeeld.be");
        click("Wijzigen");
        error("‘é’");
        _setValue(address, "ander-" + email);
        click("Wijzigen");
        _assertNone(Dialog.class);
        assertThat(text("status"))
                .contains("ander-" + email)
                .contains("staat klaar")
                .contains("vorige werkt niet meer");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("ander-" + email);
        click("Intrekken");
        confirm();
        _assertNone(H2.class, title -> title.withText("Uitgenodigd, nog niet aangenomen"));
    }

    @Test
    void aMemberOnlyLooks() {
        team(lid);
        assertThat(_find(Span.class)).extracting(Span::getText).contains("Tine Trekker", "Lies Lid (jij)", "doet mee");
        _assertNone(EmailField.class);
        _assertNone(Button.class, button -> button.withText("Beëindigen"));
    }

    @Test
    void anInvullerDoesNotSeeTheTeam() {
        Persoon invuller = wereld.persoon("Ivo Invuller");
        wereld.deel(plaats, invuller, Rol.INVULLER);
        team(invuller);
        assertThat(_find(Span.class)).extracting(Span::getText).doesNotContain("Tine Trekker");
        assertThat(_find(Paragraph.class))
                .anySatisfy(line -> assertThat(line.getText()).contains("alleen de secties"));
    }

    @Test
    void theLastTrekkerStaysAndAColleagueCanLeave() {
        team(trekker);
        end("Tine Trekker");
        ConfirmDialog told = _find(ConfirmDialog.class).getLast();
        assertThat(told.getElement().getProperty("message")).contains("Maak eerst iemand anders trekker");
        told.close();
        assertThat(deelnemers.of(trekker.toegang(), plaats.bestuur())).hasSize(2);
        end("Lies Lid");
        assertThat(text("status")).contains("beëindigd");
        assertThat(deelnemers.of(trekker.toegang(), plaats.bestuur())).hasSize(1);
    }

    @Test
    void theLinkOfAnInvitationMakesAnAccount() {
        String code = invite(email);
        anoniem();
        open("uitnodiging/" + code);
        assertThat(_get(H1.class).getText()).contains("Proefdam");
        assertThat(_get(EmailField.class).getValue()).isEqualTo(email);
        _setValue(_get(TextField.class, field -> field.withLabel("Je naam")), "Nora Nieuw");
        _setValue(password("Kies een wachtwoord"), Wereld.PASSWORD);
        _setValue(password("Nog eens hetzelfde wachtwoord"), "iets anders dan dat");
        click("Account maken");
        error("niet hetzelfde");
        _setValue(password("Nog eens hetzelfde wachtwoord"), Wereld.PASSWORD);
        click("Account maken");
        _assertOne(LoginForm.class);
        assertThat(deelnemers.of(trekker.toegang(), plaats.bestuur()))
                .anySatisfy(one -> assertThat(one.naam()).isEqualTo("Nora Nieuw"));

        open("uitnodiging/" + code);
        assertThat(_find(Paragraph.class))
                .anySatisfy(line -> assertThat(line.getText()).contains("al aangenomen"));
        _assertNone(PasswordField.class);
    }

    @Test
    void whoHasAnAccountTakesItUpAndSeesTheTeam() {
        Persoon invited = wereld.persoon("Eva Elders");
        String code = invite(invited.email());
        anoniem();
        open("uitnodiging/" + code);
        _assertNone(PasswordField.class);
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(invited))) {
            screen.ga("uitnodiging/" + code);
            click("Uitnodiging aannemen");
            assertThat(deelnemers.mine(invited.toegang())).hasSize(1);
            // The session knows at once, without logging in again.
            assertThat(current.vereist().roles()).contains(Gebruiker.DEELNEMER);
        }
    }

    @Test
    void withoutAMailServerTheBeheerderReadsTheLetters() {
        String code = invite(email);
        alsGebruiker(beheerder.account(), false, Gebruiker.BEHEERDER);
        open("beheer/post");
        _assertNone(Pre.class);
        // One row a mail, with its state in a word: why is said once, above.
        assertThat(_get(com.vaadin.flow.component.html.NativeTable.class)
                        .getBody()
                        .getRows()
                        .getFirst()
                        .getElement()
                        .getTextRecursively())
                .contains(email, "staat hier", "Lees de mail")
                .doesNotContain("mailserver");
        assertThat(post.onverstuurd(beheerder.toegang())).isPositive();
        assertThat(post.onverstuurd(trekker.toegang())).isZero();
        _click(_find(Button.class, button -> button.withText("Lees de mail")).getFirst());
        _setValue(_get(TextField.class, field -> field.withLabel("Waarom doe je dit?")), "Zij vroeg mij om de link.");
        _setValue(_get(PasswordField.class), "niet dat van mij");
        click("Mail lezen");
        _assertNone(Pre.class);
        _setValue(_get(PasswordField.class), Wereld.PASSWORD);
        click("Mail lezen");
        assertThat(_find(Pre.class))
                .anySatisfy(letter -> assertThat(letter.getText()).contains("/uitnodiging/" + code));
    }

    @Test
    void aForgottenPasswordIsAskedForWithoutTellingWhoHasAnAccount() {
        anoniem();
        open("wachtwoord-vergeten");
        _setValue(_get(EmailField.class), email);
        click("Vraag een link");
        String unknown = text("status").replace(email, "");
        _setValue(_get(EmailField.class), lid.email());
        click("Vraag een link");
        assertThat(text("status").replace(lid.email(), "")).isEqualTo(unknown).contains("Is er een account");
        open("wachtwoord-herstellen/geraden");
        _assertNone(PasswordField.class);
    }

    @Test
    void onesOwnAccountShowsWhatDidNotLeave() {
        invite(email);
        wereld.nietVerstuurd(email);
        alsGebruiker(trekker.account(), false, Gebruiker.DEELNEMER);
        open("account");
        assertThat(_find(Span.class)).extracting(Span::getText).contains(email);
    }

    private String invite(String address) {
        invitations.invite(trekker.toegang(), plaats.bestuur(), address, Rol.MT_LID, "");
        return wereld.codeUitMail(beheerder.toegang(), address, BestuurNavigatie.UITNODIGING);
    }

    private void team(Persoon who) {
        alsGebruiker(who.account(), false, Gebruiker.DEELNEMER);
        open("team");
    }

    private void end(String name) {
        _click(_find(Button.class, button -> button.withText("Beëindigen")).stream()
                .filter(button -> button.getAriaLabel().orElse("").contains(name))
                .findFirst()
                .orElseThrow());
        confirm();
    }

    private static void confirm() {
        var dialog = _find(ConfirmDialog.class).getLast();
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
    }

    private static void click(String text) {
        _click(_get(Button.class, button -> button.withText(text)));
    }

    private static PasswordField password(String label) {
        return _get(PasswordField.class, field -> field.withLabel(label));
    }

    private static void error(String words) {
        assertThat(text("alert")).contains(words);
    }

    private static String text(String role) {
        return _find(Paragraph.class).stream()
                .filter(line -> role.equals(line.getElement().getAttribute("role")))
                .map(Paragraph::getText)
                .findFirst()
                .orElse("");
    }
}
