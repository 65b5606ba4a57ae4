package be.draaiboek.tweeling;

import java.util.Arrays;
import java.util.Optional;

/** What a bestuur can offer a twin, or wants to learn of one. The ids are kept and never change. */
public enum Thema {
    STRATEGIE("strategie", "een digitale strategie met duidelijke keuzes"),
    DIENSTVERLENING("dienstverlening", "dienstverlening vanuit de inwoner bekeken"),
    PROCESSEN("processen", "processen vereenvoudigen"),
    DATA("data", "werken met gegevens"),
    VEILIGHEID("veiligheid", "informatieveiligheid en privacy"),
    TOEPASSINGEN("toepassingen", "toepassingen die op elkaar aansluiten"),
    LEVERANCIERS("leveranciers", "aankopen en leveranciers"),
    MEDEWERKERS("medewerkers", "medewerkers meekrijgen en opleiden"),
    LEIDERSCHAP("leiderschap", "leiderschap en een sterk managementteam"),
    INCLUSIE("inclusie", "inwoners bereiken die digitaal niet mee zijn"),
    SAMENWERKEN("samenwerken", "samenwerken met andere besturen"),
    BUDGET("budget", "een budget opbouwen en opvolgen");

    private final String id;
    private final String label;

    Thema(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Returns the name under which it is kept, and that stands in addresses. */
    public String id() {
        return id;
    }

    /** Returns what it is, without a capital, to go on after a colon. */
    public String label() {
        return label;
    }

    /** Returns the one with this id; empty for one that the application doesn't know (any more). */
    public static Optional<Thema> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
}
