package be.draaiboek.beheer.ui;

import be.draaiboek.beheer.BeheerNavigatie;
import be.draaiboek.beheer.ui.Bouwstenen.Melding;
import be.draaiboek.bestuur.Bestuur;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.bestuur.UitnodigingService;
import be.draaiboek.bestuur.ui.Functieveld;
import be.draaiboek.cohort.CohortService;
import be.draaiboek.common.Opsomming;
import be.draaiboek.melding.Postbode;
import be.draaiboek.toegang.AccountService;
import be.draaiboek.toegang.AccountService.Account;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One bestuur: its people, and the start of its traject. */
@Route(BeheerNavigatie.BESTUUR)
@RolesAllowed(Gebruiker.BEHEERDER)
class BestuurView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final BestuurService besturen;
    private final DeelnemerService deelnemers;
    private final AccountService accounts;
    private final TrajectService trajecten;
    private final CohortService cohorts;
    private final UitnodigingService invitations;
    private final Postbode post;
    private final HuidigeGebruiker current;

    private final Melding message = new Melding();
    private final Div content = new Div();
    private long bestuurId;
    private String title = "Bestuur";

    BestuurView(
            BestuurService besturen,
            DeelnemerService deelnemers,
            AccountService accounts,
            TrajectService trajecten,
            CohortService cohorts,
            UitnodigingService invitations,
            Postbode post,
            HuidigeGebruiker current) {
        this.cohorts = cohorts;
        this.invitations = invitations;
        this.post = post;
        this.besturen = besturen;
        this.deelnemers = deelnemers;
        this.accounts = accounts;
        this.trajecten = trajecten;
        this.current = current;
        addClassName("db-page");
        add(Bouwstenen.crumb(new RouterLink("Besturen", BesturenView.class)), content);
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        bestuurId = Bouwstenen.id(parameter);
        refresh();
    }

    private Toegang toegang() {
        return current.vereist().toegang();
    }

    private void refresh() {
        Bestuur bestuur = besturen.find(toegang(), bestuurId).orElseThrow(NotFoundException::new);
        List<Deelnemer> people = deelnemers.of(toegang(), bestuurId);
        title = bestuur.name();
        content.removeAll();
        content.add(
                new H1(title),
                Bouwstenen.lead(facts(bestuur) + " Hier zet je mensen bij dit bestuur en start je het Draaiboek; wat ze"
                        + " schrijven, lees je niet."),
                message,
                Trajectblok.kaart(trajecten, cohorts, this::toegang, bestuur, people.isEmpty(), this::change),
                people(people));
        new Uitnodigblok(invitations, post, this::toegang, this::change)
                .kaarten(bestuurId, Uitnodigblok.eerst(people))
                .forEach(content::add);
        content.add(addAccount(people), addName());
    }

    private String facts(Bestuur bestuur) {
        var facts = new StringBuilder(bestuur.province());
        if (bestuur.nis() != null) {
            facts.append(", NIS-code ").append(bestuur.nis());
        }
        if (bestuur.population() != null) {
            facts.append(", ").append(BesturenView.inwoners(bestuur)).append(" inwoners");
        }
        // One that kept its name went up in itself: that says nothing.
        List<String> predecessors = besturen.voorgangers(toegang(), bestuurId).stream()
                .filter(one -> !one.equals(bestuur.name()))
                .toList();
        if (!predecessors.isEmpty()) {
            facts.append(predecessors.size() == 1 ? ". Voorganger: " : ". Voorgangers: ")
                    .append(Opsomming.en(predecessors));
        }
        return facts.append('.').toString();
    }

    private void change(Runnable action, String done) {
        if (message.attempt(action)) {
            refresh();
            message.gelukt(done);
        }
    }

    private Section people(List<Deelnemer> people) {
        var card = Bouwstenen.kaart("Deelnemers");
        if (people.isEmpty()) {
            card.add(new Paragraph(
                    "Nog niemand. Nodig hieronder eerst de trekker uit: die legt vast wat het bestuur afspreekt."));
            return card;
        }
        if (people.stream().noneMatch(person -> person.rol() == Rol.TREKKER)) {
            card.add(new Paragraph(Stukjes.pill("Er is nog geen trekker: niemand kan afspraken vastleggen.", "warn")));
        }
        var table = Bouwstenen.tabel("Deelnemers", "Naam", "Rol", "Functie", "Actie");
        for (Deelnemer person : people) {
            table.rij(
                    person.accountId() == null
                            ? new Span(person.naam() + " (zonder account)")
                            : new RouterLink(
                                    person.naam().isEmpty() ? "Gewiste gebruiker" : person.naam(),
                                    GebruikerView.class,
                                    String.valueOf(person.accountId())),
                    new Span(person.rol().label()),
                    new Span(person.functie()),
                    buttons(person));
        }
        card.add(table);
        return card;
    }

    private Span buttons(Deelnemer person) {
        Span buttons = DeelnemerDialoog.knoppen(deelnemers, this::toegang, person, this::change);
        if (person.accountId() == null) {
            buttons.addComponentAsFirst(Bouwstenen.rijKnop("Account koppelen", person.naam(), () -> link(person)));
        }
        return buttons;
    }

    /** Hands an interview that was noted to the person themselves. */
    private void link(Deelnemer person) {
        var dialog = new Dialog("Account koppelen aan " + person.naam());
        var who = new Accountkeuze(accounts.all(toegang()), account -> true);
        who.setWidthFull();
        var error = new Melding();
        dialog.add(
                new Paragraph("Wat een collega voor " + person.naam()
                        + " noteerde, wordt dan van deze gebruiker. Vanaf " + "dan vult alleen die het verder in."),
                who,
                error);
        dialog.getFooter().add(Bouwstenen.knop("Toch niet", dialog::close));
        dialog.getFooter().add(Bouwstenen.hoofdknop("Account koppelen", () -> {
            Account chosen = who.getValue();
            if (chosen == null) {
                error.fout("Kies eerst een gebruiker.");
            } else if (error.attempt(() -> deelnemers.connect(toegang(), person.id(), chosen.id()))) {
                dialog.close();
                change(() -> {}, "Het gesprek is nu van " + GebruikersView.name(chosen) + ".");
            }
        }));
        Venster.open(dialog);
    }

    private Section addAccount(List<Deelnemer> people) {
        var who = new Accountkeuze(
                accounts.all(toegang()),
                account -> people.stream()
                        .noneMatch(person -> person.accountId() != null && person.accountId() == account.id()));
        who.setHelperText("Staat iemand er niet bij, maak dan eerst een account bij Gebruikers.");
        Select<Rol> rol = DeelnemerDialoog.rol();
        if (people.isEmpty()) {
            rol.setValue(Rol.TREKKER);
        }
        var function = new Functieveld();
        return Bouwstenen.kaart(
                "Iemand met een account toevoegen", who, rol, function, Bouwstenen.knop("Deelnemer toevoegen", () -> {
                    Account chosen = who.getValue();
                    if (chosen == null) {
                        message.fout("Kies eerst een gebruiker.");
                        return;
                    }
                    if (chosen.id() == current.vereist().accountId()) {
                        Bewijs.jezelf(title, proof -> {
                            deelnemers.enrolMyself(toegang(), bestuurId, rol.getValue(), function.tekst(), proof);
                            change(() -> {}, "Je bent toegevoegd. Zichtbaar na de volgende aanmelding.");
                        });
                        return;
                    }
                    change(
                            () -> deelnemers.enrol(toegang(), bestuurId, chosen.id(), rol.getValue(), function.tekst()),
                            GebruikersView.name(chosen) + " is toegevoegd.");
                }));
    }

    private Section addName() {
        var name = new TextField("Naam");
        var function = new Functieveld();
        return Bouwstenen.kaart(
                "Iemand zonder account noteren",
                new Paragraph("Voor een gesprek dat een collega in iemands naam noteert."),
                name,
                function,
                Bouwstenen.knop(
                        "Naam noteren",
                        () -> change(
                                () -> deelnemers.enrolName(toegang(), bestuurId, name.getValue(), function.tekst()),
                                name.getValue() + " is genoteerd.")));
    }
}
