package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.editie.Starter;
import be.draaiboek.invullen.InvullenNavigatie;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Bestandlink;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** How to open a chapter's subject with colleagues, on one sheet to put on the table. Content only, nobody's answers. */
@Route(InvullenNavigatie.GESPREK + "/:deel")
@RolesAllowed({Gebruiker.DEELNEMER, Gebruiker.BEGELEIDER})
@JsModule("./reading/links.ts")
public class GesprekView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String DEEL = "deel";

    private final transient TrajectService trajecten;
    private final transient Edities edities;
    private final transient HuidigeGebruiker current;
    private String title = "Gesprek – Draaiboek";

    GesprekView(TrajectService trajecten, Edities edities, HuidigeGebruiker current) {
        this.trajecten = trajecten;
        this.edities = edities;
        this.current = current;
        addClassNames("db-page", "db-talk");
    }

    /** Returns a link to the starter of a part or of a section. */
    public static RouterLink link(String text, String code) {
        return new RouterLink(text, GesprekView.class, new RouteParameters(DEEL, code));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Gebruiker gebruiker = current.vereist();
        Editie editie = GekozenTraject.uit(trajecten.mine(gebruiker.toegang()))
                .map(Traject::editie)
                .orElseGet(edities::nieuwste);
        String code = event.getRouteParameters().get(DEEL).orElse("");
        if (editie.part(code).isEmpty() && editie.section(code).isEmpty()) {
            throw new NotFoundException("Deze editie van het Draaiboek heeft geen deel of sectie " + code + ".");
        }
        show(editie, code, gebruiker.roles().contains(Gebruiker.DEELNEMER));
    }

    void show(Editie editie, String code, boolean fillsIn) {
        removeAll();
        Optional<Part> part = editie.part(code);
        Optional<Section> section = part.flatMap(
                        found -> editie.sections(found).stream().findFirst())
                .or(() -> editie.section(code));
        String heading =
                part.map(Part::heading).or(() -> section.map(Section::heading)).orElse(code);
        title = "Gesprek bij " + heading + " – Draaiboek";
        Paragraph crumb = Stukjes.crumb("Plant de eerste zaadjes bij " + heading);
        add(crumb);
        editie.starter(code)
                .ifPresentOrElse(
                        starter -> sheet(editie, code, starter),
                        () -> add(new H1(heading), new Paragraph("Hier hoort geen gespreksstarter bij.")));
        if (fillsIn) {
            section.map(found -> new Paragraph(Draaiboeklinks.link("‹ Naar " + found.heading(), found)))
                    .ifPresent(back -> {
                        back.addClassName("db-talk-back");
                        add(back);
                    });
        }
    }

    private void sheet(Editie editie, String code, Starter starter) {
        Paragraph facts = new Paragraph(starter.minutes() + " minuten");
        facts.addClassName("db-talk-minutes");
        NativeButton print = new NativeButton("Afdrukken");
        print.addClassName("db-btn");
        print.getElement().setAttribute("data-print", true);
        Div take = new Div(
                new Bestandlink(InvullenNavigatie.starter(editie.id(), code, "docx"), "Word"),
                new Bestandlink(InvullenNavigatie.starter(editie.id(), code, "pdf"), "Pdf"),
                print);
        take.addClassNames("db-actions", "db-print-controls");
        Div line = new Div(facts, take);
        line.addClassName("db-spread");
        OrderedList questions = new OrderedList();
        questions.addClassName("db-talk-questions");
        starter.questions().forEach(question -> questions.add(new ListItem(question)));
        add(
                new H1(starter.title()),
                line,
                new H2("Met wie?"),
                new Paragraph(starter.who()),
                new H2("Zo begin je"),
                Opmaak.markdown(starter.opening()),
                new H2("Vragen voor op tafel"),
                questions,
                new H2("Zo rond je af"),
                Opmaak.markdown(starter.closing()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
