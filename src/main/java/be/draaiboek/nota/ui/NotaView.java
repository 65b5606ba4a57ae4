package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Wijzigingen;
import be.draaiboek.antwoord.ui.CelVeld;
import be.draaiboek.antwoord.ui.Conceptbewaarder;
import be.draaiboek.antwoord.ui.Verzamelaar;
import be.draaiboek.editie.NoteTemplate;
import be.draaiboek.nota.BlokService;
import be.draaiboek.nota.Nota;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.nota.NotaService;
import be.draaiboek.nota.OpmerkingService;
import be.draaiboek.nota.VersieService;
import be.draaiboek.nota.Weg;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Meeluisteren;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ambition note: composed from what was agreed, written on where the bestuur wants other words, and on its way. */
@Route(NotaNavigatie.NOTA)
@PageTitle("Nota – Draaiboek")
@Menu(title = "Nota", order = 13)
@RolesAllowed(Gebruiker.DEELNEMER)
@JsModule("./nota/block-keys.ts")
public class NotaView extends Div implements BeforeEnterObserver {

    private final transient TrajectService trajecten;
    private final transient NotaService notes;
    private final transient BlokService blocks;
    private final transient VersieService versions;
    private final transient OpmerkingService remarks;
    private final transient AntwoordService answers;
    private final transient HuidigeGebruiker current;
    private final transient Meeluisteren hearing;

    private final Div told = new Div();
    private transient @Nullable Bladzij shown;

    NotaView(
            TrajectService trajecten,
            NotaService notes,
            BlokService blocks,
            VersieService versions,
            OpmerkingService remarks,
            AntwoordService answers,
            HuidigeGebruiker current,
            Wijzigingen changes,
            Verzamelaar gatherer) {
        this.trajecten = trajecten;
        this.notes = notes;
        this.blocks = blocks;
        this.versions = versions;
        this.remarks = remarks;
        this.answers = answers;
        this.current = current;
        addClassNames("db-page", "db-nota");
        told.addClassName("db-nota-told");
        told.getElement().setAttribute("role", "status");
        Notagebaren.listen(this, () -> Optional.ofNullable(shown).map(Bladzij::deeds));
        hearing = new Meeluisteren(
                this,
                ui -> shown == null
                        ? null
                        : changes.listen(
                                shown.traject().id(), gatherer.voor(items -> Meeluisteren.later(ui, this::reload))));
    }

    /** What is on the page, for who reads it. */
    private record Bladzij(
            Traject traject,
            Toegang toegang,
            Notadaden deeds,
            Notakop head,
            Inhoud contents,
            Papier paper,
            CelVeld name,
            Openstaand waiting) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        hearing.stop();
        removeAll();
        shown = null;
        Gebruiker gebruiker = current.vereist();
        Traject here = GekozenTraject.uit(trajecten.mine(gebruiker.toegang())).orElse(null);
        if (here == null) {
            add(Draaiboeklinks.geenTraject());
            return;
        }
        Optional<Nota> note = notes.read(gebruiker.toegang(), here);
        Optional<Weg> way = note.flatMap(found -> versions.weg(gebruiker.toegang(), here));
        if (note.isEmpty() || way.isEmpty()) {
            add(
                    new H1("Nota"),
                    new Paragraph(
                            here.isInvuller()
                                    ? "De nota is er voor wie het hele Draaiboek van jullie bestuur leest. Vraag je"
                                            + " trekker om je ze te bezorgen."
                                    : "Deze editie van het Draaiboek stelt geen nota op."));
            return;
        }
        show(gebruiker, here, note.get(), way.get());
        hearing.begin();
    }

    private void show(Gebruiker gebruiker, Traject here, Nota note, Weg way) {
        Toegang toegang = gebruiker.toegang();
        NoteTemplate template = Objects.requireNonNull(here.editie().note());
        CelVeld name = CelVeld.voor(
                template.titleItem().cell("", "").orElseThrow(),
                new Adres(template.titleItem().id(), "", "", Cel.SAMEN));
        name.label("Titel van de nota");
        Uitklap title = new Uitklap("Titel van de nota", name);
        title.addClassName("db-nota-title");
        Notadaden deeds = new Notadaden(notes, blocks, answers, toegang, here, told, this::reload);
        Papier paper = new Papier(here.editie(), deeds);
        deeds.op(paper);
        Bladzij page = new Bladzij(
                here,
                toegang,
                deeds,
                new Notakop(versions, toegang, here, note, way, told),
                new Inhoud(here.editie(), note),
                paper,
                name,
                new Openstaand(remarks, toegang, told));
        shown = page;
        paper.show(note);
        Div both = new Div(contents(page), paper, page.waiting());
        both.addClassName("db-nota-both");
        both.setClassName("with-remarks", way.laatste().isPresent());
        add(
                page.head(),
                title,
                new Conceptbewaarder(here, gebruiker.accountId(), NoteTemplate.SECTION),
                told,
                both,
                new Hoofdstukvouw());
        name.show(note.titelCel());
        waiting(page, note, way);
    }

    /** What is in it, and below that who did what to its blocks. */
    private static Div contents(Bladzij page) {
        Div beside = new Div(
                page.contents(), Stukjes.small("Wie deed wat met de blokken", "", page.deeds()::blokgeschiedenis));
        beside.addClassName("db-nota-beside");
        return beside;
    }

    private void waiting(Bladzij page, Nota note, Weg way) {
        page.waiting()
                .show(
                        note,
                        way.laatste(),
                        way.laatste().isEmpty() ? List.of() : versions.open(page.toegang(), page.traject()));
    }

    private void reload() {
        Bladzij page = shown;
        if (page == null) {
            return;
        }
        Optional<Nota> note = notes.read(page.toegang(), page.traject());
        Optional<Weg> way = note.flatMap(found -> versions.weg(page.toegang(), page.traject()));
        if (note.isEmpty() || way.isEmpty()) {
            return;
        }
        page.paper().show(note.get());
        page.contents().show(note.get());
        page.head().show(note.get(), way.get());
        page.name().show(note.get().titelCel());
        waiting(page, note.get(), way.get());
    }
}
