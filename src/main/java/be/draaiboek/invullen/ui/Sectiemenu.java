package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Telling;
import be.draaiboek.antwoord.VoortgangService.Voortgang;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.Aanwezigheid.Aanwezige;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Uitklap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sections beside the page, and the questions of the one that shows. The same tree for the next section: it is half
 * of what a page consists of, and who scrolled in it stays where they were.
 */
final class Sectiemenu {

    static final String NAAM = "Alle secties";

    /** Up to this width, in pixels, the tree is folded: of any page, and of one with a wide table. */
    private static final int PHONE = 800;

    private static final int WIDE = 1700;

    private @Nullable Sectieboom tree;
    private @Nullable Uitklap drawer;
    private @Nullable Vragen questions;

    /** Returns it, as it is for this section. */
    Uitklap show(Traject here, Voortgang voortgang, Section now, Sectiekaarten cards) {
        Sectieboom known = tree;
        Uitklap shown = drawer;
        if (known == null || shown == null || here.ik().ikNoteer() || !known.past(here)) {
            tree = new Sectieboom(here, voortgang, now.code());
            shown = new Uitklap(NAAM, tree);
            shown.open();
            drawer = shown;
        } else {
            known.now(now.code(), voortgang);
        }
        if (questions != null) {
            questions.removeFromParent();
        }
        questions = cards.list();
        shown.addComponentAsFirst(questions);
        // On a phone the question comes first, and a wide table has every pixel; the tree waits behind its button.
        shown.getElement()
                .executeJs(
                        "this.open = !matchMedia($0).matches", "(max-width: " + (cards.breed() ? WIDE : PHONE) + "px)");
        return shown;
    }

    /** Shows who else is where. */
    void show(List<Aanwezige> people) {
        if (tree != null) {
            tree.show(people);
        }
    }

    /** Shows how far one is in a section. */
    void show(String section, Telling telling) {
        if (tree != null) {
            tree.show(section, telling);
        }
    }
}
