package be.draaiboek.woord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the Draaiboek in Word says itself, so that it can be told from what somebody filled in. Its sentences aren't kept, only
 * a fingerprint of each: their letters and figures, so that marks and spaces make no difference.
 */
final class Grondtekst {

    static final Grondtekst VAST = read();

    private static final int LENGTH = 12;

    private final Set<String> known = new HashSet<>();
    private final Map<String, List<Plaats>> questions = new HashMap<>();
    private final Map<String, List<Plaats>> options = new HashMap<>();
    private final Map<String, List<Plaats>> order = new HashMap<>();

    /**
     * A field, or an answer to choose.
     *
     * @param sectie where it is asked; empty for an answer to choose
     * @param kolom the extra field; for an answer to choose its option, empty where that is none of the question's
     */
    record Plaats(String sectie, String item, String kolom) {}

    private Grondtekst() {}

    private static Grondtekst read() {
        Grondtekst all = new Grondtekst();
        try (InputStream in =
                        Objects.requireNonNull(Grondtekst.class.getResourceAsStream("/woord/oorspronkelijk.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.line(line.split(" ", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void line(String[] words) {
        switch (words[0]) {
            case "k" -> known.add(words[1]);
            case "o" -> {
                known.add(words[1]);
                options.computeIfAbsent(words[1], none -> new ArrayList<>())
                        .add(new Plaats("", words[2], words[3].equals("-") ? "" : words[3]));
            }
            case "q" -> {
                Plaats field = new Plaats(words[2], words[3], words[4].equals("-") ? "" : words[4]);
                known.add(words[1]);
                questions.computeIfAbsent(words[1], none -> new ArrayList<>()).add(field);
                List<Plaats> here = order.computeIfAbsent(words[2], none -> new ArrayList<>());
                if (!here.contains(field)) {
                    here.add(field);
                }
            }
            default -> {}
        }
    }

    /** Whether the Draaiboek itself says this, in whatever marks. */
    boolean kent(String text) {
        return known.contains(hash(text));
    }

    /** Returns the field that is asked for by this sentence of this section. */
    Optional<Plaats> vraag(String text, String section) {
        List<Plaats> all = questions.getOrDefault(hash(text), List.of());
        return all.stream()
                .filter(one -> one.sectie().equals(section))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Returns the answer to choose that this sentence is, at this question. */
    Optional<Plaats> keuze(String text, String item) {
        return options.getOrDefault(hash(text), List.of()).stream()
                .filter(one -> one.item().equals(item))
                .findFirst();
    }

    /** Returns the fields of a section, in the order in which they stand. */
    List<Plaats> velden(String section) {
        return order.getOrDefault(section, List.of());
    }

    private static String hash(String text) {
        return Waarden.hex(Waarden.woorden(text)).substring(0, LENGTH);
    }
}
