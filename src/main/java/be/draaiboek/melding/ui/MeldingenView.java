package be.draaiboek.melding.ui;

import be.draaiboek.common.Klok;
import be.draaiboek.melding.Melding;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.melding.MeldingNavigatie;
import be.draaiboek.melding.Meldingen;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One's own inbox, the newest first; a click opens the exact place, and the frame marks what was opened as read. */
@Route(MeldingNavigatie.MELDINGEN)
@PageTitle("Meldingen – Draaiboek")
@PermitAll
class MeldingenView extends Div implements BeforeEnterObserver {

    private static final String KIND = "soort";
    private static final int PAGE = 50;
    private static final Locale NL = Locale.forLanguageTag("nl-BE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", NL);
    private static final DateTimeFormatter DAY_OF_OTHER_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", NL);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", NL);

    private final transient Meldingen inbox;
    private final transient Toegang toegang;
    private final transient Clock clock;

    private final Select<Soort> kinds = new Select<>();
    private final Button all = new Button("Alles gelezen", click -> readAll());
    private final Paragraph said = new Paragraph();
    private final Div news = new Div();
    private final Div lines = new Div();
    private @Nullable Soort kind;
    private int limit = PAGE;
    private long newest;
    private @Nullable Runnable unlisten;

    MeldingenView(Meldingen inbox, HuidigeGebruiker current, Clock clock) {
        this.inbox = inbox;
        this.toegang = current.vereist().toegang();
        this.clock = clock;
        addClassNames("db-page", "db-inbox");
        Paragraph lead = Stukjes.lead("Wat er voor jou te doen of te lezen is. Klik om er meteen naartoe te gaan.");
        kinds.setLabel("Toon");
        kinds.setEmptySelectionAllowed(true);
        kinds.setEmptySelectionCaption("Alles");
        kinds.setItemLabelGenerator(one -> one == null ? "Alles" : one.label());
        kinds.setItems(Soort.values());
        kinds.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Soort chosen = change.getValue();
                UI.getCurrent()
                        .navigate(
                                MeldingenView.class,
                                chosen == null ? QueryParameters.empty() : QueryParameters.of(KIND, chosen.name()));
            }
        });
        RouterLink mail = new RouterLink("Wat in je dagelijkse mail komt", DagpostView.class);
        mail.addClassName("db-inbox-mail");
        Div bar = new Div(kinds, all, mail);
        bar.addClassName("db-inbox-bar");
        said.addClassName("db-inbox-said");
        said.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        news.addClassName("db-inbox-news");
        news.getElement().setAttribute("role", "status");
        add(new H1("Meldingen"), lead, bar, said, news, lines);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        kind = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(KIND)
                .flatMap(name -> Arrays.stream(Soort.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(null);
        kinds.setValue(kind);
        limit = PAGE;
        said.setText("");
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        stopListening();
        unlisten = inbox.listen(toegang, () -> {
            if (ui.isAttached()) {
                var unused = ui.access(this::lookForNews);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopListening();
        super.onDetach(event);
    }

    private void stopListening() {
        if (unlisten != null) {
            unlisten.run();
            unlisten = null;
        }
    }

    /** What comes in is announced, not pushed in between: a list that moves is a wrong click. */
    private void lookForNews() {
        List<Melding> first = inbox.list(toegang, kind, 1);
        if (first.isEmpty()
                || first.getFirst().id() <= newest
                || news.getChildren().findAny().isPresent()) {
            return;
        }
        Button look = new Button("Tonen", click -> {
            show();
            say("De lijst is bijgewerkt.");
        });
        look.setAriaLabel("Tonen wat er bijgekomen is");
        look.addThemeVariants(ButtonVariant.SMALL);
        news.add(new Span("Er is net iets bijgekomen."), look);
    }

    private void show() {
        lines.removeAll();
        news.removeAll();
        List<Melding> found = inbox.list(toegang, kind, limit);
        newest = found.isEmpty() ? 0 : found.getFirst().id();
        all.setVisible(found.stream().anyMatch(one -> one.gelezen() == null));
        all.setText(kind == null ? "Alles gelezen" : "Alles van “" + kind.label() + "” gelezen");
        if (found.isEmpty()) {
            lines.add(empty());
            return;
        }
        LocalDate today = clock.instant().atZone(Klok.BRUSSEL).toLocalDate();
        Map<LocalDate, List<Melding>> days =
                found.stream().collect(Collectors.groupingBy(Melding::dag, TreeMap::new, Collectors.toList()));
        new TreeMap<>(days).descendingMap().forEach((day, some) -> lines.add(day(day, today, some)));
        if (found.size() == limit) {
            lines.add(new Button("Oudere meldingen tonen", click -> {
                limit += PAGE;
                show();
            }));
        }
    }

    private Component empty() {
        Paragraph empty = new Paragraph(
                kind == null
                        ? "Je hebt nog geen meldingen. Hier komt het te staan wanneer je een sectie toegewezen krijgt, een"
                                + " collega je in een notitie vermeldt, of er nieuws is van je tweelingbestuur of je cohort."
                        : "Geen meldingen van deze soort. Je krijgt er een bij: " + kind.uitleg() + ".");
        empty.addClassName("db-empty");
        return empty;
    }

    private Section day(LocalDate day, LocalDate today, List<Melding> some) {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-inbox-list");
        some.forEach(one -> list.add(line(one)));
        String name = day.equals(today)
                ? "Vandaag"
                : day.equals(today.minusDays(1))
                        ? "Gisteren"
                        : (day.getYear() == today.getYear() ? DAY : DAY_OF_OTHER_YEAR).format(day);
        Section section = new Section();
        section.add(new H2(name), list);
        return section;
    }

    private ListItem line(Melding one) {
        Anchor link = new Anchor(one.adres(), one.zin());
        Div about = new Div();
        about.addClassName("db-inbox-when");
        ListItem item = new ListItem(link, about);
        boolean unread = one.gelezen() == null;
        if (unread) {
            Span fresh = Stukjes.pill("ongelezen", "own");
            about.add(fresh);
            item.addClassName("unread");
        }
        String hour = HOUR.format(Klok.moment(one.laatst()).atZone(Klok.BRUSSEL));
        about.add(new Span(
                one.soort().label() + " · " + (one.aantal() == 1 ? hour : one.aantal() + " keer, laatst om " + hour)));
        if (unread) {
            Button read = new Button("Als gelezen markeren", click -> {
                inbox.gelezen(toegang, one.id());
                show();
                say("Gemarkeerd als gelezen.");
            });
            read.setAriaLabel("Als gelezen markeren: " + one.zin());
            read.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            about.add(read);
        }
        return item;
    }

    private void readAll() {
        inbox.allesGelezen(toegang, kind, newest);
        show();
        say("Alles is gelezen.");
    }

    private void say(String text) {
        said.setText(text);
        // What was clicked may be gone: the keyboard goes on from here.
        said.getElement().executeJs("this.focus()");
    }
}
