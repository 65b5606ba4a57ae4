package be.draaiboek.nota;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.document.Stuk.As;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Tabel;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.NoteTemplate;
import be.draaiboek.editie.NoteTemplate.Block;
import be.draaiboek.editie.NoteTemplate.Form;
import be.draaiboek.editie.Section;
import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.Nota.Gat;
import be.draaiboek.nota.Nota.Hoofdstuk;
import be.draaiboek.nota.Nota.Stand;
import be.draaiboek.nota.Nota.Voorstel;
import be.draaiboek.nota.NotaQueries.Was;
import be.draaiboek.nota.Opsteller.Opgesteld;
import be.draaiboek.score.Scores;
import be.draaiboek.score.Scores.Dimensie;
import be.draaiboek.score.Scores.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the note of the cells that it is given: pure. */
final class Notamaker {

    /** So many earlier values are fetched at most; of what lies beyond, the new text is compared as a whole. */
    private static final int MOST_EARLIER = 400;

    private static final int HUNDRED = 100;

    private final Editie editie;
    private final NoteTemplate template;
    private final Map<Adres, Cel> cells = new HashMap<>();
    private final Map<Was, JsonNode> earlier = new HashMap<>();
    private final Opsteller today;
    private final Scores scores;
    private final Indeling layout;

    /** @param found joint and agreed cells */
    Notamaker(Editie editie, NoteTemplate template, Collection<Cel> found) {
        this.editie = editie;
        this.template = template;
        Map<Adres, JsonNode> values = new HashMap<>();
        List<Cel> agreed = new ArrayList<>();
        for (Cel cel : found) {
            if (cel.address().holder() == Cel.SAMEN) {
                cells.put(cel.address(), cel);
                agreed.add(cel);
                put(values, cel.address(), cel.value());
            }
        }
        today = new Opsteller(editie, values);
        scores = Scores.of(editie, agreed);
        layout = new Indeling(template, cells);
    }

    /** Where its blocks stand. */
    Indeling indeling() {
        return layout;
    }

    @Nullable
    Cel cel(Adres at) {
        return cells.get(at);
    }

    /** The questions that the note is made of, and its own items. */
    static List<Item> items(Editie editie, NoteTemplate template) {
        Set<Item> all = new LinkedHashSet<>();
        for (Block block : template.blocks()) {
            block.sources().forEach(source -> editie.item(source.item()).ifPresent(all::add));
            sections(editie, block)
                    .flatMap(section -> editie.items(section).stream())
                    .forEach(all::add);
        }
        editie.noteItems().forEach(all::add);
        return List.copyOf(all);
    }

    /** The earlier values that are needed to say what moved. */
    Set<Was> vroeger() {
        Set<Was> wanted = new HashSet<>();
        for (Vak vak : vakken().toList()) {
            if (text(vak) == null) {
                continue;
            }
            Map<Adres, Integer> known = known(vak);
            sources(vak).forEach(cel -> {
                Integer version = known.get(cel.address());
                if (version != null && version < cel.version()) {
                    wanted.add(new Was(cel.address(), version));
                }
            });
        }
        return wanted.size() > MOST_EARLIER ? Set.of() : wanted;
    }

    void take(Map<Was, @Nullable JsonNode> found) {
        found.forEach((was, value) -> {
            if (!CellDefinition.isEmpty(value)) {
                earlier.put(was, value);
            }
        });
    }

    Nota nota() {
        Cel title = cells.get(new Adres(template.titleItem().id(), "", "", Cel.SAMEN));
        return new Nota(
                title == null || title.value() == null ? "" : title.value().asString(""),
                title,
                template.title(),
                template.chapters().stream()
                        .map(chapter -> new Hoofdstuk(
                                chapter.id(),
                                chapter.title(),
                                layout.hoofdstuk(chapter.id()).stream()
                                        .map(one -> blok(one.vak()))
                                        .toList()))
                        .toList(),
                layout.weg().stream()
                        .map(one -> new Nota.Weggelaten(one.id(), one.sjabloon().title()))
                        .toList());
    }

    private Stream<Vak> vakken() {
        return template.chapters().stream()
                .flatMap(chapter -> layout.hoofdstuk(chapter.id()).stream())
                .map(Indeling.Plek::vak);
    }

    /** The blocks of the edition whose sources a block is made of: its own, and those that it was split from or joined with. */
    List<Block> of(Vak vak) {
        Set<Block> all = new LinkedHashSet<>();
        if (!vak.sjabloon().sources().isEmpty()) {
            all.add(vak.sjabloon());
        }
        JsonNode also = value(vak.ook());
        for (String id : also == null ? new String[0] : also.asString("").split(" ", -1)) {
            template.block(NoteTemplate.PREFIX + id).filter(Block::writable).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** The versions of today of everything that a block is made of, over what was known before. */
    Map<Adres, Integer> versies(Vak vak) {
        Map<Adres, Integer> all = new HashMap<>(known(vak));
        sources(vak).forEach(cel -> all.put(cel.address(), cel.version()));
        return all;
    }

    private Blok blok(Vak vak) {
        Block block = vak.sjabloon();
        if (block.form() == Form.RADAR) {
            return radar(vak);
        }
        List<Block> from = of(vak);
        List<Item> sources = items(from);
        Cel written = block.writable() ? cells.get(vak.tekst()) : null;
        Cel known = block.writable() ? cells.get(vak.bron()) : null;
        String own = text(vak);
        if (own != null) {
            boolean split = gesplitst(vak, from);
            Voorstel proposed = proposed(vak, from, own, split);
            Stand stand = from.isEmpty() ? Stand.EIGEN : proposed == null ? Stand.GESCHREVEN : Stand.BRON_VERANDERD;
            return new Blok(
                    vak,
                    stand,
                    own,
                    Tekstboom.read(own),
                    List.of(),
                    sources,
                    List.of(),
                    split,
                    written,
                    known,
                    proposed);
        }
        Opgesteld composed = today.blok(block);
        List<Deel> parts = new ArrayList<>(Tekstboom.read(composed.tekst()));
        if (!composed.delen().isEmpty() && !block.lead().isEmpty()) {
            parts.addAll(Tekstboom.read(block.lead()));
        }
        parts.addAll(composed.delen());
        Stand stand = parts.isEmpty() ? Stand.LEEG : Stand.VOLGT;
        return new Blok(
                vak,
                stand,
                composed.tekst(),
                parts,
                composed.gaten(),
                vak.eigen() ? List.of() : items(vak.sjabloon().sources().isEmpty() ? List.of() : List.of(block)),
                List.of(),
                false,
                written,
                known,
                null);
    }

    private List<Item> items(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.sources().stream())
                .flatMap(source -> editie.item(source.item()).stream())
                .distinct()
                .toList();
    }

    /** Whether another block holds words of the same sources. */
    private boolean gesplitst(Vak vak, List<Block> from) {
        return vakken().filter(other ->
                        !other.id().equals(vak.id()) && other.sjabloon().writable())
                .filter(other -> text(other) != null)
                .anyMatch(other -> of(other).stream().anyMatch(from::contains));
    }

    private Blok radar(Vak vak) {
        Block block = vak.sjabloon();
        List<Dimensie> dimensions = sections(editie, block)
                .flatMap(section ->
                        scores.dimensies().stream().filter(one -> one.sectie().equals(section)))
                .toList();
        List<Deel> parts = new ArrayList<>();
        if (dimensions.stream().anyMatch(one -> one.score().isPresent())) {
            parts.addAll(Tekstboom.read(block.lead()));
            parts.add(new Figuur(
                    block.title(),
                    dimensions.stream()
                            .map(one -> new As(
                                    one.sectie().title(),
                                    one.score().isPresent() ? one.score().getAsDouble() : null,
                                    one.status() != Status.AFGESPROKEN))
                            .toList()));
            parts.add(new Tabel(
                    block.title(),
                    List.of("Dimensie", "Op honderd", "In woorden"),
                    dimensions.stream()
                            .filter(one -> one.score().isPresent())
                            .map(one -> List.of(
                                    one.sectie().title(),
                                    String.valueOf(
                                            Math.round(HUNDRED * one.score().getAsDouble())),
                                    Scores.woord(one.score().getAsDouble())))
                            .toList(),
                    false,
                    ""));
        }
        List<Gat> gaps = dimensions.stream()
                .filter(one -> one.score().isEmpty())
                .flatMap(one -> editie.items(one.sectie()).stream()
                        .limit(1)
                        .map(item -> new Gat(
                                item,
                                "Over %s zijn nog te weinig antwoorden afgesproken voor een score, of je beantwoordde ze zelf nog niet."
                                        .formatted(one.sectie().title().toLowerCase(Locale.ROOT)))))
                .toList();
        return new Blok(
                vak,
                parts.isEmpty() ? Stand.LEEG : Stand.VOLGT,
                "",
                parts,
                gaps,
                List.of(),
                parts.isEmpty() ? List.of() : dimensions,
                false,
                null,
                null,
                null);
    }

    /** What would stand there when it took over what moved; null where nothing did that shows. */
    private @Nullable Voorstel proposed(Vak vak, List<Block> from, String own, boolean split) {
        Map<Adres, Integer> known = known(vak);
        List<Cel> moved = sources(vak)
                .filter(cel -> {
                    Integer version = known.get(cel.address());
                    return version == null ? cel.value() != null : version < cel.version();
                })
                .toList();
        if (moved.isEmpty()) {
            return null;
        }
        Map<Adres, JsonNode> then = new HashMap<>();
        for (Cel cel : sources(vak).toList()) {
            Integer version = known.get(cel.address());
            if (version != null && version == cel.version()) {
                put(then, cel.address(), cel.value());
            } else if (version != null) {
                put(then, cel.address(), earlier.get(new Was(cel.address(), version)));
            }
        }
        String base = composed(new Opsteller(editie, then), from);
        String composed = composed(today, from);
        if (base.equals(composed)) {
            return null;
        }
        Cel last = moved.stream().max(Comparator.comparing(Cel::at)).orElseThrow();
        Optional<String> merged = Woordverschil.samengevoegd(base, own, composed);
        if (split && merged.isEmpty()) {
            // The words that moved stand in another block, or nowhere any more: to take over all of it would say it
            // twice.
            return new Voorstel(own, Woordverschil.tussen(base, composed), false, true, last.by());
        }
        String text = merged.orElse(composed);
        if (text.equals(own)) {
            return null;
        }
        return new Voorstel(text, Woordverschil.tussen(own, text), merged.isEmpty(), false, last.by());
    }

    private static String composed(Opsteller composer, List<Block> from) {
        return from.stream()
                .map(block -> composer.blok(block).tekst())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private Stream<Cel> sources(Vak vak) {
        List<Block> from = of(vak);
        return cells.values().stream()
                .filter(cel -> from.stream().anyMatch(block -> Opsteller.hangtAf(block, cel.address())));
    }

    private Map<Adres, Integer> known(Vak vak) {
        return Bronversies.read(value(vak.bron()));
    }

    private @Nullable String text(Vak vak) {
        JsonNode kept = vak.sjabloon().writable() ? value(vak.tekst()) : null;
        return kept == null ? null : kept.asString("");
    }

    private @Nullable JsonNode value(Adres at) {
        Cel cel = cells.get(at);
        return cel == null ? null : cel.value();
    }

    private static Stream<Section> sections(Editie editie, Block block) {
        return block.sections().stream().flatMap(code -> editie.section(code).stream());
    }

    private static void put(Map<Adres, JsonNode> values, Adres at, @Nullable JsonNode value) {
        if (value != null && !CellDefinition.isEmpty(value)) {
            values.put(at, value);
        }
    }
}
