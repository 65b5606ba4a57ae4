package be.draaiboek.nota;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.NoteTemplate;
import be.draaiboek.editie.NoteTemplate.Block;
import be.draaiboek.editie.NoteTemplate.Chapter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where the blocks of a note stand: as the edition has them, until people move them, add others or take some out. Pure. A place
 * that can't be read, or in a chapter that is no more, is the one that the edition gives.
 */
final class Indeling {

    /** The place of a block of the edition that was taken out. */
    static final String WEG = "weg";

    private static final double STEP = 1024;
    private static final int TITLE = 48;
    private static final Pattern PLACE = Pattern.compile("(\\S+) (-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?)");
    private static final Pattern MARKS = Pattern.compile("\\s+|[*\\\\]");

    private final NoteTemplate template;
    private final Map<Adres, Cel> cells;
    private final Map<String, List<Plek>> chapters = new LinkedHashMap<>();
    private final List<Vak> gone = new ArrayList<>();

    /** A block in its place. */
    record Plek(Vak vak, String hoofdstuk, double plaats) {}

    Indeling(NoteTemplate template, Map<Adres, Cel> cells) {
        this.template = template;
        this.cells = cells;
        template.chapters().forEach(chapter -> chapters.put(chapter.id(), new ArrayList<>()));
        for (Chapter chapter : template.chapters()) {
            double place = 0;
            for (Block block : chapter.blocks()) {
                place += STEP;
                locate(Vak.of(block), chapter.id(), place);
            }
        }
        String last = template.chapters().getLast().id();
        for (String row : rows()) {
            Vak vak = Vak.of(row, title(row));
            if (value(vak.bestaat()) != null) {
                locate(vak, last, Integer.MAX_VALUE);
            } else if (value(vak.tekst()) != null) {
                gone.add(vak);
            }
        }
        chapters.values()
                .forEach(here -> here.sort(Comparator.comparingDouble(Plek::plaats)
                        .thenComparing(one -> one.vak().id())));
    }

    private void locate(Vak vak, String chapter, double otherwise) {
        JsonNode kept = value(vak.plaats());
        String said = kept == null ? "" : kept.asString("");
        if (said.equals(WEG) && !vak.eigen()) {
            gone.add(vak);
            return;
        }
        Matcher place = PLACE.matcher(said);
        List<Plek> there = place.matches() ? chapters.get(place.group(1)) : null;
        if (there != null) {
            there.add(new Plek(vak, place.group(1), Double.parseDouble(place.group(2))));
        } else {
            here(chapter).add(new Plek(vak, chapter, otherwise));
        }
    }

    private Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        cells.keySet().stream()
                .filter(at -> at.item().equals(NoteTemplate.ROWS) && at.col().equals(Item.MARKER))
                .forEach(at -> rows.add(at.row()));
        return rows;
    }

    /** What an added block is called: how it begins. */
    private String title(String row) {
        JsonNode text = value(Vak.of(row, "").tekst());
        String words = text == null
                ? ""
                : MARKS.matcher(text.asString("")).replaceAll(" ").strip().replaceAll(" +", " ");
        if (words.isEmpty()) {
            return "Eigen blok";
        }
        int room = words.codePointCount(0, words.length());
        return room <= TITLE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, TITLE)).strip() + "…";
    }

    List<Plek> hoofdstuk(String id) {
        return List.copyOf(chapters.getOrDefault(id, List.of()));
    }

    /** The blocks that were taken out. */
    List<Vak> weg() {
        return List.copyOf(gone);
    }

    Optional<Plek> plek(String id) {
        return chapters.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.vak().id().equals(id))
                .findFirst();
    }

    /** How many blocks people added that are there. */
    long eigen() {
        return chapters.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.vak().eigen())
                .count();
    }

    /** The chapter before or after another; empty where there is none. */
    Optional<Chapter> naast(String chapter, int step) {
        List<Chapter> all = template.chapters();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(chapter)) {
                int to = i + step;
                return to < 0 || to >= all.size() ? Optional.empty() : Optional.of(all.get(to));
            }
        }
        return Optional.empty();
    }

    String titel(String chapter) {
        return template.chapters().stream()
                .filter(one -> one.id().equals(chapter))
                .map(Chapter::title)
                .findFirst()
                .orElse("");
    }

    /**
     * Returns which places change when a block comes to stand as the so-manieth of a chapter: only its own, as long as there is
     * room between its neighbours.
     */
    Map<Vak, String> put(Vak vak, String chapter, int index) {
        List<Plek> others = here(chapter).stream()
                .filter(one -> !one.vak().id().equals(vak.id()))
                .toList();
        double before =
                index == 0 ? Double.NEGATIVE_INFINITY : others.get(index - 1).plaats();
        double after = index == others.size()
                ? Double.POSITIVE_INFINITY
                : others.get(index).plaats();
        double place = Double.isFinite(before)
                ? Double.isFinite(after) ? before / 2 + after / 2 : before + STEP
                : Double.isFinite(after) ? after - STEP : STEP;
        Map<Vak, String> changed = new LinkedHashMap<>();
        if (place > before && place < after) {
            changed.put(vak, said(chapter, place));
            return changed;
        }
        List<Vak> all = new ArrayList<>(others.stream().map(Plek::vak).toList());
        all.add(index, vak);
        for (int i = 0; i < all.size(); i++) {
            changed.put(all.get(i), said(chapter, STEP * (i + 1)));
        }
        return changed;
    }

    private static String said(String chapter, double place) {
        return chapter + " " + place;
    }

    private List<Plek> here(String chapter) {
        return chapters.computeIfAbsent(chapter, none -> new ArrayList<>());
    }

    private @Nullable JsonNode value(Adres at) {
        Cel cel = cells.get(at);
        return cel == null ? null : cel.value();
    }
}
