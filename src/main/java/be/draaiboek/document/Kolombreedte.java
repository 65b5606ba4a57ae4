package be.draaiboek.document;

import java.util.Arrays;
import java.util.List;

/** How wide the columns of a table are on paper: no word is broken as long as there is room, and prose gets more than figures. */
final class Kolombreedte {

    /** A column of fewer letters is hard to read. */
    private static final int NARROW = 4;

    /** A longer word than this may break. */
    private static final int LONGEST_WORD = 24;

    /** Longer texts go on to a next line anyhow. */
    private static final int LONGEST_LINE = 60;

    /** What a letter beyond the longest word counts for, next to one of that word. */
    private static final double BEYOND = 0.25;

    /** A table of marks has at least so many columns of them. */
    private static final int MANY_MARKS = 4;

    /** Such as "A/R". */
    private static final int LONGEST_MARK = 3;

    /** What the names of the rows take beside marks. */
    private static final double NAMES = 0.3;

    private Kolombreedte() {}

    /**
     * Whether the columns hold a mark each, such as who is responsible for what, and their names are many times as wide: then those
     * are turned a quarter, for people's functions are long words that can't be broken.
     */
    static boolean gedraaid(Stuk.Tabel table) {
        return !table.cijfers()
                && table.koppen().size() > MANY_MARKS
                && table.rijen().stream()
                        .allMatch(row -> row.stream().skip(1).allMatch(mark -> mark.length() <= LONGEST_MARK));
    }

    /** Returns the share of the width that each column takes; together 1. */
    static double[] aandelen(Stuk.Tabel table) {
        if (gedraaid(table)) {
            double[] shares = new double[table.koppen().size()];
            Arrays.fill(shares, (1 - NAMES) / (shares.length - 1));
            shares[0] = NAMES;
            return shares;
        }
        return aandelen(table.koppen(), table.rijen());
    }

    private static double[] aandelen(List<String> heads, List<List<String>> rows) {
        double[] weights = new double[heads.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(heads.get(i), 0);
            for (List<String> row : rows) {
                weights[i] = Math.max(weights[i], i < row.size() ? weight(row.get(i), BEYOND) : 0);
            }
        }
        double all = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(one -> one / all).toArray();
    }

    private static double weight(String text, double beyond) {
        int word = 0;
        for (String one : text.split("[\\s-]+", -1)) {
            word = Math.max(word, one.length());
        }
        double need = Math.clamp(word + 1, NARROW, LONGEST_WORD);
        return need + Math.max(0, Math.min(text.length(), LONGEST_LINE) - need) * beyond;
    }
}
