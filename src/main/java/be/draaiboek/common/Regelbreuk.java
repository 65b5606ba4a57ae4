package be.draaiboek.common;

import java.util.ArrayList;
import java.util.List;

/** Lines of a name that has to fit beside a drawing. */
public final class Regelbreuk {

    private Regelbreuk() {}

    /** Returns the words in lines of at most so many characters; a longer word has a line of its own. */
    public static List<String> of(String name, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
