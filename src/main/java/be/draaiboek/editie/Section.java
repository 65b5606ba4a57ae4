package be.draaiboek.editie;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A numbered subsection: one page for the reader.
 *
 * @param code display number and place in the address, such as B.4.1
 * @param part code of the {@link Part} it belongs to
 * @param intro what it is about and why it matters, in Markdown
 * @param help how to go about it and with whom, in Markdown
 * @param sources works it leans on
 * @param figures drawings that go with it
 * @param guidance lists and explanations that ask nothing
 * @param lens items of another section shown here through some of their columns; null where there are none
 * @param revisit earlier sections that it invites to look at again
 * @param starter how to open its subject with colleagues; null where there is none
 * @param exercises what two besturen can do together about it
 */
public record Section(
        String code,
        String part,
        String title,
        String intro,
        String help,
        List<Source> sources,
        List<Figure> figures,
        List<Guidance> guidance,
        @Nullable Lens lens,
        List<Revisit> revisit,
        @Nullable Starter starter,
        List<Exercise> exercises) {

    /** A section with neither a starter nor exercises. */
    public Section(
            String code,
            String part,
            String title,
            String intro,
            String help,
            List<Source> sources,
            List<Figure> figures,
            List<Guidance> guidance,
            @Nullable Lens lens,
            List<Revisit> revisit) {
        this(code, part, title, intro, help, sources, figures, guidance, lens, revisit, null, List.of());
    }

    /**
     * A drawing.
     *
     * @param id names the drawing that the application ships
     * @param alt says everything that it shows
     */
    public record Figure(String id, String caption, String alt) {}

    /**
     * A list or explanation without a field.
     *
     * @param text Markdown
     */
    public record Guidance(String title, String text) {}

    /** Added rows of another section, seen through some of their columns: the same cells, on a second page. */
    public record Lens(String item, List<String> columns, String title, String help) {
        public Lens {
            columns = List.copyOf(columns);
        }
    }

    /** An invitation to look at an earlier section again, because the road is a cycle. */
    public record Revisit(String section, String text) {}

    public Section {
        sources = List.copyOf(sources);
        figures = List.copyOf(figures);
        guidance = List.copyOf(guidance);
        revisit = List.copyOf(revisit);
        exercises = List.copyOf(exercises);
    }

    /** How it is called on the screen: a code in small letters is for addresses only. */
    public String heading() {
        return heading(code, title);
    }

    /** The short way to name it: its code, or its title where the code is for addresses only. */
    public String label() {
        return heading().equals(title) ? title : code;
    }

    /** The code of the chapter that it is shared with: B.4 for B.4.1, and A.1 for itself. */
    public String chapter() {
        return code.replaceFirst("^([^.]+\\.[^.]+)\\..*$", "$1");
    }

    /** The rows of another section that are shown here as well. */
    public Optional<Lens> throughLens() {
        return Optional.ofNullable(lens);
    }

    static String heading(String code, String title) {
        return Character.isLowerCase(code.charAt(0)) ? title : code + " " + title;
    }
}
