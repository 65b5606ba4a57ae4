package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.CohortService.Begeleider;
import be.draaiboek.cohort.InschrijfService;
import be.draaiboek.cohort.SlotService;
import be.draaiboek.cohort.TermijnService;
import be.draaiboek.cohort.VertrekService;
import be.draaiboek.cohort.ui.Termijnblok;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.AccountService.Account;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.weergave.Keuzelijst;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One cohort: its besturen, its begeleiders, its period. */
@Route(CohortNavigatie.BEHEER)
@RolesAllowed(Gebruiker.BEHEERDER)
class CohortBeheerView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final CohortService cohorts;
    private final BestuurService besturen;
    private final AccountService accounts;
    private final InschrijfService enrolment;
    private final SlotService slot;
    private final VertrekService leaving;
    private final TermijnService deadlines;
    private final BegeleidingService coaching;
    private final Edities edities;
    private final HuidigeGebruiker current;

    private final Melding message = new Melding();
    private final Div content = new Div();
    private long cohortId;
    private String title = "Cohort";

    CohortBeheerView(
            CohortService cohorts,
            BestuurService besturen,
            AccountService accounts,
            InschrijfService enrolment,
            SlotService slot,
            VertrekService leaving,
            TermijnService deadlines,
            BegeleidingService coaching,
            Edities edities,
            HuidigeGebruiker current) {
        this.deadlines = deadlines;
        this.coaching = coaching;
        this.edities = edities;
        this.enrolment = enrolment;
        this.slot = slot;
        this.leaving = leaving;
        this.cohorts = cohorts;
        this.besturen = besturen;
        this.accounts = accounts;
        this.current = current;
        addClassName("db-page");
        add(Bouwstenen.crumb(new RouterLink("Cohorten", CohortenView.class)), content);
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        cohortId = Bouwstenen.id(parameter);
        refresh();
    }

    private Toegang toegang() {
        return current.vereist().toegang();
    }

    private void refresh() {
        Cohort cohort = cohorts.een(toegang(), cohortId).orElseThrow(NotFoundException::new);
        title = cohort.name();
        content.removeAll();
        content.add(new H1(title), Bouwstenen.lead(CohortFormulier.periode(cohort)), message);
        if (cohort.gesloten()) {
            content.add(closed(), coaches());
            return;
        }
        var pairs = new Anchor(CohortNavigatie.koppel(cohortId), "Koppel het hele cohort");
        pairs.addClassName("db-btn");
        var actions = new Div(pairs);
        actions.addClassName("db-coach-actions");
        content.add(actions, members(), coaches(), edit(cohort));
        content.add(Termijnblok.van(
                cohortId, deadlines.beheer(toegang(), cohortId), edities, coaching, current, message::gelukt));
        content.add(close());
    }

    private Section close() {
        return Bouwstenen.kaart(
                "Afsluiten",
                new Paragraph(
                        "Als het cohort voorbij is. Het bord van vandaag blijft bewaard voor de begeleiders; verder zien"
                                + " zij van deze besturen niets meer. De besturen houden alles en werken gewoon verder. Heropenen kan."),
                Bouwstenen.knop(
                        "Sluit " + title + " af",
                        () -> Bouwstenen.bevestig(
                                title + " afsluiten?",
                                "De begeleiders lezen dan alleen nog het bord van vandaag.",
                                "Sluit af",
                                () -> change(() -> slot.sluit(toegang(), cohortId), "Het cohort is afgesloten."))));
    }

    private void change(Runnable action, String done) {
        if (message.probeer(action)) {
            refresh();
            message.gelukt(done);
        }
    }

    private Section closed() {
        return Bouwstenen.kaart(
                "Afgesloten",
                new Paragraph(
                        "De begeleiders lezen nog het bord van de dag waarop het afgesloten werd, en verder niets."),
                Bouwstenen.knop(
                        "Heropen", () -> change(() -> slot.heropen(toegang(), cohortId), "Het cohort loopt weer.")));
    }

    private Section members() {
        var card = Bouwstenen.kaart("Besturen");
        List<Bestuur> members = cohorts.besturen(toegang(), cohortId);
        if (members.isEmpty()) {
            card.add(new Paragraph("Nog geen besturen. Kies er hieronder een."));
        } else {
            var table = Bouwstenen.tabel("Besturen in dit cohort", "Bestuur", "Provincie", "Actie");
            members.forEach(bestuur -> table.rij(
                    new RouterLink(bestuur.name(), BestuurView.class, String.valueOf(bestuur.id())),
                    new Span(bestuur.province()),
                    Bouwstenen.rijKnop(
                            "Uit het cohort",
                            bestuur.name(),
                            () -> new Vertrekvenster(leaving, this::toegang, cohortId, bestuur, done -> {
                                        refresh();
                                        message.gelukt(done);
                                    })
                                    .open())));
            card.add(table);
        }
        card.add(new Inschrijfblok(enrolment, besturen, this::toegang, cohortId, members, done -> {
            refresh();
            message.gelukt(done);
        }));
        return card;
    }

    private Section coaches() {
        var card = Bouwstenen.kaart("Begeleiders");
        List<Begeleider> coaches = cohorts.begeleiders(toegang()).stream()
                .filter(one -> one.cohortId() == cohortId)
                .toList();
        if (coaches.isEmpty()) {
            card.add(new Paragraph(
                    "Nog geen begeleiders. Kies er hieronder een; die ziet dan hoe ver de besturen zijn."));
        } else {
            var table = Bouwstenen.tabel("Begeleiders van dit cohort", "Naam", "Actie");
            coaches.forEach(one -> table.rij(
                    new RouterLink(
                            one.name().isEmpty() ? "Gewiste gebruiker" : one.name(),
                            GebruikerView.class,
                            String.valueOf(one.accountId())),
                    Bouwstenen.rijKnop(
                            "Stoppen",
                            one.name(),
                            () -> change(
                                    () -> cohorts.verwijderBegeleider(toegang(), cohortId, one.accountId()),
                                    one.name() + " begeleidt dit cohort niet meer."))));
            card.add(table);
        }
        var choice = new ComboBox<Account>("Gebruiker");
        Keuzelijst.vul(
                choice,
                accounts.alle(toegang()).stream()
                        .filter(account -> account.active() && account.name() != null)
                        .filter(account -> coaches.stream().noneMatch(one -> one.accountId() == account.id()))
                        .toList(),
                account -> GebruikersView.name(account) + " (" + account.email() + ")");
        card.add(choice, Bouwstenen.knop("Begeleider toevoegen", () -> {
            Account chosen = choice.getValue();
            if (chosen == null) {
                message.fout("Kies eerst een gebruiker.");
                return;
            }
            change(
                    () -> cohorts.voegBegeleiderToe(toegang(), cohortId, chosen.id()),
                    GebruikersView.name(chosen) + " begeleidt dit cohort. Zichtbaar na de volgende aanmelding.");
        }));
        return card;
    }

    private Section edit(Cohort cohort) {
        var form = new CohortFormulier();
        form.show(cohort);
        return Bouwstenen.kaart(
                "Naam en periode",
                form,
                Bouwstenen.knop(
                        "Bewaren",
                        () -> change(
                                () -> cohorts.wijzig(toegang(), cohortId, form.name(), form.starts(), form.ends()),
                                "Naam en periode zijn bewaard.")));
    }
}
