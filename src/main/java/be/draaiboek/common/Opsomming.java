package be.draaiboek.common;

import java.util.Collection;
import java.util.List;

/** Names and things one after the other, as people say them: "Duinzele, Leiewoude en Zandakker". */
public final class Opsomming {

    private Opsomming() {}

    /** Returns all of them, with "en" before the last. */
    public static String en(Collection<String> words) {
        return met(words, " en ");
    }

    /** Returns all of them, with "of" before the last. */
    public static String of(Collection<String> words) {
        return met(words, " of ");
    }

    private static String met(Collection<String> words, String last) {
        List<String> all = List.copyOf(words);
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + last + all.getLast();
    }
}
