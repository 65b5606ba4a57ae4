package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.Stap;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.antwoord.VoortgangService.Voortgang;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.Aanwezigheid.Aanwezige;
import be.draaiboek.samenwerken.BezoekService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Meeluisteren;
import be.draaiboek.weergave.Uitklap;
import be.draaiboek.workshop.ui.Workshopmelding;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One section of the Draaiboek, filled in: a numbered subsection is a page, an item has an address of its own. */
@Route(TrajectNavigatie.DRAAIBOEK + "/:" + TrajectNavigatie.SECTIE + "?")
@RolesAllowed(Gebruiker.DEELNEMER)
public class SectieView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TrajectService trajecten;
    private final transient AntwoordService answers;
    private final transient VoortgangService progress;
    private final transient HuidigeGebruiker current;
    private final transient BezoekService visits;
    private final transient Sectiebouwer builder;
    private final transient Meeluisteraar listener;
    private final transient Meeluisteren listening = new Meeluisteren(this, this::listen);

    private final Sectiemenu menu = new Sectiemenu();
    private final Div workshop = new Div();
    private String title = "Draaiboek";
    private @Nullable Traject traject;
    private @Nullable Section section;
    private @Nullable Toegang toegang;
    private @Nullable Sectiekaarten cards;

    SectieView(
            TrajectService trajecten,
            AntwoordService answers,
            VoortgangService progress,
            HuidigeGebruiker current,
            BezoekService visits,
            Sectiebouwer builder,
            Meeluisteraar listener) {
        this.trajecten = trajecten;
        this.answers = answers;
        this.progress = progress;
        this.current = current;
        this.visits = visits;
        this.builder = builder;
        this.listener = listener;
        addClassName("db-app");
        // Once: the view stays when somebody goes on to the next section.
        Celgeschiedenis.listen(getElement(), this::history);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (cards != null && cards.gids().isPresent() && Aankomst.opDezelfdePagina(event, traject, section)) {
            return;
        }
        Gebruiker gebruiker = current.vereist();
        toegang = gebruiker.toegang();
        Traject found = GekozenTraject.uit(trajecten.mine(toegang)).orElse(null);
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
                listening.stop();
                traject = null;
                cards = null;
                removeAll();
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
        Voortgang voortgang = progress.of(toegang, found);
        Optional<Stap> step =
                wanted.isPresent() ? Optional.empty() : Optional.of(builder.stap(toegang, found, voortgang));
        Section here = wanted.or(() -> step.map(Stap::stand).map(Sectiestand::sectie))
                .orElseGet(() -> editie.sections().getFirst());
        QueryParameters given = event.getLocation().getQueryParameters();
        QueryParameters parameters = step.map(one -> Aankomst.bij(one, given)).orElse(given);
        if (step.isPresent()) {
            // So that loading the page again, or a log-in halfway, comes back here.
            event.getUI()
                    .getPage()
                    .getHistory()
                    .replaceState(null, new Location(TrajectNavigatie.sectie(here), parameters));
        }
        listening.stop();
        traject = found;
        section = here;
        title = here.heading() + " – Draaiboek";
        show(gebruiker, found, here, voortgang);
        listening.begin();
        Optional<String> item = parameters.getSingleParameter(TrajectNavigatie.ITEM);
        Sectiekaarten shown = Objects.requireNonNull(cards);
        shown.gids().ifPresent(guide -> guide.bij(item.orElse("")));
        item.filter(shown.panelen()::containsKey)
                .ifPresent(id -> Aankomst.bij(
                        getElement(), id, parameters.getParameters().containsKey(TrajectNavigatie.AFSPRAAK)));
    }

    private void show(Gebruiker gebruiker, Traject here, Section now, Voortgang voortgang) {
        Toegang access = gebruiker.toegang();
        Sectiekaarten asks = new Sectiekaarten(here, now, whole -> visits.chooseWeergave(access, whole));
        cards = asks;
        asks.gids()
                .filter(guide -> !here.ik().ikNoteer() && !here.isInvuller())
                .ifPresent(guide ->
                        guide.einde(() -> builder.einde(access, here, now).ifPresent(guide::wacht)));
        Set<String> ids = asks.nodig();
        asks.showCellen(ids, answers.cellen(access, here, ids));
        asks.showGroep(ids, voortgang.groep());

        showWorkshop(here, now);
        Sectiebouwer.Blad leaf = builder.build(gebruiker, here, now, asks, workshop);
        Uitklap sections = menu.show(here, voortgang, now, asks);
        getChildren().filter(child -> !child.equals(sections)).toList().forEach(this::remove);
        if (sections.getParent().isEmpty()) {
            add(sections);
        }
        add(leaf.page(), leaf.aside());
    }

    /** Tells of the workshop that runs, or where one may begin. */
    private void showWorkshop(Traject here, Section now) {
        workshop.removeAll();
        if (!here.ik().ikNoteer()) {
            Workshopmelding.bij(here, now).ifPresent(workshop::add);
        }
    }

    private void history(Adres cell) {
        Traject here = traject;
        Toegang access = toegang;
        if (here != null && access != null && cards != null) {
            cards.item(cell.item()).ifPresent(item -> new Celgeschiedenis(answers, access, here).open(item, cell));
        }
    }

    private @Nullable Runnable listen(UI ui) {
        return traject == null || cards == null || section == null
                ? null
                : listener.listen(
                        ui,
                        traject,
                        section,
                        cards.panelen().keySet(),
                        new Meeluisteraar.Gehoord(this::reload, this::reloadWorkshop, this::showPresent));
    }

    private void showPresent(List<Aanwezige> people) {
        menu.show(people);
        if (cards != null) {
            cards.show(people);
        }
    }

    private void reloadWorkshop() {
        if (traject == null || toegang == null || section == null) {
            return;
        }
        long id = traject.id();
        Section now = section;
        trajecten.mine(toegang).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .ifPresent(one -> showWorkshop(one, now));
    }

    private void reload(Set<Adres> cells) {
        if (traject == null || toegang == null || section == null || cards == null) {
            return;
        }
        if (cells.stream().anyMatch(cell -> cards.item(cell.item()).isPresent())) {
            // what the section waits for depends also on answers that don't show here
            cards.gids().ifPresent(Gids::opnieuw);
        }
        List<String> here = cards.hier(cells);
        if (here.isEmpty()) {
            return;
        }
        cards.showCellen(here, answers.cellen(toegang, traject, here));
        List<Item> closed = cards.gesloten(here);
        if (cards.showGroep(here, closed.isEmpty() ? Map.of() : progress.klaar(toegang, traject, closed))) {
            cards.vastgelegd(builder.verder(toegang, traject));
        }
        menu.show(section.code(), cards.telling());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
