package be.draaiboek.beheer.ui;

import be.draaiboek.bestuur.BestuurNavigatie;
import be.draaiboek.bestuur.Deelnemer;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Voorval.Groep;
import be.draaiboek.spoor.SpoorService;
import be.draaiboek.spoor.Spoorkeuze;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What was done in and around one's own bestuur, for its trekker. */
@Route(BestuurNavigatie.SPOOR)
@PageTitle("Wie deed wat – Draaiboek")
@RolesAllowed(Gebruiker.DEELNEMER)
class BestuurSpoorView extends Div implements AfterNavigationObserver {

    private final SpoorService trail;
    private final DeelnemerService deelnemers;
    private final HuidigeGebruiker current;

    private final Select<Deelnemer> bestuur = new Select<>();
    private final Select<Groep> kind = Spoortabel.soort();
    private final Paragraph count = new Paragraph();
    private final Div list = new Div();
    private int shown = Bouwstenen.STAP;

    BestuurSpoorView(SpoorService trail, DeelnemerService deelnemers, HuidigeGebruiker current) {
        this.trail = trail;
        this.deelnemers = deelnemers;
        this.current = current;
        addClassNames("db-page", "db-people");
        bestuur.setLabel("Bestuur");
        bestuur.setItemLabelGenerator(Deelnemer::bestuur);
        bestuur.addValueChangeListener(change -> again());
        kind.addValueChangeListener(change -> again());
        count.getElement().setAttribute("role", "status");
        add(
                Bouwstenen.crumb(new RouterLink("Ons team", TeamView.class)),
                new H1("Wie deed wat"),
                Bouwstenen.lead(
                        "Wie erbij kwam of wegging, wat jullie vrijgaven en wie dat las, welke bestanden opgehaald"
                                + " zijn, en wat een beheerder of begeleider bij jullie deed. Alleen de trekker ziet dit; wat"
                                + " mensen schreven, staat er niet in."),
                Stukjes.help(Spoortabel.NAMEN),
                bestuur,
                kind,
                count,
                list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<Deelnemer> mine = deelnemers.mine(toegang()).stream()
                .filter(one -> one.rol() == Rol.TREKKER)
                .toList();
        bestuur.setItems(mine);
        bestuur.setVisible(mine.size() > 1);
        kind.setVisible(!mine.isEmpty());
        mine.stream().findFirst().ifPresent(bestuur::setValue);
        refresh();
    }

    private Toegang toegang() {
        return current.vereist().toegang();
    }

    private void again() {
        shown = Bouwstenen.STAP;
        refresh();
    }

    private void refresh() {
        Deelnemer chosen = bestuur.getValue();
        if (chosen == null) {
            count.setText("");
            list.removeAll();
            list.add(new Paragraph("Dit ziet alleen de trekker van een bestuur."));
            return;
        }
        Spoorkeuze which = new Spoorkeuze(null, null, kind.getValue(), null, null);
        Spoortabel.show(
                list,
                count,
                trail.ofBestuur(toegang(), chosen.bestuurId(), which, Spoortabel.hoogstens(shown)),
                shown,
                false,
                () -> {
                    shown += Bouwstenen.STAP;
                    refresh();
                });
    }
}
