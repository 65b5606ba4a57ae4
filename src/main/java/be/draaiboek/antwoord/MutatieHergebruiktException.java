package be.draaiboek.antwoord;

/** A mutation's name stands for one edit of one cell; here it came with another cell. */
public class MutatieHergebruiktException extends RuntimeException {

    public MutatieHergebruiktException(Throwable cause) {
        super("a mutation id was used for another cell", cause);
    }
}
