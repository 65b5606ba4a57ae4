package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Axes;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Row;
import be.draaiboek.editie.ScoredCell;
import be.draaiboek.meetmoment.RapportService;
import be.draaiboek.meetmoment.ui.Meenemen;
import be.draaiboek.score.ScoreService;
import be.draaiboek.score.Scores;
import be.draaiboek.score.Scores.Dimensie;
import be.draaiboek.score.Scores.Stand;
import be.draaiboek.score.Scores.Status;
import be.draaiboek.score.Scores.Verschil;
import be.draaiboek.score.Scores.Vraag;
import be.draaiboek.score.ui.Maat;
import be.draaiboek.score.ui.Radar;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.workshop.WorkshopService;
import be.draaiboek.workshop.ui.Parkeerlijst;
import be.draaiboek.workshop.ui.Workshopmelding;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** Where the bestuur stands: figures from the answers that the reader may read, each leading to those answers. */
@Route("resultaten")
@PageTitle("Waar staan we – Draaiboek")
@Menu(title = "Waar staan we", order = 10)
@RolesAllowed(Gebruiker.DEELNEMER)
@JsModule("./reading/links.ts")
public class ResultatenView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 3;
    private static final int DIFFERENCES = 5;
    private static final int WHOLE = 100;
    private static final int TINTS = 4;

    private final transient TrajectService trajecten;
    private final transient ScoreService service;
    private final transient RapportService reports;
    private final transient WorkshopService workshops;
    private final transient HuidigeGebruiker current;
    private final transient Clock clock;

    ResultatenView(
            TrajectService trajecten,
            ScoreService service,
            RapportService reports,
            WorkshopService workshops,
            HuidigeGebruiker current,
            Clock clock) {
        this.trajecten = trajecten;
        this.service = service;
        this.reports = reports;
        this.workshops = workshops;
        this.current = current;
        this.clock = clock;
        addClassNames("db-page", "db-results");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Gebruiker gebruiker = current.vereist();
        Traject traject =
                GekozenTraject.uit(trajecten.mijn(gebruiker.toegang())).orElse(null);
        if (traject == null) {
            add(Draaiboeklinks.geenTraject());
            return;
        }
        Editie editie = traject.editie();
        Scores scores = service.van(gebruiker.toegang(), traject);
        NativeButton print = new NativeButton("Afdrukken");
        print.addClassName("db-btn");
        print.getElement().setAttribute("data-print", true);
        Div top = new Div(new H1("Waar staan we"), print);
        top.addClassName("db-spread");
        Paragraph lead = new Paragraph(
                "%s, op %s. Geen rapport met punten, wel een spiegel: waar zijn jullie sterk, waar niet, en waar"
                                .formatted(traject.bestuur(), Opmaak.moment(clock.instant()))
                        + " kijken jullie er verschillend naar? Elk cijfer brengt je naar de antwoorden erachter.");
        lead.addClassName("db-lead");
        add(top, lead);
        Workshopmelding.loopt(traject).ifPresent(this::add);
        if (!traject.isInvuller()) {
            add(new Parkeerlijst(workshops, gebruiker.toegang(), traject));
        }
        yetToAnswer(editie, scores);
        if (scores.dimensies().stream()
                .anyMatch(one -> one.open() < one.vragen().size())) {
            dimensions(scores);
            extremes(scores);
            differences(traject, scores);
        }
        exercise(
                editie,
                scores,
                Scores.OESO,
                Scores.STAND,
                "Zes dimensies van de digitale overheid (OESO)",
                "Schat bij A.1 in hoe ver jullie in elke dimensie staan: laag, middelmatig of hoog. Daarna zie je het hier.");
        exercise(
                editie,
                scores,
                Scores.VIAENE,
                Scores.NU,
                "Vier rollen van digitaal leiderschap (Viaene)",
                "Beoordeel bij B.4.5 hoe goed elke rol vandaag opgenomen wordt. Daarna zie je het hier.");
        exercise(
                editie,
                scores,
                Scores.GALBRAITH,
                "",
                "Vijf punten van de ster (Galbraith)",
                "Duid bij C.2 samen aan of er in elk punt van de ster een actie voorzien is. Daarna zie je het hier.");
        editie.item(Scores.ADOPTIE).ifPresent(item -> adoption(item, scores));
        add(Meenemen.vandaag(traject, reports.isErIets(gebruiker.toegang(), traject)), counting());
    }

    /** What the reader has to answer first; said before the figures, which lack it. */
    private void yetToAnswer(Editie editie, Scores scores) {
        List<Vraag> open = scores.dimensies().stream()
                .flatMap(one -> one.vragen().stream())
                .filter(one -> one.stand().status() == Status.LEEG)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        Item first = open.getFirst().cel().item();
        boolean none = open.size()
                == scores.dimensies().stream()
                        .mapToInt(one -> one.vragen().size())
                        .sum();
        Paragraph text = new Paragraph(
                none
                        ? "Hier komt te staan hoe digitaal jullie bestuur is. Je ziet alleen vragen die je zelf al beantwoordde, "
                                + "zodat niemand je stuurt: begin dus met je eigen antwoord, ook als collega's al klaar zijn."
                        : (open.size() == 1
                                        ? "Eén vraag beantwoordde je zelf nog niet."
                                        : open.size() + " vragen beantwoordde je zelf nog niet.")
                                + " Die tellen voor jou nog niet mee, ook als collega's er al op antwoordden: zo stuurt"
                                + " niemand je. Daarom kan een collega hier andere cijfers zien.");
        RouterLink go = Draaiboeklinks.link(
                none ? "Begin bij " + section(editie, first) : "Naar de eerste: " + first.title(), first);
        if (none) {
            go.addClassNames("db-btn", "db-btn-primary");
        }
        Div card = new Div(text, go);
        card.addClassNames("db-card", "db-results-open");
        add(card);
    }

    private void dimensions(Scores scores) {
        List<Dimensie> dimensions = scores.dimensies();
        Div card = card("Digitale maturiteit, dimensie per dimensie");
        Div pair = new Div();
        pair.addClassName("db-results-pair");
        if (dimensions.size() >= Radar.LEAST
                && dimensions.stream().anyMatch(one -> one.score().isPresent())) {
            pair.add(new Radar(dimensions));
        }
        NativeTable table = new NativeTable();
        table.addClassNames("db-table", "db-results-table");
        table.setCaptionText("Score per dimensie");
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("Dimensie", "Score", "Telt mee", "Stand")) {
            head.addHeaderCell().getElement().setAttribute("scope", "col").setText(column);
        }
        for (Dimensie one : dimensions) {
            NativeTableRow row = table.getBody().addRow();
            var name = row.addHeaderCell();
            name.getElement().setAttribute("scope", "row");
            name.add(Draaiboeklinks.link(one.section().heading(), one.section()));
            score(labelled(row, "Score"), one);
            labelled(row, "Telt mee").add(new Span(one.gescoord() + " van " + one.totaal()));
            state(labelled(row, "Stand"), one);
        }
        pair.add(table);
        card.add(pair);
        Div behind = new Div(new H3("De antwoorden achter de scores"));
        behind.addClassName("db-results-behind");
        dimensions.forEach(one -> behind.add(behind(one)));
        card.add(behind);
        add(card);
    }

    private static NativeTableCell labelled(NativeTableRow row, String label) {
        NativeTableCell cell = row.addDataCell();
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }

    private static void score(NativeTableCell cell, Dimensie one) {
        if (one.score().isEmpty()) {
            Span none = new Span(
                    one.totaal() == 0
                            ? "niet van toepassing"
                            : "nog geen score: vanaf " + one.nodig() + " van de " + one.totaal());
            none.addClassName("db-results-none");
            cell.add(none);
            return;
        }
        double score = one.score().orElseThrow();
        Span number = new Span(Maat.getal(score) + " op 100");
        number.addClassName("db-results-number");
        Element bar = new Element("progress");
        bar.setAttribute("class", "db-bar")
                .setAttribute("max", String.valueOf(WHOLE))
                .setAttribute("value", Maat.getal(score))
                .setAttribute("aria-hidden", "true");
        Div lines = new Div(number, new Span(" "), new Span(Maat.woord(score)));
        lines.getElement().appendChild(bar);
        cell.add(lines);
    }

    private static void state(NativeTableCell cell, Dimensie one) {
        if (one.status() == Status.VOORLOPIG && one.afgesproken() > 0) {
            Span some = new Span(one.afgesproken() + " van " + one.gescoord() + " afgesproken");
            some.addClassName("db-results-some");
            cell.add(new Div(Maat.merk(one.status()), some));
        } else {
            cell.add(Maat.merk(one.status()));
        }
    }

    private static NativeDetails behind(Dimensie one) {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-results-answers");
        for (Vraag vraag : one.vragen()) {
            ListItem line = new ListItem(link(vraag.cel().item(), vraag.onderdeel()), explained(vraag));
            list.add(line);
        }
        NativeDetails details = new NativeDetails(one.section().heading(), list);
        Span count = new Span(" (" + one.vragen().size() + " vragen)");
        count.addClassName("db-results-count");
        details.getSummary().add(count);
        return details;
    }

    /** What counts in one cell, and what it gives. */
    private static Component explained(Vraag vraag) {
        Paragraph text = new Paragraph();
        Stand stand = vraag.stand();
        ScoredCell cel = vraag.cel();
        text.add(Maat.merk(stand.status()), new Span(" "));
        if (stand.status() == Status.LEEG) {
            text.add(new Span(
                    cel.item().answering() == Answering.JOINT
                            ? "Nog geen antwoord."
                            : "Je beantwoordde dit zelf nog niet."));
            return text;
        }
        text.add(new Span(said(cel.cell(), stand) + " – "));
        if (vraag.nvt()) {
            text.add(new Span("niet van toepassing, telt niet mee."));
        } else if (vraag.score().isEmpty()) {
            text.add(new Span("geeft geen score."));
        } else {
            text.add(new Span((stand.tellend().size() > 1 ? "gemiddeld " : "")
                    + Maat.voluit(vraag.score().orElseThrow()) + "."));
        }
        if (vraag.bewust()) {
            text.add(new Span(" "), deliberate());
        }
        return text;
    }

    private static Span deliberate() {
        Span pill = new Span("bewuste keuze");
        pill.addClassNames("db-pill", "own");
        return pill;
    }

    private void extremes(Scores scores) {
        Div card = card("Het sterkst en het zwakst");
        List<Vraag> ranked = scores.gerangschikt();
        if (ranked.size() < 2 * SHOWN) {
            card.add(empty(
                    "Vanaf zes vragen met een score zie je hier de drie hoogste en de drie laagste. Nu zijn het er "
                            + ranked.size() + "."));
        } else if (worth(ranked.getFirst()) == worth(ranked.getLast())) {
            card.add(empty("Alle vragen scoren gelijk: er is geen sterkste en geen zwakste."));
        } else {
            Div pair = new Div(
                    extreme("Drie sterkste", ranked, ranked.subList(0, SHOWN)),
                    extreme(
                            "Drie zwakste",
                            ranked,
                            ranked.subList(ranked.size() - SHOWN, ranked.size()).reversed()));
            pair.addClassName("db-results-halves");
            card.add(pair);
        }
        add(card);
    }

    private static Div extreme(String title, List<Vraag> ranked, List<Vraag> shown) {
        OrderedList list = new OrderedList();
        list.addClassName("db-results-ranked");
        for (Vraag one : shown) {
            Paragraph worth = new Paragraph(
                    new Span(Maat.voluit(worth(one)) + " "),
                    Maat.merk(one.stand().status()));
            if (one.bewust()) {
                worth.add(new Span(" "), deliberate());
            }
            list.add(new ListItem(link(one.cel().item(), one.onderdeel()), worth));
        }
        Div half = new Div(new H3(title), list);
        double edge = worth(shown.getLast());
        long equal = ranked.stream().filter(one -> worth(one) == edge).count()
                - shown.stream().filter(one -> worth(one) == edge).count();
        if (equal > 0) {
            half.add(help(
                    equal == 1
                            ? "Nog één vraag heeft dezelfde score als de laatste."
                            : "Nog " + equal + " vragen hebben dezelfde score als de laatste."));
        }
        return half;
    }

    private static double worth(Vraag one) {
        return one.score().orElseThrow();
    }

    private void differences(Traject traject, Scores scores) {
        Div card = card("Waar jullie het oneens zijn");
        List<Verschil> found = scores.verschillen();
        boolean together = scores.dimensies().stream()
                .flatMap(one -> one.vragen().stream())
                .anyMatch(one -> one.stand().individueel().size() > 1);
        if (!found.isEmpty()) {
            card.add(help(
                    "Het verst uit elkaar eerst. Hier loont een gesprek: wie ziet iets wat de anderen niet zien?"));
            OrderedList list = new OrderedList();
            list.addClassName("db-results-ranked");
            for (Verschil one : found.subList(0, Math.min(DIFFERENCES, found.size()))) {
                CellDefinition definition =
                        one.item().cell(one.row(), one.col()).orElseThrow();
                list.add(new ListItem(link(one.item(), one.onderdeel()), new Paragraph(said(definition, one.stand()))));
            }
            card.add(list);
            if (found.size() > DIFFERENCES) {
                card.add(help("En nog " + (found.size() - DIFFERENCES) + " waar jullie minder ver uit elkaar liggen."));
            }
        } else if (scores.bijgelegd() > 0) {
            card.add(empty("Er is niets waarover jullie ver uit elkaar liggen zonder dat er iets afgesproken is."));
        } else if (together) {
            card.add(
                    empty(
                            "Waar minstens twee van jullie antwoordden en nog niets afgesproken is, liggen jullie dicht bij elkaar."));
        } else {
            card.add(empty(
                    "Zodra minstens één collega antwoordt op een vraag die jij ook beantwoordde, zie je hier waar jullie"
                            + " verschillen. Vraag je collega's om ook hun eigen kijk in te vullen."));
        }
        if (!found.isEmpty() && traject.isTrekker() && traject.lopendeWorkshop().isEmpty()) {
            card.add(new Paragraph(Workshopmelding.start(
                    "Leg dit samen bij: open een workshop",
                    found.getFirst().item().section())));
        }
        int settled = scores.bijgelegd();
        if (settled > 0) {
            card.add(help(
                    settled == 1
                            ? "Over één antwoord waren jullie het oneens en spraken jullie intussen iets af."
                            : "Over " + settled
                                    + " antwoorden waren jullie het oneens en spraken jullie intussen iets af."));
        }
        add(card);
    }

    private void exercise(Editie editie, Scores scores, String id, String col, String title, String whenEmpty) {
        editie.item(id).ifPresent(item -> {
            Div card = card(title);
            boolean any = item.rows().stream()
                    .anyMatch(row -> scores.stand(item, row.id(), col).status() != Status.LEEG);
            card.add(any ? new Keuzetabel(item, col, scores) : emptyOf(whenEmpty, item));
            add(card);
        });
    }

    /** The four groups where they stand: belief upward, confidence to the right. */
    private void adoption(Item item, Scores scores) {
        Div card = card("De adoptiematrix: waar staan jullie medewerkers?");
        Axes axes = item.axes();
        List<Row> rows = item.rows();
        List<Stand> stands = rows.stream()
                .map(row -> scores.stand(item, row.id(), Scores.PERCENTAGE))
                .toList();
        if (axes == null || stands.stream().allMatch(one -> one.status() == Status.LEEG)) {
            card.add(emptyOf(
                    "Schat bij C.2.3 hoeveel procent van jullie medewerkers in elk vak zit. Daarna zie je de matrix hier.",
                    item));
            add(card);
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassNames("db-heat", "db-quadrants");
        table.setCaptionText("Naar boven: %s. Naar rechts: %s."
                .formatted(lower(axes.y().label()), lower(axes.x().label())));
        NativeTableRow head = table.getHead().addRow();
        head.addDataCell();
        for (String end : List.of(axes.x().low(), axes.x().high())) {
            head.addHeaderCell().getElement().setAttribute("scope", "col").setText(end);
        }
        List<String> sides = List.of(axes.y().high(), axes.y().low());
        for (int line = 0; line < sides.size(); line++) {
            NativeTableRow row = table.getBody().addRow();
            row.addHeaderCell().getElement().setAttribute("scope", "row").setText(sides.get(line));
            for (int i = 2 * line; i < 2 * line + 2; i++) {
                quadrant(row.addDataCell(), item, rows.get(i), stands.get(i));
            }
        }
        card.add(table);
        List<OptionalDouble> shares = stands.stream().map(Stand::gemiddelde).toList();
        if (shares.stream().allMatch(OptionalDouble::isPresent)) {
            long sum = Math.round(
                    shares.stream().mapToDouble(OptionalDouble::orElseThrow).sum());
            if (sum != WHOLE) {
                card.add(help(
                        "De vier vakken maken samen " + sum + " % in plaats van 100 %. Kijk de percentages samen na."));
            }
        } else {
            card.add(help("Nog niet elk vak heeft een percentage."));
        }
        add(card);
    }

    private static void quadrant(NativeTableCell cell, Item item, Row row, Stand stand) {
        cell.add(Draaiboeklinks.link(row.label(), item));
        Paragraph share = new Paragraph();
        share.addClassName("db-quadrants-share");
        stand.gemiddelde()
                .ifPresentOrElse(
                        mean -> {
                            share.setText(Math.round(mean) + " %");
                            cell.addClassName("h" + Math.clamp((long) Math.ceil(mean * TINTS / WHOLE), 1, TINTS));
                        },
                        () -> share.setText("–"));
        cell.add(share, Maat.merk(stand.status()));
        if (stand.status() == Status.VOORLOPIG && stand.individueel().size() > 1) {
            Span range = new Span(said(item.cell(row.id(), Scores.PERCENTAGE).orElseThrow(), stand));
            range.addClassName("db-results-some");
            cell.add(range);
        }
    }

    private static NativeDetails counting() {
        UnorderedList rules = new UnorderedList();
        for (String rule : List.of(
                "Elk antwoord op een gesloten vraag met een volgorde is tussen 0 en 100 waard: het laagste 0, het hoogste 100, de andere daartussen. Vragen zonder beter of slechter antwoord krijgen geen score.",
                "De score van een dimensie is het gemiddelde van haar vragen; elke vraag weegt even zwaar.",
                "Je ziet de score vanaf 70 % van de vragen die van toepassing zijn. Wat niet beantwoord is, is nooit nul.",
                "‘Niet van toepassing’ telt niet mee. ‘Weet ik niet’ is een antwoord, maar geeft geen score.",
                "Wat jullie afspraken telt. Zolang dat er niet is, telt het gemiddelde van ieders eigen antwoord: dat is voorlopig, ook als wie antwoordde er niet meer bij is.",
                "Je ziet alleen wat je ook bij de vragen zelf mag lezen. Wat je nog niet zelf beantwoordde, telt voor jou nog niet mee.",
                "Onder 25 heet een score ‘aan het begin’, onder 50 ‘eerste stappen’, onder 75 ‘goed op weg’ en daarboven ‘ver gevorderd’. Een lage score kan een bewuste keuze zijn.",
                "‘Oneens’ zijn jullie waar de hoogste en de laagste keuze ver uit elkaar liggen en nog niets afgesproken is.")) {
            rules.add(new ListItem(rule));
        }
        NativeDetails details = new NativeDetails("Zo wordt dit geteld", rules);
        details.addClassName("db-results-how");
        return details;
    }

    /** The answers that count, in words: the agreed one, or how many people chose what. */
    private static String said(CellDefinition definition, Stand stand) {
        JsonNode agreed = stand.afgesproken();
        if (agreed != null) {
            return Opmaak.tekst(definition, agreed);
        }
        if (definition.options().isEmpty()) {
            var numbers =
                    stand.individueel().stream().mapToDouble(JsonNode::asDouble).summaryStatistics();
            String low = Math.round(numbers.getMin()) + " %";
            return numbers.getMin() == numbers.getMax()
                    ? "iedereen " + low
                    : "van " + low + " tot " + Math.round(numbers.getMax()) + " %";
        }
        List<String> parts = new ArrayList<>();
        for (Option option : definition.options()) {
            int count = stand.aantal(option.id());
            if (count > 0) {
                parts.add(count + " × " + option.label());
            }
        }
        return String.join("; ", parts);
    }

    private static Div card(String title) {
        Div card = new Div(new H2(title));
        card.addClassNames("db-card", "db-result");
        return card;
    }

    private static RouterLink link(Item item, String part) {
        return Draaiboeklinks.link(part.isEmpty() ? item.title() : item.title() + " – " + part, item);
    }

    private static Paragraph help(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("db-help");
        return paragraph;
    }

    private static Paragraph empty(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("db-empty");
        return paragraph;
    }

    private static Div emptyOf(String text, Item item) {
        Paragraph words = empty(text + " ");
        words.add(Draaiboeklinks.link("Naar deze vraag", item));
        return new Div(words);
    }

    private static String section(Editie editie, Item item) {
        return editie.section(item.section()).orElseThrow().heading();
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
