package be.draaiboek.invullen.ui;

import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.weergave.Gezegd;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a predecessor left, found from home, read with its history, and taken over by the trekker. */
class VoorgangerViewTest extends LiveTest {

    private static final String CHOICE = "b41-strategie";

    @Autowired
    ApplicationContext context;

    private Plaats klein;
    private Deel trekker;
    private Deel lid;
    private Scherm scherm;

    @BeforeEach
    void fixture() {
        wereld.clearBesturen();
        Plaats groot = wereld.plaats("Grootdam");
        klein = wereld.plaats("Kleindam");
        trekker = wereld.deel(groot, wereld.persoon("Greet"), Rol.TREKKER);
        lid = wereld.deel(groot, wereld.persoon("Gust"), Rol.MT_LID);
        Deel was = wereld.deel(klein, wereld.persoon("Klaas"), Rol.TREKKER);
        wereld.typ(trekker, trekker.mijn(CHOICE), 0, "geen");
        wereld.typ(trekker, samen(CHOICE, "", ""), 0, "geen");
        wereld.typ(was, was.mijn(CHOICE), 0, "uitgewerkt");
        wereld.typ(was, samen(CHOICE, "", ""), 0, "uitgewerkt");
        wereld.typ(was, samen(CHOICE, "", ""), 1, "algemeen");
        wereld.voorganger(klein, groot);
    }

    @AfterEach
    void close() {
        scherm.close();
    }

    private void open(Deel who, String path) {
        scherm = Scherm.open(context, wereld.gebruiker(who.persoon()));
        scherm.ga(path);
    }

    private String page() {
        return ((Component) scherm.pagina()).getElement().getTextRecursively();
    }

    @Test
    void theTrekkerFindsItReadsItAndTakesItOver() {
        open(trekker, "");
        assertThat(_find(Anchor.class))
                .anyMatch(one -> one.getHref().equals("voorganger/" + klein.traject())
                        && one.getText().equals("Lees wat Kleindam invulde"));
        scherm.ga("voorganger/" + klein.traject());
        assertThat(page()).contains("Voorganger: Kleindam", "Grootdam nu");
        _click(_get(Button.class, spec -> spec.withText("Geschiedenis")));
        Dialog history = _get(Dialog.class);
        assertThat(_find(history, com.vaadin.flow.component.html.ListItem.class))
                .hasSize(2);
        history.close();
        _click(_get(Button.class, spec -> spec.withText("Neem dit over")));
        ComponentUtil.fireEvent(
                _get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), true));
        assertThat(_get(Gezegd.class).getText()).startsWith("Overgenomen: ");
        assertThat(page()).contains("Staat bij jullie net zo");
        _assertNone(Button.class, spec -> spec.withText("Neem dit over"));
    }

    @Test
    void whoIsNotTheTrekkerReadsIt() {
        open(lid, "voorganger/" + klein.traject() + "/B.4.1");
        assertThat(page()).contains("Voorganger: Kleindam", "Overnemen doet de trekker");
        _assertNone(Button.class, spec -> spec.withText("Neem dit over"));
    }
}
