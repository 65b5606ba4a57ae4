package be.draaiboek.woord;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.document.Formulier.Bijlage;
import be.draaiboek.document.Ingevuld;
import be.draaiboek.document.Ingevuld.Alinea;
import be.draaiboek.document.Ingevuld.Besturing;
import be.draaiboek.document.Ingevuld.Plek;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Option;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.woord.Inhoud.Gevonden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds the cells in a file that we made; what somebody wrote beside the fields comes along without one. Pure. */
final class Woordlezer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Editie editie;
    private final Map<String, Map<String, String>> lines = new HashMap<>();
    private final Set<String> known;
    private final long holder;
    private final Losse loose = new Losse();

    /** A field with several boxes is one cell. */
    private final Map<Adres, Set<String>> ticked = new LinkedHashMap<>();

    private final Map<Adres, String> bases = new HashMap<>();
    private final Map<Adres, Gevonden> found = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int same;

    private Woordlezer(Traject traject, Bijlage attachment, Wie who) {
        this.editie = traject.editie();
        this.holder = who == Wie.MIJN ? traject.ik().id() : 0;
        this.known = Formuliermaker.bekend(traject);
        for (Map<String, String> line : attachment.regels()) {
            lines.put(line.getOrDefault("t", ""), line);
        }
    }

    static Inhoud read(Ingevuld file, Bijlage attachment, Wie who, Traject traject) {
        Woordlezer reader = new Woordlezer(traject, attachment, who);
        reader.paragraphs(file.alineas());
        reader.boxes();
        long missing = attachment.regels().stream()
                .filter(line -> !reader.seen.contains(line.getOrDefault("t", "")))
                .map(line -> line.getOrDefault("i", "") + "/" + line.getOrDefault("r", "") + "/"
                        + line.getOrDefault("k", ""))
                .distinct()
                .count();
        return new Inhoud(who, List.copyOf(reader.found.values()), reader.loose.all(), reader.same, (int) missing);
    }

    private void paragraphs(List<Alinea> all) {
        Section section = null;
        Item item = null;
        boolean begun = false;
        for (Alinea one : all) {
            String words = Waarden.woorden(one.los());
            if (one.niveau() > 0) {
                begun = true;
                Optional<Section> opened = editie.sections().stream()
                        .filter(each -> Waarden.woorden(each.heading()).equals(words))
                        .findFirst();
                if (opened.isPresent()) {
                    section = opened.get();
                    item = null;
                }
                if (section != null) {
                    item = editie.items(section).stream()
                            .filter(each ->
                                    Waarden.woorden(Formuliermaker.vraag(each)).equals(words))
                            .findFirst()
                            .orElse(item);
                }
            }
            String where = (section == null ? "" : section.label()) + (item == null ? "" : ", vraag " + item.number());
            Adres proposal = item == null ? null : voorstel(item, holder);
            for (Besturing control : one.velden()) {
                if (!control(control) && !leeg(control)) {
                    loose.erbij(control.tekst(), where, one.plek(), proposal);
                }
            }
            boolean ours = words.isEmpty() || known.contains(words) || !begun;
            if (ours) {
                loose.einde(one.plek());
            } else {
                loose.erbij(one.los(), where, one.plek(), proposal);
            }
        }
    }

    private static boolean leeg(Besturing control) {
        return control.leeg() || Formuliermaker.isNodiging(control.tekst());
    }

    /** Returns the first field of a question that takes a text; null where there is none. */
    static @Nullable Adres voorstel(Item item, long holder) {
        CellDefinition own = item.cell();
        if (own != null && own.kind() == CellKind.TEXT && item.cell("", "").isPresent()) {
            return new Adres(item.id(), "", "", holder);
        }
        return item.fields().stream()
                .filter(extra -> extra.cell().kind() == CellKind.TEXT)
                .findFirst()
                .map(extra -> new Adres(item.id(), "", extra.id(), holder))
                .orElse(null);
    }

    /** Returns whether this is a field of ours that wasn't read before: a row that somebody copied has the same ones. */
    private boolean control(Besturing control) {
        Map<String, String> line = lines.get(control.merk());
        if (line == null || !seen.add(control.merk())) {
            return false;
        }
        Adres at =
                new Adres(line.getOrDefault("i", ""), line.getOrDefault("r", ""), line.getOrDefault("k", ""), holder);
        Optional<CellDefinition> cell = editie.item(at.item()).flatMap(item -> item.cell(at.row(), at.col()));
        if (cell.isEmpty()) {
            return false;
        }
        String base = line.getOrDefault("h", "");
        if (cell.get().kind() == CellKind.MULTI) {
            Set<String> chosen = ticked.computeIfAbsent(at, none -> new HashSet<>());
            bases.put(at, base);
            if (control.aan()) {
                chosen.add(line.getOrDefault("o", ""));
            }
        } else if (cell.get().kind() == CellKind.TICK) {
            keep(at, cell.get(), base, control.aan() ? JSON.booleanNode(true) : null, control.aan() ? "ja" : "", "");
        } else {
            String typed = leeg(control) ? "" : control.tekst();
            Waarden.Gelezen read = Waarden.read(cell.get(), typed);
            keep(at, cell.get(), base, read.waarde(), typed, read.zin());
        }
        return true;
    }

    private void boxes() {
        ticked.forEach((at, chosen) -> {
            CellDefinition cell = editie.item(at.item())
                    .flatMap(item -> item.cell(at.row(), at.col()))
                    .orElseThrow();
            ArrayNode value = JSON.arrayNode();
            List<String> labels = new ArrayList<>();
            for (Option one : cell.options()) {
                if (chosen.contains(one.id())) {
                    value.add(one.id());
                    labels.add(one.label());
                }
            }
            String problem = value.isEmpty() ? "" : cell.check(value).orElse("");
            keep(
                    at,
                    cell,
                    bases.getOrDefault(at, ""),
                    value.isEmpty() || !problem.isEmpty() ? null : value,
                    String.join(", ", labels),
                    problem);
        });
    }

    private void keep(
            Adres at, CellDefinition cell, String base, @Nullable JsonNode value, String text, String problem) {
        if (problem.isEmpty() && Waarden.afdruk(cell, value).equals(base)) {
            same++;
        } else {
            found.put(at, new Gevonden(at, base, value, Waarden.tekst(text), problem));
        }
    }

    /** What somebody wrote beside the fields: paragraphs that follow each other, or a row of a table, are one text. */
    static final class Losse {

        private final List<Inhoud.Los> all = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String where = "";
        private @Nullable Plek place;
        private @Nullable Adres proposal;

        void erbij(String words, String at, @Nullable Plek in, @Nullable Adres belongs) {
            String clean = Waarden.tekst(words);
            if (clean.isEmpty()) {
                return;
            }
            if (!text.isEmpty() && (!where.equals(at) || !sameRow(place, in))) {
                close();
            }
            text.append(text.isEmpty() ? "" : in == null ? "\n" : " · ").append(clean);
            where = at;
            place = in;
            proposal = belongs;
        }

        void einde(@Nullable Plek in) {
            if (!sameRow(place, in) || in == null) {
                close();
            }
        }

        private void close() {
            if (!text.isEmpty()) {
                all.add(new Inhoud.Los(all.size() + 1, text.toString(), where, proposal));
                text.setLength(0);
            }
        }

        List<Inhoud.Los> all() {
            close();
            return List.copyOf(all);
        }

        private static boolean sameRow(@Nullable Plek one, @Nullable Plek other) {
            if (one == null || other == null) {
                return one == null && other == null;
            }
            return one.tabel() == other.tabel() && one.rij() == other.rij();
        }
    }
}
