package be.draaiboek.nota;

import be.draaiboek.toegang.Toegang;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The submitted notes of a bestuur that went up in mine, to read. */
@Service
public class NagelatenService {

    private final NagelatenQueries queries;

    NagelatenService(NagelatenQueries queries) {
        this.queries = queries;
    }

    /** A version of the note. */
    public record Nagelaten(long id, int nummer, Instant op) {}

    /** Returns the versions of a traject that a predecessor of a bestuur of mine left, the oldest first. */
    @Transactional(readOnly = true)
    public List<Nagelaten> list(Toegang toegang, long trajectId) {
        return queries.list(toegang, trajectId);
    }

    /** Returns the words of one of them. */
    @Transactional(readOnly = true)
    public Optional<Notatekst> read(Toegang toegang, long trajectId, int nummer) {
        return queries.one(toegang, trajectId, nummer).map(Notajson::read);
    }
}
