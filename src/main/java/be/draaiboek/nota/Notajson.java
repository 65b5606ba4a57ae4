package be.draaiboek.nota;

import be.draaiboek.document.Stuk;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A frozen note as it is kept. What later versions of the application add to a paragraph isn't missed in old ones. */
final class Notajson {

    /** The names of the kinds of paragraphs, for as long as there are frozen notes. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "deel")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Stuk.Kop.class, name = "kop"),
        @JsonSubTypes.Type(value = Stuk.Alinea.class, name = "alinea"),
        @JsonSubTypes.Type(value = Stuk.Tabel.class, name = "tabel"),
        @JsonSubTypes.Type(value = Stuk.Figuur.class, name = "figuur"),
        @JsonSubTypes.Type(value = Stuk.Gat.class, name = "gat")
    })
    private interface Kinds {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Stuk.Deel.class, Kinds.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Notajson() {}

    static String write(Notatekst text) {
        return JSON.writeValueAsString(text);
    }

    static Notatekst read(String kept) {
        return JSON.readValue(kept, Notatekst.class);
    }
}
