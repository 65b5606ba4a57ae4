package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Gegeven;
import be.draaiboek.antwoord.Groepsstand;
import be.draaiboek.antwoord.ItemCells;
import be.draaiboek.antwoord.Telling;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.score.Spreiding;
import be.draaiboek.score.ui.Staafjes;
import be.draaiboek.traject.Traject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is known of one item at this moment: the cells that were read, and what follows from them. */
final class Itemstand {

    private final Item item;
    private final Traject traject;
    private final long holder;
    private final Map<Adres, Cel> cells = new HashMap<>();
    private final Set<Long> given = new HashSet<>();

    Itemstand(Traject traject, Item item) {
        this.item = item;
        this.traject = traject;
        this.holder = item.answering() == Answering.INDIVIDUAL_THEN_AGREED
                ? traject.ik().id()
                : Cel.SAMEN;
    }

    Item item() {
        return item;
    }

    Traject traject() {
        return traject;
    }

    /** Whose cells I write here: my own, or what is written together. */
    long holder() {
        return holder;
    }

    Adres own(String col) {
        return new Adres(item.id(), "", col, holder);
    }

    /** The place of the reason beside what was agreed. */
    Adres reason() {
        return new Adres(item.id(), "", "toelichting", Cel.SAMEN);
    }

    CellDefinition definition(Adres place) {
        return item.cell(place.row(), place.col()).orElseThrow();
    }

    /** Takes what was read; what is older than what is known is left. */
    void take(Collection<Cel> read) {
        for (Cel cel : read) {
            cells.merge(cel.address(), cel, (old, fresh) -> fresh.version() >= old.version() ? fresh : old);
        }
        given.clear();
        for (Cel cel : cells.values()) {
            if (Gegeven.geeft(item, cel)) {
                given.add(cel.address().holder());
            }
        }
    }

    Map<Adres, Cel> cells() {
        return cells;
    }

    @Nullable
    Cel cel(Adres place) {
        return cells.get(place);
    }

    boolean stands(Adres place) {
        Cel cel = cells.get(place);
        return cel != null && cel.value() != null;
    }

    List<Cel> of(long one) {
        return cells.values().stream()
                .filter(cel -> cel.address().holder() == one)
                .toList();
    }

    /** Whether I gave my answer: what opens the others' and the agreed one. */
    boolean answered() {
        return given.contains(holder);
    }

    /** Whether nothing is asked of me any more: what is written together has nobody to wait for. */
    boolean given() {
        return holder == Cel.SAMEN ? telling().filled() > 0 : answered();
    }

    boolean answered(long one) {
        return given.contains(one);
    }

    /** How many gave their answer to the question and left this place open, where so many filled it in. */
    long liet(int filledIn) {
        return traject.deelnemers().stream()
                        .filter(one -> given.contains(one.id()))
                        .count()
                - filledIn;
    }

    /** How far the group is, as the cells tell that I may read; empty before I gave my own answer. */
    Optional<Groepsstand> groepsstand() {
        List<Long> group = traject.groep();
        return answered()
                ? Optional.of(new Groepsstand(
                        (int) group.stream().filter(given::contains).count(), group.size()))
                : Optional.empty();
    }

    /** Whether anything of an agreed answer stands. */
    boolean agreed() {
        return of(Cel.SAMEN).stream().anyMatch(cel -> cel.value() != null && !Celtelling.marker(cel.address()));
    }

    /** Whether all that it asks was agreed, as the query says it. */
    boolean vastgelegd() {
        Telling together = new Celtelling(item, cells).of(Cel.SAMEN, VoortgangService::telling);
        return together.filled() >= together.total();
    }

    /** How far it is, in one word. */
    String woord() {
        if (!given()) {
            return "open";
        }
        return holder == Cel.SAMEN ? "ingevuld" : vastgelegd() ? "vastgelegd" : "beantwoord";
    }

    /** My own count on this item, as the query counts it: mine where each answers first, the joint one elsewhere. */
    Telling telling() {
        Celtelling here = new Celtelling(item, cells);
        return holder == Cel.SAMEN
                ? here.of(holder, VoortgangService::telling)
                : here.of(holder, (one, cells, any) -> Telling.eigen(answered(), any > 0));
    }

    /** How many of the cells that it asks stand. */
    int cellen() {
        return new Celtelling(item, cells).of(holder, VoortgangService::cellen);
    }

    /** The places of my answer, or of the joint one, without explanations. */
    List<Adres> places() {
        return ItemCells.answer(item, holder);
    }

    List<Adres> pictures() {
        return ItemCells.pictures(item, holder);
    }

    /** What everyone who gave an answer put in one place, by deelnemer, mine included. */
    Map<Long, Cel> answers(Adres place) {
        Map<Long, Cel> found = new TreeMap<>();
        for (Traject.Deelnemer one : traject.deelnemers()) {
            Cel cel = cells.get(new Adres(item.id(), place.row(), place.col(), one.id()));
            if (cel != null && cel.value() != null && given.contains(one.id())) {
                found.put(one.id(), cel);
            }
        }
        return found;
    }

    /**
     * How many people chose each option of a place, by the option's id.
     *
     * @param mine whether my own answer counts
     */
    Map<String, Integer> gekozen(Adres place, boolean mine) {
        List<JsonNode> given = answers(place).entrySet().stream()
                .filter(entry -> mine || entry.getKey() != traject.ik().id())
                .map(entry -> entry.getValue().value())
                .filter(Objects::nonNull)
                .toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Option option : definition(place).options()) {
            int count = Staafjes.aantal(option, given);
            if (count > 0) {
                counts.put(option.id(), count);
            }
        }
        return counts;
    }

    /** By agreed place, what at least two people answered, all of them alike, while nothing was agreed; no texts. */
    Map<Adres, JsonNode> alike() {
        Map<Adres, JsonNode> alike = new LinkedHashMap<>();
        for (Adres place : places()) {
            Adres together = new Adres(place.item(), place.row(), place.col(), Cel.SAMEN);
            if (definition(place).kind() != CellKind.TEXT
                    && !stands(together)
                    && spreiding(place) == Spreiding.GELIJK) {
                answers(place).values().stream()
                        .map(Cel::value)
                        .filter(value -> value != null && !definition(place).isUnknown(value))
                        .findFirst()
                        .ifPresent(value -> alike.put(together, value));
            }
        }
        return alike;
    }

    /** How far the answers in one place lie apart. */
    Spreiding spreiding(Adres place) {
        return Spreiding.of(
                definition(place),
                answers(place).values().stream()
                        .map(Cel::value)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
