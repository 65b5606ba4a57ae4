package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.BestuurNavigatie;
import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.melding.Postbode;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** Everybody who works on the Draaiboek of a bestuur; its trekker invites, and changes who does what. */
@Route(BestuurNavigatie.TEAM)
@Menu(title = "Ons team", order = 40)
@PageTitle("Ons team – Draaiboek")
@RolesAllowed(Gebruiker.DEELNEMER)
class TeamView extends Div implements AfterNavigationObserver {

    private final DeelnemerService deelnemers;
    private final UitnodigingService invitations;
    private final TrajectService trajecten;
    private final Postbode post;
    private final HuidigeGebruiker current;

    private final Select<Deelnemer> bestuur = new Select<>();
    private final Melding message = new Melding();
    private final Div content = new Div();

    TeamView(
            DeelnemerService deelnemers,
            UitnodigingService invitations,
            TrajectService trajecten,
            Postbode post,
            HuidigeGebruiker current) {
        this.deelnemers = deelnemers;
        this.invitations = invitations;
        this.trajecten = trajecten;
        this.post = post;
        this.current = current;
        addClassNames("db-page", "db-people");
        bestuur.setLabel("Bestuur");
        bestuur.setItemLabelGenerator(Deelnemer::bestuur);
        bestuur.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                refresh();
            }
        });
        add(new H1("Ons team"), bestuur, message, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<Deelnemer> mine = deelnemers.mine(toegang());
        bestuur.setItems(mine);
        bestuur.setVisible(mine.size() > 1);
        Optional<Long> chosen = GekozenTraject.uit(trajecten.mine(toegang())).map(traject -> traject.bestuurId());
        mine.stream()
                .filter(one -> chosen.filter(id -> id == one.bestuurId()).isPresent())
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .ifPresent(bestuur::setValue);
        refresh();
    }

    private Toegang toegang() {
        return current.vereist().toegang();
    }

    private void change(Runnable action, String done) {
        if (message.attempt(action)) {
            refresh();
            message.gelukt(done);
        }
    }

    private void refresh() {
        content.removeAll();
        Deelnemer chosen = bestuur.getValue();
        if (chosen == null) {
            content.add(
                    Bouwstenen.lead("Je neemt nog niet deel aan een bestuur. Vraag je trekker om een uitnodiging."));
            return;
        }
        // As it is now: the role may have changed since the page was opened.
        List<Deelnemer> people = deelnemers.of(toegang(), chosen.bestuurId());
        boolean trekker = people.stream().anyMatch(one -> isMe(one) && one.rol() == Rol.TREKKER);
        if (people.isEmpty()) {
            content.add(Bouwstenen.lead("Als invuller zie je alleen de secties die je toegewezen zijn. Wie er nog"
                    + " meewerkt aan het Draaiboek van " + chosen.bestuur() + ", weet je trekker."));
            return;
        }
        content.add(Bouwstenen.lead(
                trekker
                        ? "Wie meewerkt aan het Draaiboek van " + chosen.bestuur()
                                + ". Jij nodigt collega’s uit en kiest wie wat doet."
                        : "Wie meewerkt aan het Draaiboek van " + chosen.bestuur()
                                + ". Je trekker nodigt collega’s uit en kiest wie wat doet."));
        content.add(people(people, trekker));
        if (trekker) {
            new Uitnodigblok(invitations, post, this::toegang, this::change)
                    .kaarten(chosen.bestuurId(), null)
                    .forEach(content::add);
            content.add(new Paragraph(new RouterLink("Wie deed wat in en rond ons bestuur", BestuurSpoorView.class)));
        }
    }

    private boolean isMe(Deelnemer one) {
        return Long.valueOf(current.vereist().accountId()).equals(one.accountId());
    }

    private Section people(List<Deelnemer> people, boolean trekker) {
        var table = trekker
                ? Bouwstenen.tabel("Ons team", "Naam", "Rol", "Functie", "Status", "Actie")
                : Bouwstenen.tabel("Ons team", "Naam", "Rol", "Functie", "Status");
        for (Deelnemer one : people) {
            String name = (one.naam().isEmpty() ? "Een vroegere collega" : one.naam()) + (isMe(one) ? " (jij)" : "");
            var cells = new java.util.ArrayList<com.vaadin.flow.component.Component>(
                    List.of(new Span(one.rol().label()), new Span(one.functie()), state(one)));
            if (trekker) {
                cells.add(DeelnemerDialoog.knoppen(deelnemers, this::toegang, one, this::change));
            }
            table.rij(new Span(name), cells.toArray(com.vaadin.flow.component.Component[]::new));
        }
        return Bouwstenen.kaart(people.size() == 1 ? "1 persoon" : people.size() + " personen", table);
    }

    private static Span state(Deelnemer one) {
        if (one.accountId() == null) {
            return Stukjes.pill("zonder account", "quiet");
        }
        return one.afgesloten() ? Stukjes.pill("account afgesloten", "warn") : Stukjes.pill("doet mee", "ok");
    }
}
