package be.draaiboek.vraagbaak.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.vraagbaak.Polisvraag;
import be.draaiboek.vraagbaak.Polisvraag.Lezers;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.vraagbaak.VraagbaakNavigatie;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Asking POLIS something at an item: first what was asked before, then who will read it, then the field. */
@Route(VraagbaakNavigatie.STEL_ITEM)
@PageTitle("Vraag het aan POLIS – Draaiboek")
@RolesAllowed(Gebruiker.DEELNEMER)
class StelVraagView extends Div implements BeforeEnterObserver {

    private final transient PolisvraagService service;
    private final transient TrajectService trajecten;
    private final transient HuidigeGebruiker current;

    StelVraagView(PolisvraagService service, TrajectService trajecten, HuidigeGebruiker current) {
        this.service = service;
        this.trajecten = trajecten;
        this.current = current;
        addClassNames("db-page", "db-ask");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Toegang toegang = current.vereist().toegang();
        Traject traject = GekozenTraject.uit(trajecten.mine(toegang))
                .filter(one -> !one.isInvuller())
                .orElseThrow(() -> new NotFoundException("Hier is voor jou niets te vragen."));
        Item item = event.getRouteParameters()
                .get("item")
                .flatMap(traject.editie()::item)
                .orElseThrow(() -> new NotFoundException("Deze vraag staat niet in jullie Draaiboek."));
        Paragraph crumb = Stukjes.crumb(
                new Anchor(VraagbaakNavigatie.ONZE, "Vragen aan POLIS"), new Span(" › " + item.section()));
        add(crumb, new H1("Vraag het aan POLIS"), Draadblad.item(item, TrajectNavigatie.vraag(item)));
        add(Draadblad.vaak(service.general(item.id())));
        Lezers readers = service.lezers(toegang, traject.bestuurId()).orElse(null);
        if (readers == null) {
            add(new Paragraph(
                    "Er is nu niemand om het aan te vragen: " + traject.bestuur() + " zit in geen cohort dat loopt."));
            return;
        }
        List<Polisvraag> earlier = service.ours(toegang, traject.bestuurId()).stream()
                .filter(one -> one.item().equals(item.id()))
                .toList();
        if (!earlier.isEmpty()) {
            UnorderedList list = new UnorderedList();
            earlier.forEach(one -> list.add(new ListItem(
                    new Anchor(VraagbaakNavigatie.onze(one.id()), one.begin()),
                    new Span(" "),
                    Draadblad.stand(one, "op POLIS"))));
            add(Draadblad.kaart("Dit vroegen jullie hier al", list));
        }
        add(Draadblad.kaart(
                "Je vraag",
                Draadblad.zacht(readers.zin()),
                new Schrijfveld(
                        toegang.accountId(),
                        "polisvraag-" + traject.id() + "-" + item.id(),
                        "Wat wil je weten?",
                        "Schrijf ook waarom je het vraagt: dan past het antwoord beter. POLIS leest jullie antwoorden"
                                + " hier niet mee.",
                        "Vraag het",
                        (name, text) -> {
                            long id = service.ask(toegang, traject, item.id(), name, text);
                            UI.getCurrent().navigate(VraagbaakNavigatie.onze(id));
                        })));
    }
}
