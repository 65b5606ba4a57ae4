package be.draaiboek.invullen.ui;

import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a bestuur agreed on a question, for who gave an own answer: the trekker writes it, everybody else reads it. */
abstract class Gezamenlijk extends Uitklap {

    private static final String TITLE = "Jullie gezamenlijk antwoord";

    private final Itemstand stand;

    Gezamenlijk(Itemstand stand) {
        super(TITLE);
        this.stand = stand;
        addClassName("db-agreed");
    }

    /** @param rows where each row of a list is agreed on; null where it is no list */
    static Gezamenlijk van(Itemstand stand, @Nullable Rijen rows) {
        return !stand.traject().isTrekker() && Leesafspraak.past(stand.item())
                ? new Leesafspraak(stand)
                : new Afspraakblok(stand, rows);
    }

    final Itemstand stand() {
        return stand;
    }

    /** Which question it is about, and who says what stands here. */
    final Markup kop(String who) {
        return Markup.of(
                "<p class=db-agreed-of>%s</p><p class=db-help>%s</p>",
                stand.item().title(), who);
    }

    /** Shows what stands now; folded as long as nothing was agreed, and whoever folds it away afterwards keeps it so. */
    void show() {
        boolean stands = stand.agreed();
        String left = left();
        titel(TITLE + (!stands ? ": nog niet afgesproken" : left.isEmpty() ? "" : ": nog " + left));
        if (stands && !isOpen()) {
            open();
        }
    }

    /** How many rows of a list are still to be agreed on, in words. */
    String left() {
        return "";
    }

    /** What comes behind the rows of a list that is recorded above them. */
    Optional<Div> staart() {
        return Optional.empty();
    }
}
