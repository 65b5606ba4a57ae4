package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.antwoord.Wijzigingen;
import be.draaiboek.antwoord.ui.CelVeld;
import be.draaiboek.antwoord.ui.Conceptbewaarder;
import be.draaiboek.antwoord.ui.GeschiedenisDialoog;
import be.draaiboek.antwoord.ui.Verzamelaar;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.NoteTemplate;
import be.draaiboek.nota.Nota;
import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.Nota.Gedaan;
import be.draaiboek.nota.Nota.Hoofdstuk;
import be.draaiboek.nota.NotaService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Uitklap;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The ambition note: composed from what was agreed, written on where the bestuur wants other words. */
@Route(NoteTemplate.SECTION)
@PageTitle("Nota – Draaiboek")
@Menu(title = "Nota", order = 13)
@RolesAllowed(Gebruiker.DEELNEMER)
public class NotaView extends Div implements BeforeEnterObserver, Blokpaneel.Daden {

    private final transient TrajectService trajecten;
    private final transient NotaService notes;
    private final transient AntwoordService answers;
    private final transient HuidigeGebruiker current;
    private final transient Wijzigingen changes;
    private final transient Verzamelaar gatherer;

    private final List<Blokpaneel> panels = new ArrayList<>();
    private final H1 heading = new H1();
    private final Div told = new Div();
    private @Nullable Traject traject;
    private @Nullable Toegang toegang;
    private @Nullable Inhoud contents;
    private @Nullable CelVeld name;
    private @Nullable Runnable unlisten;

    NotaView(
            TrajectService trajecten,
            NotaService notes,
            AntwoordService answers,
            HuidigeGebruiker current,
            Wijzigingen changes,
            Verzamelaar gatherer) {
        this.trajecten = trajecten;
        this.notes = notes;
        this.answers = answers;
        this.current = current;
        this.changes = changes;
        this.gatherer = gatherer;
        addClassNames("db-page", "db-nota");
        told.addClassName("db-nota-told");
        told.getElement().setAttribute("role", "status");
        getElement()
                .addEventListener("history-requested", event -> {
                    JsonNode detail = event.getEventData();
                    history(new Adres(
                            detail.path("event.detail.item").asString(""),
                            "",
                            detail.path("event.detail.col").asString(""),
                            Cel.SAMEN));
                })
                .addEventData("event.detail.item")
                .addEventData("event.detail.col");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        stopListening();
        removeAll();
        panels.clear();
        traject = null;
        Gebruiker gebruiker = current.vereist();
        Traject here = GekozenTraject.uit(trajecten.mijn(gebruiker.toegang())).orElse(null);
        if (here == null) {
            add(Draaiboeklinks.geenTraject());
            return;
        }
        toegang = gebruiker.toegang();
        Optional<Nota> note = notes.lees(gebruiker.toegang(), here);
        if (note.isEmpty()) {
            add(
                    new H1("Nota"),
                    new Paragraph(
                            here.isInvuller()
                                    ? "De nota is er voor wie het hele Draaiboek van jullie bestuur leest. Vraag je"
                                            + " trekker om je ze te bezorgen."
                                    : "Deze editie van het Draaiboek stelt geen nota op."));
            return;
        }
        traject = here;
        show(gebruiker, here, note.get());
        listen();
    }

    private void show(Gebruiker gebruiker, Traject here, Nota note) {
        Paragraph crumb = new Paragraph(note.soort() + " van " + here.bestuur());
        crumb.addClassName("db-crumb");
        NativeButton print = new NativeButton("Afdrukken of pdf");
        print.addClassName("db-btn");
        print.getElement().executeJs("this.addEventListener('click', () => print())");
        Anchor word = new Anchor("api/notas/" + here.id() + ".docx", "Word (docx)");
        word.setRouterIgnore(true);
        word.addClassName("db-btn");
        word.getElement().setAttribute("download", true);
        Div take = new Div(word, print);
        take.addClassNames("db-actions", "db-nota-take");
        Div head = new Div(new Div(crumb, heading), take);
        head.addClassName("db-nota-head");
        NoteTemplate template = Objects.requireNonNull(here.editie().note());
        name = CelVeld.voor(
                template.titleItem().cell("", "").orElseThrow(),
                new Adres(template.titleItem().id(), "", "", Cel.SAMEN));
        name.label("Titel van de nota");
        Uitklap title = new Uitklap("Titel van de nota", name);
        title.addClassName("db-nota-title");
        contents = new Inhoud(here.editie(), note);
        Article paper = new Article();
        paper.addClassName("db-nota-paper");
        for (Hoofdstuk chapter : note.hoofdstukken()) {
            H2 kop = new H2(chapter.kop());
            kop.setId(Inhoud.anker(chapter));
            paper.add(kop);
            for (Blok blok : chapter.blokken()) {
                Blokpaneel panel = new Blokpaneel(here.editie(), blok, this);
                panels.add(panel);
                paper.add(panel);
            }
        }
        Div both = new Div(contents, paper);
        both.addClassName("db-nota-both");
        add(head, title, new Conceptbewaarder(here, gebruiker.accountId(), NoteTemplate.SECTION), told, both);
        titled(note);
    }

    private void titled(Nota note) {
        heading.setText(note.titel().isEmpty() ? note.soort() : note.titel());
        if (name != null) {
            name.toon(note.titelCel());
        }
    }

    private void reload() {
        if (traject == null || toegang == null) {
            return;
        }
        notes.lees(toegang, traject).ifPresent(note -> {
            List<Blok> blocks = note.blokken().toList();
            for (int i = 0; i < panels.size(); i++) {
                panels.get(i).toon(blocks.get(i));
            }
            if (contents != null) {
                contents.toon(note);
            }
            titled(note);
        });
    }

    @Override
    public void schrijfVerder(String item) {
        doe("", access -> notes.schrijfVerder(access, here(), item));
    }

    @Override
    public void neemOver(String item, String seen) {
        doe("Overgenomen wat de bron nu zegt.", access -> notes.neemOver(access, here(), item, seen));
    }

    @Override
    public void laatStaan(String item) {
        doe("Jullie tekst blijft staan.", access -> notes.laatStaan(access, here(), item));
    }

    @Override
    public void volgWeer(String item) {
        doe("Het blok volgt zijn bronnen weer.", access -> notes.volgWeer(access, here(), item));
    }

    private Traject here() {
        return Objects.requireNonNull(traject);
    }

    /** @param done what to say when it worked, with the way back; "" where it needs no saying */
    private void doe(String done, Function<Toegang, Gedaan> deed) {
        told.removeAll();
        try {
            Gedaan gedaan = deed.apply(Objects.requireNonNull(toegang));
            if (!done.isEmpty()) {
                NativeButton back = new NativeButton("Maak ongedaan", click -> {
                    told.removeAll();
                    try {
                        notes.maakOngedaan(Objects.requireNonNull(toegang), here(), gedaan);
                        told.add(new Span("Ongedaan gemaakt."));
                    } catch (OngeldigException refused) {
                        told.add(new Span(String.valueOf(refused.getMessage())));
                    }
                    reload();
                });
                back.addClassNames("db-btn", "db-btn-small");
                told.add(new Span(done + " "), back);
            }
        } catch (OngeldigException refused) {
            told.add(new Span(String.valueOf(refused.getMessage())));
        }
        reload();
    }

    private void history(Adres cell) {
        if (traject == null || toegang == null) {
            return;
        }
        Traject here = traject;
        Toegang access = toegang;
        here.editie()
                .kept(cell.item())
                .ifPresent(item -> item.cell("", cell.col()).ifPresent(definition -> {
                    List<Cel.Versie> versions = answers.geschiedenis(access, here, cell);
                    Venster.open(new GeschiedenisDialoog(item.title(), definition, versions, true, one -> {
                        Uitkomst outcome = answers.herstel(
                                access, here, cell, versions.getFirst().version(), one.id());
                        told.removeAll();
                        if (!(outcome instanceof Uitkomst.Bewaard)) {
                            told.add(new Span(
                                    "Intussen is dit blok gewijzigd. Open de geschiedenis opnieuw en" + " kies daar."));
                        }
                        reload();
                    }));
                }));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        listen();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopListening();
        super.onDetach(event);
    }

    private void listen() {
        UI ui = getUI().orElse(null);
        if (ui == null || traject == null || unlisten != null) {
            return;
        }
        unlisten = changes.luister(traject.id(), gatherer.voor(items -> {
            if (ui.isAttached()) {
                var unused = ui.access(this::reload);
            }
        }));
    }

    private void stopListening() {
        if (unlisten != null) {
            unlisten.run();
            unlisten = null;
        }
    }
}
