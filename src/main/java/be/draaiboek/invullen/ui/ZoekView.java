package be.draaiboek.invullen.ui;

import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.TeDrukException;
import be.draaiboek.editie.Tekst;
import be.draaiboek.invullen.InvullenNavigatie;
import be.draaiboek.invullen.ZoekService;
import be.draaiboek.invullen.ZoekService.Soort;
import be.draaiboek.invullen.ZoekService.Treffer;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for words in the Draaiboek, its glossary and the answers that one may read. */
@Route(InvullenNavigatie.ZOEKEN)
@PageTitle("Zoeken – Draaiboek")
@Menu(title = "Zoeken", order = 30)
@PermitAll
class ZoekView extends Div implements BeforeEnterObserver {

    private static final String QUERY = "q";
    private static final int MOST = 100;
    private static final int PAUSE_MILLIS = 300;
    private static final Map<Soort, String> HEADINGS = Map.of(
            Soort.SECTIE, "Secties",
            Soort.VRAAG, "Vragen en oefeningen",
            Soort.BEGRIP, "Begrippen",
            Soort.ANTWOORD, "Antwoorden");

    private final transient Drukte busy;
    private final transient ZoekService searches;
    private final transient TrajectService trajecten;
    private final transient Edities edities;
    private final transient HuidigeGebruiker current;
    private final TextField words = new TextField("Wat zoek je?");
    private final Paragraph summary = new Paragraph();
    private final Div results = new Div();
    private @Nullable Traject traject;
    private boolean reads;

    ZoekView(ZoekService searches, TrajectService trajecten, Edities edities, HuidigeGebruiker current, Drukte busy) {
        this.busy = busy;
        this.searches = searches;
        this.trajecten = trajecten;
        this.edities = edities;
        this.current = current;
        addClassNames("db-page", "db-search");
        words.setWidthFull();
        words.setClearButtonVisible(true);
        Tekstgrens.put(words, MOST);
        words.setAutofocus(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        words.addValueChangeListener(change -> {
            if (!Tekst.teLang(change.getValue(), MOST).isEmpty()) {
                return;
            }
            show(change.getValue());
            if (change.isFromClient()) {
                // So that coming back from a result finds the same list.
                UI.getCurrent()
                        .getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                new Location(InvullenNavigatie.ZOEKEN, QueryParameters.of(QUERY, change.getValue())));
            }
        });
        summary.getElement().setAttribute("role", "status");
        summary.addClassName("db-help");
        add(new H1("Zoeken"), words, summary, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Gebruiker gebruiker = current.vereist();
        traject = gebruiker.roles().contains(Gebruiker.DEELNEMER)
                ? GekozenTraject.uit(trajecten.mine(gebruiker.toegang())).orElse(null)
                : null;
        // Who coaches and takes part nowhere reads the Draaiboek where nothing is filled in.
        reads = !gebruiker.roles().contains(Gebruiker.DEELNEMER)
                && gebruiker.roles().contains(Gebruiker.BEGELEIDER);
        words.setHelperText(
                traject == null
                        ? "In de secties, de vragen, het houvast en de begrippen."
                        : "In de secties, de vragen, het houvast, de begrippen en in de antwoorden die jij mag lezen.");
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUERY)
                .orElse("");
        words.setValue(asked);
        show(asked);
    }

    // the turn is held, not used
    @SuppressWarnings("try")
    private void show(String query) {
        results.removeAll();
        if (!ZoekService.enough(query)) {
            summary.setText(query.isBlank() ? "" : "Typ minstens twee letters.");
            return;
        }
        List<Treffer> found = new ArrayList<>();
        Gebruiker gebruiker = current.vereist();
        try (Drukte.Beurt turn = busy.take(Kostbaar.ZOEKEN, gebruiker.accountId())) {
            found.addAll(searches.content(traject == null ? edities.nieuwste() : traject.editie(), query));
            if (traject != null) {
                found.addAll(searches.answers(gebruiker.toegang(), traject, query));
            }
        } catch (TeDrukException later) {
            summary.setText(String.valueOf(later.getMessage()));
            return;
        }
        summary.setText(
                switch (found.size()) {
                    case 0 ->
                        "Niets gevonden. Probeer een ander of een korter woord; alle woorden die je typt, moeten voorkomen.";
                    case 1 -> "1 resultaat.";
                    default -> found.size() + " resultaten.";
                });
        for (Soort soort : Soort.values()) {
            List<Treffer> some =
                    found.stream().filter(one -> one.kind() == soort).toList();
            if (!some.isEmpty()) {
                OrderedList list = new OrderedList();
                some.forEach(one -> list.add(result(one)));
                results.add(new H2(Objects.requireNonNull(HEADINGS.get(soort)) + " (" + some.size() + ")"), list);
            }
        }
    }

    private ListItem result(Treffer found) {
        ListItem line = new ListItem(link(found));
        Span place = new Span(
                Optional.ofNullable(found.section()).orElse("") + (found.who().isEmpty() ? "" : " · " + found.who()));
        place.addClassName("db-search-place");
        if (!place.getText().isEmpty() && found.kind() != Soort.SECTIE) {
            line.add(place);
        }
        Paragraph text = new Paragraph();
        text.getElement().setAttribute("dir", "auto").appendChild(Element.createText(found.before()));
        if (!found.hit().isEmpty()) {
            text.getElement().appendChild(new Element("mark").setText(found.hit()));
        }
        text.getElement().appendChild(Element.createText(found.after()));
        line.add(text);
        return line;
    }

    private RouterLink link(Treffer found) {
        if (found.kind() == Soort.BEGRIP) {
            RouterLink link = new RouterLink(found.title(), BegrippenView.class);
            link.setQueryParameters(QueryParameters.of(BegrippenView.TERM, Objects.requireNonNull(found.id())));
            return link;
        }
        if (reads) {
            return Draaiboeklinks.to(
                    found.title(), LeesView.adres(Objects.requireNonNull(found.section()), found.id()));
        }
        RouterLink link = new RouterLink(
                found.title(),
                SectieView.class,
                new RouteParameters(TrajectNavigatie.SECTIE, Objects.requireNonNull(found.section())));
        if (found.id() != null) {
            link.setQueryParameters(QueryParameters.of("item", found.id()));
        }
        return link;
    }
}
