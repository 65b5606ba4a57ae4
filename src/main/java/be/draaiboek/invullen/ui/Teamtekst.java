package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.ui.Prent;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Column;
import be.draaiboek.score.PerFunctie;
import be.draaiboek.score.Spreiding;
import be.draaiboek.score.ui.Staafjes;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What colleagues answered to an item, as markup to read. */
final class Teamtekst {

    private static final String NOBODY = "Nog geen collega heeft hierop geantwoord.";

    private final Itemstand stand;
    private final Itemwoorden words;
    private final Traject traject;
    private final long colleagues;

    /** @param colleagues how many people are asked, me included */
    Teamtekst(Itemstand stand, long colleagues) {
        this.stand = stand;
        this.words = new Itemwoorden(stand);
        this.traject = stand.traject();
        this.colleagues = colleagues;
    }

    /** The same, below what the place is called. */
    Markup place(Adres place, boolean bars, boolean perFunction) {
        return place(place, words.label(place), bars, perFunction);
    }

    /**
     * What stands in one place: how often each option was chosen, and else who said what.
     *
     * @param bars false where the counts stand at the options already: then they are only said
     */
    private Markup place(Adres place, String label, boolean bars, boolean perFunction) {
        CellDefinition definition = stand.definition(place);
        Map<Long, Cel> answers = stand.answers(place);
        Markup.Builder html = new Markup.Builder();
        if (!label.isEmpty()) {
            html.add("<p class=db-team-label>%s</p>", label);
        }
        if (definition.options().isEmpty()) {
            Markup others = answers.entrySet().stream()
                    .filter(entry -> entry.getKey() != traject.ik().id())
                    .map(entry -> said(entry.getKey(), entry.getValue()))
                    .collect(Markup.joining());
            html.add(others.isEmpty() ? help(NOBODY) : others);
        } else {
            Markup counts = Staafjes.of(definition, answers.values());
            html.add(bars ? counts : Markup.of("<div class=db-sr>%s</div>", counts));
            long left = stand.liet(answers.size());
            html.add(help(answers.size() + " van " + Math.max(colleagues, answers.size())
                    + (answers.size() == 1 ? " heeft geantwoord" : " hebben geantwoord")
                    + (left == 0 ? "." : left == 1 ? ", 1 liet dit open." : ", " + left + " lieten dit open.")));
            if (perFunction) {
                groups(place).forEach(group -> html.add(perFunction(definition, group, answers)));
            }
        }
        return Markup.of("<div class=db-team-place>%s</div>", html.build());
    }

    /** One row of a list in a line: what I chose, how often the team chose what, and what was agreed. */
    Markup line(Adres place, boolean perFunction) {
        CellDefinition definition = stand.definition(place);
        Map<Long, Cel> answers = stand.answers(place);
        Markup.Builder html = new Markup.Builder();
        Cel mine = answers.get(traject.ik().id());
        if (mine != null) {
            html.add("<span class=\"db-row-own\">Jij: <b>%s</b></span>", Opmaak.tekst(definition, mine.value()));
        }
        if (colleagues > 1) {
            Map<String, Integer> chosen = stand.gekozen(place, true);
            String counts = definition.options().stream()
                    .filter(option -> chosen.containsKey(option.id()))
                    .map(option -> chosen.get(option.id()) + "× " + option.label())
                    .collect(Collectors.joining(", "));
            long left = stand.liet(answers.size());
            html.add("<span class=\"db-row-counts\">Jullie: %s</span>", counts.isEmpty() ? "nog niemand" : counts);
            if (left > 0) {
                html.add("<span>%s</span>", left == 1 ? "1 liet dit open" : left + " lieten dit open");
            }
            if (stand.spreiding(place) == Spreiding.UITEEN) {
                html.add("<span class=\"db-pill warn\">≠ ver uit elkaar</span>");
            }
        }
        Cel agreed = stand.cel(new Adres(place.item(), place.row(), place.col(), Cel.SAMEN));
        if (agreed != null && agreed.value() != null) {
            html.add(
                    "<span class=\"db-row-agreed\">✓ Afgesproken: <b>%s</b></span>",
                    Opmaak.tekst(definition, agreed.value()));
        }
        return html.add(perFunction ? place(place, "", true, true) : Markup.EMPTY)
                .build();
    }

    /** The groups of at least as many people as hide each of them; none where nothing is chosen. */
    Collection<PerFunctie.Groep> groups(Adres place) {
        return stand.definition(place).options().isEmpty()
                ? List.of()
                : PerFunctie.of(stand.answers(place).keySet().stream()
                        .flatMap(holder -> traject.deelnemer(holder).stream())
                        .toList());
    }

    private static Markup perFunction(CellDefinition definition, PerFunctie.Groep group, Map<Long, Cel> answers) {
        return Markup.of(
                "<div class=db-function><p class=db-function-name>%s (%s)</p>%s</div>",
                group.functie(),
                group.mensen().size(),
                Staafjes.of(
                        definition,
                        group.mensen().stream()
                                .map(one -> Objects.requireNonNull(answers.get(one.id())))
                                .toList()));
    }

    /** One row of a table: how many colleagues answered in it, and what. */
    Component row(Teamblok block, String row, List<Adres> places, boolean perFunction) {
        long others = places.stream()
                .flatMap(place -> stand.answers(place).keySet().stream())
                .filter(holder -> holder != traject.ik().id())
                .distinct()
                .count();
        return block.rij(
                row,
                words.rowLabel(row),
                others,
                places.stream()
                        .map(place -> place(place, words.columnLabel(place.col()), true, perFunction))
                        .collect(Markup.joining()));
    }

    /** What colleagues put in their own rows: a list for each of them. */
    Markup rowsOfOthers() {
        Markup.Builder all = new Markup.Builder();
        for (Traject.Deelnemer one : traject.deelnemers()) {
            if (one.id() == stand.holder() || !stand.answered(one.id())) {
                continue;
            }
            Markup rows = words.lines(one.id()).stream()
                    .map(line -> Markup.of("<li dir=auto>%s</li>", line))
                    .collect(Markup.joining());
            Markup beside = stand.item().fields().stream()
                    .map(extra -> stand.cel(new Adres(stand.item().id(), "", extra.id(), one.id())))
                    .filter(cel -> cel != null && cel.value() != null)
                    .map(cel -> value(Objects.requireNonNull(cel)))
                    .collect(Markup.joining());
            if (!rows.isEmpty() || !beside.isEmpty()) {
                all.add(said(
                        one.id(),
                        words.writer(one.id()),
                        rows.isEmpty() ? beside : Markup.of("<ul class=db-said-rows>%s</ul>%s", rows, beside)));
            }
        }
        return all.isEmpty() ? help(NOBODY) : all.build();
    }

    /** Why colleagues answered as they did. */
    Markup explanations() {
        if (stand.item().field("toelichting").isEmpty()) {
            return Markup.EMPTY;
        }
        Markup.Builder all = new Markup.Builder();
        for (Traject.Deelnemer one : traject.deelnemers()) {
            Cel cel = stand.cel(new Adres(stand.item().id(), "", "toelichting", one.id()));
            if (one.id() != traject.ik().id() && stand.answered(one.id()) && cel != null && cel.value() != null) {
                all.add(said(one.id(), cel));
            }
        }
        return all.build();
    }

    /** The pictures that colleagues put in one place. */
    Component pictures(Adres place) {
        Div block = new Div(Markup.of(
                        "<p class=db-team-label>%s</p>",
                        stand.item().field(place.col()).map(Column::label).orElse(""))
                .in("div", "db-team-pictures"));
        block.addClassName("db-team-place");
        Div row = new Div();
        row.addClassName("db-pic-row");
        stand.answers(place).forEach((holder, cel) -> {
            if (holder != traject.ik().id() && cel.value() != null) {
                row.add(new Div(name(holder, cel.by()).in("div", "db-said-who"), new Prent(cel.value())));
            }
        });
        block.add(
                row.getComponentCount() == 0
                        ? Markup.text("Nog geen collega heeft een afbeelding toegevoegd.")
                                .in("p", "db-help")
                        : row);
        return block;
    }

    private Markup said(long holder, Cel cel) {
        return said(holder, cel.by(), value(cel));
    }

    private Markup said(long holder, @Nullable String by, Markup what) {
        return Markup.of("<div class=db-said>%s%s</div>", name(holder, by), what);
    }

    private Markup value(Cel cel) {
        return Markup.of(
                "<p class=db-said-text dir=auto>%s</p>", Opmaak.tekst(stand.definition(cel.address()), cel.value()));
    }

    /** Somebody's name, and who noted it where that was another. */
    private Markup name(long holder, @Nullable String by) {
        Traject.Deelnemer who = traject.deelnemer(holder).orElse(traject.ik());
        boolean noted = by != null && who.naam() != null && !by.equals(who.naam());
        return Markup.of(
                "<span class=db-said-name>%s</span>", Gesprekken.naam(who) + (noted ? " · genoteerd door " + by : ""));
    }

    private static Markup help(String text) {
        return Markup.of("<p class=db-help>%s</p>", text);
    }
}
