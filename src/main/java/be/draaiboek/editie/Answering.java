package be.draaiboek.editie;

/** Who answers an item: everyone alone before the bestuur settles on one answer, or the bestuur together at once. */
public enum Answering {
    INDIVIDUAL_THEN_AGREED("individual-then-agreed"),
    JOINT("joint");

    private final String code;

    Answering(String code) {
        this.code = code;
    }

    /** The name in the edition's files and in JSON. */
    public String code() {
        return code;
    }

    static Answering of(String code) {
        for (Answering answering : values()) {
            if (answering.code.equals(code)) {
                return answering;
            }
        }
        throw new IllegalArgumentException("no way of answering: " + code);
    }
}
