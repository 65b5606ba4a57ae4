package be.draaiboek.meetmoment.ui;

import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.meetmoment.Meetmoment;
import be.draaiboek.meetmoment.MeetmomentNavigatie;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Dagveld;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;

/** The meetmomenten of a bestuur, and where its trekker closes one. */
@Route(MeetmomentNavigatie.MEETMOMENTEN)
@PageTitle("Meetmomenten – Draaiboek")
@Menu(title = "Meetmomenten", order = 11)
@RolesAllowed(Gebruiker.DEELNEMER)
public class MeetmomentenView extends Div implements BeforeEnterObserver {

    private static final String FIRST = "Nulmeting";

    private final transient TrajectService trajecten;
    private final transient MeetmomentService meetmomenten;
    private final transient VoortgangService progress;
    private final transient HuidigeGebruiker current;
    private final transient Clock clock;

    MeetmomentenView(
            TrajectService trajecten,
            MeetmomentService meetmomenten,
            VoortgangService progress,
            HuidigeGebruiker current,
            Clock clock) {
        this.trajecten = trajecten;
        this.meetmomenten = meetmomenten;
        this.progress = progress;
        this.current = current;
        this.clock = clock;
        addClassNames("db-page", "db-measure");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Toegang toegang = current.vereist().toegang();
        Traject traject = GekozenTraject.uit(trajecten.mine(toegang)).orElse(null);
        if (traject == null) {
            add(Draaiboeklinks.geenTraject());
            return;
        }
        List<Meetmoment> all = meetmomenten.list(toegang, traject);
        Paragraph lead = Stukjes.lead("Een meetmoment legt vast waar %s op een dag staat: wat jullie afspraken en samen"
                        .formatted(traject.bestuur())
                + " schreven, bevroren onder een naam. Jullie werken daarna gewoon verder, en zien bij een volgend"
                + " meetmoment wat er bewoog.");
        add(new H1("Meetmomenten"), lead, list(traject, all));
        if (traject.isTrekker()) {
            add(formulier(toegang, traject, all));
        }
    }

    /** Who signed it off and when, in one sentence. */
    static String ondertekend(Meetmoment one) {
        String day = Opmaak.datum(one.ondertekendOp());
        return one.ondertekendDoor().isEmpty()
                ? "Datum: " + day + "."
                : "Goedgekeurd door %s op %s.".formatted(one.ondertekendDoor(), day);
    }

    private static Div list(Traject traject, List<Meetmoment> all) {
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(
                    traject.isTrekker()
                            ? "Er is nog geen meetmoment. Het eerste heet meestal nulmeting: sluit het hieronder af als"
                                    + " jullie het eens zijn over waar jullie staan."
                            : "Er is nog geen meetmoment. De trekker sluit er een af als jullie het eens zijn over waar"
                                    + " jullie staan; daarna lees je het hier.");
            none.addClassName("db-measure-none");
            return new Div(none);
        }
        OrderedList list = new OrderedList();
        list.addClassName("db-measure-list");
        for (int i = all.size() - 1; i >= 0; i--) {
            Meetmoment one = all.get(i);
            H2 name = new H2(MeetmomentView.link(one.naam(), one));
            Paragraph facts = new Paragraph(ondertekend(one));
            Paragraph closed = Stukjes.help("Afgesloten op %s door %s, met %s."
                    .formatted(
                            Opmaak.moment(one.gesloten()),
                            one.door(),
                            one.antwoorden() == 1 ? "1 antwoord" : one.antwoorden() + " antwoorden en toelichtingen"));
            ListItem item = new ListItem(name, facts, closed);
            if (i > 0) {
                Meetmoment before = all.get(i - 1);
                item.add(new Paragraph(VergelijkView.link("Wat bewoog sinds " + before.naam() + "?", before, one)));
            }
            item.addClassName("db-card");
            list.add(item);
        }
        return new Div(list);
    }

    private com.vaadin.flow.component.html.Section formulier(Toegang toegang, Traject traject, List<Meetmoment> all) {
        TextField name = new TextField("Naam");
        Tekstgrens.put(name, Meetmoment.MAX_NAAM);
        name.setValue(all.isEmpty() ? FIRST : "");
        name.setPlaceholder(
                all.isEmpty()
                        ? ""
                        : "bv. Najaar "
                                + LocalDate.now(clock.withZone(Klok.BRUSSEL)).getYear());
        TextField by = new TextField("Goedgekeurd door");
        Tekstgrens.put(by, Meetmoment.MAX_ONDERTEKENAAR);
        by.setHelperText("Wie keurde dit goed? Bijvoorbeeld het managementteam. Mag leeg blijven.");
        Dagveld on = new Dagveld("meetmoment-datum", "Datum", LocalDate.now(clock.withZone(Klok.BRUSSEL)));
        TextArea remark = new TextArea("Opmerking");
        Tekstgrens.put(remark, Meetmoment.MAX_OPMERKING);
        remark.setHelperText("Wat moet wie dit later leest, weten? Mag leeg blijven.");
        Paragraph wrong = new Paragraph();
        wrong.addClassNames("db-pill", "error");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);

        var fields = new BewaardFormulier(current.vereist().accountId(), traject, "meetmoment");
        Button close = new Button(
                "Sluit dit meetmoment af",
                click -> confirm(name.getValue().strip(), () -> {
                    wrong.setVisible(false);
                    try {
                        long id = meetmomenten.close(
                                toegang,
                                traject,
                                new Meetmoment.Nieuw(name.getValue(), by.getValue(), day(on), remark.getValue()));
                        fields.bewaard();
                        getUI().ifPresent(ui -> ui.navigate(
                                MeetmomentView.class,
                                new RouteParameters(MeetmomentView.MEETMOMENT, String.valueOf(id))));
                    } catch (OngeldigException problem) {
                        show(wrong, Objects.requireNonNullElse(problem.getMessage(), "Dat is niet gelukt."));
                    } catch (AccessDeniedException denied) {
                        show(wrong, "Alleen de trekker sluit een meetmoment af. Laad de pagina opnieuw.");
                    }
                }));
        close.addThemeVariants(ButtonVariant.PRIMARY);

        on.getElement().setAttribute("data-keep", "op");
        fields.veld("naam", name);
        fields.veld("door", by);
        fields.add(on);
        fields.veld("opmerking", remark);
        fields.addClassName("db-measure-fields");
        var card = new com.vaadin.flow.component.html.Section(
                new H2("Sluit een meetmoment af"),
                new Paragraph("Wat nu afgesproken en samen geschreven is, wordt bevroren. Niemand kan het daarna nog"
                        + " wijzigen, ook jij niet. Ieders eigen antwoorden zitten er niet in. Alle leden van jullie"
                        + " bestuur die het hele Draaiboek zien, kunnen een afgesloten meetmoment lezen."),
                new Ontbrekend(traject, progress.of(toegang, traject)),
                fields,
                wrong,
                close);
        card.addClassNames("db-card", "db-measure-close");
        return card;
    }

    private static void confirm(String name, Runnable action) {
        Venster.ingrijpend(
                name.isEmpty() ? "Dit meetmoment afsluiten?" : "‘" + name + "’ afsluiten?",
                "Daarna kan niemand dit meetmoment nog wijzigen of weghalen.",
                "Jullie antwoorden: daarmee werken jullie gewoon verder.",
                "Sluit af",
                action);
    }

    private static LocalDate day(Dagveld field) {
        LocalDate day = field.dag();
        if (day == null) {
            throw new OngeldigException("Kies een datum.");
        }
        return day;
    }

    private static void show(Paragraph wrong, String message) {
        wrong.setText(message);
        wrong.setVisible(true);
    }
}
