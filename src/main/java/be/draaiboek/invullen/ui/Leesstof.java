package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.editie.Source;
import be.draaiboek.meetmoment.ui.AfdrukView;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a section says and doesn't ask: what it is about, how to go at it, and the way to the sections beside it. */
final class Leesstof {

    static final String WAAROVER = "Waarover dit gaat";

    private Leesstof() {}

    /** What is read and asks nothing: the introduction, drawings, guidance, and how to begin the conversation. */
    static List<Component> of(Editie editie, Optional<Part> part, Section now) {
        HtmlContainer lead = Opmaak.markdown(now.intro());
        lead.addClassName("db-lead");
        List<Component> all = new ArrayList<>(List.of(lead));
        now.figures().forEach(figure -> all.add(new Figuur(figure)));
        if (!now.guidance().isEmpty()) {
            all.add(new Houvast(now.guidance()));
        }
        part.filter(one -> now.equals(editie.sections(one).getFirst()))
                .map(Part::code)
                .or(() -> Optional.of(now.code()))
                .flatMap(code -> starter(editie, code))
                .ifPresent(all::add);
        return all;
    }

    private static Optional<Component> starter(Editie editie, String code) {
        return editie.starter(code).map(starter -> {
            Paragraph line = new Paragraph(
                    new Span("Plant de eerste zaadjes: "),
                    GesprekView.link(starter.title(), code),
                    new Span(" (" + starter.minutes() + " minuten)"));
            line.addClassName("db-starter");
            return line;
        });
    }

    /** The way back to the question, where what stands beside it lies over it (frontend/reading/about.ts). */
    static Component terug() {
        return Markup.of("<button type=button class=db-btn data-back>‹ Terug naar de vraag</button>")
                .in("p", "db-aside-back");
    }

    static Div opzij(Section now, List<Component> reading, boolean fresh) {
        Div stays = new Div();
        stays.addClassName("db-aside-stays");
        if (!reading.isEmpty()) {
            Uitklap about = new Uitklap(WAAROVER, reading.toArray(Component[]::new));
            about.addClassName("db-about");
            about.setId("uitleg");
            if (fresh) {
                about.open();
            }
            stays.add(about);
        }
        Markup sources = now.sources().stream()
                .map(source -> Markup.of("<li>%s</li>", bron(source)))
                .collect(Markup.joining());
        HtmlContainer help = Markup.of(
                        "<summary>Zo pak je het aan</summary><div class=db-prose>%s</div>%s",
                        Markup.markdown(now.help()),
                        sources.isEmpty() ? sources : Markup.of("<h2>Verder lezen</h2><ul>%s</ul>", sources))
                .shared()
                .in("details", "db-aside-help");
        if (fresh || reading.isEmpty()) {
            help.getElement().setAttribute("open", true);
        }
        stays.add(help);
        return stays;
    }

    /** A work by name; with an address it opens beside the Draaiboek, which learns nothing from it and tells it nothing. */
    private static Markup bron(Source source) {
        return source.address() == null
                ? Markup.text(source.name())
                : Markup.of(
                        "<a href='%s' target=_blank rel='noopener noreferrer'>%s<span class=db-sr> (opent een nieuw venster)</span></a>",
                        source.address(), source.name());
    }

    static Div buren(Editie editie, Section now) {
        Div links = new Div();
        links.addClassName("db-neighbours");
        editie.previous(now)
                .ifPresent(before -> links.add(way("previous", Draaiboeklinks.link("‹ " + before.heading(), before))));
        links.add(AfdrukView.link(now));
        editie.next(now).ifPresent(after -> links.add(way("next", Draaiboeklinks.link(after.heading() + " ›", after))));
        return links;
    }

    /** Marks a link for the keyboard (frontend/keys.ts). */
    private static RouterLink way(String name, RouterLink link) {
        link.getElement().setAttribute("data-way", name);
        return link;
    }
}
