package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Bord;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Reden;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.Wachten.Op;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.tweeling.TweelingService;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Monday's page: who needs the begeleider and why, how far each bestuur is, and nothing of what anybody wrote. */
@Route("cohort")
@Menu(title = "Cohort", order = 20)
@RolesAllowed(Gebruiker.BEGELEIDER)
class BordView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int MOST_CARDS = 8;
    private static final int ROWS = 60;
    private static final List<String> NUMBERS = List.of(
            "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf");

    private final CohortService cohorts;
    private final TweelingService tweelingen;
    private final HuidigeGebruiker current;
    private final Edities edities;
    private final Clock clock;
    private final transient BegeleidingService begeleiding;
    private final Paragraph said = new Paragraph();
    private transient @Nullable Bordkeuze shown;
    private String title = "Cohort";

    BordView(
            CohortService cohorts, BegeleidingService begeleiding, TweelingService tweelingen, HuidigeGebruiker current, Edities edities, Clock clock) {
        this.tweelingen = tweelingen;
        this.edities = edities;
        this.begeleiding = begeleiding;
        this.cohorts = cohorts;
        this.current = current;
        this.clock = clock;
        addClassNames("db-page", "db-coach");
        said.addClassName("db-pair-said");
        said.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String cohortId) {
        Toegang toegang = current.vereist().toegang();
        List<Cohort> mine = cohorts.mijne(toegang);
        said.setText("");
        if (cohortId == null && mine.isEmpty()) {
            removeAll();
            showEmpty();
            return;
        }
        long id = cohortId == null ? mine.getFirst().id() : parse(cohortId);
        load(Bordkeuze.uit(id, event.getLocation().getQueryParameters().getParameters()), mine);
    }

    private void load(Bordkeuze choice, List<Cohort> mine) {
        Maandag monday = begeleiding
                .maandag(current.vereist().toegang(), choice.cohort())
                .orElseThrow(NotFoundException::new);
        shown = choice;
        show(monday, mine, choice);
    }

    private static long parse(String cohortId) {
        if (!cohortId.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        return Long.parseLong(cohortId);
    }

    private void showEmpty() {
        title = "Cohort";
        var lead =
                new Paragraph("Je begeleidt nog geen cohort. Vraag een beheerder om je aan een cohort toe te voegen.");
        lead.addClassName("db-lead");
        add(new H1("Cohort"), lead);
    }

    private void show(Maandag monday, List<Cohort> mine, Bordkeuze choice) {
        removeAll();
        title = monday.cohort().name();
        List<Reden> needed = monday.nodig();
        int count = monday.rijen().size();
        var crumb = new Paragraph(Datum.voluit(monday.vandaag()) + " · " + title + " · " + count
                + (count == 1 ? " bestuur" : " besturen"));
        crumb.addClassName("db-crumb");
        add(crumb, new H1(kop(needed.size(), count)), said);
        if (monday.rijen().isEmpty()) {
            add(new Paragraph("Een beheerder kan besturen aan dit cohort toevoegen; ze verschijnen dan hier."));
        } else {
            add(reasons(monday, needed), table(monday, choice), deadlines(monday));
            Bord board = new Bord(
                    monday.cohort(),
                    monday.rijen().stream()
                            .map(one -> new Bord.Rij(one.bestuurId(), one.naam(), null))
                            .toList());
            add(new Tweelingblok(tweelingen, () -> current.vereist().toegang(), board, clock));
        }
        if (mine.size() > 1) {
            add(others(monday.cohort(), mine));
        }
    }

    private static String kop(int needed, int all) {
        if (all == 0) {
            return "Nog geen besturen";
        }
        return switch (needed) {
            case 0 -> "Niemand heeft je vandaag nodig";
            case 1 -> "Eén bestuur heeft je nodig";
            default -> "Deze " + (needed < NUMBERS.size() ? NUMBERS.get(needed) : needed) + " hebben je nodig";
        };
    }

    private Div reasons(Maandag monday, List<Reden> needed) {
        var cards = new Div();
        cards.addClassName("db-monday-cards");
        for (Reden one : needed.stream().limit(MOST_CARDS).toList()) {
            Stand stand = one.stand();
            var advice = new Paragraph(one.raad());
            advice.addClassName("db-help");
            var card = BegeleidingView.card(stand.naam(), new Paragraph(one.waarom()), advice);
            var act = new Button(
                    switch (one.doe()) {
                        case SCHRIJF -> "Schrijf de trekker";
                        case BEL -> "Noteer een telefoontje";
                        case KOPPEL -> "Stel een tweeling voor";
                        case BEKIJK -> "Bekijk het logboek";
                    },
                    click -> act(monday, one));
            act.setAriaLabel(act.getText() + ": " + stand.naam());
            if (cards.getComponentCount() == 0) {
                act.addThemeVariants(ButtonVariant.PRIMARY);
            }
            card.add(act);
            cards.add(card);
        }
        if (needed.size() > MOST_CARDS) {
            cards.add(new Paragraph("En nog " + (needed.size() - MOST_CARDS) + ", in de tabel hieronder."));
        }
        return cards;
    }

    private void act(Maandag monday, Reden one) {
        Stand stand = one.stand();
        switch (one.doe()) {
            case SCHRIJF ->
                Dialogen.schrijf(begeleiding, current, monday, List.of(stand), one.tekst(), this::again);
            case BEL -> Dialogen.noteer(begeleiding, current, monday, stand, this::again);
            case KOPPEL -> getChildren()
                    .filter(Tweelingblok.class::isInstance)
                    .findFirst()
                    .ifPresent(block -> block.getElement()
                            .setAttribute("tabindex", "-1")
                            .executeJs("this.scrollIntoView(); this.focus()"));
            case BEKIJK -> getUI().ifPresent(ui ->
                    ui.navigate("begeleiding/" + monday.cohort().id() + "/" + stand.bestuurId()));
        }
    }

    private void again(String told) {
        Bordkeuze choice = shown;
        if (choice != null) {
            load(choice, cohorts.mijne(current.vereist().toegang()));
        }
        said.setText(told);
        said.getElement().executeJs("this.focus()");
    }

    private Div table(Maandag monday, Bordkeuze choice) {
        var search = new TextField("Zoek een bestuur");
        search.setValue(choice.zoek());
        search.setMaxLength(80);
        search.setClearButtonVisible(true);
        var waits = new Select<Op>();
        waits.setLabel("Wacht op");
        waits.setEmptySelectionAllowed(true);
        waits.setEmptySelectionCaption("alles");
        waits.setItems(Op.values());
        waits.setItemLabelGenerator(one -> one == null ? "alles" : one.label());
        waits.setValue(choice.wacht());
        search.addValueChangeListener(event -> go(choice.met(search.getValue(), waits.getValue())));
        waits.addValueChangeListener(event -> go(choice.met(search.getValue(), waits.getValue())));
        List<Stand> rows = choice.kies(monday.rijen());
        var write = new Button(
                "Schrijf meerdere",
                click -> Dialogen.schrijf(
                        begeleiding,
                        current,
                        monday,
                        rows,
                        rows.isEmpty() ? "" : monday.voorstel(rows.getFirst()),
                        this::again));
        write.setEnabled(!rows.isEmpty());
        var tools = new Div(search, waits, write);
        tools.addClassName("db-monday-tools");
        var heat = new HtmlContainer("table");
        heat.addClassNames("db-heat", "db-monday");
        heat.add(Standblok.vast(
                "caption",
                "db-monday-caption",
                "Afgesproken, op 100 per sectie. Wat mensen schreven, is hier niet te zien. Dit adres bewaart je keuze:"
                        + " maak er een bladwijzer van."));
        heat.add(Standblok.kop(monday, choice));
        // It scrolls sideways on a small screen, and so has to be reachable with the keyboard.
        var wrap = new Div(heat);
        wrap.addClassName("db-table-wrap");
        wrap.getElement().setAttribute("tabindex", "0");
        wrap.getElement().setAttribute("role", "region");
        wrap.getElement().setAttribute("aria-label", "Voortgang per bestuur");
        var card = new Div(new H2("De hele cohort"), tools, wrap);
        card.addClassName("db-card");
        more(heat, card, monday, rows, 0);
        return card;
    }

    /** Rows come a page at a time: who looks at the first ones needn't wait for the last. */
    private static void more(HtmlContainer heat, Div card, Maandag monday, List<Stand> rows, int from) {
        int to = Math.min(rows.size(), from + ROWS);
        heat.add(Standblok.rijen(monday, rows.subList(from, to)));
        if (to < rows.size()) {
            var next = new Button("Toon er meer (nog " + (rows.size() - to) + ")");
            next.addClickListener(click -> {
                card.remove(next);
                more(heat, card, monday, rows, to);
            });
            card.add(next);
        }
    }

    private void go(Bordkeuze choice) {
        getUI().ifPresent(ui -> ui.navigate(choice.adres().replaceAll("\\?.*", ""), choice.parameters()));
    }

    private Details deadlines(Maandag monday) {
        Map<String, LocalDate> dates =
                begeleiding.deadlines(current.vereist().toegang(), monday.cohort().id());
        var fields = new Div();
        fields.addClassName("db-monday-tools");
        for (var chapter : edities.nieuwste().chapters()) {
            var day = new DatePicker(chapter.label(), dates.get(chapter.code()));
            day.addValueChangeListener(event -> Dialogen.probeer(said::setText, () -> {
                begeleiding.zetDeadline(
                        current.vereist().toegang(), monday.cohort().id(), chapter.code(), event.getValue());
                return "De deadline van " + chapter.label() + " is bewaard.";
            }));
            fields.add(day);
        }
        return new Details("Deadlines per hoofdstuk", fields);
    }

    private static Nav others(Cohort shown, List<Cohort> mine) {
        var list = new UnorderedList();
        mine.stream()
                .filter(cohort -> cohort.id() != shown.id())
                .forEach(cohort -> list.add(
                        new ListItem(new RouterLink(cohort.name(), BordView.class, String.valueOf(cohort.id())))));
        var nav = new Nav(new Paragraph("Je andere cohorten"), list);
        nav.getElement().setAttribute("aria-label", "Je andere cohorten");
        return nav;
    }
}
