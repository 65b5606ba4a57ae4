package be.draaiboek.vraagbaak.ui;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.vraagbaak.Polisvraag;
import be.draaiboek.vraagbaak.Polisvraag.Algemeen;
import be.draaiboek.vraagbaak.Polisvraag.Draad;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.vraagbaak.VraagbaakNavigatie;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Herteld;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;

/** One question for its coach: to take, to answer, and to make an answer of that every bestuur reads. */
@Route(VraagbaakNavigatie.RIJ_VRAAG)
@PageTitle("Vraag – Draaiboek")
@RolesAllowed(Gebruiker.BEGELEIDER)
class VraagView extends Div implements BeforeEnterObserver {

    private final transient PolisvraagService service;
    private final transient HuidigeGebruiker current;
    private final transient Clock clock;
    private final Gezegd said = new Gezegd();
    private long id;

    VraagView(PolisvraagService service, HuidigeGebruiker current, Clock clock) {
        this.service = service;
        this.current = current;
        this.clock = clock;
        addClassNames("db-page", "db-ask");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong(VraagbaakNavigatie.VRAAG).orElse(0L);
        said.setText("");
        show();
    }

    private void done(String text) {
        show();
        said.say(text);
    }

    private void show() {
        Toegang toegang = current.vereist().toegang();
        Draad thread = service.read(toegang, id).filter(Draad::polis).orElseThrow(NotFoundException::new);
        Polisvraag asked = thread.vraag();
        removeAll();
        Paragraph crumb = new Paragraph(new Anchor(VraagbaakNavigatie.RIJ, "Vragen"), new Span(" › "));
        crumb.add(new Anchor(BegeleidingNavigatie.dossier(asked.cohortId(), asked.bestuurId()), asked.bestuur()));
        crumb.addClassName("db-crumb");
        add(crumb, new H1("Vraag van " + asked.bestuur()), said);
        service.item(asked).ifPresent(item -> add(Draadblad.item(item, adres(item))));
        add(state(toegang, asked), Draadblad.berichten(thread));
        Schrijfveld answer = new Schrijfveld(
                toegang.accountId(),
                "polisantwoord-" + id,
                "Je antwoord",
                "Dit lezen de MT-leden en de trekkers van " + asked.bestuur() + " en de begeleiders van "
                        + asked.cohort() + ".",
                "Antwoord",
                (name, text) -> {
                    service.answer(toegang, id, name, text);
                    Herteld.say(this);
                    done("Verstuurd. Wie het vroeg, krijgt een melding.");
                });
        Section reply = Draadblad.kaart("Antwoord", answer);
        List<Algemeen> often = service.general(asked.item()).stream()
                .filter(one -> one.vraagId() != id)
                .toList();
        if (!often.isEmpty()) {
            reply.addComponentAtIndex(1, offered(often, answer));
        }
        add(reply);
        if (asked.antwoorden() > 0) {
            add(voorIedereen(toegang, thread));
        }
    }

    static String adres(be.draaiboek.editie.Item item) {
        return TrajectNavigatie.lees(item);
    }

    private Div state(Toegang toegang, Polisvraag asked) {
        Div line = new Div(Draadblad.stand(asked, RijView.leeftijd(asked.wachtSinds(), clock)));
        line.addClassName("db-ask-states");
        if (!asked.wacht()) {
            return line;
        }
        boolean mine = asked.bij() != null && asked.bij().account() == toegang.accountId();
        if (asked.bij() != null) {
            Span taken = Stukjes.pill(mine ? "jij doet dit" : asked.bij().naam() + " doet dit", "own");
            line.add(taken);
        }
        line.add(new Button(
                mine ? "Ik doe dit niet meer" : asked.bij() == null ? "Ik neem dit" : "Ik neem dit over",
                click -> attempt(() -> service.take(toegang, id, !mine), mine ? "Losgelaten." : "Jij doet dit.")));
        return line;
    }

    private static Div offered(List<Algemeen> often, Schrijfveld answer) {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-ask-offered");
        often.forEach(one -> {
            Button use = new Button("Gebruik dit antwoord", click -> answer.put(one.antwoord()));
            use.setAriaLabel("Gebruik dit antwoord: " + one.vraag());
            list.add(new ListItem(Draadblad.markup(List.of(one)).in("div", "db-ask-often-list"), use));
        });
        return new Div(Draadblad.zacht("Hier werd al iets gevraagd. Pas het aan voor je het verstuurt."), list);
    }

    private Section voorIedereen(Toegang toegang, Draad thread) {
        Section card = Draadblad.kaart(
                "Voor alle besturen",
                Draadblad.zacht(
                        "Is dit ook voor anderen nuttig? Herschrijf vraag en antwoord zo dat niemand weet wie het"
                                + " vroeg; dan staat het bij deze vraag van het Draaiboek, voor elk bestuur."));
        service.general(thread.vraag().item()).stream()
                .filter(one -> one.vraagId() == id)
                .forEach(one -> card.add(new Div(
                        Draadblad.markup(List.of(one)).in("div", "db-ask-often-list"),
                        Ingrijpend.knop(
                                "Trek in",
                                () -> Venster.ingrijpend(
                                        "Dit algemene antwoord intrekken?",
                                        "Geen bestuur leest het dan nog bij deze vraag.",
                                        "Het antwoord aan wie het vroeg. Een nieuw algemeen antwoord maken kan.",
                                        "Trek in",
                                        () -> attempt(
                                                () -> service.withdrawGeneral(toegang, one.id()),
                                                "Ingetrokken: geen bestuur leest dit nog."))))));
        card.add(new Button(
                "Maak er een algemeen antwoord van",
                click -> new Algemeendialoog(service, toegang, thread, this::done).open()));
        return card;
    }

    private void attempt(Runnable work, String told) {
        try {
            work.run();
            done(told);
        } catch (OngeldigException refused) {
            done(String.valueOf(refused.getMessage()));
        } catch (AccessDeniedException gone) {
            done("Dat kan niet meer: intussen is er iets veranderd. Laad de pagina opnieuw.");
        }
    }
}
