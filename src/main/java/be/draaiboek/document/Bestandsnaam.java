package be.draaiboek.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a file is called: in plain ASCII, so that it arrives as it was sent, with the bestuur and the day. */
public final class Bestandsnaam {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");
    private static final int LONGEST = 40;

    private Bestandsnaam() {}

    /** Returns a name such as {@code draaiboek-eikenrode-nulmeting-2026-11-25.xlsx}. */
    public static String of(Rapport report, String extension) {
        List<String> parts = new ArrayList<>(List.of("draaiboek"));
        parts.add(plain(report.bestuur()));
        if (report.meetmoment() != null) {
            parts.add(plain(report.meetmoment()));
        }
        parts.removeIf(String::isEmpty);
        parts.add(report.dag().toString());
        return String.join("-", parts) + "." + extension;
    }

    /** Returns a name such as {@code ambitienota-eikenrode-2026-11-25.docx}. */
    public static String of(Stuk text, String extension) {
        return String.join(
                        "-",
                        plain(text.soort()),
                        plain(text.bestuur()),
                        text.dag().toString()) + "." + extension;
    }

    /** Returns a name such as {@code bouwstenen-meerjarenplan-eikenrode-2026-11-25.xlsx}. */
    public static String of(Werkboek book, String extension) {
        return String.join(
                        "-",
                        plain(book.soort()),
                        plain(book.bestuur()),
                        book.dag().toString()) + "." + extension;
    }

    /** Returns a name such as {@code draaiboek-om-in-te-vullen-eikenrode-2026-11-25.docx}. */
    public static String of(Formulier form, String extension) {
        return String.join(
                        "-",
                        plain(form.titel()),
                        plain(form.bestuur()),
                        plain(form.soort()),
                        form.dag().toString()) + "." + extension;
    }

    /** Words in plain ASCII, with a hyphen between them, whole. */
    static String gewoon(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return ENDS.matcher(OTHER.matcher(letters).replaceAll("-")).replaceAll("");
    }

    private static String plain(String name) {
        String joined = gewoon(name);
        return ENDS.matcher(joined.substring(0, Math.min(LONGEST, joined.length())))
                .replaceAll("");
    }
}
