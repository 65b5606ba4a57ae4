package be.draaiboek.editie;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** An edition cannot be used as it stands; carries everything that must be put right, not just the first. */
public final class InvalidEditieException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidEditieException(String folder, List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n", "De editie in " + folder + " is niet geldig:\n", "")));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the files. */
    public List<Problem> problems() {
        return problems;
    }
}
