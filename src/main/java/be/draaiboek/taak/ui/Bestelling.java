package be.draaiboek.taak.ui;

import be.draaiboek.taak.Bestanden;
import be.draaiboek.taak.TaakNavigatie;
import be.draaiboek.taak.Taakluisteraars;
import be.draaiboek.toegang.Toegang;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Component;

/** What a page needs to offer a file that takes long: a button that asks for it, and the list of what was asked. */
@Component
public class Bestelling {

    private final Bestanden files;
    private final Taakluisteraars listeners;

    Bestelling(Bestanden files, Taakluisteraars listeners) {
        this.files = files;
        this.listeners = listeners;
    }

    /** The list of what I asked for of this kind and source. */
    public Bestandenlijst list(Toegang toegang, String soort, long bron) {
        Bestandenlijst list =
                new Bestandenlijst(files, listeners, toegang, one -> one.soort().equals(soort) && one.bron() == bron);
        Paragraph all = new Paragraph(new Anchor(TaakNavigatie.PAGINA, "Alle bestanden die ik vroeg"));
        list.add(all);
        list.bijToon(() -> all.setVisible(list.aantal() > 0));
        return list;
    }

    /** A button that asks for one; it then stands in the list. */
    public NativeButton knop(Bestandenlijst list, String soort, long bron, String vorm, String label) {
        NativeButton button = new NativeButton(label, click -> list.vraag(soort, bron, vorm));
        button.addClassName("db-btn");
        return button;
    }
}
