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

    /** @param found joint and agreed cells */
    Notamaker(Editie editie, NoteTemplate template, Collection<Cel> found) {
        this.editie = editie;
        this.template = template;
        Map<Adres, JsonNode> values = new HashMap<>();
        List<Cel> agreed = new ArrayList<>();
        for (Cel cel : found) {
            if (cel.adres().holder() == Cel.SAMEN) {
                cells.put(cel.adres(), cel);
                agreed.add(cel);
                put(values, cel.adres(), cel.value());
            }
        }
        today = new Opsteller(editie, values);
        scores = Scores.van(editie, agreed);
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
        for (Block block : template.blocks()) {
            if (text(block) == null) {
                continue;
            }
            Map<Adres, Integer> known = known(block);
            sources(block).forEach(cel -> {
                Integer version = known.get(cel.adres());
                if (version != null && version < cel.version()) {
                    wanted.add(new Was(cel.adres(), version));
                }
            });
        }
        return wanted.size() > MOST_EARLIER ? Set.of() : wanted;
    }

    void neem(Map<Was, @Nullable JsonNode> found) {
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
                                chapter.blocks().stream().map(this::blok).toList()))
                        .toList());
    }

    private Blok blok(Block block) {
        List<Item> sources = block.sources().stream()
                .flatMap(source -> editie.item(source.item()).stream())
                .distinct()
                .toList();
        Cel written = block.writable() ? cells.get(at(block, "")) : null;
        Cel known = block.writable() ? cells.get(at(block, NoteTemplate.SOURCES)) : null;
        if (block.form() == Form.RADAR) {
            return radar(block);
        }
        Opgesteld composed = today.blok(block);
        String own = text(block);
        if (own != null) {
            Voorstel proposed = block.form() == Form.OWN ? null : proposed(block, own, composed.tekst());
            Stand stand =
                    block.form() == Form.OWN ? Stand.EIGEN : proposed == null ? Stand.GESCHREVEN : Stand.BRON_VERANDERD;
            return new Blok(
                    block, stand, own, Tekstboom.lees(own), List.of(), sources, List.of(), written, known, proposed);
        }
        List<Deel> parts = new ArrayList<>(Tekstboom.lees(composed.tekst()));
        if (!composed.delen().isEmpty() && !block.lead().isEmpty()) {
            parts.addAll(Tekstboom.lees(block.lead()));
        }
        parts.addAll(composed.delen());
        Stand stand = parts.isEmpty() ? Stand.LEEG : Stand.VOLGT;
        return new Blok(
                block, stand, composed.tekst(), parts, composed.gaten(), sources, List.of(), written, known, null);
    }

    private Blok radar(Block block) {
        List<Dimensie> dimensions = sections(editie, block)
                .flatMap(section ->
                        scores.dimensies().stream().filter(one -> one.section().equals(section)))
                .toList();
        List<Deel> parts = new ArrayList<>();
        if (dimensions.stream().anyMatch(one -> one.score().isPresent())) {
            parts.addAll(Tekstboom.lees(block.lead()));
            parts.add(new Figuur(
                    block.title(),
                    dimensions.stream()
                            .map(one -> new As(
                                    one.section().title(),
                                    one.score().isPresent() ? one.score().getAsDouble() : null,
                                    one.status() != Status.AFGESPROKEN))
                            .toList()));
            parts.add(new Tabel(
                    block.title(),
                    List.of("Dimensie", "Op honderd", "In woorden"),
                    dimensions.stream()
                            .filter(one -> one.score().isPresent())
                            .map(one -> List.of(
                                    one.section().title(),
                                    String.valueOf(
                                            Math.round(HUNDRED * one.score().getAsDouble())),
                                    Scores.woord(one.score().getAsDouble())))
                            .toList(),
                    false,
                    ""));
        }
        List<Gat> gaps = dimensions.stream()
                .filter(one -> one.score().isEmpty())
                .flatMap(one -> editie.items(one.section()).stream()
                        .limit(1)
                        .map(item -> new Gat(
                                item,
                                "Over %s zijn nog te weinig antwoorden afgesproken voor een score, of je beantwoordde ze zelf nog niet."
                                        .formatted(one.section().title().toLowerCase(Locale.ROOT)))))
                .toList();
        return new Blok(
                block,
                parts.isEmpty() ? Stand.LEEG : Stand.VOLGT,
                "",
                parts,
                gaps,
                List.of(),
                parts.isEmpty() ? List.of() : dimensions,
                null,
                null,
                null);
    }

    /** What would stand there when it took over what moved; null where nothing did that shows. */
    private @Nullable Voorstel proposed(Block block, String own, String composed) {
        Map<Adres, Integer> known = known(block);
        List<Cel> moved = sources(block)
                .filter(cel -> {
                    Integer version = known.get(cel.adres());
                    return version == null ? cel.value() != null : version < cel.version();
                })
                .toList();
        if (moved.isEmpty()) {
            return null;
        }
        Map<Adres, JsonNode> then = new HashMap<>();
        for (Cel cel : sources(block).toList()) {
            Integer version = known.get(cel.adres());
            if (version != null && version == cel.version()) {
                put(then, cel.adres(), cel.value());
            } else if (version != null) {
                put(then, cel.adres(), earlier.get(new Was(cel.adres(), version)));
            }
        }
        String base = new Opsteller(editie, then).blok(block).tekst();
        if (base.equals(composed)) {
            return null;
        }
        Optional<String> merged = Woordverschil.samengevoegd(base, own, composed);
        String text = merged.orElse(composed);
        if (text.equals(own)) {
            return null;
        }
        Cel last = moved.stream().max(Comparator.comparing(Cel::op)).orElseThrow();
        return new Voorstel(text, Woordverschil.tussen(own, text), merged.isEmpty(), last.door());
    }

    private Stream<Cel> sources(Block block) {
        return cells.values().stream().filter(cel -> Opsteller.hangtAf(block, cel.adres()));
    }

    private Map<Adres, Integer> known(Block block) {
        Cel kept = cells.get(at(block, NoteTemplate.SOURCES));
        return kept == null ? Map.of() : Bronversies.lees(kept.value());
    }

    private @Nullable String text(Block block) {
        Cel kept = block.writable() ? cells.get(at(block, "")) : null;
        return kept == null || kept.value() == null ? null : kept.value().asString("");
    }

    private static Adres at(Block block, String col) {
        return new Adres(NoteTemplate.PREFIX + block.id(), "", col, Cel.SAMEN);
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
