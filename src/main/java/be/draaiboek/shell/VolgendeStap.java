package be.draaiboek.shell;

import be.draaiboek.antwoord.Telling;
import be.draaiboek.antwoord.VoortgangService.Voortgang;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to do now: first one's own view, then what is agreed, then round again. */
final class VolgendeStap {

    private final Traject traject;
    private final Voortgang voortgang;
    private final Map<String, Integer> answered;
    private final Optional<Section> own;
    private final Optional<Section> together;
    private final H2 heading = new H2("Jullie volgende stap");

    /** @param answered how many colleagues began on a section, by its code */
    VolgendeStap(Traject traject, Voortgang voortgang, Map<String, Integer> answered) {
        this.traject = traject;
        this.voortgang = voortgang;
        this.answered = answered;
        List<Section> sections = traject.editie().sections();
        own = sections.stream().filter(section -> open(mijn(section))).findFirst();
        // Where most people are waiting for it; the earliest of those, as max() would take the last.
        together = sections.stream()
                .filter(section -> open(bestuur(section)) && !open(mijn(section)))
                .min(Comparator.comparingInt(section -> -collegas(section)));
    }

    /** Returns the section that the step is about; empty when everything is done. */
    Optional<Section> sectie() {
        return own.isPresent() ? own : together;
    }

    Telling mijn(Section section) {
        return voortgang.mijn().getOrDefault(section.code(), Telling.NIETS);
    }

    Telling bestuur(Section section) {
        return voortgang.bestuur().getOrDefault(section.code(), Telling.NIETS);
    }

    /** Returns how many colleagues began on a section for themselves. */
    int collegas(Section section) {
        return answered.getOrDefault(section.code(), 0);
    }

    Div kaart() {
        Div card = new Div(heading);
        card.addClassNames("db-card", "db-next");
        heading.getElement().setAttribute("tabindex", "-1");
        if (own.isPresent()) {
            mine(card, own.get());
            together.ifPresent(section -> {
                Paragraph also = new Paragraph("Intussen, samen: ");
                also.addClassName("db-also");
                also.add(Draaiboeklinks.link(section.heading(), section));
                also.add(" wacht nog op een afspraak" + who(section) + ".");
                card.add(also);
            });
        } else if (together.isPresent()) {
            agree(card, together.get());
        } else {
            Section first = traject.editie().sections().getFirst();
            card.add(
                    new Paragraph("De eerste ronde is rond: jij antwoordde en jullie spraken alles af. Het Draaiboek is"
                            + " een kringloop: kijk nog eens naar het begin, met wat jullie nu weten."));
            card.add(primary("Terug naar " + first.heading(), first));
        }
        return card;
    }

    /** Puts a keyboard's user here. */
    void focus() {
        heading.getElement().callJsFunction("focus");
    }

    private void mine(Div card, Section section) {
        Telling mine = mijn(section);
        boolean fresh = mine.started() == 0;
        card.add(new Paragraph(
                fresh
                        ? "Begin met " + section.heading() + ": " + vragen(mine.total()) + "."
                        : "Ga verder met " + section.heading() + ": nog " + (mine.total() - mine.filled()) + " van "
                                + mine.total() + " in te vullen."));
        if (fresh) {
            traject.editie()
                    .previous(section)
                    .filter(before -> mijn(before).total() == 0)
                    .ifPresent(before -> {
                        Paragraph read = new Paragraph("Lees eerst ");
                        read.add(Draaiboeklinks.link(before.heading(), before));
                        read.add("; daar hoef je niets in te vullen.");
                        card.add(read);
                    });
        }
        card.add(primary((fresh ? "Begin met " : "Verder met ") + section.heading(), section));
    }

    private void agree(Div card, Section section) {
        Telling ours = bestuur(section);
        String left = "in " + section.heading() + " nog " + (ours.total() - ours.filled()) + " van " + ours.total();
        String trekkers = traject.collegas().stream()
                .filter(one -> one.rol() == Rol.TREKKER)
                .map(Traject.Deelnemer::toonNaam)
                .collect(Collectors.joining(" of "));
        card.add(new Paragraph(
                traject.isTrekker()
                        ? "Jij hebt alles ingevuld. Leg nu vast wat jullie samen afspreken: " + left + who(section)
                                + "."
                        : "Jij hebt alles ingevuld. Nu samen: " + left + " af te spreken" + who(section) + ". "
                                + (trekkers.isEmpty() ? "Jullie trekker" : trekkers)
                                + " legt vast wat jullie afspreken."));
        card.add(primary(
                (traject.isTrekker() ? "Leg vast in " : "Bekijk de antwoorden in ") + section.heading(), section));
        gesprek(traject, section.part()).ifPresent(link -> {
            link.addClassName("db-btn");
            card.add(link);
        });
    }

    private String who(Section section) {
        int all = traject.collegas().size();
        return all == 0
                ? ""
                : " (" + collegas(section) + " van " + all + (all == 1 ? " collega" : " collega's") + " antwoordde"
                        + (collegas(section) == 1 ? "" : "n") + " al)";
    }

    /** Returns a link to how the subject of a part can be opened with colleagues, where the edition says it. */
    static Optional<Anchor> gesprek(Traject traject, String part) {
        return traject.editie()
                .part(part)
                .filter(found -> found.starter() != null)
                .map(found ->
                        new Anchor("gesprek/" + found.code(), "Bereid het gesprek over " + found.code() + " voor"));
    }

    private static RouterLink primary(String text, Section section) {
        RouterLink go = Draaiboeklinks.link(text, section);
        go.addClassNames("db-btn", "db-btn-primary");
        return go;
    }

    private static String vragen(int count) {
        return count == 1 ? "één vraag om in te vullen" : count + " vragen om in te vullen";
    }

    private static boolean open(Telling telling) {
        return telling.filled() < telling.total();
    }
}
