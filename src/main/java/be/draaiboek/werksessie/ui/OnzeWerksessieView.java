package be.draaiboek.werksessie.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.AgendaNavigatie;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Bestandlink;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.werksessie.Werksessie;
import be.draaiboek.werksessie.Werksessie.Uitnodiging;
import be.draaiboek.werksessie.WerksessieNavigatie;
import be.draaiboek.werksessie.WerksessieService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One meeting for a bestuur: whether it comes, what it prepares, and what came of it. */
@Route(WerksessieNavigatie.ONZE_SESSIE)
@RolesAllowed(Gebruiker.DEELNEMER)
class OnzeWerksessieView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient WerksessieService service;
    private final transient TrajectService trajecten;
    private final transient Edities edities;
    private final transient HuidigeGebruiker current;
    private final Gezegd said = new Gezegd();
    private String title = "Werksessie";
    private long id;

    OnzeWerksessieView(WerksessieService service, TrajectService trajecten, Edities edities, HuidigeGebruiker current) {
        this.service = service;
        this.trajecten = trajecten;
        this.edities = edities;
        this.current = current;
        addClassNames("db-page", "wide", "db-coach", "db-session");
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = WerksessiesView.id(event, "sessie");
        said.setText("");
        show();
    }

    /** Of several besturen of mine the one that I work for now. */
    private Uitnodiging read() {
        Toegang toegang = current.vereist().toegang();
        List<Uitnodiging> mine = service.uitnodiging(toegang, id);
        long chosen = GekozenTraject.uit(trajecten.mine(toegang))
                .map(Traject::bestuurId)
                .orElse(0L);
        return mine.stream()
                .filter(one -> one.onze().bestuurId() == chosen)
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .orElseThrow(NotFoundException::new);
    }

    private void show() {
        Uitnodiging one = read();
        Werksessie session = one.sessie();
        boolean over = session.voorbij(service.now());
        removeAll();
        title = session.wat().titel();
        Paragraph crumb = Stukjes.crumb(new Anchor(WerksessieNavigatie.ONZE, "Werksessies"), new Span(" › " + title));
        Div states = new Div(OnzeWerksessiesView.state(one, over).toArray(Component[]::new));
        states.add(new Bestandlink(AgendaNavigatie.werksessie(id), "Zet in je agenda"));
        states.addClassName("db-coach-actions");
        Div head = new Div(Sessiedelen.waar(session.wat(), over, this::chapter), states);
        head.addClassName("db-session-head");
        add(crumb, new H1(title), head, said);
        Div main = new Div();
        Div side = new Div();
        if (over) {
            result(main, session);
        } else if (!session.stand().geannuleerd() && one.lid() && session.loopt()) {
            main.add(answer(one), prepare(one));
        }
        if (!session.agenda().isEmpty()) {
            side.add(Sessiedelen.kaart("Agenda", Sessiedelen.tekst(session.agenda())));
        }
        if (!over && session.stand().gedeeld()) {
            result(main, session);
        }
        side.add(Sessiedelen.kaart(
                "Wie ziet wat",
                new Paragraph(
                        "De begeleiders van " + session.cohort() + " zien of jullie komen, wie, en of jullie klaar"
                                + " zijn. De andere besturen zien dat niet.")));
        Div columns = new Div(main, side);
        columns.addClassName("db-coach-cols");
        add(columns);
    }

    private String chapter(String code) {
        return edities.nieuwste().section(code).map(Section::heading).orElse(code);
    }

    private Component answer(Uitnodiging one) {
        Boolean comes = one.onze().komt();
        String stands = comes == null
                ? "Nog geen antwoord van " + one.onze().bestuur() + "."
                : one.onze().bestuur()
                        + (comes ? " komt" : " komt niet")
                        + (one.onze().wie().isEmpty() ? "." : ": " + one.onze().wie() + ".");
        if (!one.trekker()) {
            return Sessiedelen.kaart(
                    "Komen jullie?", new Paragraph(stands), Sessiedelen.zacht("Jullie trekker antwoordt."));
        }
        TextField who = new TextField("Wie komt? Functies volstaan (mag leeg)");
        Tekstgrens.put(who, Werksessie.MAX_WIE);
        who.setWidthFull();
        who.setValue(one.onze().wie());
        BewaardFormulier kept = new BewaardFormulier(current.vereist().accountId(), "werksessie-" + id + "-wie");
        kept.veld("wie", who);
        Button yes = new Button(
                "Wij komen",
                click -> act(kept, () -> {
                    service.answer(current.vereist().toegang(), id, one.onze().bestuurId(), true, who.getValue());
                    return "Bewaard: jullie komen.";
                }));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        Button no = new Button(
                "Wij komen niet",
                click -> act(kept, () -> {
                    service.answer(current.vereist().toegang(), id, one.onze().bestuurId(), false, "");
                    return "Bewaard: jullie komen niet. Het verslag krijgen jullie wel.";
                }));
        Div actions = new Div(yes, no);
        actions.addClassName("db-coach-actions");
        return Sessiedelen.kaart("Komen jullie?", new Paragraph(stands), kept, actions);
    }

    private Component prepare(Uitnodiging one) {
        Werksessie.Wat what = one.sessie().wat();
        var card = Sessiedelen.kaart("Wat jullie voorbereiden");
        if (!what.voorbereiding().isEmpty()) {
            card.add(Sessiedelen.tekst(what.voorbereiding()));
        }
        if (!what.hoofdstukken().isEmpty()) {
            UnorderedList chapters = new UnorderedList();
            what.hoofdstukken()
                    .forEach(code -> chapters.add(new ListItem(
                            new Span("Spreek af wat jullie kunnen in "),
                            new Anchor(TrajectNavigatie.sectie(code), chapter(code)))));
            card.add(chapters);
        } else if (what.voorbereiding().isEmpty()) {
            card.add(new Paragraph("Er is niets voor te bereiden."));
        }
        boolean ready = one.onze().gezegdKlaar();
        if (one.trekker()) {
            Button say = new Button(
                    ready ? "Toch nog niet klaar" : "Wij zijn klaar",
                    click -> act(null, () -> {
                        service.ready(
                                current.vereist().toegang(), id, one.onze().bestuurId(), !ready);
                        return ready ? "Bewaard: nog niet klaar." : "Bewaard: jullie zijn klaar.";
                    }));
            card.add(say);
        }
        card.add(
                Sessiedelen.zacht(
                        ready
                                ? "Jullie trekker zei dat jullie klaar zijn."
                                : "Klaar zijn jullie als de trekker het zegt, of als alles van deze hoofdstukken afgesproken is."));
        return card;
    }

    private void result(Div main, Werksessie session) {
        if (!session.stand().gedeeld()) {
            main.add(Sessiedelen.kaart(
                    "Wat eruit kwam",
                    new Paragraph("Het verslag is er nog niet. Je krijgt een melding als het er staat.")));
            return;
        }
        main.add(Sessiedelen.kaart("Wat eruit kwam", Sessiedelen.tekst(session.verslag())));
        var pictures = service.fotos(current.vereist().toegang(), id);
        if (!pictures.isEmpty()) {
            main.add(Sessiedelen.kaart("Foto's van het bord", Sessiedelen.fotos(pictures, one -> List.of())));
        }
    }

    private void act(@Nullable BewaardFormulier kept, Supplier<String> work) {
        Invulvenster.attempt(said::setText, () -> {
            String told = work.get();
            if (kept != null) {
                kept.bewaard();
            }
            show();
            return told;
        });
        said.hier();
    }
}
