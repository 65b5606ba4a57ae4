package be.draaiboek.shell;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.Stap;
import be.draaiboek.antwoord.Telling;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.meetmoment.MeetmomentNavigatie;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.samenwerken.SamenwerkenNavigatie;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Deelnemer;
import be.draaiboek.traject.Traject.Taak;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one thing to do now, as {@link Stap} says, with the one filled button of the page; and when the bestuur has answered
 * and agreed everything, the next station of the road.
 */
final class Nukaart extends Div {

    private final Traject traject;
    private final H2 heading = new H2();
    private final Paragraph why = new Paragraph();
    private final Optional<Section> about;

    Nukaart(Traject traject, Stap step, Kring road, LocalDate today) {
        this.traject = traject;
        addClassNames("db-card", "db-next");
        heading.getElement().setAttribute("tabindex", "-1");
        Div words = new Div(heading, why);
        words.addClassName("db-next-words");
        add(words);
        about = Optional.ofNullable(step.stand()).map(Sectiestand::sectie);
        switch (step.soort()) {
            case INVULLEN -> fill(step, today);
            case VASTLEGGEN -> record(step.sectie());
            case WACHTEN -> wait(step.sectie());
            case VERDER -> onward(road);
        }
    }

    /** Leaves the filled button of the page to something that goes on at this moment. */
    void stil() {
        getChildren().forEach(one -> one.removeClassName("db-btn-primary"));
    }

    /** Returns the section that it is about; empty when everything is done. */
    Optional<Section> sectie() {
        return about;
    }

    /** Returns where its button leads. */
    Optional<String> weg() {
        return getChildren()
                .map(one -> one.getElement().getAttribute("href"))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Puts a keyboard's user here. */
    void focus() {
        heading.getElement().callJsFunction("focus");
    }

    private void fill(Stap step, LocalDate today) {
        Sectiestand one = step.sectie();
        Section section = one.sectie();
        int left = one.ik().total() - one.ik().filled();
        boolean fresh = one.ik().started() == 0;
        if (one.alleenKlaarZeggen()) {
            heading.setText("Nu: zeg dat je klaar bent met " + section.heading());
            why.setText("Bij elke vraag staat iets van jou. Het telt voor je team zodra je er Klaar bij zegt.");
            add(primary("Naar " + section.heading(), section, step.vraag()));
            return;
        }
        heading.setText("Nu: " + (fresh ? "begin met " : "verder met ") + section.heading());
        StringBuilder text = new StringBuilder(
                fresh
                        ? (left == 1 ? "Eén vraag." : left + " vragen.")
                        : "Nog " + left + " van " + one.ik().total() + " vragen.");
        Optional<LocalDate> handed = one.taak().map(Taak::tegen);
        handed.or(() -> Optional.ofNullable(step.tegen()))
                .ifPresent(day -> text.append(
                                handed.isPresent() ? " Je trekker vroeg het tegen " : " POLIS vraagt het tegen ")
                        .append(Opmaak.dag(day))
                        .append(day.isBefore(today) ? ", dat is voorbij." : "."));
        int others = one.klaar();
        if (one.gevraagd() > 0 && others > 0) {
            text.append(
                    one.wachtOp().isEmpty()
                            ? " Al je collega's zijn hier klaar: ze wachten op jou."
                            : others == 1
                                    ? " Eén collega is hier al klaar."
                                    : " " + others + " collega's zijn hier al klaar.");
        }
        why.setText(text.toString());
        if (fresh) {
            traject.editie()
                    .previous(section)
                    .filter(before -> traject.editie().items(before).isEmpty())
                    .ifPresent(before -> {
                        why.add(new Span(" Lees eerst "));
                        why.add(Draaiboeklinks.link(before.heading(), before));
                        why.add(new Span("; daar valt niets in te vullen."));
                    });
        }
        add(dots(one));
        add(primary(
                step.vraag()
                        .map(item -> "Verder met vraag "
                                + (traject.editie().items(section).indexOf(item) + 1))
                        .orElse("Begin met " + section.code()),
                section,
                step.vraag()));
    }

    private void record(Sectiestand one) {
        int count = one.vast().size();
        heading.setText("Nu: leg " + (count == 1 ? "één antwoord" : count + " antwoorden") + " vast in "
                + one.sectie().heading());
        why.setText("Iedereen is klaar met " + (count == 1 ? "deze vraag" : "deze vragen")
                + ". Bespreek ze samen, of leg vast wat voor " + traject.bestuur() + " geldt.");
        Item first = one.vast().getFirst();
        int number = traject.editie().items(one.sectie()).indexOf(first) + 1;
        add(button("Leg vraag " + number + " vast", TrajectNavigatie.afspraak(first)));
    }

    private void wait(Sectiestand one) {
        List<Deelnemer> slow = one.wachtOp();
        String trekkers = traject.collegas().stream()
                .filter(colleague -> colleague.rol() == Rol.TREKKER)
                .map(Sectiestand::voornaam)
                .collect(Collectors.joining(" of "));
        String section = one.sectie().heading();
        if (slow.isEmpty()) {
            heading.setText("Jij bent klaar. Nu samen: " + section);
            why.setText("Iedereen heeft geantwoord. "
                    + (trekkers.isEmpty() ? "Jullie trekker" : trekkers)
                    + " plant de bespreking, en legt vast wat jullie afspreken.");
        } else {
            heading.setText("Jij bent klaar. Jullie wachten op " + Sectiestand.namen(slow));
            why.setText("Bij " + section + " zijn " + one.klaar() + " van "
                    + one.groep().size() + " klaar. Zodra iedereen antwoordde, spreken jullie af wat voor "
                    + traject.bestuur() + " geldt.");
        }
        add(primary("Bekijk " + one.sectie().code(), one.sectie(), Optional.empty()));
    }

    private void onward(Kring road) {
        heading.setText("Nu: "
                + switch (road.nu()) {
                    case NULMETING -> "leg de nulmeting vast";
                    case TWEELING -> "leg jullie antwoorden naast die van een tweeling";
                    case NOTA -> "schrijf de ambitienota";
                    case ACTIES -> "verdeel wie wat doet";
                    default -> "meet opnieuw";
                });
        why.setText("Alles is ingevuld en afgesproken. " + road.nu().daarna());
        add(
                switch (road.nu()) {
                    case TWEELING -> button("Naar de tweeling", TweelingNavigatie.OVERZICHT);
                    case NOTA -> button("Naar de nota", NotaNavigatie.NOTA);
                    case ACTIES -> button("Wie doet wat", SamenwerkenNavigatie.TAKEN);
                    default -> button("Naar de meetmomenten", MeetmomentNavigatie.MEETMOMENTEN);
                });
    }

    /** How far one is, a bar for each question; the words beside it say the same. */
    private static Div dots(Sectiestand one) {
        Div bars = new Div();
        bars.addClassName("db-next-dots");
        bars.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < one.ik().total(); i++) {
            Span bar = new Span();
            bar.setClassName("done", i < one.ik().filled());
            bars.add(bar);
        }
        Span words = new Span(ver(
                one.ik(),
                one.gevraagd(),
                one.gegeven().getOrDefault(one.groep().getFirst().id(), 0)));
        words.addClassName("db-next-count");
        Div both = new Div(bars, words);
        both.addClassName("db-next-far");
        return both;
    }

    /** Where some of it is written together, it says how much of it is one's own: the table beside it counts that. */
    static String ver(Telling all, int asked, int mine) {
        String count = all.filled() + " van " + all.total() + " ingevuld";
        int together = all.filled() - mine;
        return asked == 0 || asked == all.total() || together < 0
                ? count
                : count + ": zelf " + mine + " van " + asked + ", samen " + together + " van " + (all.total() - asked);
    }

    private static RouterLink primary(String text, Section section, Optional<Item> item) {
        RouterLink go =
                item.map(one -> Draaiboeklinks.link(text, one)).orElseGet(() -> Draaiboeklinks.link(text, section));
        go.addClassNames("db-btn", "db-btn-primary");
        return go;
    }

    private static Anchor button(String text, String path) {
        Anchor go = new Anchor(path, text);
        go.addClassNames("db-btn", "db-btn-primary");
        return go;
    }
}
