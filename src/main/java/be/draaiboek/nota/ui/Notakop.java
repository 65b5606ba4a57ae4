package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.nota.Nota;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.nota.Versie;
import be.draaiboek.nota.VersieService;
import be.draaiboek.nota.VersieService.Voorbeeld;
import be.draaiboek.nota.Weg;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Bestandlink;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** What stands above the note: its name, to take it along, to submit it, and the way that it goes. */
final class Notakop extends Div {

    private final VersieService versions;
    private final Toegang toegang;
    private final Traject traject;
    private final Div told;
    private final Paragraph crumb = new Paragraph();
    private final H1 heading = new H1();
    private final Span submit = new Span();
    private final Anchor judge = Stukjes.way(NotaNavigatie.VERSIES, "");
    private final Weglijn line;
    private Weg way;

    /** @param told where it is said what was done */
    Notakop(VersieService versions, Toegang toegang, Traject traject, Nota note, Weg way, Div told) {
        this.versions = versions;
        this.toegang = toegang;
        this.traject = traject;
        this.told = told;
        this.way = way;
        line = new Weglijn(way);
        crumb.addClassName("db-crumb");
        NativeButton print = new NativeButton("Afdrukken");
        print.addClassName("db-btn");
        print.getElement().executeJs("this.addEventListener('click', () => print())");
        Div files = new Div(
                new Bestandlink(NotaNavigatie.bestand(traject.id(), "docx"), "Word"),
                new Bestandlink(NotaNavigatie.bestand(traject.id(), "pdf"), "Pdf"),
                new Bestandlink(TrajectNavigatie.bouwstenen(traject), "Meerjarenplan (Excel)"),
                print);
        files.addClassName("db-nota-files");
        // On a phone one button for what is taken along, so that the note begins within the first screen.
        Uitklap along = new Uitklap("Neem mee", files);
        along.addClassName("db-nota-along");
        along.open();
        along.getElement().executeJs("this.open = !matchMedia('(max-width: 800px)').matches");
        Div take = new Div(Stukjes.way(NotaNavigatie.VERSIES, "Versies"), along);
        take.addClassNames("db-actions", "db-nota-take");
        judge.addClassName("db-btn-primary");
        if (!traject.isTrekker()) {
            take.addComponentAsFirst(judge);
        }
        if (traject.isTrekker()) {
            NativeButton go = new NativeButton("", click -> submit());
            go.add(submit);
            go.addClassNames("db-btn", "db-btn-primary");
            take.add(go);
        }
        Div head = new Div(new Div(crumb, heading), take);
        head.addClassName("db-nota-head");
        add(head, line);
        if (traject.isTrekker()) {
            NativeButton choose = Stukjes.small("Kies de weg van de nota", "", this::chooseWeg);
            choose.addClassName("db-nota-choose");
            add(choose);
        }
        show(note, way);
    }

    void show(Nota note, Weg now) {
        way = now;
        crumb.setText(
                "%s van %s · versie %d in de maak".formatted(note.soort(), traject.bestuur(), now.volgendNummer()));
        heading.setText(note.titel().isEmpty() ? note.soort() : note.titel());
        submit.setText("Dien versie %d in".formatted(now.volgendNummer()));
        line.show(now);
        // Who doesn't write it comes to read what lies before them.
        Optional<Versie> lies = now.laatste().filter(Versie::geldt);
        judge.setVisible(lies.isPresent());
        lies.ifPresent(one -> {
            judge.setHref(NotaNavigatie.versie(one.id()));
            judge.setText("Lees versie %d en zeg wat je ervan vindt".formatted(one.nummer()));
        });
    }

    private void submit() {
        told.removeAll();
        Voorbeeld seen = versions.preview(toegang, traject).orElse(null);
        if (seen == null || seen.weg().volgende().isEmpty()) {
            told.add(new Span(
                    "Elk orgaan op de weg van de nota keurde ze goed. Kies eerst een orgaan dat nog moet volgen."));
            return;
        }
        Venster.open(
                new Indiendialoog(seen, new BewaardFormulier(toegang.accountId(), traject, "nota-indienen"), asked -> {
                    long id = versions.submit(toegang, traject, asked);
                    UI.getCurrent().navigate(NotaNavigatie.versie(id));
                }));
    }

    private void chooseWeg() {
        Venster.open(new Wegdialoog(way, bodies -> {
            Weg before = way;
            versions.chooseWeg(toegang, traject, bodies);
            Notadaden.sayWithUndo(told, "De weg van de nota is gekozen.", () -> {
                try {
                    versions.chooseWeg(toegang, traject, before.organen());
                    return "Ongedaan gemaakt.";
                } catch (OngeldigException refused) {
                    return String.valueOf(refused.getMessage());
                }
            });
        }));
    }
}
