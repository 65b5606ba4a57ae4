package be.draaiboek.tweeling;

import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.internal.TweelingQueries;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tweelingen: proposed, accepted or declined, ended. What besturen show each other in one is for other services. */
@Service
public class TweelingService {

    private final TweelingQueries queries;

    TweelingService(TweelingQueries queries) {
        this.queries = queries;
    }

    /** Returns every tweeling of my besturen, whatever has become of it, the newest first; in one statement. */
    @Transactional(readOnly = true)
    public List<Tweeling> mijne(Toegang toegang) {
        return queries.mine(toegang);
    }

    /** Returns a tweeling of mine. */
    @Transactional(readOnly = true)
    public Optional<Tweeling> een(Toegang toegang, long id) {
        return queries.one(toegang, id);
    }
}
