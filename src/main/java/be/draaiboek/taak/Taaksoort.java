package be.draaiboek.taak;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.Toegang;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** A kind of file that takes long to make. The module that knows what is in it makes it. */
public interface Taaksoort {

    /** The name by which it is kept; never changes. */
    String code();

    /**
     * Says whether somebody may ask for it, by the queries that read its content.
     *
     * @param bron the traject or cohort
     * @param vorm what kind of file
     * @return empty where not, or where there is no such file
     */
    Optional<Opdracht> opdracht(Toegang toegang, long bron, String vorm);

    /**
     * Makes it, with what the one who asked may read at that moment; nothing else is open.
     *
     * @param toegang of who asked
     * @param out counts what is written, and refuses too much of it; stays open
     * @return how the file is called, in ASCII
     * @throws OngeldigException when trying again would not help, with a sentence that names what went wrong
     * @throws AccessDeniedException when it may no longer be read
     */
    String make(Toegang toegang, Taak taak, OutputStream out, Voortgang voortgang) throws IOException;

    /**
     * Says whether what stands in it may still be read, beside that the person still takes part where it is from: asked at each
     * download.
     */
    default boolean geldt(Toegang toegang, Taak taak) {
        return true;
    }

    /**
     * What is to be made.
     *
     * @param titel what the file is called on the screen
     * @param bestuurId whose it is; null for a cohort's
     * @param cohortId null for a bestuur's
     * @param trajectId null for a cohort's
     */
    record Opdracht(
            String titel,
            @Nullable Long bestuurId,
            @Nullable Long cohortId,
            @Nullable Long trajectId) {}
}
