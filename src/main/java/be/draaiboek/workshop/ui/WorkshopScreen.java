package be.draaiboek.workshop.ui;

import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.Aanwezigheid.Aanwezige;
import be.draaiboek.samenwerken.ui.Aanwezigen;
import be.draaiboek.score.Spreiding;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.workshop.Workshop;
import be.draaiboek.workshop.Workshop.Regel;
import be.draaiboek.workshop.Workshop.Verslag;
import be.draaiboek.workshop.WorkshopService;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the room sees: one question, how people look at it, and what they agree on. Who leads has buttons for everything, each
 * with a key (frontend/stage/keys.ts); who looks along sees the same without them.
 */
@JsModule("./stage/keys.ts")
final class WorkshopScreen extends Div {

    private final WorkshopService service;
    private final Toegang toegang;
    private final Traject traject;
    private final boolean leads;
    private final long id;
    private final String sectie;
    private final Map<String, Item> items = new LinkedHashMap<>();

    private final Span place = new Span();
    private final ScreenClock clock;
    private final QuestionOnScreen question;
    private final QuestionList questions;
    private final LeadDialogs dialogs;
    private final Div bar = new Div();
    private final KeyButton park;
    private final KeyButton discussed;

    private @Nullable Verslag stand;
    private @Nullable String shown;
    private boolean drawn;

    WorkshopScreen(
            WorkshopService service,
            Clock clock,
            Gebruiker gebruiker,
            Traject traject,
            Workshop workshop,
            String about) {
        this.service = service;
        this.toegang = gebruiker.toegang();
        this.traject = traject;
        this.leads = traject.isTrekker();
        this.id = workshop.id();
        this.sectie = workshop.sectie();
        this.clock = new ScreenClock(service, toegang, clock, id, leads);
        dialogs = new LeadDialogs(service, toegang, traject, id);
        question = new QuestionOnScreen(service, gebruiker, traject, dialogs::names);
        questions = new QuestionList(traject, leads, this::choose);
        park = new KeyButton("Parkeer", "p").does(this::park);
        discussed = new KeyButton("Besproken", "Zeggen dat jullie deze vraag besproken hebben", "b")
                .does(() -> service.setDiscussed(toegang, id, Objects.requireNonNull(shown)));
        addClassName("db-stage");

        Span name = new Span("Workshop · " + about);
        name.addClassName("db-stage-name");
        place.addClassName("db-stage-place");
        Div where = new Div(name, place);
        where.addClassName("db-stage-where");
        Header head = new Header(where, this.clock);
        head.addClassName("db-stage-head");
        Div body = new Div(question, questions);
        body.addClassName("db-stage-body");
        bar.addClassName("db-stage-bar");
        bar.getElement().setAttribute("role", "toolbar").setAttribute("aria-label", "Acties");
        add(head, body, bar);
    }

    String sectie() {
        return sectie;
    }

    /** The items that the workshop is about. */
    Collection<String> items() {
        return items.keySet();
    }

    /** Shows the workshop as it stands, with what the reader may read of it now. */
    void show(Workshop now) {
        Verslag report = service.verslag(toegang, traject, now);
        stand = report;
        if (items.isEmpty()) {
            report.regels().forEach(one -> items.put(one.item().id(), one.item()));
        }
        Map<String, Spreiding.Uitslag> apart =
                leads ? service.distances(toegang, traject, List.copyOf(items.values())) : Map.of();
        String wanted = now.item();
        Item item = wanted == null ? null : items.get(wanted);
        if (!drawn || !Objects.equals(wanted, shown)) {
            drawn = true;
            shown = wanted;
            if (item == null) {
                question.beforeTheFirst(now, () -> step(1));
            } else {
                place.setText(number(item));
                question.draw(item);
            }
            buttons(item);
        }
        if (item != null) {
            question.refresh(item, now);
        }
        clock.show(now);
        questions.show(report, apart);
        boolean parked = item != null && isParked(item.id());
        park.label(parked ? "Ontparkeer" : "Parkeer", parked ? "Niet meer parkeren" : "Parkeren voor later");
    }

    private String number(Item item) {
        Section section = traject.editie().section(item.section()).orElse(null);
        long of = items.values().stream()
                .filter(one -> one.section().equals(item.section()))
                .count();
        return (section == null ? "" : section.heading() + " · ") + "vraag " + item.number() + " van " + of;
    }

    /** Says who looks along, and who types in what is on screen. */
    void present(List<Aanwezige> people) {
        questions.present(Aanwezigen.perPersoon(
                people.stream().filter(one -> one.workshop() == id).toList()));
        question.busy(Aanwezigen.bezig(people, shown == null ? "-" : shown));
    }

    private void buttons(@Nullable Item item) {
        bar.removeAll();
        KeyButton answer = new KeyButton("Antwoord", "Naar wat jullie afspreken", "a").inBrowser("toAnswer");
        if (leads) {
            bar.add(
                    new KeyButton("Vorige", "k").does(() -> step(-1)),
                    new KeyButton("Volgende", "j").does(() -> step(1)));
            if (shown != null) {
                bar.add(answer, discussed, park);
            }
        } else if (item != null && item.answering() == Answering.JOINT) {
            bar.add(answer);
        }
        KeyButton full = new KeyButton("Groot", "Volledig scherm, en terug", "f").inBrowser("fullScreen");
        full.getElement().setAttribute("aria-pressed", "false");
        bar.add(
                full,
                new KeyButton("Toetsen", "Toetsen tonen", "?").inBrowser("help"),
                new KeyButton("Weg", "Weg van dit scherm; de workshop loopt door", "x").does(this::leave));
        if (leads) {
            KeyButton end = new KeyButton("Afsluiten", "De workshop afsluiten", "e")
                    .does(() -> dialogs.end(Objects.requireNonNull(stand)));
            end.addClassName("db-stage-end");
            bar.add(end);
        }
    }

    private void choose(String item) {
        Attempt.run(() -> service.show(toegang, id, item));
    }

    /** To the question before or after the one on screen, in the order of the list. */
    private void step(int direction) {
        List<String> order = questions.order();
        if (order.isEmpty()) {
            return;
        }
        int next = shown == null ? begin(order) : order.indexOf(shown) + direction;
        if (next < 0 || next >= order.size()) {
            Attempt.tell(
                    next < 0 ? "Dit is de eerste vraag." : "Dit was de laatste vraag. Sluit de workshop af met E.");
            return;
        }
        choose(order.get(next));
    }

    /** Where there is something to agree on: the first that wasn't recorded before. */
    private int begin(List<String> order) {
        Verslag now = stand;
        if (now == null) {
            return 0;
        }
        for (int i = 0; i < order.size(); i++) {
            if (now.regel(order.get(i)).filter(one -> !one.afloop().vast()).isPresent()) {
                return i;
            }
        }
        return 0;
    }

    private boolean isParked(String item) {
        return stand != null && stand.regel(item).map(Regel::geparkeerd).isPresent();
    }

    private void park() {
        String item = shown;
        if (item == null) {
            return;
        }
        if (isParked(item)) {
            service.takeBack(toegang, traject, item);
        } else {
            dialogs.park(item);
        }
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(TrajectNavigatie.sectie(sectie)));
    }
}
