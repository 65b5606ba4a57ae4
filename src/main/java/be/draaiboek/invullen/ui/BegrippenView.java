package be.draaiboek.invullen.ui;

import be.draaiboek.common.Folding;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Section;
import be.draaiboek.editie.Term;
import be.draaiboek.invullen.InvullenNavigatie;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;

/** The glossary of the edition that one works with. */
@Route(InvullenNavigatie.BEGRIPPEN)
@PageTitle("Begrippen – Draaiboek")
@Menu(title = "Begrippen", order = 31)
@PermitAll
class BegrippenView extends Div implements BeforeEnterObserver {

    /** The query parameter with the id of a term to go to. */
    static final String TERM = "term";

    private final transient Edities edities;
    private final transient TrajectService trajecten;
    private final transient HuidigeGebruiker current;
    private final Map<Term, Div> entries = new LinkedHashMap<>();
    private final Paragraph count = new Paragraph();

    BegrippenView(Edities edities, TrajectService trajecten, HuidigeGebruiker current) {
        this.edities = edities;
        this.trajecten = trajecten;
        this.current = current;
        addClassNames("db-page", "db-terms");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Gebruiker gebruiker = current.vereist();
        boolean member = gebruiker.roles().contains(Gebruiker.DEELNEMER);
        Editie editie = (member
                        ? GekozenTraject.uit(trajecten.mine(gebruiker.toegang()))
                        : java.util.Optional.<Traject>empty())
                .map(Traject::editie)
                .orElseGet(edities::nieuwste);
        removeAll();
        entries.clear();
        Paragraph lead = Stukjes.lead(
                "Woorden die in het Draaiboek terugkomen, in gewone taal. Mis je er een? Vraag het aan je begeleider bij POLIS.");
        TextField filter = new TextField("Zoek een begrip");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> narrow(change.getValue()));
        count.getElement().setAttribute("role", "status");
        count.addClassName("db-help");
        DescriptionList list = new DescriptionList();
        for (Term term : editie.terms()) {
            Div entry = entry(editie, term, member);
            entries.put(term, entry);
            list.getElement().appendChild(entry.getElement());
        }
        add(new H1("Begrippen"), lead, filter, count, list);
        narrow("");
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TERM)
                .flatMap(id -> entries.keySet().stream()
                        .filter(term -> term.id().equals(id))
                        .findFirst())
                .map(entries::get)
                .ifPresent(
                        entry -> entry.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'center'})"));
    }

    private static Div entry(Editie editie, Term term, boolean member) {
        DescriptionList.Term name = new DescriptionList.Term(term.term());
        if (!term.also().isEmpty()) {
            Span also = new Span(" ook: " + String.join(", ", term.also()));
            also.addClassName("db-search-place");
            name.add(also);
        }
        DescriptionList.Description text = new DescriptionList.Description(Opmaak.markdown(term.text()));
        if (member) {
            Paragraph where = new Paragraph();
            for (String code : term.sections()) {
                editie.section(code).ifPresent(section -> where.add(link(section)));
            }
            if (where.getComponentCount() > 0) {
                where.addClassName("db-terms-where");
                text.add(where);
            }
        }
        Div entry = new Div(name, text);
        entry.setId("begrip-" + term.id());
        entry.getElement().setAttribute("tabindex", "-1");
        return entry;
    }

    private static Span link(Section section) {
        return new Span(Draaiboeklinks.link(section.heading(), section));
    }

    private void narrow(String typed) {
        entries.forEach((term, entry) -> entry.setVisible(
                Folding.contains(term.term() + " " + String.join(" ", term.also()) + " " + term.text(), typed)));
        long shown = entries.values().stream().filter(Div::isVisible).count();
        count.setText(
                shown == 0
                        ? "Geen begrip met ‘" + typed.strip()
                                + "’. Probeer een korter woord, of zoek in het hele Draaiboek."
                        : shown + (shown == 1 ? " begrip." : " begrippen."));
    }
}
