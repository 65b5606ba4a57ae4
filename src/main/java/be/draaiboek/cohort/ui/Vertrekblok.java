package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.VertrekService.Vertrokken;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Besturen that were detached from a cohort: what its coaches kept of each. */
final class Vertrekblok extends Uitklap {

    Vertrekblok(List<Vertrokken> left) {
        super(left.size() == 1 ? "Eén bestuur is vertrokken" : left.size() + " besturen zijn vertrokken");
        addClassNames("db-card", "db-monday-deadlines");
        left.forEach(this::bestuur);
    }

    private void bestuur(Vertrokken one) {
        Paragraph when = Stukjes.help("Losgemaakt op " + Datum.voluit(one.op())
                + ". Zo ver waren ze die dag; je ziet niet hoe het verder ging.");
        UnorderedList log = new UnorderedList();
        log.addClassName("db-coach-log");
        one.logboek().forEach(line -> {
            Span soft =
                    Stukjes.soft(Datum.kort(line.dag()) + " · " + line.soort().label());
            log.add(new ListItem(soft, new Paragraph(line.tekst())));
        });
        add(new H2(one.naam()), when, new Slottabel(one.bord(), one::bord), log);
    }
}
