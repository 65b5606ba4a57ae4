package be.draaiboek.workshop.ui;

import be.draaiboek.antwoord.Wijzigingen;
import be.draaiboek.antwoord.ui.Verzamelaar;
import be.draaiboek.samenwerken.Aanwezigheid;
import be.draaiboek.samenwerken.ui.Aanwezigen;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Meeluisteren;
import be.draaiboek.workshop.Workshop;
import be.draaiboek.workshop.WorkshopNavigatie;
import be.draaiboek.workshop.WorkshopService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The screen of a workshop while it runs, for the trekker to lead and for others to look along; its report afterwards. */
@Route(WorkshopNavigatie.SCHERM)
@RolesAllowed(Gebruiker.DEELNEMER)
public class WorkshopView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TrajectService trajecten;
    private final transient WorkshopService workshops;
    private final transient HuidigeGebruiker current;
    private final transient Wijzigingen changes;
    private final transient Verzamelaar gatherer;
    private final transient Aanwezigheid presence;
    private final transient Clock clock;

    private String title = "Workshop";
    private @Nullable Gebruiker gebruiker;
    private @Nullable Traject traject;
    private long workshopId;
    private @Nullable WorkshopScreen stage;
    private final transient Meeluisteren hearing = new Meeluisteren(this, this::listen);

    WorkshopView(
            TrajectService trajecten,
            WorkshopService workshops,
            HuidigeGebruiker current,
            Wijzigingen changes,
            Verzamelaar gatherer,
            Aanwezigheid presence,
            Clock clock) {
        this.trajecten = trajecten;
        this.workshops = workshops;
        this.current = current;
        this.changes = changes;
        this.gatherer = gatherer;
        this.presence = presence;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        hearing.stop();
        Gebruiker who = current.vereist();
        workshopId =
                event.getRouteParameters().getLong(WorkshopNavigatie.WORKSHOP).orElse(0L);
        Workshop found = workshops.find(who.toegang(), workshopId).orElseThrow(WorkshopView::none);
        gebruiker = who;
        traject = trajecten.mine(who.toegang()).stream()
                .filter(one -> one.id() == found.trajectId())
                .findFirst()
                .orElseThrow(WorkshopView::none);
        GekozenTraject.choose(traject);
        show(found);
        hearing.begin();
    }

    private static NotFoundException none() {
        return new NotFoundException("no such workshop, or not mine");
    }

    private void show(Workshop found) {
        Traject here = traject;
        Gebruiker who = gebruiker;
        if (here == null || who == null) {
            return;
        }
        String about = here.editie()
                .section(found.sectie())
                .map(section -> section.heading())
                .orElse(found.sectie());
        if (!found.loopt(clock.instant())) {
            stage = null;
            removeAll();
            title = "Verslag van de workshop over " + about;
            add(new Workshopverslag(here, workshops.verslag(who.toegang(), here, found)));
            return;
        }
        title = "Workshop over " + about;
        if (stage == null) {
            removeAll();
            stage = new WorkshopScreen(workshops, clock, who, here, found, about);
            add(stage);
        }
        stage.show(found);
    }

    /** Reads everything anew, through the reader's own access: what is gone by then is not shown any more. */
    private void reload() {
        if (gebruiker == null) {
            return;
        }
        Optional<Workshop> found = workshops.find(gebruiker.toegang(), workshopId);
        if (found.isEmpty()) {
            hearing.stop();
            removeAll();
            add(Draaiboeklinks.geenTraject());
            return;
        }
        show(found.get());
    }

    private @Nullable Runnable listen(UI ui) {
        Traject here = traject;
        Gebruiker who = gebruiker;
        if (here == null || who == null) {
            return null;
        }
        // At once: everybody looks at the same screen.
        Runnable led = workshops.listen(here.id(), places -> Meeluisteren.later(ui, this::reload));
        Runnable answered = changes.listen(
                here.id(),
                gatherer.voor(items -> Meeluisteren.later(ui, () -> {
                    if (stage != null && concerns(items)) {
                        reload();
                    }
                })));
        Aanwezigen present = stage == null
                ? null
                : new Aanwezigen(
                        presence, trajecten, who, here, stage.sectie(), workshopId, stage.items(), ui, people -> {
                            if (stage != null) {
                                stage.present(people);
                            }
                        });
        return () -> {
            led.run();
            answered.run();
            if (present != null) {
                present.close();
            }
        };
    }

    private boolean concerns(Set<String> items) {
        return stage != null && items.stream().anyMatch(stage.items()::contains);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
