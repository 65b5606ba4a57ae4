package be.draaiboek.cohort.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.tweeling.Koppelplan;
import be.draaiboek.tweeling.Voorstel.Mate;
import java.util.ArrayList;
import java.util.List;

/** How well besturen go together, in words: a number of the arithmetic says nothing to anybody. */
final class Koppelwoord {

    /** A difference below this is hardly one. */
    private static final int LITTLE = 5;

    /** From this difference on it is a large one. */
    private static final int MUCH = 20;

    private Koppelwoord() {}

    static String past(Mate how) {
        return switch (how) {
            case STERK -> "past goed";
            case DEELS -> "past deels";
            case WEINIG -> "past weinig";
        };
    }

    /** Returns how many groups fit how well. */
    static String telling(Koppelplan plan) {
        List<String> parts = new ArrayList<>();
        for (Mate how : Mate.values()) {
            long many = plan.groepen().stream().filter(one -> one.mate() == how).count();
            if (many > 0) {
                parts.add(many + " " + (many == 1 ? past(how) : passen(how)));
            }
        }
        return Opsomming.en(parts);
    }

    private static String passen(Mate how) {
        return past(how).replace("past", "passen");
    }

    /** Returns what a change does to all of them together. */
    static String verschil(int difference) {
        if (difference == 0) {
            return "Past even goed";
        }
        int size = Math.abs(difference);
        return "Past " + (size < LITTLE ? "een beetje " : size < MUCH ? "" : "veel ")
                + (difference < 0 ? "beter" : "minder goed");
    }
}
