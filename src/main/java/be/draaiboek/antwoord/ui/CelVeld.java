package be.draaiboek.antwoord.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.editie.CellDefinition;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One cell on the screen. Its Lit element draws itself from the edition and sends what is typed to the draft keeper;
 * the server only says where it is and what it knows, and hears nothing by way of Flow. So it is none of Flow's fields,
 * whose listeners would be most of what it takes in memory.
 */
public abstract class CelVeld extends Component {

    private final Adres adres;
    private int version;

    CelVeld(Adres adres) {
        this.adres = adres;
        getElement().setProperty("item", adres.item()).setProperty("holder", (double) adres.holder());
        // "" is what the element itself begins with
        if (!adres.row().isEmpty()) {
            getElement().setProperty("row", adres.row());
        }
        if (!adres.col().isEmpty()) {
            getElement().setProperty("col", adres.col());
        }
    }

    /** Makes the field that fits a kind of cell. */
    public static CelVeld voor(CellDefinition definition, Adres adres) {
        return switch (definition.kind()) {
            case TEXT -> new Tekst(adres);
            case CHOICE -> new Keuze(adres);
            case MULTI -> new Meerkeuze(adres);
            case PERCENT, AMOUNT, YEAR -> new Getal(adres);
            case DATE -> new Datum(adres);
            case TICK -> new Vink(adres);
            case PICTURE -> new Beeld(adres);
            case POSITION -> throw new IllegalArgumentException("no field shows a " + definition.kind());
        };
    }

    /** Makes the field for a text with markup: paragraphs, bold, italic, links and lists, as it will look or with the marks in the text. */
    public static CelVeld opgemaakt(Adres adres) {
        return new Opgemaakt(adres);
    }

    public Adres adres() {
        return adres;
    }

    /** Shows what the server knows; an older version than the one that is shown is ignored. */
    public void show(@Nullable Cel cel) {
        if (cel == null || cel.version() < version) {
            return;
        }
        version = cel.version();
        getElement()
                .setProperty("version", cel.version())
                .setProperty("by", cel.by() == null ? "" : cel.by())
                .setProperty("at", cel.at().toString());
        getElement().setProperty("value", cel.value() == null ? "" : cel.value().toString());
    }

    /** Returns what it shows: JSON text, "" for nothing. */
    public String getValue() {
        return getElement().getProperty("value", "");
    }

    public void alleenLezen() {
        getElement().setProperty("readonly", true);
    }

    public void label(String text) {
        getElement().setProperty("label", text);
    }

    /** Has the browser take a value as if the person had put it in, so that it is kept and can be undone like any other. */
    public void take(JsonNode value) {
        getElement().callJsFunction("adopt", value);
    }

    /** Says how many colleagues chose each option, by the option's id; those that nobody chose may be left out. */
    public void team(Map<String, Integer> counts) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        counts.forEach(all::put);
        String team = all.isEmpty() ? "" : all.toString();
        if (!team.equals(getElement().getProperty("team", ""))) {
            getElement().setProperty("team", team);
        }
    }

    @Tag("db-text")
    @JsModule("./fields/db-text.ts")
    public static final class Tekst extends CelVeld {
        Tekst(Adres adres) {
            super(adres);
        }
    }

    /** Its editor is ProseMirror (MIT), which comes as a file of its own when somebody writes. */
    @Tag("db-markup")
    @NpmPackage(value = "prosemirror-commands", version = "1.7.2")
    @NpmPackage(value = "prosemirror-history", version = "1.5.2")
    @NpmPackage(value = "prosemirror-keymap", version = "1.2.3")
    @NpmPackage(value = "prosemirror-model", version = "1.25.13")
    @NpmPackage(value = "prosemirror-schema-list", version = "1.6.1")
    @NpmPackage(value = "prosemirror-state", version = "1.4.4")
    @NpmPackage(value = "prosemirror-transform", version = "1.12.7")
    @NpmPackage(value = "prosemirror-view", version = "1.44.0")
    @JsModule("./fields/db-markup.ts")
    static final class Opgemaakt extends CelVeld {
        Opgemaakt(Adres adres) {
            super(adres);
        }
    }

    @Tag("db-choice")
    @JsModule("./fields/db-choice.ts")
    public static final class Keuze extends CelVeld {
        Keuze(Adres adres) {
            super(adres);
        }
    }

    @Tag("db-multi")
    @JsModule("./fields/db-multi.ts")
    static final class Meerkeuze extends CelVeld {
        Meerkeuze(Adres adres) {
            super(adres);
        }
    }

    @Tag("db-number")
    @JsModule("./fields/db-number.ts")
    static final class Getal extends CelVeld {
        Getal(Adres adres) {
            super(adres);
        }
    }

    @Tag("db-date")
    @JsModule("./fields/db-date.ts")
    static final class Datum extends CelVeld {
        Datum(Adres adres) {
            super(adres);
        }
    }

    @Tag("db-tick")
    @JsModule("./fields/db-tick.ts")
    public static final class Vink extends CelVeld {
        Vink(Adres adres) {
            super(adres);
        }
    }

    /** Says that one is ready with a question: the button, and afterwards that it was said. */
    @Tag("db-ready")
    @JsModule("./fields/db-ready.ts")
    public static final class Klaar extends CelVeld {

        /** @param after what happens once it is said, in a sentence */
        public Klaar(Adres adres, String after) {
            super(adres);
            label(after);
        }
    }

    @Tag("db-picture")
    @JsModule("./fields/db-picture.ts")
    public static final class Beeld extends CelVeld {
        Beeld(Adres adres) {
            super(adres);
        }
    }
}
