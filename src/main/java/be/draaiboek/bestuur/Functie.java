package be.draaiboek.bestuur;

import be.draaiboek.common.Folding;
import java.util.List;
import java.util.regex.Pattern;

/** What people do in a bestuur. It is free text; these are the usual ones. */
public final class Functie {

    /** To choose from; any other will do as well. */
    public static final List<String> GEBRUIKELIJK = List.of(
            "MT-lid",
            "Algemeen directeur",
            "Financieel directeur",
            "Beleids- of organisatiemedewerker",
            "IT-verantwoordelijke",
            "Diensthoofd",
            "Communicatieverantwoordelijke",
            "Personeelsverantwoordelijke",
            "Informatieveiligheidsconsulent of DPO",
            "Medewerker dienstverlening",
            "Mandataris");

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-]+");

    private Functie() {}

    /** Returns what two spellings of one function have in common; empty for no function. */
    public static String sleutel(String functie) {
        return BETWEEN.matcher(Folding.fold(functie)).replaceAll(" ").strip();
    }
}
