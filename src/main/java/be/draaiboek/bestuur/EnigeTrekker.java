package be.draaiboek.bestuur;

import be.draaiboek.common.Opsomming;
import java.util.List;

/** A bestuur without a trekker comes to a halt; wherever somebody could cause that, it is said in the same words. */
public final class EnigeTrekker {

    /** Why it isn't done, and what to do first. */
    public static final String EERST =
            "Dit is de enige trekker van het bestuur. Maak eerst iemand anders trekker, dan kan dit wel.";

    private EnigeTrekker() {}

    /** Returns what can't be done in them until there is another trekker. */
    public static String gevolg(List<String> besturen) {
        return "Tot er een andere trekker is, kan in " + Opsomming.en(besturen) + " niemand afspraken vastleggen.";
    }
}
