package be.draaiboek.weergave;

import be.draaiboek.common.AndereTekstException;
import be.draaiboek.common.OngeldigException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Why what a page sent wasn't done, for the page to say beside the text, which still stands there. */
public final class Weigering {

    /** What isn't there any more, isn't theirs, or is no such thing: the same words for all. */
    public static final String WEG =
            "Dit kan hier niet (meer). Je tekst staat er nog; kopieer hem en laad de pagina opnieuw.";

    private Weigering() {}

    /**
     * Does it; returns why not, or null where it was done.
     *
     * @throws AndereTekstException where another text was kept under the same name
     */
    public static @Nullable String of(Runnable work) {
        try {
            work.run();
            return null;
        } catch (AndereTekstException other) {
            throw other;
        } catch (OngeldigException refused) {
            return Optional.ofNullable(refused.getMessage()).orElse("");
        } catch (AccessDeniedException | IllegalArgumentException | ArithmeticException gone) {
            return WEG;
        }
    }
}
