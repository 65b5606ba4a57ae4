package be.draaiboek.workshop.ui;

import be.draaiboek.antwoord.ui.Conceptbewaarder;
import be.draaiboek.antwoord.ui.Samenblok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.Aanwezigheid.Aanwezige;
import be.draaiboek.samenwerken.ui.Aanwezigen;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.workshop.Workshop;
import be.draaiboek.workshop.Workshop.Beeld;
import be.draaiboek.workshop.Workshop.Geparkeerd;
import be.draaiboek.workshop.Workshop.Getoond;
import be.draaiboek.workshop.Workshop.Regel;
import be.draaiboek.workshop.Workshop.Verslag;
import be.draaiboek.workshop.WorkshopService;
import be.draaiboek.workshop.WorkshopService.Klokstand;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * What the room sees: one question, how people look at it, and what they agree on. Who leads has buttons for everything, each
 * with a key (frontend/stage/keys.ts); who looks along sees the same without them.
 */
@JsModule("./stage/keys.ts")
final class Toneel extends Div {

    private static final double FAR = 0.5;
    private static final List<Integer> MINUTES = List.of(0, 2, 3, 5, 8, 10, 15, 20, 30);

    /** The timer; it counts by itself, the server only says until when. */
    @Tag("db-timer")
    @JsModule("./stage/db-timer.ts")
    private static final class Klokje extends Component {}

    private final WorkshopService service;
    private final Clock clock;
    private final Gebruiker gebruiker;
    private final Toegang toegang;
    private final Traject traject;
    private final boolean leads;
    private final Map<String, Item> items = new LinkedHashMap<>();

    private final Span place = new Span();
    private final Span together = new Span();
    private final Klokje timer = new Klokje();
    private final Div controls = new Div();
    private final Div main = new Div();
    private final OrderedList list = new OrderedList();
    private final Paragraph count = new Paragraph();
    private final Div parkedList = new Div();
    private final Div bar = new Div();
    private final Select<Integer> minutes = new Select<>();
    private final Span busy = new Span();
    private final NativeButton differences;
    private final NativeButton run;
    private final NativeButton park;

    private @Nullable Workshop workshop;
    private @Nullable Verslag stand;
    private @Nullable Kijkbeeld views;
    private @Nullable Samenblok answer;
    private @Nullable Div viewsBlock;
    private @Nullable String shown;
    private boolean drawn;
    private List<String> order = List.of();
    private Map<String, Double> apart = Map.of();
    private boolean byDifference;

    Toneel(WorkshopService service, Clock clock, Gebruiker gebruiker, Traject traject, String about) {
        this.service = service;
        this.clock = clock;
        this.gebruiker = gebruiker;
        this.toegang = gebruiker.toegang();
        this.traject = traject;
        this.leads = traject.isTrekker();
        addClassName("db-stage");

        Span name = new Span("Workshop · " + about);
        name.addClassName("db-stage-name");
        together.addClassName("db-stage-present");
        place.addClassName("db-stage-place");
        busy.addClassName("db-busy");
        busy.setVisible(false);
        Div where = new Div(name, place);
        where.addClassName("db-stage-where");
        controls.addClassName("db-stage-clock");
        Header head = new Header(where, controls);
        head.addClassName("db-stage-head");

        differences = button("Eerst waar we verschillen", "v", this::sort);
        run = button("Pauzeer", "t", this::runOrPause);
        park = button("Parkeer", "p", this::park);
        clockControls();

        main.addClassName("db-stage-main");
        list.addClassName("db-stage-list");
        if (leads) {
            list.getElement()
                    .setAttribute("data-key", "l")
                    .setAttribute("data-here", "toList")
                    .setAttribute("data-does", "Naar de lijst met vragen");
        } else {
            // Nothing in it takes the keyboard, and it scrolls.
            list.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", "Vragen");
        }
        count.addClassName("db-help");
        parkedList.addClassName("db-stage-parked");
        H2 questions = new H2("Vragen");
        Aside aside = new Aside(together, questions, count);
        if (leads) {
            differences.addClassName("db-stage-filter");
            aside.add(differences);
        }
        aside.add(list, parkedList);
        aside.addClassName("db-stage-aside");
        aside.getElement().setAttribute("aria-label", "Verloop van de workshop");
        Div body = new Div(main, aside);
        body.addClassName("db-stage-body");

        bar.addClassName("db-stage-bar");
        bar.getElement().setAttribute("role", "toolbar").setAttribute("aria-label", "Acties");
        add(head, body, bar);
    }

    // --- what is shown ---

    String sectie() {
        return workshop == null ? "" : workshop.sectie();
    }

    /** The items that the workshop is about. */
    Collection<String> items() {
        return items.keySet();
    }

    /** Shows the workshop as it stands, with what the reader may read of it now. */
    void toon(Workshop now) {
        workshop = now;
        Verslag report = service.verslag(toegang, traject, now);
        stand = report;
        if (items.isEmpty()) {
            report.regels().forEach(one -> items.put(one.item().id(), one.item()));
            order = List.copyOf(items.keySet());
        }
        apart = leads ? service.afstanden(toegang, traject, List.copyOf(items.values())) : Map.of();
        String wanted = now.item();
        Item item = wanted == null ? null : items.get(wanted);
        if (!drawn || !Objects.equals(wanted, shown)) {
            drawn = true;
            shown = wanted;
            if (item == null) {
                beforeTheFirst(now);
            } else {
                question(item);
            }
            buttons();
        }
        if (item != null) {
            Objects.requireNonNull(answer).toon(service.samen(toegang, traject, item));
            if (views != null) {
                showViews(item, now);
            }
        }
        showTimer(now);
        showList(now);
        showParked();
        boolean parked = item != null && parked(item.id()) != null;
        label(park, parked ? "Ontparkeer" : "Parkeer", parked ? "Niet meer parkeren" : "Parkeren voor later", "p");
    }

    private void beforeTheFirst(Workshop now) {
        main.removeAll();
        views = null;
        answer = null;
        viewsBlock = null;
        H1 title = new H1("Klaar om te beginnen");
        title.getElement().setAttribute("tabindex", "-1");
        main.add(title);
        Paragraph what = new Paragraph(
                leads
                        ? "Zet een vraag op het scherm: dan zien jullie allemaal hoe ieder ernaar kijkt, zonder namen. Jij legt"
                                + " vast wat jullie afspreken; de anderen kunnen op hun eigen toestel meekijken."
                        : now.door() + " begint zo. Deze pagina volgt vanzelf; je hoeft niets te doen.");
        what.addClassName("db-lead");
        main.add(what);
        if (leads) {
            NativeButton first = new NativeButton("Eerste vraag op het scherm");
            first.addClassNames("db-btn", "db-btn-primary");
            first.addClickListener(click -> step(1));
            main.add(first);
        }
    }

    /** Draws a question anew; its fields and its picture stay for as long as it is on screen. */
    private void question(Item item) {
        main.removeAll();
        place.setText(number(item));
        H1 title = new H1(item.title());
        title.getElement().setAttribute("tabindex", "-1");
        main.add(title);
        if (!item.help().isBlank()) {
            Div help = new Div(Opmaak.markdown(item.help()));
            help.addClassName("db-help");
            main.add(help);
        }
        boolean individual = item.answering() == Answering.INDIVIDUAL_THEN_AGREED;
        views = individual ? new Kijkbeeld(traject, item) : null;
        viewsBlock = null;
        if (views != null) {
            Div block = new Div();
            block.addClassName("db-stage-views");
            viewsBlock = block;
            main.add(block);
        }
        answer = new Samenblok(traject, item);
        Div said = new Div(new H2(individual ? "Wat jullie afspreken" : "Vul dit samen in"));
        if (individual && !leads) {
            Paragraph who = new Paragraph("De trekker legt hier vast wat jullie afspreken.");
            who.addClassName("db-help");
            said.add(who);
        }
        busy.setVisible(false);
        said.add(busy, answer, new Conceptbewaarder(traject, gebruiker.accountId(), item.section()));
        said.addClassName("db-stage-together");
        main.add(said);
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

    private String number(Item item) {
        Section section = traject.editie().section(item.section()).orElse(null);
        long of = items.values().stream()
                .filter(one -> one.section().equals(item.section()))
                .count();
        return (section == null ? "" : section.heading() + " · ") + "vraag " + item.number() + " van " + of;
    }

    private void showViews(Item item, Workshop now) {
        Beeld beeld = service.beeld(toegang, traject, item);
        Kijkbeeld picture = Objects.requireNonNull(views);
        picture.toon(beeld);
        Div block = Objects.requireNonNull(viewsBlock);
        block.removeAll();
        Getoond seen = now.getoond().get(item.id());
        boolean named = seen != null && seen.metNaam();
        long all = traject.deelnemers().stream()
                .filter(one -> one.actief() && one.rol() != be.draaiboek.bestuur.Rol.INVULLER)
                .count();
        Span answered = new Span(beeld.mensen() + " van de " + Math.max(all, beeld.mensen()) + " antwoordden");
        answered.addClassName("db-stage-answered");
        Div head = new Div(new H2("Zo kijken jullie ernaar"), answered);
        head.addClassName("db-spread");
        block.add(head, picture);
        Double distance = apart.get(item.id());
        if (distance != null && distance >= FAR) {
            Paragraph far = new Paragraph("Jullie liggen ver uiteen. Wie ziet iets wat de anderen niet zien?");
            far.addClassName("db-stage-far");
            block.addComponentAtIndex(1, far);
        }
        if (beeld.mensen() > 0 && !named && leads) {
            block.add(button("Toon wie wat antwoordde", "w", this::askNames));
        } else if (!named && beeld.mensen() > 0) {
            Paragraph unsigned = new Paragraph("Zonder namen, in willekeurige volgorde.");
            unsigned.addClassName("db-help");
            block.add(unsigned);
        }
    }

    private void showTimer(Workshop now) {
        Instant until = now.tot();
        Integer rest = now.rest();
        boolean on = until != null || rest != null;
        timer.setVisible(on);
        timer.getElement()
                .setProperty("item", now.item() == null ? "" : now.item())
                .setProperty("left", rest == null ? 0 : rest)
                .setProperty("until", until == null ? 0.0 : (double) until.toEpochMilli())
                .setProperty("now", (double) clock.instant().toEpochMilli());
        run.setVisible(leads && on);
        label(run, until != null ? "Pauzeer" : "Laat lopen", "t");
        if (!Objects.equals(minutes.getValue(), now.minuten())) {
            Set<Integer> choices = new TreeSet<>(MINUTES);
            choices.add(now.minuten());
            minutes.setItems(choices);
            minutes.setValue(now.minuten());
        }
    }

    private void showList(Workshop now) {
        Verslag report = Objects.requireNonNull(stand);
        long settled =
                report.regels().stream().filter(one -> one.afloop().vast()).count();
        count.setText(settled + " van de " + report.regels().size() + " vastgelegd");
        list.removeAll();
        boolean several = items.values().stream().map(Item::section).distinct().count() > 1;
        for (String id : order) {
            Regel line = report.regel(id).orElseThrow();
            Item item = line.item();
            String text = (several ? item.section() + " – " : "") + item.number() + ". " + item.title();
            Component name;
            if (leads) {
                NativeButton go = new NativeButton(text, click -> show(id));
                go.addClassName("db-stage-go");
                name = go;
            } else {
                name = new Span(text);
            }
            ListItem entry = new ListItem(name);
            if (id.equals(now.item())) {
                name.getElement().setAttribute("aria-current", "true");
                entry.addClassName("current");
            }
            String state = switch (line.afloop()) {
                case VASTGELEGD, LAG_VAST -> "✓ vastgelegd";
                case GEPARKEERD -> "geparkeerd";
                case BESPROKEN -> "besproken";
                case ONAANGEROERD -> "";
            };
            Double distance = apart.get(id);
            if (state.isEmpty() && distance != null) {
                state = distance >= FAR ? "ver uiteen" : "verschilt";
            }
            if (!state.isEmpty()) {
                Span mark = new Span(state);
                mark.addClassName("db-stage-state");
                mark.setClassName("done", line.afloop().vast());
                entry.add(mark);
            }
            list.add(entry);
        }
    }

    private void showParked() {
        parkedList.removeAll();
        List<Regel> parked = Objects.requireNonNull(stand).met(Workshop.Afloop.GEPARKEERD);
        parkedList.setVisible(!parked.isEmpty());
        if (parked.isEmpty()) {
            return;
        }
        UnorderedList said = new UnorderedList();
        for (Regel one : parked) {
            said.add(new ListItem(Parkeerlijst.tekst(traject, one.item(), Objects.requireNonNull(one.geparkeerd()))));
        }
        parkedList.add(new H2("Geparkeerd"), said);
    }

    /** Says who looks along, and who types in what is on screen. */
    void aanwezig(List<Aanwezige> people) {
        long id = workshop == null ? 0 : workshop.id();
        List<Aanwezige> here = Aanwezigen.perPersoon(
                people.stream().filter(one -> one.workshop() == id).toList());
        together.removeAll();
        if (here.isEmpty()) {
            together.setText("Nog niemand kijkt mee op een eigen toestel.");
        } else {
            for (Aanwezige one : here) {
                Span letters = new Span(one.initialen());
                letters.addClassName("db-present");
                letters.getElement().setAttribute("aria-hidden", "true");
                together.add(letters);
            }
            together.add(new Span(" " + Aanwezigen.namen(here) + (here.size() == 1 ? " kijkt mee" : " kijken mee")));
        }
        busy.setText(Aanwezigen.bezig(people, shown == null ? "-" : shown));
        busy.setVisible(!busy.getText().isEmpty());
    }

    // --- what can be done ---

    private void clockControls() {
        controls.add(timer);
        minutes.setLabel("Minuten per vraag");
        minutes.setItems(MINUTES);
        minutes.getElement().setAttribute("data-key", "m").setAttribute("data-does", "Minuten per vraag kiezen");
        minutes.setItemLabelGenerator(one -> one == 0 ? "geen klok" : one + " min");
        if (leads) {
            minutes.addValueChangeListener(event -> {
                if (event.isFromClient() && event.getValue() != null) {
                    act(() -> service.zetMinuten(toegang, id(), event.getValue()));
                }
            });
            controls.add(
                    run,
                    button("Minuut erbij", "+", () -> service.zetKlok(toegang, id(), Klokstand.MINUUT_ERBIJ)),
                    minutes);
        }
    }

    private void buttons() {
        bar.removeAll();
        if (leads) {
            bar.add(button("Vorige", "k", () -> step(-1)), button("Volgende", "j", () -> step(1)));
            if (shown != null) {
                bar.add(here("Antwoord", "Naar wat jullie afspreken", "a", "toAnswer"), park);
            }
        } else if (shown != null
                && items.get(shown) != null
                && Objects.requireNonNull(items.get(shown)).answering() == Answering.JOINT) {
            bar.add(here("Antwoord", "Naar wat jullie afspreken", "a", "toAnswer"));
        }
        NativeButton full = here("Groot", "Volledig scherm, en terug", "f", "fullScreen");
        full.getElement().setAttribute("aria-pressed", "false");
        bar.add(full, here("Toetsen", "Toetsen tonen", "?", "help"));
        NativeButton away = button("Weg", "x", this::leave);
        label(away, "Weg", "Weg van dit scherm; de workshop loopt door", "x");
        bar.add(away);
        if (leads) {
            NativeButton end = button("Afsluiten", "e", this::askEnd);
            label(end, "Afsluiten", "De workshop afsluiten", "e");
            end.addClassName("db-stage-end");
            bar.add(end);
        }
    }

    private NativeButton button(String text, String key, Runnable work) {
        NativeButton button = new NativeButton();
        button.addClassName("db-btn");
        label(button, text, key);
        button.addClickListener(click -> act(work));
        return button;
    }

    /** A button whose work is done in the browser. */
    private NativeButton here(String text, String does, String key, String what) {
        NativeButton button = new NativeButton();
        button.addClassName("db-btn");
        label(button, text, does, key);
        button.getElement().setAttribute("data-here", what);
        return button;
    }

    private static void label(NativeButton button, String text, String key) {
        label(button, text, text, key);
    }

    /**
     * Labels a button.
     *
     * @param does what the list of keys says of it, where the button has room for a word only
     */
    private static void label(NativeButton button, String text, String does, String key) {
        button.removeAll();
        Span letter = new Span("+?".contains(key) ? key : key.toUpperCase(java.util.Locale.ROOT));
        letter.addClassName("db-key");
        letter.getElement().setAttribute("aria-hidden", "true");
        button.add(new Span(text), letter);
        button.getElement()
                .setAttribute("data-key", key)
                .setAttribute("data-does", does)
                .setAttribute("aria-keyshortcuts", key.equals("+") ? "Plus" : key.toUpperCase(java.util.Locale.ROOT));
    }

    /** Does something, and says it when it can't be done (any more). */
    private void act(Runnable work) {
        try {
            work.run();
        } catch (OngeldigException problem) {
            tell(Objects.requireNonNullElse(problem.getMessage(), "Dat is niet gelukt."));
        } catch (AccessDeniedException denied) {
            tell("Dat kan niet meer: de workshop is afgelopen, of je bent geen trekker meer. Laad de pagina opnieuw;"
                    + " wat je typte, is bewaard.");
        }
    }

    private static void tell(String text) {
        Notification.show(text, 8000, Notification.Position.MIDDLE);
    }

    private long id() {
        return Objects.requireNonNull(workshop).id();
    }

    private void show(String item) {
        act(() -> service.toon(toegang, id(), item));
    }

    /** To the question before or after the one on screen, in the order of the list. */
    private void step(int direction) {
        if (order.isEmpty()) {
            return;
        }
        int at = shown == null ? -1 : order.indexOf(shown);
        int next = shown == null ? 0 : at + direction;
        if (next < 0 || next >= order.size()) {
            tell(next < 0 ? "Dit is de eerste vraag." : "Dit was de laatste vraag. Sluit de workshop af met E.");
            return;
        }
        show(order.get(next));
    }

    /** Puts what is open and lies furthest apart first; once, so that the list doesn't move while people talk. */
    private void sort() {
        byDifference = !byDifference;
        Verslag report = Objects.requireNonNull(stand);
        if (byDifference) {
            List<Regel> open = new ArrayList<>(report.regels());
            open.removeIf(one -> one.afloop().vast());
            open.sort(Workshop.verstUiteen(apart));
            Set<String> sorted =
                    open.stream().map(one -> one.item().id()).collect(Collectors.toCollection(LinkedHashSet::new));
            sorted.addAll(items.keySet());
            order = List.copyOf(sorted);
        } else {
            order = List.copyOf(items.keySet());
        }
        differences.getElement().setAttribute("aria-pressed", String.valueOf(byDifference));
        showList(Objects.requireNonNull(workshop));
    }

    private void runOrPause() {
        boolean runs = Objects.requireNonNull(workshop).tot() != null;
        service.zetKlok(toegang, id(), runs ? Klokstand.STAAN : Klokstand.LOPEN);
    }

    private void askNames() {
        String item = Objects.requireNonNull(shown);
        ConfirmDialog dialog = new ConfirmDialog(
                "Tonen wie wat antwoordde?",
                "Vraag eerst of iedereen dat goed vindt. De namen staan er dan bij voor deze vraag, op elk scherm, tot het einde"
                        + " van de workshop. Terugdraaien kan niet.",
                "Toon de namen",
                confirmed -> act(() -> service.toonWie(toegang, id(), item)));
        dialog.setCancelable(true);
        dialog.setCancelText("Toch niet");
        dialog.open();
    }

    private @Nullable Geparkeerd parked(String item) {
        return stand == null ? null : stand.regel(item).map(Regel::geparkeerd).orElse(null);
    }

    private void park() {
        String item = shown;
        if (item == null) {
            return;
        }
        if (parked(item) != null) {
            service.haalTerug(toegang, traject, item);
            return;
        }
        Dialog dialog = new Dialog("Parkeren voor later");
        TextField why = new TextField("Waarom? (mag leeg blijven)");
        Tekstgrens.zet(why, Workshop.LANGSTE_WOORD);
        why.setWidthFull();
        Select<Traject.Deelnemer> who = new Select<>();
        who.setLabel("Wie pakt dit op? (mag leeg blijven)");
        who.setItems(traject.deelnemers().stream()
                .filter(one -> one.actief() && one.rol() != be.draaiboek.bestuur.Rol.INVULLER)
                .toList());
        who.setEmptySelectionAllowed(true);
        who.setEmptySelectionCaption("Nog niemand");
        who.setItemLabelGenerator(one -> one == null ? "Nog niemand" : one.toonNaam());
        who.setWidthFull();
        Div fields = new Div(
                new Paragraph("De vraag blijft op de lijst staan tot ze vastgelegd is of iemand ze eraf haalt."),
                why,
                who);
        fields.addClassName("db-park-fields");
        dialog.add(fields);
        Button keep = new Button(
                "Parkeer",
                click -> act(() -> {
                    Traject.Deelnemer picked = who.getValue();
                    service.parkeer(toegang, traject, id(), item, why.getValue(), picked == null ? null : picked.id());
                    dialog.close();
                }));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(why);
        dialog.getFooter().add(new Button("Toch niet", click -> dialog.close()), keep);
        dialog.open();
        why.focus();
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(TrajectNavigatie.sectie(sectie())));
    }

    private void askEnd() {
        Verslag report = Objects.requireNonNull(stand);
        long settled = report.met(Workshop.Afloop.VASTGELEGD).size();
        int parked = report.met(Workshop.Afloop.GEPARKEERD).size();
        int open = report.met(Workshop.Afloop.ONAANGEROERD).size()
                + report.met(Workshop.Afloop.BESPROKEN).size();
        ConfirmDialog dialog = new ConfirmDialog(
                "De workshop afsluiten?",
                settled + " vastgelegd, " + parked + " geparkeerd, " + open
                        + " nog open. Daarna ziet ieder weer alleen wat na"
                        + " een eigen antwoord te zien is, en krijgen jullie een kort verslag.",
                "Sluit af",
                confirmed -> act(() -> service.sluit(toegang, id())));
        dialog.setCancelable(true);
        dialog.setCancelText("Toch niet");
        dialog.open();
    }
}
