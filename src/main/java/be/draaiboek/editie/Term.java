package be.draaiboek.editie;

import java.util.List;

/**
 * A term of the glossary.
 *
 * @param also other names for the same thing
 * @param text what it means, in Markdown
 * @param sections codes of the sections where it matters
 */
public record Term(String id, String term, List<String> also, String text, List<String> sections) {
    public Term {
        also = List.copyOf(also);
        sections = List.copyOf(sections);
    }
}
