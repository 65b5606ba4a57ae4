package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.invullen.InvullenNavigatie;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.vraagbaak.PolisvraagService;
import be.draaiboek.vraagbaak.ui.Vaakblok;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Draaiboek itself for a coach: every section of the newest edition to read, with nobody's answers and nothing to fill in. */
@Route(InvullenNavigatie.LEES)
@Menu(title = "Draaiboek", order = 53)
@RolesAllowed(Gebruiker.BEGELEIDER)
class LeesView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Edities edities;
    private final transient PolisvraagService asked;
    private String title = "Draaiboek";

    LeesView(Edities edities, PolisvraagService asked) {
        this.edities = edities;
        this.asked = asked;
        addClassName("db-app");
    }

    /** The edition's Markdown, of which the links to other sections stay in this view. */
    static Markup tekst(String markdown) {
        return Markup.markdown(markdown).links(TrajectNavigatie.DRAAIBOEK, InvullenNavigatie.LEES);
    }

    /** Returns the address of a section, or of a question in it. */
    static String adres(String section, @Nullable String item) {
        return InvullenNavigatie.LEES + "/" + section + (item == null ? "" : "?" + TrajectNavigatie.ITEM + "=" + item);
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String code) {
        Editie editie = edities.nieuwste();
        Section section = code == null
                ? editie.sections().getFirst()
                : editie.section(code)
                        .orElseThrow(() ->
                                new NotFoundException("Deze editie van het Draaiboek heeft geen sectie " + code + "."));
        title = section.heading();
        show(editie, section);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TrajectNavigatie.ITEM)
                .filter(id -> editie.item(id).isPresent())
                .ifPresent(id -> getElement().executeJs("""
                        const there = document.getElementById($0);
                        there?.scrollIntoView();
                        there?.focus({preventScroll: true});""", id));
    }

    private void show(Editie editie, Section section) {
        removeAll();
        Paragraph crumb =
                Stukjes.crumb(editie.part(section.part()).map(Part::heading).orElse("") + " · editie " + editie.id());
        Div page =
                new Div(crumb, new H1(section.heading()), tekst(section.intro()).in("div", "db-prose"));
        page.addClassNames("db-page", "db-read-only");
        section.figures().forEach(figure -> page.add(new Figuur(figure, InvullenNavigatie.LEES)));
        if (!section.guidance().isEmpty()) {
            Markup guidance = section.guidance().stream()
                    .map(one -> gevouwen(one.title(), tekst(one.text())))
                    .collect(Markup.joining());
            page.add(Markup.of("<h2>Uitleg</h2>%s", guidance).in("div", "db-guidance"));
        }
        editie.starter(section.code())
                .ifPresent(starter -> page.add(new Paragraph(
                        GesprekView.link("Plant de eerste zaadjes: " + starter.title(), section.code()))));
        List<Item> items = editie.items(section);
        Map<String, Leesvraag> shown = new LinkedHashMap<>();
        items.forEach(item -> shown.put(item.id(), new Leesvraag(item, items.size())));
        shown.values().forEach(page::add);
        Vaakblok.attach(asked, shown);
        section.throughLens()
                .flatMap(lens -> editie.item(lens.item()))
                .ifPresent(item -> page.add(new Paragraph(new Anchor(
                        adres(item.section(), item.id()),
                        "Hier staat ook een deel van “" + item.title() + "”, uit " + item.section() + "."))));
        section.exercises()
                .forEach(one -> page.add(uitgelegd(
                                "Oefening met de tweeling: " + one.title() + " (" + one.minutes() + " minuten)",
                                tekst(one.text()))
                        .in("details", "db-guidance")));
        section.revisit().forEach(one -> page.add(new Paragraph(new Anchor(adres(one.section(), null), one.text()))));
        page.add(neighbours(editie, section));
        Div help =
                new Div(uitgelegd("Zo pakken ze het aan", tekst(section.help())).in("details", "db-aside-help"));
        help.addClassName("db-aside-stays");
        help.getChildren().forEach(one -> one.getElement().setAttribute("open", true));
        Aside aside = new Aside(help);
        aside.addClassName("db-aside");
        add(sections(editie, section), page, aside);
    }

    private static Div neighbours(Editie editie, Section now) {
        Div links = new Div();
        links.addClassName("db-neighbours");
        editie.previous(now).ifPresent(one -> links.add(way("previous", one, "‹ " + one.heading())));
        editie.next(now).ifPresent(one -> links.add(way("next", one, one.heading() + " ›")));
        return links;
    }

    private static Anchor way(String name, Section to, String text) {
        Anchor link = new Anchor(adres(to.code(), null), text);
        link.getElement().setAttribute("data-way", name);
        return link;
    }

    private static Uitklap sections(Editie editie, Section now) {
        Markup.Builder html = new Markup.Builder();
        for (Part part : editie.parts()) {
            List<Section> all = editie.sections(part);
            if (!all.isEmpty()) {
                html.add(
                        "<p class=db-read-part>%s</p><ul>%s</ul>",
                        part.heading(),
                        all.stream().map(one -> way(one, one.equals(now))).collect(Markup.joining()));
            }
        }
        Uitklap drawer = new Uitklap("Alle secties", html.build().in("nav", "db-read-sections"));
        drawer.open();
        drawer.getElement().executeJs("this.open = !matchMedia('(max-width: 800px)').matches");
        return drawer;
    }

    private static Markup way(Section to, boolean here) {
        return here
                ? Markup.of(
                        "<li><a router-link href='%s' aria-current=page>%s</a></li>",
                        adres(to.code(), null), to.heading())
                : Markup.of("<li><a router-link href='%s'>%s</a></li>", adres(to.code(), null), to.heading());
    }

    private static Markup gevouwen(String title, Markup text) {
        return Markup.of("<details>%s</details>", uitgelegd(title, text));
    }

    private static Markup uitgelegd(String title, Markup text) {
        return Markup.of("<summary>%s</summary><div class=db-prose>%s</div>", title, text);
    }
}
