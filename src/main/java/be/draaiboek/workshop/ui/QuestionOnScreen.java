package be.draaiboek.workshop.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.ItemCells;
import be.draaiboek.antwoord.ui.Conceptbewaarder;
import be.draaiboek.antwoord.ui.Samenblok;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Item;
import be.draaiboek.score.Spreiding;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.workshop.Workshop;
import be.draaiboek.workshop.Workshop.Beeld;
import be.draaiboek.workshop.Workshop.Getoond;
import be.draaiboek.workshop.Workshop.Mening;
import be.draaiboek.workshop.WorkshopService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The question on screen: what is asked, how people look at it, and what they agree on. */
final class QuestionOnScreen extends Div {

    private final WorkshopService service;
    private final Gebruiker gebruiker;
    private final Traject traject;
    private final Consumer<Item> askNames;
    private final boolean leads;
    private final Span busy = new Span();
    private final Div viewsBlock = new Div();
    private @Nullable ViewsFigure views;
    private @Nullable Samenblok answer;

    /** A place for questions; the trekker's wish to see the names goes to {@code askNames}. */
    QuestionOnScreen(WorkshopService service, Gebruiker gebruiker, Traject traject, Consumer<Item> askNames) {
        this.service = service;
        this.gebruiker = gebruiker;
        this.traject = traject;
        this.askNames = askNames;
        this.leads = traject.isTrekker();
        addClassName("db-stage-main");
        busy.addClassName("db-busy");
        busy.setVisible(false);
        viewsBlock.addClassName("db-stage-views");
    }

    /** Before the first question; the trekker has a button to begin. */
    void beforeTheFirst(Workshop now, Runnable begin) {
        removeAll();
        views = null;
        answer = null;
        add(heading("Klaar om te beginnen"));
        Paragraph what = Stukjes.lead(
                leads
                        ? "Zet een vraag op het scherm: dan zien jullie allemaal hoe ieder ernaar kijkt, zonder namen. Jij legt"
                                + " vast wat jullie afspreken; de anderen kunnen op hun eigen toestel meekijken."
                        : now.door() + " begint zo. Deze pagina volgt vanzelf; je hoeft niets te doen.");
        add(what);
        if (leads) {
            NativeButton first = new NativeButton("Eerste vraag op het scherm");
            first.addClassNames("db-btn", "db-btn-primary");
            first.addClickListener(click -> begin.run());
            add(first);
        }
    }

    private static H1 heading(String text) {
        H1 title = new H1(text);
        title.getElement().setAttribute("tabindex", "-1");
        return title;
    }

    /** Draws a question anew; its fields and its picture stay for as long as it is on screen. */
    void draw(Item item) {
        removeAll();
        H1 title = heading(item.title());
        add(title);
        if (!item.help().isBlank()) {
            Div help = new Div(Opmaak.markdown(item.help()));
            help.addClassName("db-help");
            add(help);
        }
        boolean individual = item.answering() == Answering.INDIVIDUAL_THEN_AGREED;
        views = individual ? new ViewsFigure(traject, item) : null;
        if (individual) {
            viewsBlock.removeAll();
            add(viewsBlock);
        }
        answer = new Samenblok(traject, item);
        Div said = new Div(new H2(individual ? "Wat jullie afspreken" : "Vul dit samen in"));
        if (individual && !leads) {
            Paragraph who = Stukjes.help("De trekker legt hier vast wat jullie afspreken.");
            said.add(who);
        }
        busy.setVisible(false);
        said.add(busy, answer, new Conceptbewaarder(traject, gebruiker.accountId(), item.section()));
        said.addClassName("db-stage-together");
        add(said);
        // Who works by keyboard or listens goes on at the question itself.
        title.getElement().executeJs("""
                if (document.activeElement === document.body || document.activeElement.closest('.db-stage-bar, .db-stage-list') || !document.activeElement.isConnected) {
                  this.focus({preventScroll: true});
                }
                scrollTo(0, 0);
                const list = document.querySelector('.db-stage-list');
                const entry = list?.querySelector('.current');
                if (entry) list.scrollTop = entry.offsetTop - 60;""");
    }

    /** Reads what was answered and agreed anew. */
    void refresh(Item item, Workshop now) {
        Objects.requireNonNull(answer).show(service.together(gebruiker.toegang(), traject, item));
        if (views != null) {
            views(views, item, now);
        }
    }

    private void views(ViewsFigure figure, Item item, Workshop now) {
        Beeld beeld = service.beeld(gebruiker.toegang(), traject, item);
        viewsBlock.removeAll();
        Getoond seen = now.getoond().get(item.id());
        boolean named = seen != null && seen.metNaam();
        int all = LeadDialogs.members(traject).size();
        Span answered = new Span(beeld.mensen() + " van de " + Math.max(all, beeld.mensen()) + " hebben geantwoord");
        answered.addClassName("db-stage-answered");
        Div head = new Div(new H2("Zo kijken jullie ernaar"), answered);
        head.addClassName("db-spread");
        viewsBlock.add(head);
        if (far(item, beeld)) {
            Paragraph far = new Paragraph("Jullie liggen ver uit elkaar. Wie ziet iets wat de anderen niet zien?");
            far.addClassName("db-stage-far");
            viewsBlock.add(far);
        }
        if (beeld.teWeinig()) {
            few(item, beeld.mensen());
            return;
        }
        figure.show(beeld);
        viewsBlock.add(figure);
        if (beeld.mensen() == 0 || named) {
            return;
        }
        if (leads) {
            viewsBlock.add(new KeyButton("Tonen wie wat geantwoord heeft", "w").does(() -> askNames.accept(item)));
        } else {
            Paragraph unsigned = Stukjes.help("Zonder namen, in willekeurige volgorde.");
            viewsBlock.add(unsigned);
        }
    }

    /** Of so few everybody would know whose it is: said, and shown with their names where the group wants that. */
    private void few(Item item, int people) {
        viewsBlock.add(Stukjes.help((people == 1 ? "Eén antwoord" : "Twee antwoorden")
                + " zonder naam: dan weet toch iedereen van wie. Vanaf drie antwoorden staan ze hier."
                + (leads
                        ? " Vraag de anderen om te antwoorden, of toon ze met naam als jullie dat goed vinden."
                        : " Antwoord zelf ook, of spreek af om ze met naam te tonen.")));
        if (leads) {
            viewsBlock.add(new KeyButton("Tonen wie wat geantwoord heeft", "w").does(() -> askNames.accept(item)));
        }
    }

    /** Whether what is on screen lies far apart in some place, by the rule that the question itself goes by. */
    private static boolean far(Item item, Beeld beeld) {
        return !item.growing()
                && ItemCells.answer(item, Cel.SAMEN).stream()
                        .anyMatch(at -> Spreiding.of(
                                        item.cell(at.row(), at.col()).orElseThrow(),
                                        beeld.meningen().stream()
                                                .filter(one -> one.row().equals(at.row())
                                                        && one.col().equals(at.col()))
                                                .map(Mening::waarde)
                                                .toList())
                                == Spreiding.UITEEN);
    }

    /** Says who types in it; "" for nobody. */
    void busy(String who) {
        busy.setText(who);
        busy.setVisible(!who.isEmpty());
    }
}
