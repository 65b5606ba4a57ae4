package be.draaiboek.woord;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.document.Ingevuld;
import be.draaiboek.document.Ingevuld.Alinea;
import be.draaiboek.document.Ingevuld.Besturing;
import be.draaiboek.document.Ingevuld.Plek;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.traject.Traject;
import be.draaiboek.woord.Grondtekst.Plaats;
import be.draaiboek.woord.Inhoud.Gevonden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds answers in the Draaiboek as it was handed out in Word: by the headings A … C.2.3, by the question before a text, and
 * where that was reworded by the order of the fields. What it can't place comes along without a place. Pure.
 */
final class Origineel {

    private static final Grondtekst OURS = Grondtekst.VAST;
    private static final Pattern HEADING = Pattern.compile("^([ABC](?:\\.\\d)*)\\.?\\s+\\S");
    private static final Pattern CONTENTS = Pattern.compile("\\t\\d+$");
    private static final Pattern TICKED =
            Pattern.compile("^\\s*(?:[\\u2611\\u2612\\u2713\\u2714\\uF0FE\\uF0FD]|\\[[xX]\\]|[xX]\\s)");
    private static final int LONGEST_HEADING = 140;
    private static final int ENOUGH = 3;

    private final Traject traject;
    private final Editie editie;
    private final Map<Adres, StringBuilder> texts = new LinkedHashMap<>();
    private final Map<String, Set<String>> chosen = new LinkedHashMap<>();
    private final Woordlezer.Losse loose = new Woordlezer.Losse();
    private final Set<String> headings = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final Map<Plek, String> heads = new HashMap<>();

    private String section = "";
    private String question = "";
    private @Nullable Plaats field;
    private boolean answered;

    private Origineel(Traject traject) {
        this.traject = traject;
        this.editie = traject.editie();
    }

    /** Returns what was filled in; empty where this isn't that Draaiboek. */
    static Optional<Inhoud> read(Ingevuld file, Traject traject) {
        Origineel all = new Origineel(traject);
        file.alineas().forEach(all::paragraph);
        return all.headings.size() < ENOUGH ? Optional.empty() : Optional.of(all.inhoud());
    }

    private void paragraph(Alinea one) {
        String text = one.los();
        if (one.stijl().startsWith("toc")
                || one.stijl().startsWith("inhopg")
                || CONTENTS.matcher(text).find()) {
            return;
        }
        Matcher heading = HEADING.matcher(text);
        if (one.plek() == null && text.length() < LONGEST_HEADING && heading.find() && isSection(heading.group(1))) {
            section = heading.group(1);
            headings.add(section);
            field = null;
            question = "";
            loose.einde(null);
            return;
        }
        if (section.isEmpty()) {
            return;
        }
        Adres cell = tabel(one.plek(), text);
        if (cell != null) {
            in(cell, one);
            return;
        }
        boolean ticked = TICKED.matcher(text).find()
                || one.velden().stream().anyMatch(control -> control.vink() && control.aan());
        for (String line : regels(text)) {
            line(line, ticked, one.plek(), one.begint());
        }
        for (Besturing control : one.velden()) {
            if (!control.vink()) {
                control(control, one.plek());
            }
        }
    }

    /** A question of two lines is one paragraph in Word, and may be two to us. */
    private static List<String> regels(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return !text.isBlank() && (OURS.kent(text) || !lines.stream().allMatch(OURS::kent)) ? List.of(text) : lines;
    }

    /** @param begins whether a field begins with it */
    private void line(String text, boolean ticked, @Nullable Plek place, boolean begins) {
        if (Waarden.woorden(text).isEmpty()) {
            // A line of dashes between questions.
            return;
        }
        String words = TICKED.matcher(text).replaceFirst("");
        Optional<Plaats> option = OURS.keuze(words, question);
        if (option.isPresent()) {
            if (ticked && option.get().kolom().isEmpty()) {
                loose.erbij(words, section, place, null);
            } else if (ticked) {
                chosen.computeIfAbsent(option.get().item(), none -> new LinkedHashSet<>())
                        .add(option.get().kolom());
            }
            return;
        }
        Optional<Plaats> asked = OURS.vraag(text, section).filter(one -> bestaat(one));
        if (asked.isPresent()) {
            field = asked.get();
            question = field.item();
            answered = false;
            next.put(section, OURS.velden(section).indexOf(field) + 1);
            loose.einde(place);
        } else if (OURS.kent(text)) {
            if (answered) {
                field = null;
            }
            loose.einde(place);
        } else if (Formuliermaker.isNodiging(text)) {
            passed();
        } else {
            if (begins && (field == null || answered)) {
                // The next field, where the question before it was reworded.
                field = inVolgorde();
                answered = false;
            }
            if (field == null) {
                loose.erbij(text, section, place, null);
            } else {
                answer(text);
            }
        }
    }

    private void control(Besturing control, @Nullable Plek place) {
        if (control.leeg() || Formuliermaker.isNodiging(control.tekst())) {
            passed();
        } else if (!control.tekst().isBlank()) {
            if (field == null || answered) {
                field = inVolgorde();
                answered = false;
            }
            if (field == null) {
                loose.erbij(control.tekst(), section, place, null);
            } else {
                answer(control.tekst());
            }
        }
    }

    /** A field that stayed empty: what comes after it is no answer to it. */
    private void passed() {
        if (field == null) {
            inVolgorde();
        }
        field = null;
    }

    private @Nullable Plaats inVolgorde() {
        int at = next.getOrDefault(section, 0);
        List<Plaats> all = OURS.velden(section);
        next.put(section, at + 1);
        return at < all.size() && bestaat(all.get(at)) ? all.get(at) : null;
    }

    private void answer(String text) {
        Plaats here = field;
        if (here != null) {
            answered = true;
            Adres at = new Adres(here.item(), "", here.kolom(), houder(here.item()));
            StringBuilder words = texts.computeIfAbsent(at, none -> new StringBuilder());
            words.append(words.isEmpty() ? "" : "\n").append(text);
        }
    }

    private void in(Adres cell, Alinea one) {
        List<String> all = new ArrayList<>();
        if (!one.los().isBlank() && !Formuliermaker.isNodiging(one.los())) {
            all.add(one.los());
        }
        one.velden().stream()
                .filter(control -> !control.vink()
                        && !control.leeg()
                        && !Formuliermaker.isNodiging(control.tekst())
                        && !control.tekst().isBlank())
                .forEach(control -> all.add(control.tekst()));
        for (String text : all) {
            StringBuilder words = texts.computeIfAbsent(cell, none -> new StringBuilder());
            words.append(words.isEmpty() ? "" : "\n").append(text);
        }
    }

    // --- tables ---

    /** Returns the cell that this place of a table is; null for heads, and where the section has no such table. */
    private @Nullable Adres tabel(@Nullable Plek place, String text) {
        if (place == null) {
            return null;
        }
        if (place.rij() == 0 || place.kolom() == 0) {
            heads.merge(place, text, (before, more) -> before + more);
        }
        if (place.rij() == 0) {
            return null;
        }
        String above = Waarden.woorden(heads.getOrDefault(new Plek(place.tabel(), 0, place.kolom()), ""));
        String before = Waarden.woorden(heads.getOrDefault(new Plek(place.tabel(), place.rij(), 0), ""));
        int row = place.rij() - 1;
        return switch (section) {
            case "A.1" -> cel("a1-dimensies", dimensie(above), uit(row, "omschrijving", "voorbeeld", "meten", "stand"));
            case "A.2" ->
                place.kolom() == 1
                        ? cel("a2-herkenning", uit(row, "overheid", "transformatie", "leiderschap"), "terug")
                        : null;
            case "A.3" ->
                cel(
                        "a3-leiderschap",
                        begin(above, "vooruitziend", "gidsend", "visionair", "verankerend"),
                        uit(row, "wie", "praktijken"));
            case "C.2.3" -> {
                String kind = begin(
                                before, "geinspireerd", "geïnspireerd", "onverschillig", "gefrustreerd", "onderdrukt")
                        .replace('ï', 'i');
                yield place.kolom() == 1
                        ? cel("c23-verdeling", kind, "percentage")
                        : cel("c23-aanpak", kind, uit(place.kolom() - 2, "herkennen", "acties"));
            }
            default -> null;
        };
    }

    private @Nullable Adres cel(String item, String row, String col) {
        return editie.item(item).flatMap(one -> one.cell(row, col)).isPresent()
                ? new Adres(item, row, col, houder(item))
                : null;
    }

    private static String uit(int at, String... names) {
        return at >= 0 && at < names.length ? names[at] : "";
    }

    private static String begin(String text, String... names) {
        for (String name : names) {
            if (text.startsWith(name)) {
                return name;
            }
        }
        return "";
    }

    private static String dimensie(String head) {
        Map<String, String> words = Map.of(
                "design", "digitaal-by-design",
                "gedreven", "data-gedreven",
                "platform", "platform",
                "gebruiker", "gebruikersgestuurd",
                "proactief", "proactief");
        if (head.equals("open")) {
            return "open";
        }
        return words.entrySet().stream()
                .filter(one -> head.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    // --- what came of it ---

    private boolean isSection(String code) {
        return editie.section(code).isPresent() || editie.part(code).isPresent();
    }

    private boolean bestaat(Plaats one) {
        return editie.item(one.item())
                .flatMap(item -> item.cell("", one.kolom()))
                .isPresent();
    }

    private long houder(String item) {
        return editie.item(item)
                        .filter(one -> one.answering() == Answering.INDIVIDUAL_THEN_AGREED)
                        .isPresent()
                ? traject.ik().id()
                : Cel.SAMEN;
    }

    private Inhoud inhoud() {
        List<Gevonden> found = new ArrayList<>();
        texts.forEach((at, words) -> {
            Optional<CellDefinition> cell = editie.item(at.item()).flatMap(item -> item.cell(at.row(), at.col()));
            String text = Waarden.tekst(words.toString());
            if (cell.isPresent() && !text.isEmpty()) {
                Waarden.Gelezen read = Waarden.read(cell.get(), zoals(cell.get(), text));
                found.add(new Gevonden(at, null, read.waarde(), text, read.zin()));
            }
        });
        chosen.forEach((id, options) -> editie.item(id).ifPresent(item -> found.add(keuze(item, options))));
        return new Inhoud(Wie.ORIGINEEL, found, loose.all(), 0, 0);
    }

    /** The middle of three is called two ways in the same text. */
    private static String zoals(CellDefinition cell, String text) {
        return cell.kind() == CellKind.CHOICE && Waarden.woorden(text).equals("gemiddeld") ? "Middelmatig" : text;
    }

    private Gevonden keuze(Item item, Set<String> options) {
        Adres at = new Adres(item.id(), "", "", houder(item.id()));
        CellDefinition cell = item.cell();
        List<String> labels = new ArrayList<>();
        ArrayNode many = JsonNodeFactory.instance.arrayNode();
        for (String id : options) {
            many.add(id);
            if (cell != null) {
                cell.option(id).ifPresent(option -> labels.add(option.label()));
            }
        }
        String text = String.join(", ", labels);
        if (cell == null || (cell.kind() == CellKind.CHOICE && options.size() > 1)) {
            return new Gevonden(
                    at,
                    null,
                    null,
                    text,
                    "Er staat meer dan één antwoord aangevinkt. Kies online het antwoord dat past.");
        }
        var value = cell.kind() == CellKind.CHOICE ? many.get(0) : many;
        String problem = cell.check(value).orElse("");
        return new Gevonden(at, null, problem.isEmpty() ? value : null, text, problem);
    }
}
