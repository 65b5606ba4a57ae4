package be.draaiboek.toegang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which passwords are too easy to guess (ASVS 6.2.4, 6.2.11): little more than the words that everybody thinks of,
 * whatever is before or behind them; what repeats itself; rows of a keyboard; and one's own name or address.
 */
public final class Wachtwoorden {

    private static final String COMMON =
            "Dit wachtwoord is te makkelijk te raden. Neem er een van vier woorden die niet bij elkaar horen.";
    private static final String OWN =
            "In dit wachtwoord zit je naam, je adres of de naam van het Draaiboek. Kies andere woorden.";
    private static final int OWN_WORD = 4;
    private static final Set<String> EVERYWHERE = Set.of("draaiboek");
    private static final String ROWS =
            "abcdefghijklmnopqrstuvwxyz|01234567890123456789|qwertyuiopasdfghjklzxcvbnm|azertyuiopqsdfghjklmwxcvbn";

    /** Read once, when the first password is chosen. */
    private static final class Lijst {
        private static final List<String> WORDS = read();

        private static List<String> read() {
            try (var lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Wachtwoorden.class.getResourceAsStream("/toegang/wachtwoorden.txt")),
                    StandardCharsets.UTF_8))) {
                // the longest first: "wachtwoorden" is more than "wachtwoord" and "en"
                return lines.lines()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Wachtwoorden() {}

    /**
     * Returns why a password can't be used.
     *
     * @param own the names and addresses of the account
     */
    static Optional<String> bezwaar(String password, Collection<String> own) {
        String plain = Wachtwoordcodering.normaal(password).toLowerCase(Locale.ROOT);
        String letters = plain.replaceAll("[^\\p{L}\\p{N}]", "");
        if (common(plain) || common(letters) || row(letters)) {
            return Optional.of(COMMON);
        }
        boolean mine = own.stream()
                // of an address what stands before the @: half a region shares the rest
                .flatMap(text -> Arrays.stream(Wachtwoordcodering.normaal(text)
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("@.*", "")
                        .split("[^\\p{L}\\p{N}]+")))
                .anyMatch(word -> word.length() >= OWN_WORD && mostly(letters, word));
        return mine || EVERYWHERE.stream().anyMatch(word -> mostly(letters, word))
                ? Optional.of(OWN)
                : Optional.empty();
    }

    /** Whether little is left of it without this word; a sentence in which it happens to stand is fine. */
    private static boolean mostly(String letters, String word) {
        return letters.contains(word) && letters.replace(word, "").length() < AccountService.MIN_PASSWORD;
    }

    /** Whether little is left without the words and rows that everybody thinks of first. */
    private static boolean common(String text) {
        String bare = text.replaceAll("^[\\d\\W_]+|[\\d\\W_]+$", "");
        return text.chars().distinct().count() < OWN_WORD
                || withoutRows(withoutWords(bare)).length() < OWN_WORD
                || withoutRows(withoutWords(unleet(bare))).length() < OWN_WORD
                || once(text).length() < OWN_WORD;
    }

    private static String withoutWords(String text) {
        String left = text;
        for (String word : Lijst.WORDS) {
            left = left.replace(word, "");
        }
        return left.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Without what is four or more keys in a row, or of the same key. */
    private static String withoutRows(String text) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            while (end < text.length() && (row(text.substring(at, end + 1)) || same(text.substring(at, end + 1)))) {
                end++;
            }
            if (end - at < OWN_WORD) {
                end = at + 1;
                left.append(text.charAt(at));
            }
            at = end;
        }
        return left.toString();
    }

    private static boolean same(String text) {
        return text.chars().distinct().count() == 1;
    }

    /** What a text repeats, or the text. */
    private static String once(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.length() % length == 0
                    && text.substring(0, length).repeat(text.length() / length).equals(text)) {
                return text.substring(0, length);
            }
        }
        return text;
    }

    private static String unleet(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    private static boolean row(String letters) {
        String back = new StringBuilder(letters).reverse().toString();
        return Arrays.stream(ROWS.split("\\|"))
                .map(keys -> keys.repeat(2))
                .anyMatch(keys -> keys.contains(letters) || keys.contains(back));
    }
}
