package be.draaiboek.score;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.ItemCells;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Row;
import be.draaiboek.editie.ScoredCell;
import be.draaiboek.editie.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What answers are worth, and where people differ: pure arithmetic over the cells that it is given, so that whoever may
 * read the cells may know the scores, of today or of a frozen set. Agreed answers count; where there is none, the mean of
 * the individual ones, as provisional. "Not applicable" leaves the denominator, "don't know" stays in it without a score,
 * and what is unanswered is never zero.
 */
public final class Scores {

    /** The six dimensions of the OECD, in a grid with the column {@link #STAND}. */
    public static final String OESO = "a1-dimensies";

    /** How far one of the {@link #OESO} dimensions is: low, medium, high. */
    public static final String STAND = "stand";

    /** Viaene's four roles, in a grid with the scored column {@link #NU}. */
    public static final String VIAENE = "b45-leiderschap";

    /** How well one of the {@link #VIAENE} roles is taken up today. */
    public static final String NU = "nu";

    /** Galbraith's five points, a check list. */
    public static final String GALBRAITH = "c2-ster";

    /** The adoption matrix, a grid of four rows with the column {@link #PERCENTAGE}. */
    public static final String ADOPTIE = "c23-verdeling";

    /** Which share of the staff is in one part of the {@link #ADOPTIE} matrix. */
    public static final String PERCENTAGE = "percentage";

    /** The tick that says that a low answer is a deliberate choice; beside the agreed answer. */
    public static final String BEWUST = "bewust";

    /** A dimension has a score from seven tenths of its applicable cells. */
    private static final int NEEDED = 7;

    private static final int OF = 10;

    private static final int WHOLE = 100;
    private static final int STEP = 25;

    private final Editie editie;
    private final Map<Adres, JsonNode> agreed = new HashMap<>();
    private final Map<Adres, List<JsonNode>> individual = new HashMap<>();
    private final List<Dimensie> dimensions;

    private Scores(Editie editie, Collection<Cel> cells) {
        this.editie = editie;
        for (Cel cel : cells) {
            JsonNode value = cel.value();
            if (value == null || CellDefinition.isEmpty(value)) {
                continue;
            }
            Adres at = cel.address();
            if (at.holder() == Cel.SAMEN) {
                agreed.put(at, value);
            } else {
                individual
                        .computeIfAbsent(place(at.item(), at.row(), at.col()), key -> new ArrayList<>())
                        .add(value);
            }
        }
        dimensions = editie.sections().stream()
                .map(section -> new Dimensie(
                        section,
                        editie.scoredCells(section).stream().map(this::vraag).toList()))
                .filter(dimension -> !dimension.vragen().isEmpty())
                .toList();
    }

    /** How final a figure is. */
    public enum Status {
        /** Nobody answered, as far as the reader may see. */
        LEEG,
        /** From what people answered each for themselves. */
        VOORLOPIG,
        AFGESPROKEN
    }

    /**
     * What stands in one place.
     *
     * @param afgesproken what was agreed or written together; null while there is none
     * @param individueel what people answered for themselves, without who
     */
    public record Stand(@Nullable JsonNode afgesproken, List<JsonNode> individueel) {

        public Stand {
            individueel = List.copyOf(individueel);
        }

        public Status status() {
            if (afgesproken != null) {
                return Status.AFGESPROKEN;
            }
            return individueel.isEmpty() ? Status.LEEG : Status.VOORLOPIG;
        }

        /** The answers that count: the agreed one, else everybody's own. */
        public List<JsonNode> tellend() {
            return afgesproken != null ? List.of(afgesproken) : individueel;
        }

        /** How many of the answers that count chose this option. */
        public int aantal(String option) {
            return (int)
                    tellend().stream().filter(value -> chosen(value, option)).count();
        }

        /** Of what may be ticked together each tick counts. */
        private static boolean chosen(JsonNode value, String option) {
            return value.isArray()
                    ? value.valueStream().anyMatch(one -> option.equals(one.asString("")))
                    : option.equals(value.asString(""));
        }

        /** The mean of the numbers that count, such as percentages; empty where there are none. */
        public OptionalDouble gemiddelde() {
            return tellend().stream()
                    .filter(JsonNode::isNumber)
                    .mapToDouble(JsonNode::asDouble)
                    .average();
        }
    }

    /**
     * One cell that scores.
     *
     * @param score from 0 to 1; empty where nothing that counts has a score
     * @param nvt not applicable, so that it leaves the denominator
     * @param bewust a low answer that was chosen on purpose
     */
    public record Vraag(ScoredCell cel, Stand stand, OptionalDouble score, boolean nvt, boolean bewust) {

        /** The statement or row beside the question; empty where the question has one cell. */
        public String onderdeel() {
            return cel.item().row(cel.row()).map(Row::label).orElse("");
        }
    }

    /** A section whose answers score. */
    public record Dimensie(Section sectie, List<Vraag> vragen) {

        public Dimensie {
            vragen = List.copyOf(vragen);
        }

        /** How many cells apply. */
        public int totaal() {
            return (int) vragen.stream().filter(one -> !one.nvt()).count();
        }

        /** How many cells have a score. */
        public int gescoord() {
            return (int) vragen.stream().filter(one -> one.score().isPresent()).count();
        }

        /** How many of the cells with a score have an agreed one. */
        public int afgesproken() {
            return (int) vragen.stream()
                    .filter(one -> one.score().isPresent() && one.stand().status() == Status.AFGESPROKEN)
                    .count();
        }

        /** How many cells nobody answered, as far as the reader may see. */
        public int open() {
            return (int) vragen.stream()
                    .filter(one -> one.stand().status() == Status.LEEG)
                    .count();
        }

        /** How many cells need a score before the dimension has one. */
        public int nodig() {
            return Math.ceilDiv(totaal() * NEEDED, OF);
        }

        /** The mean of the scores, from 0 to 1; empty below 70 % of what applies, or where nothing applies. */
        public OptionalDouble score() {
            return gescoord() == 0 || gescoord() < nodig()
                    ? OptionalDouble.empty()
                    : vragen.stream()
                            .flatMapToDouble(one -> one.score().stream())
                            .average();
        }

        /** Agreed when every score in it is; provisional as soon as one is not. */
        public Status status() {
            if (gescoord() == 0) {
                return Status.LEEG;
            }
            return afgesproken() == gescoord() ? Status.AFGESPROKEN : Status.VOORLOPIG;
        }
    }

    /**
     * A place where people differ and nothing is agreed yet.
     *
     * @param afstand between the two that are furthest apart, from 0 to 1
     */
    public record Verschil(Item item, String row, String col, Stand stand, double afstand) {

        /** The statement or row beside the question; empty where the question has one cell. */
        public String onderdeel() {
            return item.row(row).map(Row::label).orElse("");
        }
    }

    /** Returns the scores of these cells. */
    public static Scores of(Editie editie, Collection<Cel> cells) {
        return new Scores(editie, cells);
    }

    /**
     * Returns the word for a score; it follows from the whole number out of a hundred that is shown, so that the two never
     * differ.
     *
     * @param score from 0 to 1
     */
    public static String woord(double score) {
        return switch ((int) Math.round(WHOLE * score) / STEP) {
            case 0 -> "aan het begin";
            case 1 -> "eerste stappen";
            case 2 -> "goed op weg";
            default -> "ver gevorderd";
        };
    }

    /** Returns the sections whose answers score, in reading order, also those without a score yet. */
    public List<Dimensie> dimensies() {
        return dimensions;
    }

    /** Returns what stands in one place. */
    public Stand stand(Item item, String row, String col) {
        Adres at = place(item.id(), row, col);
        return new Stand(agreed.get(at), individual.getOrDefault(at, List.of()));
    }

    /** Returns the cells with a score, the highest first; equals in reading order. */
    public List<Vraag> gerangschikt() {
        return dimensions.stream()
                .flatMap(dimension -> dimension.vragen().stream())
                .filter(one -> one.score().isPresent())
                .sorted(Comparator.comparingDouble((Vraag one) -> one.score().orElseThrow())
                        .reversed())
                .toList();
    }

    /** Returns where people clearly differ and nothing is agreed yet, the largest difference first. */
    public List<Verschil> verschillen() {
        return uiteenlopend()
                .filter(one -> one.stand().status() == Status.VOORLOPIG)
                .sorted(Comparator.comparingDouble(Verschil::afstand).reversed())
                .toList();
    }

    /** Returns on how many places people clearly differed and agreed nevertheless. */
    public int bijgelegd() {
        return (int) uiteenlopend()
                .filter(one -> one.stand().status() == Status.AFGESPROKEN)
                .count();
    }

    private Stream<Verschil> uiteenlopend() {
        return ScoreInput.compared(editie).stream()
                .flatMap(item -> ItemCells.answer(item, Cel.SAMEN).stream()
                        .flatMap(at -> verschil(item, at.row(), at.col()).stream()));
    }

    /** What people clearly disagree on, by the rule that the question itself goes by; else empty. */
    private Optional<Verschil> verschil(Item item, String row, String col) {
        Stand stand = stand(item, row, col);
        Spreiding.Uitslag apart = Spreiding.meet(item.cell(row, col).orElseThrow(), stand.individueel());
        return apart.spreiding() == Spreiding.UITEEN
                ? Optional.of(new Verschil(item, row, col, stand, apart.afstand()))
                : Optional.empty();
    }

    private Vraag vraag(ScoredCell scored) {
        Stand stand = stand(scored.item(), scored.row(), scored.col());
        List<JsonNode> counting = stand.tellend();
        return new Vraag(
                scored,
                stand,
                counting.stream()
                        .flatMapToDouble(value -> scored.cell().score(value).stream())
                        .average(),
                !counting.isEmpty()
                        && counting.stream().allMatch(value -> scored.cell().isNotApplicable(value)),
                on(agreed.get(place(scored.item().id(), "", BEWUST))));
    }

    private static boolean on(@Nullable JsonNode tick) {
        return tick != null && tick.asBoolean(false);
    }

    private static Adres place(String item, String row, String col) {
        return new Adres(item, row, col, Cel.SAMEN);
    }
}
