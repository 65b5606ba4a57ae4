package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Bord;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.editie.Part;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.tweeling.TweelingService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The begeleider's board: who is how far and who stands still, and nothing of what anybody wrote. */
@Route("cohort")
@Menu(title = "Cohort", order = 20)
@RolesAllowed(Gebruiker.BEGELEIDER)
class BordView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int HEAT_STEPS = 3;

    private final CohortService cohorts;
    private final TweelingService tweelingen;
    private final HuidigeGebruiker current;
    private final Edities edities;
    private final Clock clock;
    private String title = "Cohort";

    BordView(
            CohortService cohorts, TweelingService tweelingen, HuidigeGebruiker current, Edities edities, Clock clock) {
        this.tweelingen = tweelingen;
        this.edities = edities;
        this.cohorts = cohorts;
        this.current = current;
        this.clock = clock;
        addClassName("db-page");
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String cohortId) {
        Toegang toegang = current.vereist().toegang();
        List<Cohort> mine = cohorts.mijne(toegang);
        removeAll();
        if (cohortId == null && mine.isEmpty()) {
            showEmpty();
            return;
        }
        long id = cohortId == null ? mine.getFirst().id() : parse(cohortId);
        Bord board = cohorts.bord(toegang, id).orElseThrow(NotFoundException::new);
        title = board.cohort().name();
        show(board, mine);
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

    private void show(Bord board, List<Cohort> mine) {
        var crumb = new Paragraph("Cohorten › " + board.cohort().name());
        crumb.addClassName("db-crumb");
        var lead = new Paragraph(board.kop(clock));
        lead.addClassName("db-lead");
        add(crumb, new H1(board.cohort().name()), lead);
        if (board.rijen().isEmpty()) {
            add(new Paragraph("Een beheerder kan besturen aan deze cohort toevoegen; ze verschijnen dan hier."));
        } else {
            // It scrolls sideways on a phone, and so has to be reachable with the keyboard.
            var wrap = new Div(table(board));
            wrap.addClassName("db-table-wrap");
            wrap.getElement().setAttribute("tabindex", "0");
            wrap.getElement().setAttribute("role", "region");
            wrap.getElement().setAttribute("aria-label", "Voortgang per bestuur");
            var card = new Div(wrap);
            card.addClassName("db-card");
            add(card);
            add(new Tweelingblok(tweelingen, () -> current.vereist().toegang(), board, clock));
        }
        if (mine.size() > 1) {
            add(others(board.cohort(), mine));
        }
    }

    /** The letter of a chapter, or its title where the code is for addresses only. */
    private String label(String code) {
        return edities.nieuwste().part(code).map(Part::label).orElse(code);
    }

    private NativeTable table(Bord board) {
        List<String> parts = board.delen();
        var table = new NativeTable();
        table.addClassName("db-heat");
        table.setCaptionText("Wat de besturen samen afspraken of schreven, in procent van wat er per hoofdstuk gevraagd"
                + " wordt; ‘begonnen’ telt ook mee wat mensen voor zichzelf antwoordden. Wat ze schreven, is hier niet"
                + " te zien.");
        NativeTableRow header = table.getHead().addRow();
        column(header, "Bestuur");
        parts.forEach(part -> column(header, label(part)));
        column(header, "Laatst actief");
        for (Bord.Rij row : board.rijen()) {
            NativeTableRow line = table.getBody().addRow();
            var name = line.addHeaderCell();
            name.setText(row.bestuur());
            name.getElement().setAttribute("scope", "row");
            parts.forEach(part -> heat(line, row.percent(part), row.begonnenPercent(part)));
            var last = line.addDataCell();
            last.addClassName("plain");
            last.add(new Span(row.laatstActief(clock)));
            if (row.staatStil(clock)) {
                var still = new Span("staat stil");
                still.addClassNames("db-pill", "warn");
                last.add(new Span(" "), still);
            }
        }
        return table;
    }

    private static void column(NativeTableRow header, String title) {
        var cell = header.addHeaderCell();
        cell.setText(title);
        cell.getElement().setAttribute("scope", "col");
    }

    /** The number is the message; the colour repeats it: nothing, three steps, and one for all of it. */
    private static void heat(NativeTableRow line, @Nullable Integer percent, @Nullable Integer started) {
        var cell = line.addDataCell();
        if (percent == null) {
            cell.addClassName("plain");
            cell.setText("–");
            return;
        }
        if (percent > 0) {
            cell.addClassName("h" + (1 + percent * HEAT_STEPS / 100));
        }
        cell.add(new Span(String.valueOf(percent)));
        if (started != null && started > percent) {
            var alone = new Span("begonnen: " + started);
            alone.addClassName("db-heat-started");
            cell.add(alone);
        }
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
