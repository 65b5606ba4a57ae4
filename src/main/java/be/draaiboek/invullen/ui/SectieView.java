package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.antwoord.Groepsstand;
import be.draaiboek.antwoord.Telling;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.antwoord.VoortgangService.Voortgang;
import be.draaiboek.antwoord.Wijzigingen;
import be.draaiboek.antwoord.ui.Conceptbewaarder;
import be.draaiboek.antwoord.ui.GeschiedenisDialoog;
import be.draaiboek.antwoord.ui.Verzamelaar;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.editie.Source;
import be.draaiboek.meetmoment.ui.AfdrukView;
import be.draaiboek.samenwerken.Aanwezigheid;
import be.draaiboek.samenwerken.Aanwezigheid.Aanwezige;
import be.draaiboek.samenwerken.BezoekService;
import be.draaiboek.samenwerken.NotitieService;
import be.draaiboek.samenwerken.TaakService;
import be.draaiboek.samenwerken.ui.Aanwezigen;
import be.draaiboek.samenwerken.ui.Notities;
import be.draaiboek.samenwerken.ui.Opvolglijst;
import be.draaiboek.samenwerken.ui.Takenlijst;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.vraagbaak.ui.Vaakblok;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Uitklap;
import be.draaiboek.weergave.Venster;
import be.draaiboek.workshop.WorkshopService;
import be.draaiboek.workshop.ui.Workshopmelding;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One section of the Draaiboek, filled in: a numbered subsection is a page, an item has an address of its own. */
@Route(TrajectNavigatie.DRAAIBOEK + "/:" + TrajectNavigatie.SECTIE + "?")
@RolesAllowed(Gebruiker.DEELNEMER)
public class SectieView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** The route parameter: the code of a section, such as B.4.1. */
    private final transient TrajectService trajecten;

    private final transient AntwoordService answers;
    private final transient VoortgangService progress;
    private final transient HuidigeGebruiker current;
    private final transient Wijzigingen changes;
    private final transient Verzamelaar gatherer;
    private final transient DeelnemerService deelnemers;
    private final transient TaakService tasks;
    private final transient NotitieService notes;
    private final transient WorkshopService workshops;
    private final transient Aanwezigheid presence;
    private final transient BezoekService visits;
    private final transient PolisvraagService asked;

    private final Map<String, ItemPaneel> panels = new LinkedHashMap<>();
    private String title = "Draaiboek";
    private @Nullable Traject traject;
    private @Nullable Section section;
    private @Nullable Toegang toegang;
    private @Nullable Sectieboom tree;
    private @Nullable Uitklap drawer;
    private @Nullable Vragen questions;
    private @Nullable Gids guide;
    private @Nullable Lenskaart lens;
    private @Nullable Groepsoverzicht group;
    private @Nullable Runnable unlisten;
    private @Nullable Aanwezigen present;
    private final Div workshop = new Div();

    SectieView(
            TrajectService trajecten,
            AntwoordService answers,
            VoortgangService progress,
            HuidigeGebruiker current,
            Wijzigingen changes,
            Verzamelaar gatherer,
            DeelnemerService deelnemers,
            TaakService tasks,
            NotitieService notes,
            WorkshopService workshops,
            Aanwezigheid presence,
            BezoekService visits,
            PolisvraagService asked) {
        this.trajecten = trajecten;
        this.answers = answers;
        this.progress = progress;
        this.current = current;
        this.changes = changes;
        this.gatherer = gatherer;
        this.deelnemers = deelnemers;
        this.tasks = tasks;
        this.notes = notes;
        this.workshops = workshops;
        this.presence = presence;
        this.visits = visits;
        this.asked = asked;
        addClassName("db-app");
        // Once: the view stays when somebody goes on to the next section.
        getElement()
                .addEventListener("history-requested", event -> {
                    JsonNode detail = event.getEventData();
                    history(new Adres(
                            detail.path("event.detail.item").asString(""),
                            detail.path("event.detail.row").asString(""),
                            detail.path("event.detail.col").asString(""),
                            detail.path("event.detail.holder").asLong(0)));
                })
                .addEventData("event.detail.item")
                .addEventData("event.detail.row")
                .addEventData("event.detail.col")
                .addEventData("event.detail.holder");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Gebruiker gebruiker = current.vereist();
        toegang = gebruiker.toegang();
        Traject found = GekozenTraject.uit(trajecten.mijn(toegang)).orElse(null);
        if (found == null) {
            removeAll();
            add(Draaiboeklinks.geenTraject());
            return;
        }
        Optional<String> behalf = event.getLocation().getQueryParameters().getSingleParameter(TrajectNavigatie.NAMENS);
        if (behalf.isPresent()) {
            found = Gesprekken.traject(found, behalf.get()).orElse(null);
            if (found == null) {
                // Never one's own fields instead: what is typed next is another's.
                stopListening();
                traject = null;
                removeAll();
                panels.clear();
                add(Gesprekken.nietVanMij());
                return;
            }
        }
        Editie editie = found.editie();
        Optional<String> asked = event.getRouteParameters().get(TrajectNavigatie.SECTIE);
        Optional<Section> wanted = asked.flatMap(editie::section);
        if (asked.isPresent() && wanted.isEmpty()) {
            throw new NotFoundException("Deze editie van het Draaiboek heeft geen sectie " + asked.get() + ".");
        }
        Voortgang voortgang = progress.van(toegang, found);
        Section here = wanted.orElseGet(() -> unfinished(editie, voortgang));
        if (asked.isEmpty()) {
            // So that loading the page again, or a log-in halfway, comes back here.
            event.getUI()
                    .getPage()
                    .getHistory()
                    .replaceState(
                            null,
                            new Location(
                                    TrajectNavigatie.sectie(here),
                                    event.getLocation().getQueryParameters()));
        }
        stopListening();
        traject = found;
        section = here;
        title = here.heading() + " – Draaiboek";
        show(gebruiker, found, here, voortgang);
        listen();
        if (guide != null) {
            guide.bij(event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(TrajectNavigatie.ITEM)
                    .orElse(""));
        }
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TrajectNavigatie.ITEM)
                .filter(panels::containsKey)
                .ifPresent(item -> getElement()
                        .executeJs(
                                """
                                // Fields draw themselves when the edition has come in, and push the item away again.
                                const card = document.getElementById($0);
                                const agreed = $1 ? card?.querySelector('.db-agreed') : null;
                                if (agreed) agreed.open = true;
                                const e = agreed ?? card;
                                if (!e) return;
                                (agreed ? agreed.querySelector('summary') : e).focus({preventScroll: true});
                                const until = performance.now() + 2000;
                                const own = new AbortController();
                                for (const sign of ['wheel', 'pointerdown', 'keydown', 'touchstart'])
                                  addEventListener(sign, () => own.abort(), {once: true, passive: true, signal: own.signal});
                                (function again() {
                                  if (own.signal.aborted || performance.now() > until) return own.abort();
                                  (agreed ?? e.closest('[data-weergave=een]') ?? e).scrollIntoView();
                                  setTimeout(again, 100);
                                })();""",
                                item,
                                event.getLocation()
                                        .getQueryParameters()
                                        .getParameters()
                                        .containsKey(TrajectNavigatie.AFSPRAAK)));
    }

    /** Where I left off: my first section that isn't complete, else the first of all. */
    private static Section unfinished(Editie editie, Voortgang voortgang) {
        return editie.sections().stream()
                .filter(section -> {
                    Telling mine = voortgang.mijn().getOrDefault(section.code(), Telling.NIETS);
                    return mine.filled() < mine.total();
                })
                .findFirst()
                .orElseGet(() -> editie.sections().getFirst());
    }

    void show(Gebruiker gebruiker, Traject here, Section now, Voortgang voortgang) {
        panels.clear();
        Toegang access = gebruiker.toegang();
        Editie editie = here.editie();
        boolean behalf = here.ik().ikNoteer();
        List<Item> items = editie.items(now).stream()
                .filter(item -> !behalf || item.answering() == Answering.INDIVIDUAL_THEN_AGREED)
                .toList();
        if (questions != null) {
            questions.removeFromParent();
        }
        questions = new Vragen(here, items);
        guide = items.size() < Gids.MINSTENS
                ? null
                : new Gids(here, now, items, whole -> visits.kiesWeergave(access, whole));
        for (Item item : items) {
            panels.put(item.id(), new ItemPaneel(here, now, item, items.size()));
        }
        Set<String> shown = new LinkedHashSet<>(panels.keySet());
        lens = now.throughLens()
                .filter(one -> editie.item(one.item())
                        .filter(item -> !behalf || item.answering() == Answering.INDIVIDUAL_THEN_AGREED)
                        .isPresent())
                .map(one -> new Lenskaart(here, one))
                .orElse(null);
        if (lens != null) {
            shown.add(lens.item().id());
        }
        items.forEach(item -> shown.addAll(item.recall()));
        showCells(shown, answers.cellen(access, here, shown));
        group = here.isTrekker() && !behalf && !items.isEmpty() ? new Groepsoverzicht(here, items) : null;
        showGroup(here, shown, voortgang.groep());

        Optional<Part> part = editie.part(now.part());
        Paragraph crumb =
                new Paragraph(here.bestuur() + " › " + part.map(Part::heading).orElse(""));
        crumb.addClassName("db-crumb");
        Div page = new Div(crumb, new H1(now.heading()));
        Notities.hang(notes, gatherer, access, here, now, page, panels);
        Opvolglijst.hang(here, tasks.vandaag(), panels);
        Vaakblok.hang(asked, panels);
        Takenlijst.regel(here, now, tasks.vandaag()).ifPresent(line -> page.addComponentAtIndex(2, line));
        showWorkshop(here, now);
        page.addComponentAsFirst(workshop);
        page.addClassName("db-page");
        // Flow keeps the text of a page until the next message tells that it arrived, in case it has to be sent again:
        // for this one half a megabyte, for as long as somebody reads.
        page.getElement()
                .executeJs("return new Promise(told => setTimeout(() => this.isConnected && told(true), 3000))")
                .then(arrived -> {
                    if (!here.leeswijze().gelezen().contains(now.code())) {
                        visits.sectieGelezen(access, now);
                    }
                });
        page.setClassName("db-nothing-asked", items.isEmpty());
        List<Component> reading = reading(editie, part, now);
        boolean asks = !items.isEmpty() || lens != null;
        if (!asks) {
            page.add(reading);
        }
        page.add(new Conceptbewaarder(here, gebruiker.accountId(), now.code()));
        if (lens != null) {
            page.add(lens);
        }
        if (guide != null) {
            page.add(guide);
        }
        for (int i = 0; i < items.size(); i++) {
            page.add(Objects.requireNonNull(panels.get(items.get(i).id())));
            if (i + 1 < items.size()) {
                page.add(Vragen.volgende(here, items.get(i + 1), items.size()));
            }
        }
        if (guide != null) {
            page.add(guide.voet());
        }
        if (!now.revisit().isEmpty()) {
            page.add(new Kringloop(editie, now.revisit()));
        }
        page.add(neighbours(editie, now));
        // Beside the question and open the first time; afterwards a line that opens it again.
        boolean fresh = !here.leeswijze().gelezen().contains(now.code());
        Div stays = beside(now, asks ? reading : List.of(), fresh);
        if (group != null) {
            stays.addComponentAsFirst(group);
        }
        Aside aside = new Aside(stays);
        aside.addClassName("db-aside");
        Uitklap sections = sections(here, voortgang, now);
        sections.addComponentAsFirst(questions);
        getChildren().filter(child -> !child.equals(sections)).toList().forEach(this::remove);
        if (sections.getParent().isEmpty()) {
            add(sections);
        }
        add(page, aside);
        if (behalf) {
            page.addClassName("db-on-behalf");
            if (items.isEmpty()) {
                page.add(new Paragraph("In deze sectie is er niets dat ieder voor zich beantwoordt."));
            }
            Gesprekken.blijf(getElement(), here);
            page.addComponentAsFirst(Gesprekken.banner(here, now));
            page.add(Gesprekken.voet(here, now));
        } else {
            stays.add(new Gesprekken(deelnemers, access, here, now));
        }
    }

    /**
     * Returns the tree, the same one for the next section: it is half of what a page consists of, and who scrolled in it
     * stays where they were.
     */
    private Uitklap sections(Traject here, Voortgang voortgang, Section now) {
        if (tree == null || drawer == null || here.ik().ikNoteer() || !tree.past(here)) {
            tree = new Sectieboom(here, voortgang, now.code());
            drawer = new Uitklap("Alle secties", tree);
            drawer.open();
        } else {
            tree.nu(now.code(), voortgang);
        }
        // On a phone the question comes first; the tree waits behind its button.
        drawer.getElement().executeJs("this.open = !matchMedia('(max-width: 800px)').matches");
        return drawer;
    }

    /** Tells of the workshop that runs, or where one may begin. */
    private void showWorkshop(Traject here, Section now) {
        workshop.removeAll();
        if (!here.ik().ikNoteer()) {
            Workshopmelding.bij(here, now).ifPresent(workshop::add);
        }
    }

    /** Shows the cells of these items where they are filled in, and where they are looked back on. */
    private void showCells(Collection<String> items, Collection<Cel> cells) {
        Map<String, List<Cel>> perItem =
                cells.stream().collect(Collectors.groupingBy(cel -> cel.adres().item()));
        if (lens != null && items.contains(lens.item().id())) {
            lens.toon(perItem.getOrDefault(lens.item().id(), List.of()));
        }
        panels.forEach((id, panel) -> {
            if (items.contains(id)) {
                panel.toon(perItem.getOrDefault(id, List.of()));
                String state = Vragen.stand(panel.stand());
                Objects.requireNonNull(questions).toon(id, state);
                if (guide != null) {
                    guide.toon(id, state);
                }
            }
            panel.terugblik()
                    .filter(back -> !Collections.disjoint(panel.item().recall(), items))
                    .ifPresent(back -> back.toon(cells));
        });
    }

    /** Tells the trekker how far the group is with these items: what was read of it, else what the cells say. */
    private void showGroup(Traject here, Collection<String> items, Map<String, Groepsstand> read) {
        if (group == null) {
            return;
        }
        for (ItemPaneel panel : panels.values()) {
            Item item = panel.item();
            if (items.contains(item.id()) && item.answering() == Answering.INDIVIDUAL_THEN_AGREED) {
                Groepsstand stand = panel.stand()
                        .groepsstand()
                        .orElseGet(() -> read.getOrDefault(
                                item.id(), new Groepsstand(0, here.groep().size())));
                panel.toon(stand);
                group.toon(item, stand);
            }
        }
    }

    /** What is read and asks nothing: the introduction, drawings, guidance, and how to begin the conversation. */
    private static List<Component> reading(Editie editie, Optional<Part> part, Section now) {
        HtmlContainer lead = Opmaak.markdown(now.intro());
        lead.addClassName("db-lead");
        List<Component> all = new ArrayList<>(List.of(lead));
        now.figures().forEach(figure -> all.add(new Figuur(figure)));
        if (!now.guidance().isEmpty()) {
            all.add(new Houvast(now.guidance()));
        }
        part.filter(one -> now.equals(editie.sections(one).getFirst()))
                .map(Part::code)
                .or(() -> Optional.of(now.code()))
                .flatMap(code -> starter(editie, code))
                .ifPresent(all::add);
        return all;
    }

    private static Optional<Component> starter(Editie editie, String code) {
        return editie.starter(code).map(starter -> {
            Paragraph line = new Paragraph(
                    new Span("Plant de eerste zaadjes: "),
                    GesprekView.link(starter.title(), code),
                    new Span(" (" + starter.minutes() + " minuten)"));
            line.addClassName("db-starter");
            return line;
        });
    }

    private static Div beside(Section now, List<Component> reading, boolean fresh) {
        Div stays = new Div();
        stays.addClassName("db-aside-stays");
        if (!reading.isEmpty()) {
            Uitklap about = new Uitklap("Waarover dit gaat", reading.toArray(Component[]::new));
            about.addClassName("db-about");
            about.setId("uitleg");
            if (fresh) {
                about.open();
            }
            stays.add(about);
        }
        String sources = now.sources().stream()
                .map(source -> "<li>" + bron(source) + "</li>")
                .collect(Collectors.joining());
        HtmlContainer help = Opmaak.vast(
                "details",
                "db-aside-help",
                ("<summary>Zo pak je het aan</summary><div class=\"db-prose\">" + Opmaak.html(now.help()) + "</div>"
                                + (sources.isEmpty() ? "" : "<h2>Verder lezen</h2><ul>" + sources + "</ul>"))
                        .intern());
        if (fresh || reading.isEmpty()) {
            help.getElement().setAttribute("open", true);
        }
        stays.add(help);
        return stays;
    }

    /** A work by name; with an address it opens beside the Draaiboek, which learns nothing from it and tells it nothing. */
    private static String bron(Source source) {
        String name = Opmaak.veilig(source.name());
        return source.address() == null
                ? name
                : "<a href=\"" + Opmaak.veilig(source.address()) + "\" target=\"_blank\" rel=\"noopener noreferrer\">"
                        + name + "<span class=\"db-sr\"> (opent een nieuw venster)</span></a>";
    }

    private static Div neighbours(Editie editie, Section now) {
        Div links = new Div();
        links.addClassName("db-neighbours");
        editie.previous(now)
                .ifPresent(before -> links.add(way("previous", Draaiboeklinks.link("‹ " + before.heading(), before))));
        links.add(AfdrukView.link(now));
        editie.next(now).ifPresent(after -> links.add(way("next", Draaiboeklinks.link(after.heading() + " ›", after))));
        return links;
    }

    /** Marks a link for the keyboard (frontend/keys.ts). */
    private static RouterLink way(String name, RouterLink link) {
        link.getElement().setAttribute("data-way", name);
        return link;
    }

    private void history(Adres cell) {
        ItemPaneel panel = panels.get(cell.item());
        Item item = panel != null
                ? panel.item()
                : lens != null && lens.item().id().equals(cell.item()) ? lens.item() : null;
        if (traject == null || toegang == null || item == null) {
            return;
        }
        Traject here = traject;
        Toegang access = toegang;
        item.cell(cell.row(), cell.col()).ifPresent(definition -> {
            List<Cel.Versie> versions = answers.geschiedenis(access, here, cell);
            boolean writable = cell.holder() != Cel.SAMEN || here.isTrekker() || item.answering() == Answering.JOINT;
            Venster.open(new GeschiedenisDialoog(item.title(), definition, versions, writable, one -> {
                        int base = versions.getFirst().version();
                        Uitkomst outcome = answers.herstel(access, here, cell, base, one.id());
                        if (!(outcome instanceof Uitkomst.Bewaard)) {
                            Notification.show(
                                    "Intussen is dit antwoord gewijzigd. Open de geschiedenis opnieuw en kies daar.",
                                    8000,
                                    Notification.Position.MIDDLE);
                        }
                    })
                    .klaar(ready(access, here, cell)));
        });
    }

    /** When the holder of this cell said to be ready with its question; null while they didn't, or where nobody does. */
    private Cel.@Nullable Versie ready(Toegang access, Traject here, Adres cell) {
        List<Cel.Versie> said = cell.holder() == Cel.SAMEN
                ? List.of()
                : answers.geschiedenis(access, here, new Adres(cell.item(), "", Item.READY, cell.holder()));
        return said.isEmpty() ? null : said.getLast();
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
        Traject here = traject;
        if (ui == null || here == null || unlisten != null) {
            return;
        }
        Runnable answered = changes.luister(here.id(), gatherer.voor(items -> {
            if (ui.isAttached()) {
                var unused = ui.access(() -> reload(items));
            }
        }));
        // Of a workshop only that one begins or ends.
        Runnable told = workshops.luister(here.id(), cells -> {
            if (cells.stream().anyMatch(cell -> cell.item().equals(WorkshopService.GEHEEL)) && ui.isAttached()) {
                var unused = ui.access(this::reloadWorkshop);
            }
        });
        unlisten = () -> {
            answered.run();
            told.run();
        };
        current.zoek()
                .ifPresent(who -> present = new Aanwezigen(
                        presence,
                        trajecten,
                        who,
                        here,
                        Objects.requireNonNull(section).code(),
                        0,
                        panels.keySet(),
                        ui,
                        this::showPresent));
    }

    private void showPresent(List<Aanwezige> people) {
        if (tree != null) {
            tree.toon(people);
        }
        panels.values().forEach(panel -> panel.toon(people));
    }

    private void reloadWorkshop() {
        if (traject == null || toegang == null || section == null) {
            return;
        }
        long id = traject.id();
        Section now = section;
        trajecten.mijn(toegang).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .ifPresent(one -> showWorkshop(one, now));
    }

    private void stopListening() {
        if (unlisten != null) {
            unlisten.run();
            unlisten = null;
        }
        if (present != null) {
            present.close();
            present = null;
        }
    }

    private void reload(Set<String> items) {
        if (traject == null || toegang == null || section == null || tree == null) {
            return;
        }
        List<String> here = items.stream()
                .filter(id -> (lens != null && lens.item().id().equals(id))
                        || panels.values().stream()
                                .anyMatch(panel -> panel.item().id().equals(id)
                                        || panel.item().recall().contains(id)))
                .toList();
        if (here.isEmpty()) {
            return;
        }
        showCells(here, answers.cellen(toegang, traject, here));
        // Where I answered myself the cells tell it.
        List<Item> closed = group == null
                ? List.of()
                : panels.values().stream()
                        .filter(panel -> here.contains(panel.item().id())
                                && panel.stand().groepsstand().isEmpty()
                                && panel.item().answering() == Answering.INDIVIDUAL_THEN_AGREED)
                        .map(ItemPaneel::item)
                        .toList();
        showGroup(traject, here, closed.isEmpty() ? Map.of() : progress.klaar(toegang, traject, closed));
        tree.toon(
                section.code(),
                panels.values().stream().map(panel -> panel.stand().telling()).reduce(Telling.NIETS, Telling::plus));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
