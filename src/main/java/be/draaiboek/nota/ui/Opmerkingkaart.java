package be.draaiboek.nota.ui;

import be.draaiboek.nota.Opmerking;
import be.draaiboek.nota.Opmerking.Staat;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A remark, what became of it, and what its reader can do. */
final class Opmerkingkaart extends ListItem {

    /** What can be done with a remark. */
    interface Daden {
        void settle(Opmerking one, Staat state);

        void remove(Opmerking one);
    }

    /** @param deeds null where it is only read */
    Opmerkingkaart(Opmerking one, boolean own, @Nullable Daden deeds) {
        setId("opmerking-" + one.id());
        addClassName("db-nota-remark");
        Span who = new Span(one.door() + (one.bestuur().isEmpty() ? "" : ", " + one.bestuur()));
        who.addClassName("db-said-name");
        Span when = Stukjes.soft(Opmaak.moment(one.op()));
        Div head = new Div(who, when);
        head.addClassName("db-nota-remark-head");
        add(head, Stukjes.quote(one.tekst()));
        if (one.staat() != Staat.OPEN) {
            setClassName("is-settled", true);
            Div settled = new Div(Stukjes.pill(one.staat().label(), one.staat() == Staat.VERWERKT ? "ok" : ""));
            settled.add(new Span(" door " + one.afgehandeldDoor()));
            add(settled);
            if (!one.antwoord().isEmpty()) {
                add(Stukjes.quote(one.antwoord()));
            }
        }
        if (deeds != null) {
            add(actions(one, own, deeds));
        }
    }

    private static Div actions(Opmerking one, boolean own, Daden deeds) {
        Div actions = new Div();
        actions.addClassName("db-nota-actions");
        String about = "de opmerking van " + one.door();
        if (own && one.staat() == Staat.OPEN) {
            actions.add(
                    Stukjes.small("Verwerkt", about, () -> deeds.settle(one, Staat.VERWERKT)),
                    Stukjes.small("Volgen we niet", about, () -> deeds.settle(one, Staat.NIET_GEVOLGD)));
        }
        if (own && one.staat() != Staat.OPEN) {
            actions.add(Stukjes.small("Zet weer open", about, () -> deeds.settle(one, Staat.OPEN)));
        }
        if (one.vanMij() && one.staat() == Staat.OPEN) {
            actions.add(Stukjes.small("Haal weg", about, () -> deeds.remove(one)));
        }
        return actions;
    }
}
