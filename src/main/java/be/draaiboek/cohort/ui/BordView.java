package be.draaiboek.cohort.ui;

import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Bord;
import be.draaiboek.cohort.BordfilterService;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.KomendeSessie;
import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Reden;
import be.draaiboek.cohort.SlotService;
import be.draaiboek.cohort.VertrekService;
import be.draaiboek.cohort.Wachten.Op;
import be.draaiboek.taak.ui.Bestelling;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.traject.Edities;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Vouw;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Monday's page: who needs the begeleider and why, how far each bestuur is, and nothing of what anybody wrote. */
@Route(BegeleidingNavigatie.BORD)
@Menu(title = "Maandag", order = 20)
@RolesAllowed(Gebruiker.BEGELEIDER)
class BordView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final List<String> NUMBERS = List.of(
            "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf");

    private final CohortService cohorts;
    private final TweelingService tweelingen;
    private final HuidigeGebruiker current;
    private final Edities edities;
    private final Clock clock;
    private final transient BegeleidingService begeleiding;
    private final transient SlotService slot;
    private final transient VertrekService leaving;
    private final transient Bestelling orders;
    private final transient BordfilterService filters;
    private final transient KomendeSessie sessions;
    private final transient BestuurService besturen;
    private final Gezegd said = new Gezegd();
    private final transient Set<Long> chosen = new HashSet<>();
    private String title = "Cohort";
    private long shownCohort;

    BordView(
            CohortService cohorts,
            BegeleidingService begeleiding,
            TweelingService tweelingen,
            SlotService slot,
            VertrekService leaving,
            Bestelling orders,
            BordfilterService filters,
            KomendeSessie sessions,
            BestuurService besturen,
            HuidigeGebruiker current,
            Edities edities,
            Clock clock) {
        this.tweelingen = tweelingen;
        this.edities = edities;
        this.begeleiding = begeleiding;
        this.slot = slot;
        this.leaving = leaving;
        this.orders = orders;
        this.filters = filters;
        this.sessions = sessions;
        this.besturen = besturen;
        this.cohorts = cohorts;
        this.current = current;
        this.clock = clock;
        addClassNames("db-page", "wide", "db-coach");
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String cohortId) {
        List<Cohort> mine = cohorts.mine(current.vereist().toegang());
        said.vanZonet();
        if (cohortId == null && mine.isEmpty()) {
            removeAll();
            showEmpty();
            return;
        }
        long id = cohortId == null ? Cohortpaden.eerst(mine, cohorts, current, begeleiding.day()) : parse(cohortId);
        if (id != shownCohort) {
            chosen.clear();
            shownCohort = id;
        }
        Bordkeuze choice =
                Bordkeuze.uit(id, event.getLocation().getQueryParameters().getParameters());
        var monday = begeleiding.maandag(current.vereist().toegang(), id);
        if (monday.isPresent()) {
            show(monday.get(), mine, choice);
        } else {
            showClosed(id, mine);
        }
    }

    private void showClosed(long id, List<Cohort> mine) {
        var board = slot.bord(current.vereist().toegang(), id).orElseThrow(NotFoundException::new);
        Cohort cohort = mine.stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFoundException::new);
        removeAll();
        title = cohort.naam();
        add(new H1(title), said, Slotblok.gesloten(board));
        if (mine.stream().allMatch(Cohort::gesloten)) {
            add(Cohortpaden.nieuw());
        }
        add(new Slottabel(
                board, () -> slot.bord(current.vereist().toegang(), id).orElseThrow()));
        if (mine.size() > 1) {
            add(Cohortpaden.andere(cohort, mine));
        }
    }

    private Maandag read(long cohort) {
        return begeleiding.maandag(current.vereist().toegang(), cohort).orElseThrow(NotFoundException::new);
    }

    private static long parse(String cohortId) {
        if (!cohortId.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        return Long.parseLong(cohortId);
    }

    private void showEmpty() {
        title = "Cohort";
        add(new H1("Cohort"), said, Stukjes.lead("Je begeleidt geen cohort. Vraag er een aan een beheerder."));
    }

    private void show(Maandag monday, List<Cohort> mine, Bordkeuze choice) {
        removeAll();
        title = monday.cohort().naam();
        List<Reden> needed = monday.nodig();
        int count = monday.rijen().size();
        var crumb = new Paragraph(Datum.voluit(monday.vandaag()) + " · " + title + " · " + count
                + (count == 1 ? " bestuur" : " besturen") + " · ");
        crumb.add(Cohortpaden.change(monday.cohort()));
        Cohortpaden.lopende(monday.cohort(), mine).forEach(one -> crumb.add(new Text(" · "), one));
        crumb.addClassName("db-crumb");
        add(crumb, new H1(kop(needed.size(), count)), said);
        if (monday.rijen().isEmpty()) {
            add(
                    new Paragraph("Zodra er besturen in zitten, zie je hier wie je nodig heeft en hoever ze staan."),
                    new Paragraph(Cohortpaden.fill(monday.cohort())));
        } else {
            sessions.of(current.vereist().toegang(), monday).ifPresent(one -> add(Cohortpaden.sessie(one)));
            // Nothing that stays holds on to all of them.
            long id = monday.cohort().id();
            Bordkeuze[] now = {choice};
            Dialogen dialogs = new Dialogen(begeleiding, current, monday.cohort(), monday.vandaag(), told -> {
                chosen.clear();
                again(id, now[0], told);
            });
            add(new Bordkaarten(
                    id,
                    needed,
                    monday.wachtenden(),
                    dialogs,
                    () -> Vouw.show(this, ".db-pair-cohort"),
                    op -> naarTabel(id, op)));
            add(new Bordtabel(
                    monday,
                    choice,
                    () -> read(id),
                    old -> Cohortpaden.vroeger(
                            besturen.searchVoorganger(current.vereist().toegang(), old)),
                    chosen,
                    (read, rows) -> dialogs.write(rows, read::voorstel),
                    shown -> new Keuzeblok(filters, current, shown, told -> again(id, shown, told)),
                    shown -> now[0] = shown));
            add(Termijnblok.of(
                    monday.cohort(), monday.deadlines(), edities, begeleiding, current, said::setText, said::setText));
            Bord board = new Bord(
                    monday.cohort(),
                    monday.rijen().stream()
                            .map(one -> new Bord.Rij(one.bestuurId(), one.naam(), null))
                            .toList());
            add(new Tweelingblok(tweelingen, () -> current.vereist().toegang(), board, clock));
        }
        Cohort cohort = monday.cohort();
        add(Bundelblok.of(orders, current.vereist().toegang(), cohort));
        var gone = leaving.departed(current.vereist().toegang(), cohort.id());
        if (!gone.isEmpty()) {
            add(new Vertrekblok(gone));
        }
        add(Slotblok.sluiten(slot, current, cohort, told -> {
            var again = cohorts.mine(current.vereist().toegang());
            if (again.stream().anyMatch(one -> one.id() == cohort.id() && one.gesloten())) {
                showClosed(cohort.id(), again);
            }
            said.say(told);
        }));
        if (mine.size() > 1) {
            add(Cohortpaden.andere(cohort, mine));
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

    /** To those that wait for the same. */
    private void naarTabel(long cohort, Op op) {
        Bordkeuze choice = Bordkeuze.van(cohort, op);
        getUI().ifPresent(ui -> ui.navigate(choice.pad(), choice.parameters()));
        Vouw.show(this, ".db-monday-all");
    }

    private void again(long cohort, Bordkeuze choice, String told) {
        show(read(cohort), cohorts.mine(current.vereist().toegang()), choice);
        said.say(told);
    }
}
