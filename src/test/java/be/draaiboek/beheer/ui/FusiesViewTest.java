package be.draaiboek.beheer.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.SchermTest;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Gezegd;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The beheerder chooses, reads what it does, and only then does it. */
class FusiesViewTest extends SchermTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");
    private static final String PASSWORD = "vier woorden in een zin";

    @Autowired
    AccountService accounts;

    @Autowired
    BestuurService besturen;

    @Autowired
    DeelnemerService deelnemers;

    private long groot;
    private long klein;

    @BeforeEach
    void logIn() {
        groot = besturen.invent(SYSTEEM, "Grootdam", "Oost-Vlaanderen");
        klein = besturen.invent(SYSTEEM, "Kleindam", "Oost-Vlaanderen");
        deelnemers.enrol(SYSTEEM, groot, account("Greet", false), Rol.TREKKER, "");
        deelnemers.enrol(SYSTEEM, klein, account("Klaas", false), Rol.TREKKER, "");
        alsGebruiker(account("Bea Beheer", true), false, Gebruiker.BEHEERDER);
        open("beheer/fusies");
    }

    private long account(String name, boolean beheerder) {
        return accounts.createLasting(
                        SYSTEEM,
                        List.of(new AccountService.Nieuw(UUID.randomUUID() + "@voorbeeld.be", name, beheerder)),
                        PASSWORD)
                .getFirst();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Bestuur> keuze(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    private Bestuur bestuur(long id) {
        return besturen.find(SYSTEEM, id).orElseThrow();
    }

    private static String gelezen() {
        return _find(ListItem.class).stream()
                .map(item -> item.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nothingHappensBeforeItWasReadAndConfirmed() {
        _click(_get(Button.class, spec -> spec.withText("Toon wat er gebeurt")));
        assertThat(_find(Paragraph.class)).anyMatch(one -> one.getText().equals("Kies eerst de twee besturen."));
        _assertNone(Button.class, spec -> spec.withText("Voeg samen"));

        _setValue(keuze("Dit bestuur gaat verder"), bestuur(groot));
        _setValue(keuze("Dit bestuur gaat erin op"), bestuur(klein));
        TextField name = _get(TextField.class, spec -> spec.withLabel("Naam van het bestuur daarna"));
        assertThat(name.getValue()).isEqualTo("Grootdam");
        _setValue(name, "Grootdam-Kleindam");
        CheckboxGroup<?> trekkers = _get(CheckboxGroup.class);
        assertThat(trekkers.getValue()).hasSize(2);
        _click(_get(Button.class, spec -> spec.withText("Toon wat er gebeurt")));
        assertThat(gelezen()).contains("Kleindam gaat op in Grootdam", "Greet (trekker)", "Klaas (trekker)");
        assertThat(besturen.find(SYSTEEM, klein)).isPresent();

        // What is changed after it has to be read again.
        _setValue(name, "Grootklein");
        _assertNone(Button.class, spec -> spec.withText("Voeg samen"));
        _click(_get(Button.class, spec -> spec.withText("Toon wat er gebeurt")));
        _click(_get(Button.class, spec -> spec.withText("Voeg samen")));
        Dialog ask = _get(Dialog.class);
        _setValue(_get(ask, TextField.class), "Beslist door beide gemeenteraden.");
        _setValue(_get(ask, PasswordField.class), PASSWORD);
        _click(_get(ask, Button.class, spec -> spec.withText("Voeg samen")));

        assertThat(_get(Gezegd.class).getText()).startsWith("Kleindam is opgegaan in Grootklein.");
        assertThat(besturen.find(SYSTEEM, klein)).isEmpty();
        assertThat(bestuur(groot).name()).isEqualTo("Grootklein");
        assertThat(deelnemers.of(SYSTEEM, groot))
                .extracting(Deelnemer::naam)
                .containsExactlyInAnyOrder("Greet", "Klaas");
    }
}
