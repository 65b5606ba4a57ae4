package be.draaiboek.woord;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Row;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.woord.Inhoud.Gevonden;
import be.draaiboek.woord.Voorstel.Aard;
import be.draaiboek.woord.Voorstel.Vraag;
import be.draaiboek.woord.Voorstel.Wijziging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Lays what came back beside what stands online and what the file left with: three ways, so that a text which only a colleague
 * changed isn't written over, and one which both changed is shown. Pure.
 */
final class Vergelijker {

    private static final String BOTH = "Intussen ook online gewijzigd.";
    private static final String UNKNOWN = "Online staat er al iets anders.";
    private static final String ROW_GONE = "Deze rij is online weggehaald. Kies je dit, dan komt ze terug.";

    private final Editie editie;
    private final Stand stand;
    private final Map<Adres, Gevonden> found = new HashMap<>();
    private int same;

    private Vergelijker(Traject traject, Stand stand, Inhoud content) {
        this.editie = traject.editie();
        this.stand = stand;
        this.same = content.gelijk();
        content.gevonden().forEach(one -> found.put(one.adres(), one));
    }

    record Uitkomst(List<Vraag> vragen, int gelijk) {}

    static Uitkomst of(Traject traject, Stand stand, Inhoud content) {
        Vergelijker all = new Vergelijker(traject, stand, content);
        Map<String, List<Wijziging>> byItem = new LinkedHashMap<>();
        for (Gevonden one : content.gevonden()) {
            all.compare(one)
                    .ifPresent(change -> byItem.computeIfAbsent(one.adres().item(), none -> new ArrayList<>())
                            .add(change));
        }
        List<Vraag> questions = new ArrayList<>();
        for (Item item : all.editie.items()) {
            List<Wijziging> changes = byItem.get(item.id());
            if (changes != null) {
                questions.add(new Vraag(item, changes));
            }
        }
        return new Uitkomst(questions, all.same);
    }

    private Optional<Wijziging> compare(Gevonden one) {
        Adres at = one.adres();
        Optional<Item> item = editie.item(at.item());
        Optional<CellDefinition> definition = item.flatMap(each -> each.cell(at.row(), at.col()));
        if (item.isEmpty() || definition.isEmpty()) {
            return Optional.empty();
        }
        CellDefinition cell = definition.get();
        String file = Waarden.afdruk(cell, one.waarde());
        String online = Waarden.afdruk(cell, stand.waarde(at));
        if (one.zin().isEmpty() && file.equals(online)) {
            same++;
            return Optional.empty();
        }
        Optional<String> refused = stand.waaromNiet(item.get(), at.holder());
        boolean gone = rowGone(item.get(), at);
        Aard kind;
        String sentence = "";
        if (!one.zin().isEmpty() || refused.isPresent()) {
            kind = Aard.PAST_NIET;
            sentence = one.zin().isEmpty() ? refused.orElse("") : one.zin();
        } else if (gone || (one.basis() == null ? !online.isEmpty() : !online.equals(one.basis()))) {
            kind = Aard.BOTST;
            sentence = gone ? ROW_GONE : one.basis() == null ? UNKNOWN : BOTH;
        } else if (file.isEmpty()) {
            kind = Aard.LEEG;
        } else {
            kind = online.isEmpty() ? Aard.ERBIJ : Aard.ANDERS;
        }
        return Optional.of(new Wijziging(
                at,
                plaats(item.get(), at),
                kind,
                stand.versie(at),
                stand.waarde(at) == null ? "" : Opmaak.tekst(cell, stand.waarde(at)),
                one.waarde(),
                one.waarde() == null ? one.tekst() : Opmaak.tekst(cell, one.waarde()),
                sentence));
    }

    /** An added row (or column) that stood when the file was made, and no longer. */
    private boolean rowGone(Item item, Adres at) {
        if (!item.growing() || at.row().isEmpty()) {
            return false;
        }
        return gone(at, at.row(), Item.MARKER)
                || gone(at, at.row(), Item.ACROSS_MARKER)
                || gone(at, at.col(), Item.ACROSS_MARKER);
    }

    private boolean gone(Adres at, String added, String marker) {
        return stand.cel(new Adres(at.item(), added, marker, at.holder()))
                .filter(cel -> cel.value() == null)
                .isPresent();
    }

    // --- where it is, in words ---

    private String plaats(Item item, Adres at) {
        if (at.row().isEmpty()) {
            return at.col().isEmpty()
                    ? ""
                    : item.beside(at.col()).map(Column::label).orElse("");
        }
        if (!item.growing()) {
            String row = item.row(at.row()).map(Row::label).orElse("");
            return at.col().isEmpty()
                    ? row
                    : row + ", " + item.column(at.col()).map(Column::label).orElse("");
        }
        Item.Across across = item.across();
        if (across != null && at.col().equals(across.head().id())) {
            return across.head().label();
        }
        String column = item.column(at.col())
                .map(Column::label)
                .orElseGet(() ->
                        across == null ? "" : naam(at, at.col(), across.head().id(), "kolom"));
        String first = item.columns().isEmpty() ? "" : item.columns().getFirst().id();
        return naam(at, at.row(), first, "rij") + ", " + column;
    }

    /** Returns how an added row is called: by its first column, in the file or online. */
    private String naam(Adres at, String row, String column, String otherwise) {
        Adres name = new Adres(at.item(), row, column, at.holder());
        Gevonden inFile = found.get(name);
        JsonNode online = stand.waarde(name);
        String words = inFile != null && !inFile.tekst().isEmpty()
                ? inFile.tekst()
                : online == null ? "" : online.asString("");
        return words.isEmpty() ? otherwise : "‘" + Waarden.kort(words) + "’";
    }
}
