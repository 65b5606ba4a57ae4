package be.draaiboek.nota;

import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Soort;
import be.draaiboek.document.Stuk.Tabel;
import be.draaiboek.nota.Notatekst.Blok;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By what two versions of the note differ, block by block and paragraph by paragraph; within a paragraph by words. What is
 * the same is left out.
 */
public record Versieverschil(List<Hoofdstuk> hoofdstukken) {

    private static final Blok EMPTY = new Blok("", "", List.of());

    public Versieverschil {
        hoofdstukken = List.copyOf(hoofdstukken);
    }

    /**
     * A chapter with the blocks in it that differ.
     *
     * @param verplaatst what the blocks are called that stood elsewhere
     */
    public record Hoofdstuk(String kop, List<String> verplaatst, List<Verschil> verschillen) {
        public Hoofdstuk {
            verplaatst = List.copyOf(verplaatst);
            verschillen = List.copyOf(verschillen);
        }
    }

    /** One paragraph, line or row that differs, and what the block is about. */
    public record Verschil(String blok, Woordverschil woorden) {}

    public int aantal() {
        return hoofdstukken.stream()
                .mapToInt(one -> one.verplaatst().size() + one.verschillen().size())
                .sum();
    }

    static Versieverschil tussen(Notatekst before, Notatekst after) {
        Map<String, Blok> old = byId(before);
        Map<String, Blok> now = byId(after);
        List<Hoofdstuk> chapters = new ArrayList<>();
        if (!before.titel().equals(after.titel())) {
            chapters.add(new Hoofdstuk(
                    "Titel",
                    List.of(),
                    List.of(new Verschil("Titel", Woordverschil.tussen(before.titel(), after.titel())))));
        }
        Map<String, String> heads = new LinkedHashMap<>();
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        // In the order of the later one; what only the earlier one has comes after what stands there now.
        for (Notatekst one : List.of(after, before)) {
            for (Notatekst.Hoofdstuk chapter : one.hoofdstukken()) {
                heads.putIfAbsent(chapter.id(), chapter.kop());
                List<String> ids = blocks.computeIfAbsent(chapter.id(), none -> new ArrayList<>());
                chapter.blokken().stream()
                        .map(Blok::id)
                        .filter(id -> blocks.values().stream().noneMatch(known -> known.contains(id)))
                        .forEach(ids::add);
            }
        }
        Set<String> moved = moved(before, after);
        blocks.forEach((chapter, ids) -> {
            List<Verschil> found = new ArrayList<>();
            List<String> elsewhere = ids.stream()
                    .filter(moved::contains)
                    .map(id -> now.getOrDefault(id, EMPTY).titel())
                    .toList();
            for (String id : ids) {
                List<String> was = lines(old.get(id));
                List<String> is = lines(now.get(id));
                String title = Objects.requireNonNullElse(now.get(id), old.getOrDefault(id, EMPTY))
                        .titel();
                compare(was, is).forEach(words -> found.add(new Verschil(title, words)));
            }
            if (!found.isEmpty() || !elsewhere.isEmpty()) {
                chapters.add(new Hoofdstuk(heads.getOrDefault(chapter, ""), elsewhere, found));
            }
        });
        return new Versieverschil(chapters);
    }

    /** The blocks that both have, and that stand in another chapter or among others. */
    private static Set<String> moved(Notatekst before, Notatekst after) {
        Set<String> both = new HashSet<>(byId(before).keySet());
        both.retainAll(byId(after).keySet());
        return DiffUtils.diff(places(before, both), places(after, both)).getDeltas().stream()
                .flatMap(delta -> delta.getTarget().getLines().stream())
                .map(place -> place.substring(place.indexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    private static List<String> places(Notatekst text, Set<String> which) {
        return text.hoofdstukken().stream()
                .flatMap(chapter -> chapter.blokken().stream()
                        .filter(blok -> which.contains(blok.id()))
                        .map(blok -> chapter.id() + "/" + blok.id()))
                .toList();
    }

    private static Map<String, Blok> byId(Notatekst text) {
        return text.blokken().stream().collect(Collectors.toMap(Blok::id, one -> one, (one, other) -> one));
    }

    private static List<Woordverschil> compare(List<String> before, List<String> after) {
        List<Woordverschil> found = new ArrayList<>();
        // The other way to compare, which takes less room, gives what goes and what comes apart from each other.
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            List<String> old = delta.getSource().getLines();
            List<String> now = delta.getTarget().getLines();
            for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
                found.add(Woordverschil.tussen(i < old.size() ? old.get(i) : "", i < now.size() ? now.get(i) : ""));
            }
        }
        return found;
    }

    /** The paragraphs of a block as words; a row of a table is one. */
    private static List<String> lines(@Nullable Blok blok) {
        List<String> lines = new ArrayList<>();
        for (Deel part : blok == null ? List.<Deel>of() : blok.delen()) {
            switch (part) {
                case Kop heading -> lines.add(heading.tekst());
                case Alinea said -> lines.add((said.soort() == Soort.ALINEA ? "" : "• ") + said.tekst());
                case Tabel table -> {
                    lines.add(String.join(" | ", table.koppen()));
                    table.rijen().forEach(row -> lines.add(String.join(" | ", row)));
                }
                // Its figures stand in the table beside it.
                case Figuur figure -> {}
                case Gat gap -> lines.add("[" + gap.tekst() + "]");
            }
        }
        return lines;
    }
}
