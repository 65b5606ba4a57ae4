package be.draaiboek.samenwerken.ui;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.Sectiestand.Wacht;
import be.draaiboek.antwoord.Stap;
import be.draaiboek.antwoord.Termijnen;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.bestuur.BestuurNavigatie;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Deelnemer;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a member finds where people work together, also while nothing was handed out: what they can do now, whom the bestuur
 * waits for, what comes, and who their trekker is. Of colleagues it knows who is ready, as Start does, and never what
 * anybody answered.
 */
@org.springframework.stereotype.Component
class Samenblad {

    /** More sections than this are counted and not named. */
    private static final int NAMED = 4;

    private final VoortgangService progress;
    private final Termijnen deadlines;
    private final Bijeenkomsten meetings;

    Samenblad(VoortgangService progress, Termijnen deadlines, Bijeenkomsten meetings) {
        this.progress = progress;
        this.deadlines = deadlines;
        this.meetings = meetings;
    }

    /** @param handedOut what was handed out, which stands between what I do and what comes */
    Div of(Toegang toegang, Traject traject, LocalDate today, List<Component> handedOut) {
        List<Sectiestand> sections =
                Sectiestand.of(traject, progress.of(toegang, traject), progress.given(toegang, traject), false);
        Div main = new Div(now(Stap.of(sections, deadlines.of(toegang, traject), today), sections));
        main.addClassName("db-together-main");
        handedOut.forEach(main::add);
        main.add(waits(traject, sections), ways(traject));
        Div side = new Div();
        side.addClassName("db-together-side");
        meetings.kaarten(toegang, traject).forEach(side::add);
        side.add(trekker(traject));
        Div both = new Div(main, side);
        both.addClassName("db-together-page");
        return both;
    }

    private static Div card(String title) {
        Div card = new Div(new H2(title));
        card.addClassName("db-card");
        return card;
    }

    private static Div now(Stap step, List<Sectiestand> sections) {
        Div card = card("Wat jij nu kan doen");
        card.addClassName("db-together-now");
        List<Sectiestand> mine = new ArrayList<>(
                sections.stream().filter(one -> one.wacht() == Wacht.JIJ).toList());
        switch (step.soort()) {
            case INVULLEN -> {
                Sectiestand one = step.sectie();
                mine.remove(one);
                card.add(new Paragraph(invite(step, one)), go(step, one));
            }
            case WACHTEN, VASTLEGGEN ->
                card.add(new Paragraph("Jij bent klaar met wat je zelf antwoordt. "
                        + step.sectie().sectie().heading() + ": "
                        + step.sectie().woorden() + "."));
            case VERDER -> card.add(new Paragraph("Alles is ingevuld en afgesproken: er wacht niets op jou."));
        }
        if (!mine.isEmpty()) {
            Paragraph more = new Paragraph(new Span("Daarna wacht ook nog op jou: "));
            more.addClassName("db-together-more");
            mine.forEach(one -> more.add(Draaiboeklinks.link(one.sectie().code(), one.sectie())));
            card.add(more);
        }
        return card;
    }

    private static String invite(Stap step, Sectiestand one) {
        int left = one.ik().total() - one.ik().filled();
        String what = one.sectie().heading() + ": "
                + (one.alleenKlaarZeggen()
                        ? "alles staat er, zeg nog dat je klaar bent"
                        : (left == 1 ? "nog 1 vraag" : "nog " + left + " vragen")
                                + (one.gevraagd() == 0 ? " om samen in te vullen" : ""));
        boolean last = one.wacht() == Wacht.JIJ
                && one.groep().size() > 1
                && one.wachtOp().isEmpty();
        return what
                + (last ? ". De anderen zijn klaar: ze wachten alleen nog op jou" : "")
                + (step.tegen() == null ? "" : ". Gevraagd tegen " + Opmaak.dag(step.tegen())) + ".";
    }

    private static RouterLink go(Stap step, Sectiestand one) {
        RouterLink go = Draaiboeklinks.to(
                (step.vraag().isPresent() ? "Verder met " : "Begin met ")
                        + one.sectie().code(),
                step.vraag().map(TrajectNavigatie::vraag).orElseGet(() -> TrajectNavigatie.sectie(one.sectie())));
        go.addClassNames("db-btn", "db-btn-primary");
        return go;
    }

    private static Div waits(Traject traject, List<Sectiestand> sections) {
        Div card = card("Op wie jullie wachten");
        UnorderedList list = new UnorderedList();
        list.addClassName("db-together-people");
        List<Deelnemer> group =
                sections.isEmpty() ? List.of(traject.ik()) : sections.getFirst().groep();
        for (Deelnemer one : group) {
            Span name = new Span(one.equals(traject.ik()) ? "Jij" : one.shownName());
            name.addClassName("db-task-who");
            Span role = Stukjes.soft(role(one));
            list.add(new ListItem(new Div(name, new Span(" "), role), new Span(open(one, sections))));
        }
        card.add(list);
        List<Sectiestand> ready =
                sections.stream().filter(one -> one.wacht() == Wacht.VASTLEGGEN).toList();
        if (group.size() > 1 && !ready.isEmpty()) {
            Paragraph talk = new Paragraph(new Span("Iedereen is klaar, nu samen te bespreken: "));
            talk.addClassName("db-together-more");
            ready.forEach(one -> talk.add(Draaiboeklinks.link(one.sectie().heading(), one.sectie())));
            card.add(talk);
        }
        return card;
    }

    private static String role(Deelnemer one) {
        return Stream.of(one.rol() == Rol.TREKKER ? one.rol().label() : "", one.functie())
                .filter(part -> !part.isBlank())
                .reduce((first, second) -> first + " en " + second)
                .orElse("");
    }

    private static String open(Deelnemer one, List<Sectiestand> sections) {
        List<String> codes = sections.stream()
                .filter(section -> section.gevraagd() > 0 && !section.rond() && !section.klaar(one))
                .map(section -> section.sectie().code())
                .toList();
        if (codes.isEmpty()) {
            return "✓ klaar";
        }
        if (codes.size() <= NAMED) {
            return "nog " + Opsomming.en(codes);
        }
        return "nog " + String.join(", ", codes.subList(0, NAMED - 1)) + " en " + (codes.size() - NAMED + 1)
                + " andere secties";
    }

    private static List<Deelnemer> trekkers(Traject traject) {
        return traject.deelnemers().stream()
                .filter(one -> one.actief() && one.rol() == Rol.TREKKER)
                .toList();
    }

    private static Div trekker(Traject traject) {
        List<Deelnemer> all = trekkers(traject);
        Div card = card(all.size() > 1 ? "Jullie trekkers" : "Jullie trekker");
        for (Deelnemer one : all) {
            Span name = new Span(one.shownName());
            name.addClassName("db-task-who");
            Span what = Stukjes.soft(one.functie());
            card.add(new Paragraph(name, new Span(" "), what));
        }
        card.add(
                new Paragraph(
                        all.isEmpty()
                                ? "Jullie hebben op dit moment geen trekker. Vraag het je begeleider bij POLIS."
                                : "Wijst secties toe, nodigt collega's uit en legt vast wat jullie afspreken."),
                new Paragraph(Draaiboeklinks.to("Wie er meedoet", BestuurNavigatie.TEAM)));
        return card;
    }

    /** How one gets something done here: what a member can do alone, and what goes by way of the trekker. */
    private static Div ways(Traject traject) {
        List<String> names =
                trekkers(traject).stream().map(Sectiestand::voornaam).toList();
        UnorderedList list = new UnorderedList(
                new ListItem(
                        "Een collega iets vragen of zeggen? Kies onder een vraag ‘Notitie schrijven’. Noem je iemand met @,"
                                + " dan krijgt die een melding."),
                new ListItem("Een sectie liever bij iemand anders? Secties toewijzen doet "
                        + (names.isEmpty() ? "je trekker" : Opsomming.of(names)) + ": vraag het gerust."));
        Div card = card("Zo regel je iets");
        card.add(list, new Paragraph(Draaiboeklinks.to("Verslagen van workshops", TrajectNavigatie.WORKSHOPS)));
        return card;
    }
}
