package be.draaiboek.beheer.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Voorval.Groep;
import be.draaiboek.toegang.AccountService;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who did what, on the screens of a beheerder and of a trekker. */
class SpoorViewTest extends LiveTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    AccountService accounts;

    @Autowired
    DeelnemerService deelnemers;

    private Persoon bea;
    private Deel trekker;
    private Deel lid;

    @BeforeEach
    void something() {
        bea = wereld.persoon("Bea Beheer", true);
        Plaats plaats = wereld.plaats("Zichtdam");
        trekker = wereld.deel(plaats, wereld.persoon("Tom Trekker"), Rol.TREKKER);
        lid = wereld.deel(plaats, wereld.persoon("An Peeters"), Rol.MT_LID);
        deelnemers.change(trekker.toegang(), lid.id(), Rol.INVULLER, "");
        accounts.setActive(bea.toegang(), lid.persoon().account(), false);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aBeheerderChoosesAndTheFilesFollow() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(bea))) {
            screen.ga("beheer/spoor");
            assertThat(Scherm.woorden(screen.pagina())).contains("Namen en dagen zijn die van vandaag");
            Select<Groep> kind = _get(Select.class, select -> select.withLabel("Soort"));
            _setValue(kind, Groep.DEELNAME);
            assertThat(Scherm.woorden(screen.pagina())).contains("Tom Trekker", "An Peeters", "Zichtdam");
            assertThat(Scherm.woorden(_get(NativeTable.class))).doesNotContain("sloot een account af");
            choose("spoor-van", "1925-12-01");
            assertThat(_get(Paragraph.class, one -> one.withClasses("error")).getText())
                    .contains("tussen 2000 en 2100");
            choose("spoor-van", "2025-12-01");
            assertThat(_find(Anchor.class))
                    .extracting(Anchor::getHref)
                    .contains("api/spoor.csv?van=2025-12-01&groep=DEELNAME");
            choose("spoor-tot", "2025-12-01");
            assertThat(_find(NativeTable.class)).isEmpty();
        }
    }

    /** As the browser does. */
    private static void choose(String id, String day) {
        Input field = _get(Input.class, one -> one.withId(id));
        field.setValue(day);
        _fireValueChange(field, true);
    }

    @Test
    void aTrekkerSeesTheOwnBestuurAndAMemberNothing() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(trekker.persoon()))) {
            screen.ga("team/wie-deed-wat");
            assertThat(Scherm.woorden(screen.pagina())).contains("Namen en dagen zijn die van vandaag");
            assertThat(Scherm.woorden(_get(NativeTable.class)))
                    .contains("sloot een account af", "wijzigde een rol of functie", "MT-lid wordt invuller");
        }
        wereld.open(lid.persoon());
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(lid.persoon()))) {
            screen.ga("team/wie-deed-wat");
            assertThat(_find(NativeTable.class)).isEmpty();
        }
    }
}
