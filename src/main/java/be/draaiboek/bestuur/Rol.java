package be.draaiboek.bestuur;

/** What a deelnemer may do in the Draaiboek of their bestuur. */
public enum Rol {
    MT_LID("MT-lid"),
    TREKKER("trekker"),
    INVULLER("invuller");

    private final String label;

    Rol(String label) {
        this.label = label;
    }

    /** The word that people read. */
    public String label() {
        return label;
    }
}
