package be.draaiboek.nota.ui;

import be.draaiboek.nota.Nota;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.nota.Opmerking;
import be.draaiboek.nota.Opmerking.Staat;
import be.draaiboek.nota.OpmerkingService;
import be.draaiboek.nota.Versie;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Foutvak;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Optional;

/** Beside the note: what was remarked on the version before it and waits, each with the way to the block that it is about. */
final class Openstaand extends Aside {

    private final OpmerkingService remarks;
    private final Toegang toegang;
    private final Div told;

    /** @param told where it is said what was done */
    Openstaand(OpmerkingService remarks, Toegang toegang, Div told) {
        this.remarks = remarks;
        this.toegang = toegang;
        this.told = told;
        addClassName("db-nota-waiting");
        getElement().setAttribute("aria-label", "Opmerkingen bij de ingediende versie");
    }

    void show(Nota note, Optional<Versie> newest, List<Opmerking> open) {
        removeAll();
        setVisible(newest.isPresent());
        newest.ifPresent(version -> {
            Anchor link = new Anchor(NotaNavigatie.versie(version.id()), "versie " + version.nummer() + ", bevroren");
            H2 head = new H2("Bij ");
            head.add(link);
            add(
                    head,
                    Stukjes.help("Ingediend op %s. %s"
                            .formatted(
                                    Opmaak.moment(version.op()),
                                    open.isEmpty()
                                            ? "Geen opmerkingen open."
                                            : open.size() == 1
                                                    ? "1 opmerking open."
                                                    : open.size() + " opmerkingen open.")));
            OrderedList list = new OrderedList();
            list.addClassName("db-nota-remarks");
            open.forEach(one -> list.add(kaart(note, one)));
            add(list);
        });
    }

    private Opmerkingkaart kaart(Nota note, Opmerking one) {
        Opmerkingkaart card = new Opmerkingkaart(one, false, null);
        String block = one.plaats().substring(0, Math.max(0, one.plaats().lastIndexOf('.')));
        note.blokken()
                .filter(blok -> blok.sjabloon().id().equals(block))
                .findFirst()
                .ifPresent(blok -> card.add(new Anchor(
                        NotaNavigatie.blok(blok.itemId()),
                        "Naar: " + blok.sjabloon().title())));
        Div actions = new Div(
                Stukjes.small("Verwerkt", "de opmerking van " + one.door(), () -> {
                    if (act(one, Staat.VERWERKT)) {
                        Notadaden.sayWithUndo(
                                told,
                                "De opmerking is verwerkt.",
                                () -> act(one, Staat.OPEN) ? "De opmerking staat weer open." : "");
                    }
                }),
                new Anchor(NotaNavigatie.opmerking(one.versieId(), one.id()), "In de tekst"));
        actions.addClassName("db-nota-actions");
        card.add(actions);
        return card;
    }

    private boolean act(Opmerking one, Staat state) {
        Foutvak wrong = new Foutvak("de trekker");
        boolean done = wrong.attempt(() -> remarks.settle(toegang, one.id(), state, ""));
        if (!done) {
            told.removeAll();
            told.add(wrong);
        }
        return done;
    }
}
