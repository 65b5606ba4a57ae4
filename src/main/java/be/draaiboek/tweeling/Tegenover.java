package be.draaiboek.tweeling;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Row;
import be.draaiboek.score.Scores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The answers of besturen to one chapter beside each other, and how far they are apart; pure, over what it is given. */
public final class Tegenover {

    /** Other than each other where answers have no order: some distance, and less than a step of a ladder of four. */
    private static final double OTHER = 0.2;

    private final List<Map<Adres, JsonNode>> values;

    private Tegenover(List<Kant> kanten) {
        this.values = kanten.stream().map(one -> values(one.cellen())).toList();
    }

    /**
     * One of the besturen.
     *
     * @param editie the edition that it answered
     * @param cellen agreed answers only
     */
    public record Kant(long bestuurId, String naam, Editie editie, List<Cel> cellen) {
        public Kant {
            cellen = List.copyOf(cellen);
        }
    }

    /**
     * One place.
     *
     * @param deel the row, statement or field; empty where the question has one place
     * @param waarden what each bestuur says, in the order of the besturen; null where it says nothing
     * @param standen where each answer stands on a ladder, from 0 to 1; empty where it stands on none
     * @param afstand from the first to whoever is furthest from it, from 0 to 1
     */
    public record Plek(
            String deel,
            CellDefinition cel,
            List<Optional<JsonNode>> waarden,
            List<OptionalDouble> standen,
            double afstand) {
        public Plek {
            waarden = List.copyOf(waarden);
            standen = List.copyOf(standen);
        }

        /** Returns whether any two say something else; who says nothing or doesn't know says nothing else either. */
        public boolean verschilt() {
            return waarden.stream()
                            .flatMap(Optional::stream)
                            .filter(one -> !cel.isUnknown(one))
                            .map(Tegenover::unordered)
                            .distinct()
                            .count()
                    > 1;
        }
    }

    /**
     * One question.
     *
     * @param plekken those where somebody says something; none where people add rows, which have no counterpart
     * @param afstand the largest of its places; smaller differences in more places count behind it
     * @param beantwoord whether each bestuur says anything here, in the order of the besturen
     */
    public record Vraag(Item item, List<Plek> plekken, double afstand, List<Boolean> beantwoord) {
        public Vraag {
            plekken = List.copyOf(plekken);
            beantwoord = List.copyOf(beantwoord);
        }

        /** Returns whether somebody says something else than another: also where only one has a table of its own. */
        public boolean verschilt() {
            return plekken.stream().anyMatch(Plek::verschilt) || (item.growing() && beantwoord.contains(true));
        }

        /**
         * Returns whether they chose otherwise; where there is nothing to choose, whether their words differ. Two explanations of
         * one and the same choice always do.
         */
        public boolean anders() {
            List<Plek> chosen = plekken.stream()
                    .filter(place -> place.cel().kind() != CellKind.TEXT)
                    .toList();
            return (chosen.isEmpty() || item.growing())
                    ? verschilt()
                    : chosen.stream().anyMatch(Plek::verschilt);
        }

        /** Returns whether everybody says exactly the same, so that there is nothing to look at. */
        public boolean gelijk() {
            return !beantwoord.contains(false)
                    && !verschilt()
                    && plekken.stream()
                            .allMatch(place -> place.waarden().stream().allMatch(Optional::isPresent));
        }

        /** Returns whether one of them says nothing here yet. */
        public boolean onbeantwoord() {
            return beantwoord.contains(false);
        }

        /** Returns whether nobody says anything. */
        public boolean leeg() {
            return !beantwoord.contains(true);
        }

        /** Returns the place where they are furthest apart; empty where nothing differs. */
        public Optional<Plek> verste() {
            return plekken.stream().filter(place -> place.afstand() > 0).max(Comparator.comparingDouble(Plek::afstand));
        }
    }

    /**
     * The chapter.
     *
     * @param vragen those that ask every bestuur the same, in reading order
     * @param anders those that don't: gone, new or asked otherwise in the edition of one of them
     */
    public record Blad(List<Vraag> vragen, List<Item> anders) {
        public Blad {
            vragen = List.copyOf(vragen);
            anders = List.copyOf(anders);
        }

        /** Returns the questions, the largest difference first; equals in reading order. */
        public List<Vraag> grootsteEerst() {
            return vragen.stream()
                    .sorted(Comparator.comparingDouble(Vraag::afstand).reversed())
                    .toList();
        }
    }

    /**
     * Returns a chapter of the first bestuur's edition with what all of them say.
     *
     * @param kanten at least one; distances are from the first
     */
    public static Blad of(String hoofdstuk, List<Kant> kanten) {
        Tegenover all = new Tegenover(List.copyOf(kanten));
        List<Vraag> same = new ArrayList<>();
        List<Item> other = new ArrayList<>();
        for (Item item : kanten.getFirst().editie().chapterItems(hoofdstuk)) {
            if (kanten.stream()
                    .allMatch(kant -> kant.editie()
                            .item(item.id())
                            .filter(theirs -> hetzelfde(item, theirs))
                            .isPresent())) {
                same.add(all.vraag(asked(kanten, item)));
            } else {
                other.add(item);
            }
        }
        for (Kant kant : kanten.subList(1, kanten.size())) {
            kant.editie().chapterItems(hoofdstuk).stream()
                    .filter(item -> kanten.getFirst().editie().item(item.id()).isEmpty())
                    .filter(item -> other.stream().noneMatch(known -> known.id().equals(item.id())))
                    .forEach(other::add);
        }
        return new Blad(same, other);
    }

    /** The item of an edition in which everybody can say "don't know", where one of them has such an edition. */
    private static Item asked(List<Kant> kanten, Item item) {
        return kanten.stream()
                .map(Kant::editie)
                .filter(editie -> editie.unknown() != null)
                .findFirst()
                .flatMap(editie -> editie.item(item.id()))
                .orElse(item);
    }

    /** Whether an item asks the same in two editions: its words may be polished, its places and answers not changed. */
    static boolean hetzelfde(Item one, Item other) {
        return one.id().equals(other.id())
                && one.kind() == other.kind()
                && answers(one.cell()).equals(answers(other.cell()))
                && one.rows().stream()
                        .map(Row::id)
                        .toList()
                        .equals(other.rows().stream().map(Row::id).toList())
                && places(one.columns()).equals(places(other.columns()))
                && places(one.fields()).equals(places(other.fields()))
                && (one.across() == null
                        ? other.across() == null
                        : other.across() != null
                                && answers(one.across().cell())
                                        .equals(answers(other.across().cell())));
    }

    private static List<String> places(List<Column> columns) {
        return columns.stream()
                .map(column -> column.id() + " " + answers(column.cell()))
                .toList();
    }

    private static String answers(@Nullable CellDefinition cell) {
        return cell == null
                ? ""
                : cell.kind() + " "
                        + cell.options().stream()
                                // Who doesn't know could say so in either; one edition only has a button for it.
                                .filter(option -> !option.unknown())
                                .map(option -> option.id() + "=" + option.value())
                                .toList();
    }

    private static Map<Adres, JsonNode> values(Collection<Cel> cells) {
        return cells.stream()
                .filter(cel -> cel.address().holder() == Cel.SAMEN && !CellDefinition.isEmpty(cel.value()))
                .collect(Collectors.toMap(Cel::address, cel -> Objects.requireNonNull(cel.value()), (a, b) -> b));
    }

    private Vraag vraag(Item item) {
        List<Plek> found = new ArrayList<>();
        switch (item.kind()) {
            case TEXT, CHOICE, MULTI -> add(found, item, "", "", "");
            case CHECK -> item.rows().forEach(row -> add(found, item, row.id(), "", row.label()));
            case GRID -> {
                for (Row row : item.rows()) {
                    item.columns()
                            .forEach(column ->
                                    add(found, item, row.id(), column.id(), row.label() + " – " + column.label()));
                }
            }
            case ROWS, MATRIX -> {
                // An added row of one is no row of another: the tables stand beside each other as a whole.
            }
        }
        item.fields().forEach(field -> add(found, item, "", field.id(), field.label()));
        item.agreedFields().stream()
                .filter(field -> field.id().equals(Item.DELIBERATE))
                .forEach(field -> add(found, item, "", field.id(), field.label()));
        List<Boolean> answered = values.stream()
                .map(one -> one.keySet().stream().anyMatch(at -> at.item().equals(item.id())))
                .toList();
        return new Vraag(
                item, found, found.stream().mapToDouble(Plek::afstand).max().orElse(0), answered);
    }

    private void add(List<Plek> found, Item item, String row, String col, String part) {
        CellDefinition definition = item.cell(row, col).orElse(null);
        if (definition == null) {
            return;
        }
        Adres at = new Adres(item.id(), row, col, Cel.SAMEN);
        List<Optional<JsonNode>> said =
                values.stream().map(one -> Optional.ofNullable(one.get(at))).toList();
        if (said.stream().allMatch(Optional::isEmpty)) {
            return;
        }
        List<OptionalDouble> stands = said.stream()
                .map(one ->
                        one.map(value -> ladder(item, col, definition, value)).orElse(OptionalDouble.empty()))
                .toList();
        found.add(new Plek(part, definition, said, stands, distance(definition, said, stands)));
    }

    private static double distance(
            CellDefinition definition, List<Optional<JsonNode>> said, List<OptionalDouble> stands) {
        double largest = 0;
        for (int i = 1; i < said.size(); i++) {
            if (stands.getFirst().isPresent() && stands.get(i).isPresent()) {
                largest = Math.max(
                        largest,
                        Math.abs(stands.getFirst().getAsDouble() - stands.get(i).getAsDouble()));
            } else if (definition.kind() != CellKind.TEXT
                    && said.getFirst().filter(definition::isUnknown).isEmpty()
                    && said.get(i).filter(definition::isUnknown).isEmpty()
                    && said.getFirst().isPresent()
                    && said.get(i).isPresent()
                    && !unordered(said.getFirst().get())
                            .equals(unordered(said.get(i).get()))) {
                // Two texts always differ; how far is for people.
                largest = Math.max(largest, OTHER);
            }
        }
        return largest;
    }

    private static OptionalDouble ladder(Item item, String col, CellDefinition definition, JsonNode value) {
        if (definition.scores()) {
            return definition.score(value);
        }
        if (definition.kind() == CellKind.PERCENT) {
            return OptionalDouble.of(value.asDouble(0) / 100);
        }
        if (item.id().equals(Scores.OESO) && col.equals(Scores.STAND)) {
            return definition.place(value);
        }
        return OptionalDouble.empty();
    }

    private static Object unordered(JsonNode value) {
        Set<JsonNode> many = StreamSupport.stream(value.spliterator(), false).collect(Collectors.toSet());
        return value.isArray() ? many : value;
    }
}
