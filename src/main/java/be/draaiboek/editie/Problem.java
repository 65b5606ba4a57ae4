package be.draaiboek.editie;

/**
 * Something in an edition's files that its authors must put right.
 *
 * @param file name of the file within the edition's folder
 * @param line from 1
 * @param message in Dutch: what is wrong and what to do
 */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
