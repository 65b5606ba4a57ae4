package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.cohort.InschrijfService;
import be.draaiboek.cohort.SlotService;
import be.draaiboek.cohort.TermijnService;
import be.draaiboek.cohort.VertrekService;
import be.draaiboek.cohort.ui.Termijnblok;
import be.draaiboek.common.Opsomming;
import be.draaiboek.melding.Postbode;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Supplier;

/** One cohort for who keeps it, a beheerder or a coach of it: its besturen, its begeleiders, its period. */
@Route(CohortNavigatie.BEHEER)
@RolesAllowed({Gebruiker.BEHEERDER, Gebruiker.BEGELEIDER})
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
    private final Postbode post;
    private final HuidigeGebruiker current;

    private final Melding message = new Melding();
    private final Div content = new Div();
    private final boolean admin;
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
            Postbode post,
            HuidigeGebruiker current) {
        this.post = post;
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
        admin = current.vereist().roles().contains(Gebruiker.BEHEERDER);
        addClassName("db-page");
        add(
                Bouwstenen.crumb(
                        admin
                                ? new RouterLink("Cohorten", CohortenView.class)
                                : new RouterLink("Cohorten", MijnCohortenView.class)),
                content);
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
        Cohort cohort = cohorts.find(toegang(), cohortId).orElseThrow(NotFoundException::new);
        title = cohort.naam();
        content.removeAll();
        content.add(
                new H1(title),
                Bouwstenen.lead(CohortFormulier.periode(cohort)
                        + (cohort.gesloten()
                                ? ""
                                : ". Hier wijzig je wie erin zit, wie begeleidt, en tegen wanneer wat klaar is.")),
                message);
        if (cohort.gesloten()) {
            content.add(Cohortslot.gesloten(
                    cohortId, !admin, () -> change(() -> slot.reopen(toegang(), cohortId), "Het cohort loopt weer.")));
            if (admin) {
                content.add(coaches());
            }
            return;
        }
        var actions = new Div();
        if (cohorts.mine(toegang()).contains(cohort)) {
            actions.add(button(BegeleidingNavigatie.bord(cohortId), "Hoever staan de besturen?"));
        }
        actions.add(button(CohortNavigatie.koppel(cohortId), "Koppel het hele cohort"));
        actions.addClassName("db-coach-actions");
        content.add(actions, members(), coaches(), edit(cohort));
        content.add(Termijnblok.of(
                cohort,
                deadlines.managed(toegang(), cohortId),
                edities,
                coaching,
                current,
                message::gelukt,
                message::fout));
        content.add(Cohortslot.sluiten(
                title, () -> change(() -> slot.close(toegang(), cohortId), "Het cohort is afgesloten.")));
    }

    private static Anchor button(String address, String text) {
        var link = new Anchor(address, text);
        link.addClassName("db-btn");
        return link;
    }

    private void change(Runnable action, String done) {
        change(action, () -> done);
    }

    private void change(Runnable action, Supplier<String> done) {
        if (message.attempt(action)) {
            refresh();
            message.gelukt(done.get());
        }
    }

    private Section members() {
        var card = Bouwstenen.kaart("Besturen");
        List<Bestuur> members = cohorts.besturen(toegang(), cohortId);
        if (members.isEmpty()) {
            card.add(new Paragraph("Nog geen besturen. Kies er hieronder een, plak een lijst of geef een bestand."));
        } else {
            card.add(Cohortleden.tabel(
                    members,
                    this::naam,
                    bestuur -> new Vertrekvenster(leaving, this::toegang, cohortId, bestuur, done -> {
                                refresh();
                                message.gelukt(done);
                            })
                            .open()));
        }
        card.add(new Inschrijfblok(
                enrolment,
                cohorts,
                besturen,
                this::toegang,
                cohortId,
                members,
                did -> Uitnodigwoord.ingeschreven(post, did, admin),
                done -> {
                    refresh();
                    message.gelukt(done);
                }));
        return card;
    }

    private Component naam(Bestuur bestuur) {
        return admin
                ? new RouterLink(bestuur.name(), BestuurView.class, String.valueOf(bestuur.id()))
                : Draaiboeklinks.to(bestuur.name(), BegeleidingNavigatie.dossier(cohortId, bestuur.id()));
    }

    private Section coaches() {
        return Begeleidersblok.kaart(cohorts, accounts, current.vereist(), cohortId, message, this::change);
    }

    private Section edit(Cohort cohort) {
        var form = new CohortFormulier();
        form.show(cohort);
        Cohort[] seen = {cohort};
        return Bouwstenen.kaart(
                "Naam en periode",
                form,
                Bouwstenen.knop(
                        "Bewaren",
                        () -> change(
                                () -> {
                                    Cohort before = seen[0];
                                    // Told once: whoever keeps it again knows what stood there.
                                    seen[0] = cohorts.find(toegang(), cohortId).orElse(before);
                                    cohorts.changeSeen(toegang(), before, form.name(), form.starts(), form.ends());
                                },
                                () -> "Naam en periode zijn bewaard." + buiten())));
    }

    /** What is outside of the new period stays as it is; who keeps the cohort hears of it. */
    private String buiten() {
        List<String> outside = deadlines.buiten(toegang(), cohortId);
        return outside.isEmpty()
                ? ""
                : " Buiten de nieuwe periode valt nog: " + Opsomming.en(outside)
                        + ". Dat blijft zo staan tot je het wijzigt.";
    }
}
