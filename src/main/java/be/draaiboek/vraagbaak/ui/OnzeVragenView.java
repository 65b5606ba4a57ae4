package be.draaiboek.vraagbaak.ui;

import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.vraagbaak.Polisvraag;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.vraagbaak.VraagbaakNavigatie;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;

/** What a bestuur asked POLIS, for all who read its Draaiboek. */
@Route(VraagbaakNavigatie.ONZE)
@PageTitle("Vragen aan POLIS – Draaiboek")
@Menu(title = "Vragen aan POLIS", order = 42)
@RolesAllowed(Gebruiker.DEELNEMER)
class OnzeVragenView extends Div implements BeforeEnterObserver {

    private final transient PolisvraagService service;
    private final transient TrajectService trajecten;
    private final transient HuidigeGebruiker current;

    OnzeVragenView(PolisvraagService service, TrajectService trajecten, HuidigeGebruiker current) {
        this.service = service;
        this.trajecten = trajecten;
        this.current = current;
        addClassNames("db-page", "db-ask");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new H1("Vragen aan POLIS"));
        Toegang toegang = current.vereist().toegang();
        Traject traject = GekozenTraject.uit(trajecten.mine(toegang))
                .filter(one -> !one.isInvuller())
                .orElse(null);
        if (traject == null) {
            add(new Paragraph("Vragen stellen kan wie het hele Draaiboek van een bestuur leest."));
            return;
        }
        Paragraph how = Stukjes.lead(service.lezers(toegang, traject.bestuurId())
                .map(readers ->
                        "Bij elke vraag van het Draaiboek staat onder ⋯ “vraag het aan POLIS”. " + readers.zin())
                .orElse("Vragen stellen kan zodra " + traject.bestuur() + " in een cohort zit dat loopt."));
        add(how);
        List<Polisvraag> asked = service.ours(toegang, traject.bestuurId());
        if (asked.isEmpty()) {
            add(
                    new Paragraph("Jullie vroegen nog niets."),
                    new Anchor(TrajectNavigatie.DRAAIBOEK, "Naar het Draaiboek"));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("db-ask-list");
        asked.forEach(one -> list.add(line(one)));
        add(list);
    }

    private ListItem line(Polisvraag one) {
        Anchor link = new Anchor(VraagbaakNavigatie.onze(one.id()), one.begin());
        link.getElement().setAttribute("dir", "auto");
        LocalDate day = LocalDate.ofInstant(one.gevraagd(), Klok.BRUSSEL);
        Paragraph about = Draadblad.zacht(service.item(one)
                        .map(item -> item.section() + ", vraag " + item.number() + ": " + item.title())
                        .orElse("een vraag van vroeger")
                + " · " + one.door() + ", " + Opmaak.dag(day));
        return new ListItem(new Div(link, about), Draadblad.stand(one, "op POLIS"));
    }
}
