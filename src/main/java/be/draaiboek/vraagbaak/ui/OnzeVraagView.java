package be.draaiboek.vraagbaak.ui;

import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.vraagbaak.Polisvraag.Draad;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.vraagbaak.VraagbaakNavigatie;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One question of a bestuur, with what POLIS answered, for that bestuur. */
@Route(VraagbaakNavigatie.ONZE_VRAAG)
@PageTitle("Vraag aan POLIS – Draaiboek")
@RolesAllowed(Gebruiker.DEELNEMER)
class OnzeVraagView extends Div implements BeforeEnterObserver {

    private final transient PolisvraagService service;
    private final transient HuidigeGebruiker current;
    private long id;

    OnzeVraagView(PolisvraagService service, HuidigeGebruiker current) {
        this.service = service;
        this.current = current;
        addClassNames("db-page", "db-ask");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong(VraagbaakNavigatie.VRAAG).orElse(0L);
        show("");
    }

    private void show(String told) {
        Toegang toegang = current.vereist().toegang();
        Draad thread = service.read(toegang, id).filter(Draad::onze).orElseThrow(NotFoundException::new);
        removeAll();
        Paragraph crumb = Stukjes.crumb(
                new Anchor(VraagbaakNavigatie.ONZE, "Vragen aan POLIS"),
                new Span(" › " + thread.vraag().bestuur()));
        Paragraph said = new Paragraph(told);
        said.addClassName("db-pair-said");
        said.getElement().setAttribute("role", "status");
        add(crumb, new H1("Vraag aan POLIS"), said);
        service.item(thread.vraag()).ifPresent(item -> add(Draadblad.item(item, TrajectNavigatie.vraag(item))));
        Span state = Draadblad.stand(thread.vraag(), "op POLIS");
        add(
                new Paragraph(state),
                Draadblad.berichten(thread),
                Draadblad.kaart(
                        "Vul aan of vraag verder",
                        Draadblad.zacht("Dit lezen de MT-leden en de trekkers van "
                                + thread.vraag().bestuur() + " en de begeleiders van "
                                + thread.vraag().cohort() + "."),
                        new Schrijfveld(
                                toegang.accountId(),
                                "polisvraag-verder-" + id,
                                "Wat wil je erbij zeggen?",
                                "",
                                "Verstuur",
                                (name, text) -> {
                                    service.addTo(toegang, id, name, text);
                                    show("Verstuurd. Je krijgt een melding als POLIS antwoordt.");
                                })));
    }
}
