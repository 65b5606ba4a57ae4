package be.draaiboek.tweeling;

import be.draaiboek.common.Opsomming;
import java.util.Arrays;
import java.util.List;

/**
 * What a begeleider sees of a tweeling in their cohort, and what not. The sentence that besturen read is made of it; a test
 * compares each with what the access matrix finds.
 */
public enum Begeleiderzicht {
    WIE("met wie jullie tweeling zijn", true),
    ANTWOORD("hoe het daarmee staat", true),
    PROFIEL("wat jullie in jullie profiel aanduidden", true),
    WOORD("jullie persoonlijk woord of reden", false),
    VRIJGAVE("wat jullie vrijgeven", false),
    GESPREK("wat jullie elkaar zeggen", false),
    STANDPUNT("waar jullie zeggen te staan", false),
    TERUGBLIK("hoe jullie terugkijken", false);

    private final String wat;
    private final boolean ziet;

    Begeleiderzicht(String wat, boolean ziet) {
        this.wat = wat;
        this.ziet = ziet;
    }

    /** Returns what it is, for the besturen. */
    public String wat() {
        return wat;
    }

    /** Returns whether a begeleider sees it. */
    public boolean ziet() {
        return ziet;
    }

    /** Returns all of it in one sentence, as the besturen are told. */
    public static String zin() {
        return "Zitten jullie in hetzelfde cohort, dan ziet jullie begeleider bij POLIS " + Opsomming.en(wat(true))
                + "; niet " + Opsomming.of(wat(false)) + ".";
    }

    private static List<String> wat(boolean seen) {
        return Arrays.stream(values())
                .filter(one -> one.ziet == seen)
                .map(Begeleiderzicht::wat)
                .toList();
    }
}
