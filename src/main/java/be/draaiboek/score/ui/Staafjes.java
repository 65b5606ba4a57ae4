package be.draaiboek.score.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.CellDefinition;
import be.draaiboek.editie.Option;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How often each option was chosen: a bar and the number, so that the bar is never the only carrier. */
public final class Staafjes {

    private Staafjes() {}

    /** A meter draws its own width from its value, so no style has to be set. */
    @Tag("meter")
    private static final class Meter extends Component {
        Meter(int value, int max) {
            getElement()
                    .setAttribute("min", "0")
                    .setAttribute("max", String.valueOf(Math.max(1, max)))
                    .setAttribute("value", String.valueOf(value))
                    .setAttribute("aria-hidden", "true");
        }
    }

    /** Returns the bars as markup. */
    public static Markup of(CellDefinition definition, Collection<Cel> answers) {
        return Markup.of(
                "<ul class=\"db-bars\">%s</ul>",
                lines(definition, answers.stream().map(Cel::value).toList(), option -> ""));
    }

    /**
     * The same of values that are nobody's in particular.
     *
     * @param below what stands below an option; "" for nothing
     */
    public static Component of(
            CellDefinition definition,
            Collection<? extends @Nullable JsonNode> answers,
            Function<Option, String> below) {
        return lines(definition, answers, below).in("ul", "db-bars");
    }

    private static Markup lines(
            CellDefinition definition,
            Collection<? extends @Nullable JsonNode> answers,
            Function<Option, String> below) {
        Markup.Builder lines = new Markup.Builder();
        for (Option option : definition.options()) {
            int count = aantal(option, answers);
            String names = below.apply(option);
            lines.add(
                    "<li><span>%s</span><meter aria-hidden=\"true\" min=\"0\" max=\"%s\" value=\"%s\"></meter>"
                            + "<span class=\"db-bar-count\">%s</span>%s</li>",
                    option.label(),
                    Math.max(1, answers.size()),
                    count,
                    count,
                    names.isEmpty() ? Markup.EMPTY : Markup.of("<span class=\"db-bar-who\">%s</span>", names));
        }
        return lines.build();
    }

    /** Returns how many of these chose an option. */
    public static int aantal(Option option, Collection<? extends @Nullable JsonNode> answers) {
        return (int)
                answers.stream().filter(value -> chosen(value, option.id())).count();
    }

    /** Returns a bar that draws its own length. */
    public static Component meter(int count, int of) {
        return new Meter(count, of);
    }

    public static boolean chosen(@Nullable JsonNode value, String option) {
        if (value == null) {
            return false;
        }
        if (value.isArray()) {
            for (JsonNode one : value) {
                if (option.equals(one.asString(""))) {
                    return true;
                }
            }
            return false;
        }
        return option.equals(value.asString(""));
    }
}
