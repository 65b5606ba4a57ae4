package be.draaiboek.woord;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.document.Formulier;
import be.draaiboek.document.Formulier.Bijlage;
import be.draaiboek.document.Formulier.Deel;
import be.draaiboek.document.Formulier.Draai;
import be.draaiboek.document.Formulier.Invul;
import be.draaiboek.document.Formulier.Keuze;
import be.draaiboek.document.Formulier.Kop;
import be.draaiboek.document.Formulier.Tabel;
import be.draaiboek.document.Formulier.Uitleg;
import be.draaiboek.document.Formulier.Vak;
import be.draaiboek.document.Formulier.Veld;
import be.draaiboek.document.Formulier.Vorm;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Row;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lays the Draaiboek out as a text to fill in, with what stands in it; pure, over the cells that it is given. */
final class Formuliermaker {

    /** Of the form of what travels along; another one is of a later version of this application. */
    static final String VORM = "1";

    private static final int SPARE_ROWS = 5;
    private static final int SPARE_COLUMNS = 2;
    private static final int LEAST_COLUMNS = 4;
    private static final int MOST_UPRIGHT = 5;
    private static final String PICTURE = ": een afbeelding voeg je online toe.";
    private static final String WRITE = "Schrijf hier je antwoord";
    private static final String FILL = "Vul in";
    private static final String PICK = "Kies een antwoord";

    private static final Set<String> INVITATIONS =
            Set.of(WRITE, FILL, PICK, "Kies", "dag/maand/jaar", "0 tot 100", "hele euro's", "jaar", "Kies een item.");

    /** How Word itself invites to write, whatever is to be written: a text, a date. */
    private static final Pattern OF_WORD = Pattern.compile("Klik of tik om [a-z ]{1,20} in te voeren\\.");

    private final Editie editie;
    private final Wie who;
    private final Stand stand;
    private final List<Deel> parts = new ArrayList<>();
    private final List<Map<String, String>> lines = new ArrayList<>();
    private long holder;

    private Formuliermaker(Traject traject, Wie who, Stand stand) {
        this.editie = traject.editie();
        this.who = who;
        this.stand = stand;
    }

    static Formulier of(Traject traject, Wie who, Stand stand, LocalDate day) {
        Formuliermaker maker = new Formuliermaker(traject, who, stand);
        maker.all();
        boolean own = who == Wie.MIJN;
        Map<String, String> head = new LinkedHashMap<>();
        head.put("vorm", VORM);
        head.put("editie", traject.editie().id());
        head.put("bestuur", String.valueOf(traject.bestuurId()));
        head.put("traject", String.valueOf(traject.id()));
        head.put("wie", who.code());
        head.put("houder", String.valueOf(own ? traject.ik().id() : 0));
        return new Formulier(
                traject.bestuur(),
                "Draaiboek om in te vullen",
                own ? "Antwoorden van " + traject.ik().shownName() : "Wat we samen schrijven",
                day,
                before(traject, own),
                maker.parts,
                new Bijlage(head, maker.lines));
    }

    private static List<String> before(Traject traject, boolean own) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Vul de grijze velden in, in Word of in LibreOffice. Een netwerk heb je daarvoor niet nodig. Bewaar het"
                        + " bestand als Word-document (.docx) en zet het daarna terug: in het Draaiboek, bij ‘Waar staan we’,"
                        + " ‘Invullen in Word’. Je ziet eerst wat er zou veranderen en kiest zelf.");
        lines.add(
                own
                        ? "Dit zijn jouw eigen antwoorden. Wat jullie samen schrijven en wat afgesproken is, staat in het andere"
                                + " bestand. Dat je klaar bent met een vraag, zeg je online."
                        : traject.isTrekker()
                                ? "Dit is wat jullie samen schrijven en wat afgesproken is. Waar je zelf nog geen antwoord gaf,"
                                        + " ontbreekt de afspraak. Minderheidsstandpunten noteer je online."
                                : "Dit is wat jullie samen schrijven. Wat afgesproken is, legt de trekker vast en staat hier"
                                        + " niet in.");
        lines.add(
                "In een tabel staan lege rijen klaar; wie er meer nodig heeft, voegt ze online toe. Afbeeldingen zitten niet"
                        + " in dit bestand: die voeg je online toe.");
        lines.add("Dit bestand past alleen bij jullie bestuur en bij editie "
                + traject.editie().id()
                + " van het Draaiboek. Wat intussen online verandert, overschrijf je niet ongemerkt.");
        return lines;
    }

    private void all() {
        for (Part part : editie.parts()) {
            boolean opened = false;
            for (Section section : editie.sections(part)) {
                List<Item> asked = editie.items(section).stream()
                        .filter(item -> stand.hoortIn(item, who))
                        .toList();
                if (asked.isEmpty()) {
                    continue;
                }
                if (!opened) {
                    parts.add(new Kop(1, part.heading()));
                    opened = true;
                }
                parts.add(new Kop(2, section.heading()));
                String intro = first(section.intro());
                if (!intro.isEmpty()) {
                    parts.add(new Uitleg(intro));
                }
                asked.forEach(this::item);
            }
        }
    }

    private void item(Item item) {
        holder = stand.houder(item, who);
        boolean wide = columns(item) > MOST_UPRIGHT;
        if (wide) {
            parts.add(new Draai(true));
        }
        parts.add(new Kop(3, vraag(item)));
        if (!item.help().isEmpty()) {
            parts.add(new Uitleg(plat(item.help())));
        }
        switch (item.kind()) {
            case TEXT, CHOICE, MULTI -> cell(item, "", "", item.cell(), "");
            case CHECK -> check(item);
            case GRID -> grid(item);
            case ROWS -> rows(item);
            case MATRIX -> matrix(item);
        }
        for (Column extra : item.fields()) {
            if (extra.cell().kind() == CellKind.PICTURE) {
                parts.add(new Uitleg(extra.label() + PICTURE));
            } else {
                cell(item, "", extra.id(), extra.cell(), extra.label());
            }
        }
        if (wide) {
            parts.add(new Draai(false));
        }
    }

    private static int columns(Item item) {
        return switch (item.kind()) {
            case GRID -> item.columns().size() + 1;
            case ROWS -> item.columns().size();
            case MATRIX -> MOST_UPRIGHT + 1;
            default -> 1;
        };
    }

    private void cell(Item item, String row, String col, @Nullable CellDefinition cell, String label) {
        if (cell == null) {
            return;
        }
        List<Veld> fields = fields(item, row, col, cell, label, true);
        if (cell.kind() == CellKind.TICK || fields.size() > 1) {
            if (fields.size() > 1 && !label.isEmpty()) {
                parts.add(new Uitleg(label));
            }
            fields.forEach(one -> parts.add(new Invul("", one)));
        } else {
            fields.forEach(one -> parts.add(new Invul(label, one)));
        }
    }

    private void check(Item item) {
        List<List<Vak>> rows = new ArrayList<>();
        rows.add(List.of(Vak.read("Stelling"), Vak.read("Antwoord")));
        CellDefinition cell = item.cell();
        for (Row row : item.rows()) {
            rows.add(List.of(
                    Vak.read(row.label()),
                    new Vak("", cell == null ? List.of() : vak(item, row.id(), "", cell, row.label()))));
        }
        parts.add(new Tabel(item.title(), List.of(6, 3), rows));
    }

    private void grid(Item item) {
        List<Integer> widths = new ArrayList<>(List.of(5));
        List<Vak> head = new ArrayList<>(List.of(Vak.read("")));
        for (Column column : item.columns()) {
            widths.add(width(column.cell()));
            head.add(Vak.read(column.label()));
        }
        List<List<Vak>> rows = new ArrayList<>(List.of(head));
        for (Row row : item.rows()) {
            List<Vak> line = new ArrayList<>(List.of(Vak.read(row.label())));
            for (Column column : item.columns()) {
                line.add(new Vak(
                        "", vak(item, row.id(), column.id(), column.cell(), row.label() + ", " + column.label())));
            }
            rows.add(line);
        }
        parts.add(new Tabel(item.title(), widths, rows));
    }

    private void rows(Item item) {
        List<List<Vak>> rows = new ArrayList<>();
        rows.add(item.columns().stream().map(one -> Vak.read(one.label())).toList());
        int number = 0;
        for (String row : withSpare(stand.toegevoegd(item.id(), Item.MARKER, holder), SPARE_ROWS)) {
            number++;
            List<Vak> line = new ArrayList<>();
            for (Column column : item.columns()) {
                line.add(new Vak(
                        "", vak(item, row, column.id(), column.cell(), "rij " + number + ", " + column.label())));
            }
            rows.add(line);
        }
        parts.add(new Tabel(
                item.title(),
                item.columns().stream().map(one -> width(one.cell())).toList(),
                rows));
    }

    private void matrix(Item item) {
        Item.Across across = item.across();
        if (across == null || item.columns().isEmpty()) {
            return;
        }
        List<String> standing = stand.toegevoegd(item.id(), Item.ACROSS_MARKER, holder);
        List<String> columns = withSpare(standing, Math.max(SPARE_COLUMNS, LEAST_COLUMNS - standing.size()));
        Column first = item.columns().getFirst();
        List<Integer> widths = new ArrayList<>(List.of(5));
        List<Vak> head = new ArrayList<>(List.of(Vak.read(first.label())));
        int at = 0;
        for (String column : columns) {
            at++;
            widths.add(3);
            head.add(new Vak(
                    "",
                    vak(
                            item,
                            column,
                            across.head().id(),
                            across.head().cell(),
                            across.head().label() + " " + at)));
        }
        List<List<Vak>> rows = new ArrayList<>(List.of(head));
        int number = 0;
        for (String row : withSpare(stand.toegevoegd(item.id(), Item.MARKER, holder), SPARE_ROWS)) {
            number++;
            String name = "rij " + number;
            List<Vak> line = new ArrayList<>();
            line.add(new Vak("", vak(item, row, first.id(), first.cell(), name + ", " + first.label())));
            at = 0;
            for (String column : columns) {
                at++;
                line.add(new Vak("", vak(item, row, column, across.cell(), name + ", kolom " + at)));
            }
            rows.add(line);
        }
        parts.add(new Tabel(item.title(), widths, rows));
    }

    private static List<String> withSpare(List<String> standing, int spare) {
        List<String> all = new ArrayList<>(standing);
        for (int i = 0; i < spare; i++) {
            all.add(UUID.randomUUID().toString());
        }
        return all;
    }

    private static int width(CellDefinition cell) {
        return switch (cell.kind()) {
            case TEXT -> cell.lines() == 1 ? 3 : 5;
            case CHOICE, MULTI -> 3;
            case DATE, AMOUNT, YEAR, PERCENT, TICK, PICTURE, POSITION -> 2;
        };
    }

    // --- fields ---

    private List<Veld> vak(Item item, String row, String col, CellDefinition cell, String name) {
        return fields(item, row, col, cell, name, false);
    }

    private List<Veld> fields(Item item, String row, String col, CellDefinition cell, String label, boolean roomy) {
        Adres at = new Adres(item.id(), row, col, holder);
        JsonNode value = stand.waarde(at);
        String name = kop(item) + (label.isEmpty() ? "" : ", " + label);
        List<Veld> fields = new ArrayList<>();
        if (cell.kind() == CellKind.MULTI) {
            for (Option one : cell.options()) {
                boolean chosen = false;
                for (JsonNode each : value == null ? List.<JsonNode>of() : value) {
                    chosen |= each.asString("").equals(one.id());
                }
                fields.add(new Veld(
                        line(at, cell, value, one.id()),
                        name + ", " + one.label(),
                        Vorm.VINK,
                        List.of(),
                        chosen ? "1" : "",
                        one.label()));
            }
        } else if (cell.kind() != CellKind.PICTURE && cell.kind() != CellKind.POSITION) {
            fields.add(new Veld(
                    line(at, cell, value, ""),
                    name,
                    vorm(cell),
                    cell.options().stream()
                            .map(one -> new Keuze(one.id(), one.label()))
                            .toList(),
                    Waarden.show(cell, value),
                    cell.kind() == CellKind.TICK ? label : nodiging(cell, roomy)));
        }
        return fields;
    }

    private static Vorm vorm(CellDefinition cell) {
        return switch (cell.kind()) {
            case CHOICE -> Vorm.KEUZE;
            case DATE -> Vorm.DATUM;
            case TICK, MULTI -> Vorm.VINK;
            case TEXT, PERCENT, AMOUNT, YEAR, PICTURE, POSITION -> Vorm.TEKST;
        };
    }

    private static String nodiging(CellDefinition cell, boolean roomy) {
        return switch (cell.kind()) {
            case CHOICE -> roomy ? PICK : "Kies";
            case DATE -> "dag/maand/jaar";
            case PERCENT -> "0 tot 100";
            case AMOUNT -> "hele euro's";
            case YEAR -> "jaar";
            case TEXT, MULTI, TICK, PICTURE, POSITION -> roomy ? WRITE : FILL;
        };
    }

    private int line(Adres at, CellDefinition cell, @Nullable JsonNode value, String option) {
        Map<String, String> one = new LinkedHashMap<>();
        int number = lines.size() + 1;
        one.put("t", String.valueOf(number));
        one.put("i", at.item());
        one.put("r", at.row());
        one.put("k", at.col());
        one.put("v", String.valueOf(stand.versie(at)));
        one.put("h", Waarden.afdruk(cell, value));
        if (!option.isEmpty()) {
            one.put("o", option);
        }
        lines.add(one);
        return number;
    }

    // --- words ---

    /** Returns whether this only invites to fill in; some programs forget that it is no answer. */
    static boolean isNodiging(String text) {
        String said = text.strip();
        return INVITATIONS.contains(said) || OF_WORD.matcher(said).matches();
    }

    /** Returns a question as its heading says it. */
    static String vraag(Item item) {
        return item.number() + ". " + item.title();
    }

    private String kop(Item item) {
        return editie.section(item.section()).map(Section::label).orElse("") + " vraag " + item.number();
    }

    /** Returns the first paragraph, without marks. */
    private static String first(String markdown) {
        int end = markdown.indexOf("\n\n");
        String text = end < 0 ? markdown : markdown.substring(0, end);
        return text.startsWith("- ") ? "" : plat(text);
    }

    private static String plat(String text) {
        return text.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("[*_]{1,2}([^*_]+)[*_]{1,2}", "$1")
                .replaceAll("\\s*\\n\\s*", " ")
                .strip();
    }

    /** Returns every sentence that such a file has of itself, so that what somebody wrote can be told from it. */
    static Set<String> bekend(Traject traject) {
        Editie editie = traject.editie();
        List<String> all = new ArrayList<>(List.of("Stelling", "Antwoord"));
        all.addAll(before(traject, true));
        all.addAll(before(traject, false));
        editie.parts().forEach(part -> all.add(part.heading()));
        for (Section section : editie.sections()) {
            all.add(section.heading());
            all.add(first(section.intro()));
        }
        for (Item item : editie.items()) {
            all.add(vraag(item));
            all.add(plat(item.help()));
            item.rows().forEach(row -> all.add(row.label()));
            item.columns().forEach(column -> label(all, column));
            item.fields().forEach(extra -> {
                label(all, extra);
                all.add(extra.label() + PICTURE);
            });
            options(all, item.cell());
        }
        return all.stream().map(Waarden::woorden).collect(Collectors.toSet());
    }

    private static void label(List<String> all, Column column) {
        all.add(column.label());
        options(all, column.cell());
    }

    private static void options(List<String> all, @Nullable CellDefinition cell) {
        if (cell != null) {
            cell.options().forEach(option -> all.add(option.label()));
        }
    }
}
