package be.draaiboek.taak;

/** Says how far it is, to who waits. */
@FunctionalInterface
public interface Voortgang {

    /**
     * Says it; cheap enough for a loop.
     *
     * @param stap what is being done, as it is read: "Leiewoude wordt opgemaakt"
     * @param gedaan how many of {@code totaal} were done before
     */
    void stap(String stap, int gedaan, int totaal);
}
