package be.draaiboek.editie;

import java.util.List;

/**
 * A numbered subsection: one page for the reader.
 *
 * @param code display number and place in the address, such as B.4.1
 * @param part code of the {@link Part} it belongs to
 * @param intro what it is about and why it matters, in Markdown
 * @param help how to go about it and with whom, in Markdown
 * @param sources works it leans on, by name
 */
public record Section(String code, String part, String title, String intro, String help, List<String> sources) {
    public Section {
        sources = List.copyOf(sources);
    }
}
