package be.draaiboek.cohort;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Tekst;
import be.draaiboek.toegang.Toegang;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ways to look at the board that a coach comes back to. */
@Service
public class BordfilterService {

    private final BordfilterQueries queries;

    BordfilterService(BordfilterQueries queries) {
        this.queries = queries;
    }

    /** Returns mine, by name; none for who coaches no cohort. */
    @Transactional(readOnly = true)
    public List<Bordfilter> mine(Toegang toegang) {
        return queries.mine(toegang);
    }

    /**
     * Keeps one; one of mine with the same name becomes this one.
     *
     * @throws AccessDeniedException when I coach no cohort
     * @throws OngeldigException when it has no name or too long a one, or there are too many already
     */
    @Transactional
    public void save(Toegang toegang, Bordfilter filter) {
        String name = Tekst.binnen(Tekst.regel(filter.naam()), Bordfilter.MAX_NAAM);
        if (name.isEmpty()) {
            throw new OngeldigException("Geef een naam, zodat je ze terugvindt.");
        }
        if (!queries.isCoach(toegang)) {
            throw new AccessDeniedException("not a coach");
        }
        List<Bordfilter> there = queries.mine(toegang);
        if (there.size() >= Bordfilter.MEEST
                && there.stream().noneMatch(one -> one.naam().equals(name))) {
            throw new OngeldigException(
                    "Je bewaarde al " + Bordfilter.MEEST + " keuzes. Haal er eerst een weg, of gebruik de naam ervan.");
        }
        queries.put(
                toegang,
                new Bordfilter(
                        name,
                        Tekst.binnen(Tekst.regel(filter.zoek()), Bordfilter.MAX_ZOEK),
                        filter.wacht(),
                        filter.fase(),
                        Tekst.binnen(filter.sorteer(), Bordfilter.MAX_ZOEK),
                        filter.omgekeerd()));
    }

    /**
     * Lets go of one of mine.
     *
     * @throws AccessDeniedException when there is none of that name
     */
    @Transactional
    public void delete(Toegang toegang, String naam) {
        if (!queries.remove(toegang, naam)) {
            throw new AccessDeniedException("no such choice of mine");
        }
    }
}
