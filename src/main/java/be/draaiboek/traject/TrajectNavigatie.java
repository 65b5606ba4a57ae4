package be.draaiboek.traject;

import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;

/**
 * The addresses of the Draaiboek itself. They stand this low since every module leads to a section or a question, in
 * messages as well as on pages; the pages behind them are in {@code invullen} and {@code workshop}.
 */
public final class TrajectNavigatie {

    /** The route of a section; without one the first that isn't complete. */
    public static final String DRAAIBOEK = "draaiboek";

    /** The route parameter: the code of a section. */
    public static final String SECTIE = "sectie";

    /** The query parameter: the question to begin at. */
    public static final String ITEM = "item";

    /** The query parameter that opens what a question's bestuur agreed, where its trekker records it. */
    public static final String AFSPRAAK = "afspraak";

    /** The query parameter: the deelnemer on whose behalf a page is filled in. */
    public static final String NAMENS = "namens";

    /** The route of what a bestuur left that went up in another; the id of its traject stands behind it. */
    public static final String VOORGANGER = "voorganger";

    /** The Draaiboek for who doesn't fill it in; with the code of a section behind it, that one. */
    public static final String LEES = "lees";

    /** Where a bestuur stands. */
    public static final String RESULTATEN = "resultaten";

    /** Workshops, and what became of them. */
    public static final String WORKSHOPS = "workshops";

    private TrajectNavigatie() {}

    /** Returns the address of a section. */
    public static String sectie(String code) {
        return DRAAIBOEK + "/" + code;
    }

    /** Returns the address of a section. */
    public static String sectie(Section section) {
        return sectie(section.code());
    }

    /** Returns the address of a question. */
    public static String vraag(Item item) {
        return sectie(item.section()) + "?" + ITEM + "=" + item.id();
    }

    /** Returns the address of a question for who doesn't fill it in. */
    public static String lees(Item item) {
        return LEES + "/" + item.section() + "?" + ITEM + "=" + item.id();
    }

    /** Returns the address of the building blocks of the plan of many years, which {@code nota} makes. */
    public static String bouwstenen(Traject traject) {
        return "api/notas/" + traject.id() + "/bouwstenen.xlsx";
    }

    /** Returns the address of where the agreed answer to a question is recorded. */
    public static String afspraak(Item item) {
        return vraag(item) + "&" + AFSPRAAK;
    }

    /** Returns the address of a question on the page of whoever it is filled in for. */
    public static String vraag(Traject traject, Item item) {
        return vraag(item) + namens(traject, "&");
    }

    /** Returns what an address needs behind it to keep to the interview, with this sign before it; "" where it is none. */
    public static String namens(Traject traject, String sign) {
        return traject.ik().ikNoteer() ? sign + NAMENS + "=" + traject.ik().id() : "";
    }
}
