package be.draaiboek.weergave;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.Dubbelklik;
import be.draaiboek.common.OngeldigException;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two clicks ask one question. */
class VensterTest {

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void aSecondOneOfTheSameKindIsNotOpened() {
        assertThat(Venster.open(new Dialog("Parkeren"))).isTrue();
        assertThat(Venster.open(new Dialog("Parkeren"))).isFalse();
        assertThat(Venster.open(new Dialog("Iets anders"))).isTrue();
        MockVaadin.clientRoundtrip(false);
        assertThat(Venster.open(new Dialog("Parkeren"))).isFalse();
        assertThat(_find(Dialog.class)).hasSize(2);
    }

    @Test
    void oneWidthForFieldsAndOneForTables() {
        Dialog fields = new Dialog("Rol en functie");
        Dialog table = new Dialog("Geschiedenis");
        table.addClassName(Venster.BREED);
        Venster.open(fields);
        Venster.open(table);
        Venster.vraag("Afsluiten?", "Dat kan.", "Sluit af", () -> {});
        MockVaadin.clientRoundtrip(false);
        assertThat(fields.getWidth()).isEqualTo("min(34rem, calc(100vw - 32px))");
        assertThat(table.getWidth()).isEqualTo("min(48rem, calc(100vw - 32px))");
        assertThat(_find(ConfirmDialog.class).getFirst().getWidth()).isEqualTo(fields.getWidth());
    }

    @Test
    void onceClosedItOpensAgain() {
        Dialog dialog = new Dialog("Parkeren");
        Venster.open(dialog);
        MockVaadin.clientRoundtrip(false);
        dialog.close();
        MockVaadin.clientRoundtrip(false);
        assertThat(Venster.open(new Dialog("Parkeren"))).isTrue();
        MockVaadin.clientRoundtrip(false);
        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @Test
    void aSecondClickAfterTheWorkIsDoneDoesNothing() {
        List<String> kept = new ArrayList<>();
        Button keep = new Button("Bewaar");
        Invulvenster.open("Noteer", keep, List.of(new Div()), () -> {
            if (kept.isEmpty() && keep.getText().equals("Bewaar")) {
                keep.setText("Toch bewaren");
                throw new OngeldigException("Kies eerst een dag.");
            }
            kept.add("bewaard");
        });
        MockVaadin.clientRoundtrip(false);
        // What was refused may be tried again.
        keep.click();
        assertThat(kept).isEmpty();
        Dubbelklik.op(keep);
        assertThat(kept).containsExactly("bewaard");
    }

    @Test
    void aQuestionIsAnsweredOnce() {
        List<String> answers = new ArrayList<>();
        Venster.vraag("Afsluiten?", "Dat kan.", "Sluit af", () -> answers.add("ja"));
        MockVaadin.clientRoundtrip(false);
        ConfirmDialog dialog = _find(ConfirmDialog.class).getFirst();
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        assertThat(answers).containsExactly("ja");
    }

    /** A browser shuts a question before it tells what was answered. */
    @Test
    void anAnswerIsHeardOfAQuestionThatIsShutAlready() {
        List<String> answers = new ArrayList<>();
        Venster.vraag("Afsluiten?", "Dat kan.", "Sluit af", () -> answers.add("ja"));
        MockVaadin.clientRoundtrip(false);
        ConfirmDialog dialog = _find(ConfirmDialog.class).getFirst();
        dialog.close();
        assertThat(dialog.getElement().isEnabled()).isTrue();
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        assertThat(answers).containsExactly("ja");
    }

    @Test
    void oneThatIsUsedAgainDoesItsWorkAgain() {
        Dialog dialog = new Dialog("Parkeren");
        Button keep = new Button("Bewaar");
        dialog.getFooter().add(keep);
        for (int i = 0; i < 2; i++) {
            Venster.open(dialog);
            MockVaadin.clientRoundtrip(false);
            assertThat(keep.isEnabled()).isTrue();
            dialog.close();
            assertThat(keep.isEnabled()).isFalse();
            MockVaadin.clientRoundtrip(false);
        }
    }

    @Test
    void aPageThatIsGoneTakesItsQuestionAlong() {
        Dialog dialog = new Dialog("Parkeren");
        Venster.open(dialog);
        MockVaadin.clientRoundtrip(false);
        dialog.getElement().removeFromParent();
        assertThat(Venster.open(new Dialog("Parkeren"))).isTrue();
    }

    @Test
    void aQuestionIsAskedOnceAndAgainOnceItWasAnswered() {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Venster.vraag("Afsluiten?", "Daarna kan niemand nog wijzigen.", "Sluit af", () -> answers.add("ja"));
        }
        MockVaadin.clientRoundtrip(false);
        assertThat(_find(ConfirmDialog.class)).hasSize(1);
        ConfirmDialog dialog = _find(ConfirmDialog.class).getFirst();
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        assertThat(answers).containsExactly("ja");
        dialog.close();
        Venster.vraag("Afsluiten?", "Daarna kan niemand nog wijzigen.", "Sluit af", () -> answers.add("ja"));
        MockVaadin.clientRoundtrip(false);
        assertThat(_find(ConfirmDialog.class)).hasSize(1);
    }

    @Test
    void whatCannotBeTurnedBackLooksLikeItAndSaysWhatStays() {
        List<String> done = new ArrayList<>();
        assertThat(Ingrijpend.knop("Wissen", () -> {}).getThemeNames()).contains("error");
        Venster.ingrijpend("Wissen?", "De foto is weg.", "De andere foto's.", "Wis", () -> done.add("gewist"));
        MockVaadin.clientRoundtrip(false);
        ConfirmDialog dialog = _find(ConfirmDialog.class).getFirst();
        assertThat(dialog.getElement().getProperty("confirmTheme")).contains("error");
        assertThat(_find(Div.class, spec -> spec.withClasses("db-danger-said"))
                        .getFirst()
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("De foto is weg.Wat blijft: De andere foto's.");
        assertThat(done).isEmpty();
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        assertThat(done).containsExactly("gewist");
    }
}
