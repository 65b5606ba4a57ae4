package be.draaiboek.bestuur;

import be.draaiboek.common.Folding;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.Toegang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of besturen: public facts, for everybody who is logged in. */
@Service
public class BestuurService {

    private static final int MAX_NAME = 120;
    private static final int MAX_PROVINCE = 40;

    private static final int SHORTEST = 3;

    private final BestuurQueries queries;

    BestuurService(BestuurQueries queries) {
        this.queries = queries;
    }

    /** Returns the besturen of today whose name or NIS code has this in it, by name; all of them when it is empty. */
    @Transactional(readOnly = true)
    public List<Bestuur> search(Toegang toegang, String term) {
        String nis = term.strip();
        return queries.all(toegang).stream()
                .filter(one -> Folding.contains(one.name(), term) || nis.equals(one.nis()))
                .toList();
    }

    /**
     * Returns the besturen of today in which one went up whose name has this in it, each with those names; nothing for a word
     * that is too short to mean one.
     */
    @Transactional(readOnly = true)
    public Map<Bestuur, List<String>> searchVoorganger(Toegang toegang, String term) {
        if (term.strip().length() < SHORTEST) {
            return Map.of();
        }
        Map<Long, List<String>> names = new TreeMap<>();
        queries.successors(toegang).forEach((name, now) -> {
            if (Folding.contains(name, term)) {
                names.computeIfAbsent(now, first -> new ArrayList<>()).add(name);
            }
        });
        Map<Bestuur, List<String>> found = new LinkedHashMap<>();
        if (!names.isEmpty()) {
            queries.all(toegang).stream()
                    .filter(one -> names.containsKey(one.id()))
                    .forEach(one -> found.put(
                            one,
                            names.getOrDefault(one.id(), List.of()).stream()
                                    .sorted()
                                    .toList()));
        }
        return found;
    }

    /** Returns a bestuur of today. */
    @Transactional(readOnly = true)
    public Optional<Bestuur> find(Toegang toegang, long bestuurId) {
        return queries.one(toegang, bestuurId);
    }

    /** Returns the names of the besturen that went up in this one, with the oldest merger first. */
    @Transactional(readOnly = true)
    public List<String> voorgangers(Toegang toegang, long bestuurId) {
        return queries.predecessors(toegang, bestuurId);
    }

    /** Returns the names of besturen that are no more, with the bestuur of today in which each went up. */
    @Transactional(readOnly = true)
    public Map<String, Long> opvolgers(Toegang toegang) {
        return queries.successors(toegang);
    }

    /**
     * The figures of an invented bestuur, as the register has them of real ones.
     *
     * @param lat of its centre, in degrees
     * @param inwoners2020 the population in 2020
     * @param oppervlakte in square kilometres
     * @param leeftijd the mean age, in years
     * @param inkomen per inhabitant, in euros a year
     */
    public record Cijfers(
            double lat, double lon, int inwoners, int inwoners2020, double oppervlakte, double leeftijd, int inkomen) {}

    /**
     * Gives an invented bestuur its figures; those of a real one come from the register alone.
     *
     * @throws AccessDeniedException when the caller is no beheerder, or the bestuur isn't an invented one
     */
    @Transactional
    public void setFigures(Toegang toegang, long bestuurId, Cijfers figures) {
        if (!queries.setFigures(toegang, bestuurId, figures)) {
            throw new AccessDeniedException("not a beheerder, or not an invented bestuur");
        }
    }

    /**
     * Makes a bestuur that only exists in the demo.
     *
     * @throws AccessDeniedException when the caller is no beheerder
     * @throws OngeldigException when the name or province cannot be used
     */
    @Transactional
    public long invent(Toegang toegang, String name, String province) {
        if (name.isBlank() || name.length() > MAX_NAME || province.isBlank() || province.length() > MAX_PROVINCE) {
            throw new OngeldigException("Geef een naam van hoogstens " + MAX_NAME + " tekens en een provincie.");
        }
        return queries.insertInvented(toegang, name.strip(), province.strip())
                .orElseThrow(() -> new AccessDeniedException("not a beheerder"));
    }
}
