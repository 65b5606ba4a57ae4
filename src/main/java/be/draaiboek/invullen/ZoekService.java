package be.draaiboek.invullen;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.common.Folding;
import be.draaiboek.common.Zin;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Section;
import be.draaiboek.editie.Term;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds words in an edition and in the answers that somebody may read. All words must occur, how they are spelled doesn't
 * matter ({@link Folding}), and a word also finds what begins with it or contains it.
 */
@Service
public class ZoekService {

    /** The most results of one kind; more would not be read. */
    public static final int MOST = 40;

    private static final int AROUND = 90;
    private static final int SHORTEST = 2;
    private static final Pattern MARKUP =
            Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)|\\*\\*|(?m)^\\s*(?:[-*]|\\d+\\.)\\s+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final AntwoordService answers;

    ZoekService(AntwoordService answers) {
        this.answers = answers;
    }

    /** Where something was found. */
    public enum Soort {
        SECTIE,
        VRAAG,
        BEGRIP,
        ANTWOORD
    }

    /**
     * One result.
     *
     * @param section code of the section; null for a term
     * @param id the item or term it leads to; null for a section as a whole
     * @param who whose answer it is: a name, or "samen"; empty elsewhere
     * @param before what stands before the first word that was found
     * @param hit the word as it stands there; empty when only the title has it
     * @param after what follows it
     */
    public record Treffer(
            Soort kind,
            String title,
            @Nullable String section,
            @Nullable String id,
            String who,
            String before,
            String hit,
            String after) {}

    /** Whether there is enough to look for: at least one word of two characters. */
    public static boolean enough(String query) {
        return !words(query).isEmpty();
    }

    /** Returns where an edition says these words, the best first; nothing of anybody's answers. */
    public List<Treffer> content(Editie editie, String query) {
        List<String> words = words(query);
        List<Ranked> found = new ArrayList<>();
        for (Section section : editie.sections()) {
            String text = Stream.concat(
                            Stream.of(section.intro(), section.help()),
                            section.guidance().stream().map(one -> Zin.punt(one.title()) + " " + one.text()))
                    .collect(Collectors.joining(" "));
            rank(words, section.heading(), text)
                    .ifPresent(rank -> found.add(new Ranked(
                            rank, hit(Soort.SECTIE, section.heading(), section.code(), null, "", text, words))));
        }
        for (Item item : editie.items()) {
            String text = text(item);
            rank(words, item.title(), text)
                    .ifPresent(rank -> found.add(new Ranked(
                            rank, hit(Soort.VRAAG, item.title(), item.section(), item.id(), "", text, words))));
        }
        for (Term term : editie.terms()) {
            String title =
                    term.also().isEmpty() ? term.term() : term.term() + " (" + String.join(", ", term.also()) + ")";
            rank(words, title, term.text())
                    .ifPresent(rank -> found.add(
                            new Ranked(rank, hit(Soort.BEGRIP, title, null, term.id(), "", term.text(), words))));
        }
        return best(found);
    }

    /** Returns where these words stand in answers that I may read: my own, joint ones, others' after my own. */
    public List<Treffer> answers(Toegang toegang, Traject traject, String query) {
        List<String> words = words(query);
        if (words.isEmpty()) {
            return List.of();
        }
        Editie editie = traject.editie();
        List<Ranked> found = new ArrayList<>();
        for (Cel cel : answers.cellen(
                toegang, traject, editie.items().stream().map(Item::id).toList())) {
            Item item = editie.item(cel.address().item()).orElse(null);
            String text = item == null ? "" : typed(item, cel);
            if (item != null && !text.isEmpty()) {
                rank(words, "", text)
                        .ifPresent(rank -> found.add(new Ranked(
                                rank,
                                hit(
                                        Soort.ANTWOORD,
                                        item.title(),
                                        item.section(),
                                        item.id(),
                                        who(traject, cel.address().holder()),
                                        text,
                                        words))));
            }
        }
        return best(found);
    }

    private record Ranked(int rank, Treffer treffer) {}

    private static List<Treffer> best(List<Ranked> found) {
        // The sort is stable: what is worth the same stays in the order of the Draaiboek.
        return found.stream()
                .sorted(Comparator.comparingInt(one -> -one.rank()))
                .map(Ranked::treffer)
                .collect(Collectors.groupingBy(Treffer::kind))
                .values()
                .stream()
                .flatMap(kind -> kind.stream().limit(MOST))
                .sorted(Comparator.comparing(Treffer::kind))
                .toList();
    }

    private static String typed(Item item, Cel cel) {
        if (cel.value() == null) {
            return "";
        }
        CellKind kind = item.cell(cel.address().row(), cel.address().col())
                .map(definition -> definition.kind())
                .orElse(CellKind.POSITION);
        return switch (kind) {
            case TEXT -> cel.value().asString("");
            case PICTURE -> cel.value().path("alt").asString("");
            default -> "";
        };
    }

    private static String who(Traject traject, long holder) {
        if (holder == Cel.SAMEN) {
            return "samen";
        }
        return holder == traject.ik().id()
                ? "ik"
                : traject.deelnemer(holder).map(Traject.Deelnemer::shownName).orElse("");
    }

    private static String text(Item item) {
        Stream<String> options = item.cell() == null
                ? Stream.empty()
                : item.cell().options().stream().map(Option::label);
        Stream<String> rows = item.rows().stream().flatMap(row -> Stream.of(row.label(), row.help()));
        Stream<String> columns = item.columns().stream().map(Column::label);
        return Stream.of(Stream.of(item.help()), options, rows, columns)
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    private static Optional<Integer> rank(List<String> words, String title, String text) {
        String head = Folding.fold(title);
        String body = Folding.fold(text);
        if (words.isEmpty() || !words.stream().allMatch(word -> head.contains(word) || body.contains(word))) {
            return Optional.empty();
        }
        long inHead = words.stream().filter(head::contains).count();
        boolean begins = words.stream().anyMatch(word -> (" " + head).contains(" " + word));
        return Optional.of((int) inHead * 2 + (begins ? 1 : 0));
    }

    private static Treffer hit(
            Soort soort,
            String title,
            @Nullable String section,
            @Nullable String id,
            String who,
            String source,
            List<String> words) {
        String text = SPACE.matcher(MARKUP.matcher(source).replaceAll("$1"))
                .replaceAll(" ")
                .strip();
        Folding folding = Folding.of(text);
        String folded = folding.text();
        String first = words.stream()
                .filter(folded::contains)
                .min(Comparator.comparingInt(folded::indexOf))
                .orElse("");
        int found = folded.indexOf(first);
        int at = first.isEmpty() ? 0 : folding.start(found);
        int after = first.isEmpty() ? 0 : folding.end(found + first.length());
        int from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
        int end = Math.min(text.length(), after + AROUND);
        int to = end == text.length() ? end : Math.max(after, text.lastIndexOf(' ', end));
        return new Treffer(
                soort,
                title,
                section,
                id,
                who,
                (from == 0 ? "" : "… ") + text.substring(Math.min(from, at), at),
                text.substring(at, after),
                text.substring(after, to) + (to == text.length() ? "" : " …"));
    }

    private static List<String> words(String query) {
        return SPACE.splitAsStream(Folding.fold(query))
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .toList();
    }
}
