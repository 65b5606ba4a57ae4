package be.draaiboek.bench.faults;

import java.util.List;

/** What somebody reads who opens a page while something is broken. */
final class Reading {

    private static final List<String> TECHNICAL =
            List.of("Exception", "at be.draaiboek", "at org.", "java.", "Whitelabel", "HTTP Status", "SQL", "jdbc");

    private Reading() {}

    /** Returns it in one line, and counts it as harm when it is not meant for people. */
    static String plain(Company company, String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        for (String word : TECHNICAL) {
            if (line.contains(word)) {
                company.verdict.harm(Verdict.ODD, "a page shows “" + word + "”: " + line);
            }
        }
        return line.length() > 400 ? line.substring(0, 400) + "…" : line;
    }
}
