package be.draaiboek.taak.ui;

import be.draaiboek.taak.Bestanden;
import be.draaiboek.taak.TaakNavigatie;
import be.draaiboek.taak.Taakluisteraars;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** All the files that I asked for and that still wait, are made, or can be fetched. */
@Route(TaakNavigatie.PAGINA)
@PageTitle("Mijn bestanden – Draaiboek")
@PermitAll
class BestandenView extends Div {

    BestandenView(Bestanden files, Taakluisteraars listeners, HuidigeGebruiker current) {
        addClassNames("db-page", "db-files");
        Paragraph lead = Stukjes.lead(
                "Wat even duurt om te maken, staat hier als het klaar is. Alleen jij kan het ophalen, zolang je meewerkt aan waar het"
                        + " vandaan komt.");
        Paragraph empty = new Paragraph(
                "Er staat niets klaar. Een bestand vraag je waar het over gaat: bij ‘Waar staan we’, of als begeleider bij je"
                        + " cohort.");
        empty.addClassName("db-empty");
        Bestandenlijst list =
                new Bestandenlijst(files, listeners, current.vereist().toegang(), one -> true);
        list.bijToon(() -> empty.setVisible(list.aantal() == 0));
        add(new H1("Mijn bestanden"), lead, empty, list);
    }
}
