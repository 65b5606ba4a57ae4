package be.draaiboek.agenda.ui;

import be.draaiboek.agenda.Agenda;
import be.draaiboek.agenda.Agenda.Sleutel;
import be.draaiboek.agenda.AgendaService;
import be.draaiboek.agenda.Gebeurtenis;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Webadres;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.AgendaNavigatie;
import be.draaiboek.weergave.Bestandlink;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** My days, as a file and at an address for a calendar program. */
@Route(AgendaNavigatie.AGENDA)
@PageTitle("In je agenda – Draaiboek")
@RolesAllowed({Gebruiker.DEELNEMER, Gebruiker.BEGELEIDER})
class AgendaView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 12;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H.mm", Locale.ROOT);

    private final transient AgendaService service;
    private final transient HuidigeGebruiker current;
    private final transient Webadres address;
    private final Gezegd said = new Gezegd();
    private @Nullable Agenda fresh;
    private String secret = "";

    AgendaView(AgendaService service, HuidigeGebruiker current, Webadres address) {
        this.address = address;
        this.service = service;
        this.current = current;
        addClassNames("db-page", "db-session", "db-coach");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        said.setText("");
        secret = "";
        show();
    }

    private void show() {
        removeAll();
        Paragraph lead =
                Stukjes.lead("Werksessies, deadlines en eigen workshops van besturen waaraan je deelneemt, in je gewone"
                        + " agenda. Er staan namen"
                        + " van werksessies en hoofdstukken in, nooit wat iemand antwoordde.");
        add(new H1("In je agenda"), lead, said);
        List<Agenda> all = service.mine(current.vereist().toegang());
        List<Sleutel> keys = service.sleutels(current.vereist().toegang());
        all.forEach(one -> add(card(one, key(keys, one))));
        if (all.isEmpty()) {
            add(new Paragraph("Er is nog niets om in je agenda te zetten."));
        }
    }

    private static Optional<Sleutel> key(List<Sleutel> keys, Agenda one) {
        return keys.stream()
                .filter(key -> Objects.equals(key.bestuurId(), one.bestuurId()))
                .findFirst();
    }

    private Section card(Agenda one, Optional<Sleutel> key) {
        Section card = new Section(new H2(one.naam()));
        card.addClassName("db-card");
        UnorderedList list = new UnorderedList();
        list.addClassName("db-coach-log");
        one.komend().stream().limit(SHOWN).forEach(event -> list.add(line(event)));
        if (one.komend().isEmpty()) {
            list.add(new ListItem("Er komt nu niets aan."));
        } else if (one.komend().size() > SHOWN) {
            list.add(new ListItem("En nog " + (one.komend().size() - SHOWN) + " later."));
        }
        Bestandlink file = new Bestandlink(
                one.bestuurId() == null ? AgendaNavigatie.COHORTEN : AgendaNavigatie.bestuur(one.bestuurId()),
                "Haal het agendabestand op");
        Div actions = new Div(file);
        actions.addClassName("db-coach-actions");
        card.add(list, actions);
        if (!secret.isEmpty() && fresh != null && Objects.equals(fresh.bestuurId(), one.bestuurId())) {
            card.add(address());
        } else {
            key.ifPresent(known -> card.add(new Paragraph("Er is een adres sinds "
                    + Opmaak.datum(
                            Klok.moment(known.sinds()).atZone(Klok.BRUSSEL).toLocalDate())
                    + ". Om veiligheidsredenen tonen we het niet opnieuw.")));
        }
        actions.add(new Button(
                key.isPresent() ? "Maak een nieuw adres" : "Maak een adres om je op te abonneren", click -> {
                    if (key.isPresent()) {
                        Venster.ingrijpend(
                                "Nieuw adres maken?",
                                "Het adres dat je nu gebruikt, werkt dan niet meer.",
                                "Wat in je agenda staat, tot die opnieuw ophaalt.",
                                "Maak een nieuw",
                                () -> make(one));
                    } else {
                        make(one);
                    }
                }));
        if (key.isPresent()) {
            actions.add(Ingrijpend.knop(
                    "Trek het adres in",
                    () -> Venster.ingrijpend(
                            "Het adres intrekken?",
                            "Je agendaprogramma krijgt dan niets nieuws meer. Wie het adres kreeg, ook niet.",
                            "Een nieuw adres maken kan altijd.",
                            "Trek in",
                            () -> Invulvenster.attempt(this::done, () -> {
                                service.revoke(current.vereist().toegang(), one.bestuurId());
                                secret = "";
                                return "Het adres werkt niet meer.";
                            }))));
        }
        return card;
    }

    private Div address() {
        TextField field = new TextField("Het adres voor je agendaprogramma");
        field.setValue(address.basis() + "/" + AgendaNavigatie.abonnement(secret));
        field.setReadOnly(true);
        field.setWidthFull();
        field.setHelperText(
                "Kopieer het nu: we tonen het maar één keer. Kies in je agenda ‘abonneren’ of ‘via een adres"
                        + " toevoegen’. Wie dit adres heeft, ziet deze dagen zonder aan te melden: geef het niet door.");
        Div block = new Div(field);
        block.addClassName("db-agenda-new");
        return block;
    }

    private static ListItem line(Gebeurtenis event) {
        LocalDate day = event.begin().toLocalDate();
        Span when = Stukjes.soft(Opmaak.weekdag(day)
                + (event.einde() == null
                        ? ""
                        : ", " + HOUR.format(event.begin()) + " tot " + HOUR.format(event.einde())));
        return new ListItem(when, new Paragraph(new Anchor(event.pad(), event.titel())));
    }

    private void make(Agenda one) {
        Invulvenster.attempt(this::done, () -> {
            secret = service.newKey(current.vereist().toegang(), one.bestuurId());
            fresh = one;
            return "Het adres staat hieronder. Kopieer het nu.";
        });
    }

    private void done(String told) {
        show();
        said.say(told);
    }
}
