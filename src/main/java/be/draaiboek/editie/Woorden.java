package be.draaiboek.editie;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What was chosen, in the words of the edition: the same on the screen and in a file. */
public final class Woorden {

    private Woorden() {}

    /** Returns the labels of one answer or of several. */
    public static String keuze(CellDefinition definition, JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(one -> label(definition, one))
                        .collect(Collectors.joining("; "))
                : label(definition, value);
    }

    /** Returns what a picture shows. */
    public static String beschrijving(JsonNode picture) {
        String alt = picture.path("alt").asString("");
        return alt.isBlank() ? "Afbeelding, nog te beschrijven" : "Afbeelding: " + alt;
    }

    private static String label(CellDefinition definition, JsonNode value) {
        String id = value.asString("");
        return definition.option(id).map(Option::label).orElse(id);
    }
}
