package be.draaiboek.woord;

/** Whose answers a file holds. */
public enum Wie {
    /** My own. */
    MIJN,
    /** What is written together, and for the trekker what was agreed. */
    SAMEN,
    /** The Draaiboek as it was handed out in Word: my own where people answer first, else the joint one. */
    ORIGINEEL;

    /** The name in an address and in a file. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
