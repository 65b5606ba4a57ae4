package be.draaiboek.nota;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which versions of its sources a block was made from, as it is kept beside its text. */
final class Bronversies {

    private Bronversies() {}

    /** Reads them; what isn't readable is as if nothing were known. */
    static Map<Adres, Integer> read(@Nullable JsonNode kept) {
        Map<Adres, Integer> versions = new HashMap<>();
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(kept == null ? "" : kept.asString(""));
        } catch (JacksonException malformed) {
            return versions;
        }
        root.properties()
                .forEach(item -> item.getValue()
                        .properties()
                        .forEach(row -> row.getValue().properties().forEach(col -> {
                            if (col.getValue().isInt()) {
                                versions.put(
                                        new Adres(item.getKey(), row.getKey(), col.getKey(), Cel.SAMEN),
                                        col.getValue().intValue());
                            }
                        })));
        return versions;
    }

    /** Writes them; the same ones always give the same text. */
    static String write(Map<Adres, Integer> versions) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        Map<String, Integer> sorted = new TreeMap<>();
        versions.forEach((cell, version) -> sorted.put(cell.item() + "\n" + cell.row() + "\n" + cell.col(), version));
        sorted.forEach((key, version) -> {
            String[] at = key.split("\n", -1);
            root.withObjectProperty(at[0]).withObjectProperty(at[1]).put(at[2], version);
        });
        return root.toString();
    }
}
