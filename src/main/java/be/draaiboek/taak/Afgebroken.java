package be.draaiboek.taak;

/** Nobody waits for it any more, or somebody else took it over: what was made is dropped. */
final class Afgebroken extends RuntimeException {

    Afgebroken() {
        super("the task was taken away", null, false, false);
    }
}
