package be.draaiboek.editie;

import java.util.List;

/**
 * How to open the subject of a chapter with colleagues.
 *
 * @param minutes how long to set aside
 * @param who whom to ask along, plain text
 * @param opening what to begin with, in Markdown
 * @param questions to put to the group, plain text
 * @param closing how to end and what to keep, in Markdown
 */
public record Starter(String title, int minutes, String who, String opening, List<String> questions, String closing) {
    public Starter {
        questions = List.copyOf(questions);
    }
}
