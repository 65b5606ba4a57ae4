package be.draaiboek.nota.ui;

import be.draaiboek.nota.ModelService;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.nota.Versie;
import be.draaiboek.nota.Versie.Telling;
import be.draaiboek.nota.VersieService;
import be.draaiboek.nota.Weg;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every version of the note with what became of it, two of them to compare, and what a twin lets us read. */
@Route(NotaNavigatie.VERSIES)
@PageTitle("Versies van de nota – Draaiboek")
@RolesAllowed(Gebruiker.DEELNEMER)
class VersiesView extends Div implements BeforeEnterObserver {

    private final transient TrajectService trajecten;
    private final transient VersieService versions;
    private final transient ModelService models;
    private final transient HuidigeGebruiker current;

    VersiesView(TrajectService trajecten, VersieService versions, ModelService models, HuidigeGebruiker current) {
        this.trajecten = trajecten;
        this.versions = versions;
        this.models = models;
        this.current = current;
        addClassNames("db-page", "db-nota");
    }

    /** A choice in the list: a version, or 0 for what stands today. */
    private record Keuze(long id, String label) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Gebruiker gebruiker = current.vereist();
        Traject here = GekozenTraject.uit(trajecten.mine(gebruiker.toegang())).orElse(null);
        if (here == null) {
            add(Draaiboeklinks.geenTraject());
            return;
        }
        Paragraph crumb = Stukjes.crumb(new Anchor(NotaNavigatie.NOTA, "Nota"), new Span(" › versies"));
        Weg way = versions.weg(gebruiker.toegang(), here).orElse(null);
        add(crumb, new H1("Versies van de nota"));
        if (way == null) {
            add(new Paragraph("De versies zijn er voor wie het hele Draaiboek van jullie bestuur leest."));
            return;
        }
        add(new Weglijn(way), list(way, here));
        if (!way.versies().isEmpty()) {
            add(vergelijk(way));
        }
        if (here.isTrekker()) {
            add(new Modelkaart(models, gebruiker.toegang(), here));
        }
        List<Versie> shared = versions.shared(gebruiker.toegang());
        if (!shared.isEmpty()) {
            OrderedList list = new OrderedList();
            list.addClassName("db-measure-list");
            shared.forEach(one -> {
                ListItem item = new ListItem(
                        new H2(new Anchor(NotaNavigatie.versie(one.id()), one.titel())),
                        Stukjes.help("Versie %d, ingediend op %s.".formatted(one.nummer(), Opmaak.moment(one.op()))));
                item.addClassName("db-card");
                list.add(item);
            });
            add(new H2("Jullie tweeling laat meelezen"), list);
        }
    }

    private static Div list(Weg way, Traject here) {
        if (way.versies().isEmpty()) {
            return new Div(new Paragraph(
                    here.isTrekker()
                            ? "Er is nog geen versie. Dien er een in op de bladzijde van de nota: wat daar dan staat, wordt"
                                    + " bevroren."
                            : "Er is nog geen versie. De trekker dient er een in als de nota klaar is om te lezen."));
        }
        OrderedList list = new OrderedList();
        list.addClassName("db-measure-list");
        for (Versie one : way.versies()) {
            H2 name = new H2(
                    new Anchor(NotaNavigatie.versie(one.id()), "Versie %d: %s".formatted(one.nummer(), one.titel())));
            ListItem item = new ListItem(
                    name, Stukjes.help("Ingediend op %s door %s.".formatted(Opmaak.moment(one.op()), one.door())));
            if (!one.geldt()) {
                item.add(Stukjes.pill("ingetrokken", "warn"));
            }
            one.voorgelegd()
                    .forEach(laid -> item.add(new Paragraph(laid.orgaan().label() + ": "
                            + (laid.uitslag() == null
                                    ? "ligt voor"
                                    : laid.uitslag().label().toLowerCase(Locale.ROOT))
                            + (laid.beslissing().zitting() == null
                                    ? ""
                                    : ", zitting van "
                                            + Opmaak.datum(laid.beslissing().zitting())))));
            item.add(Stukjes.help(telling(one.telling())));
            item.addClassName("db-card");
            list.add(item);
        }
        return new Div(list);
    }

    private static String telling(Telling counts) {
        List<String> parts = new ArrayList<>();
        parts.add(counts.opmerkingen() == 1 ? "1 opmerking" : counts.opmerkingen() + " opmerkingen");
        if (counts.open() > 0) {
            parts.add(counts.open() + " open");
        }
        if (counts.akkoord() > 0) {
            parts.add(counts.akkoord() + " akkoord");
        }
        if (counts.voorbehoud() > 0) {
            parts.add(counts.voorbehoud() + " met voorbehoud");
        }
        if (counts.niet() > 0) {
            parts.add(counts.niet() + " niet akkoord");
        }
        return parts.stream().collect(Collectors.joining(", ")) + ".";
    }

    private static Div vergelijk(Weg way) {
        List<Keuze> choices = new ArrayList<>(List.of(new Keuze(0, "Zoals ze er nu staat")));
        way.versies().forEach(one -> choices.add(new Keuze(one.id(), "Versie " + one.nummer())));
        Select<Keuze> from = choose("Vergelijk", choices.subList(1, choices.size()));
        from.setValue(choices.get(Math.min(choices.size() - 1, way.versies().size() > 1 ? 2 : 1)));
        Select<Keuze> to = choose("met", choices);
        to.setValue(choices.get(way.versies().size() > 1 ? 1 : 0));
        Div row = new Div(
                from,
                to,
                Stukjes.plain(
                        "Toon het verschil",
                        "",
                        () -> UI.getCurrent()
                                .navigate(NotaNavigatie.vergelijk(
                                        from.getValue().id(), to.getValue().id()))));
        row.addClassNames("db-actions", "db-nota-compare");
        return new Div(new H2("Twee versies naast elkaar"), row);
    }

    private static Select<Keuze> choose(String label, List<Keuze> choices) {
        Select<Keuze> select = new Select<>();
        select.setLabel(label);
        select.setItems(choices);
        select.setItemLabelGenerator(Keuze::label);
        return select;
    }
}
