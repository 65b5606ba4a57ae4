package be.draaiboek.tweeling;

import java.util.Arrays;
import java.util.Optional;

/** What a bestuur can say that it struggles with, to find another that knows the same. The ids are kept and never change. */
public enum Uitdaging {
    GROEI("groei", "sterke groei van de bevolking"),
    VERGRIJZING("vergrijzing", "een vergrijzende bevolking"),
    JONG("jong", "veel jonge gezinnen en kinderen"),
    VERSPREID("verspreid", "een uitgestrekt gebied met verspreide kernen"),
    STEDELIJK("stedelijk", "een dichtbebouwd, stedelijk gebied"),
    DIVERS("divers", "inwoners met veel verschillende talen en achtergronden"),
    DIGITAAL_KWETSBAAR("digitaal-kwetsbaar", "veel inwoners die digitaal niet mee zijn"),
    KLEIN_IT_TEAM("klein-it-team", "een klein IT-team, of geen"),
    KRAP_BUDGET("krap-budget", "een krap budget"),
    FUSIE("fusie", "een fusie, net achter de rug of op komst"),
    PERSONEEL("personeel", "moeilijk personeel vinden en houden"),
    OUDE_TOEPASSINGEN("oude-toepassingen", "oude toepassingen die moeilijk te vervangen zijn"),
    VEEL_LOKETTEN("veel-loketten", "veel loketten en gebouwen"),
    LEVERANCIER("leverancier", "sterk afhankelijk van één leverancier");

    private final String id;
    private final String label;

    Uitdaging(String id, String label) {
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
    public static Optional<Uitdaging> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
}
