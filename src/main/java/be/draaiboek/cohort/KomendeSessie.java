package be.draaiboek.cohort;

import be.draaiboek.toegang.Toegang;
import java.util.Map;
import java.util.Optional;

/** The meeting of a cohort that comes next, for its coaches and for its besturen; whoever keeps meetings stands above this module. */
public interface KomendeSessie {

    /**
     * One that comes, in words.
     *
     * @param pad its address
     * @param stand how it stands, in a sentence without the name of anybody
     * @param besturen what each of the besturen that were asked for said, in a few words
     */
    record Sessie(String titel, String dag, String pad, String stand, Map<Long, String> besturen) {

        public Sessie {
            besturen = Map.copyOf(besturen);
        }
    }

    /** Returns the next one of the cohort of this page, in one statement; empty where none comes, or the cohort isn't mine. */
    Optional<Sessie> of(Toegang toegang, Maandag maandag);

    /**
     * Returns the same of the page that shows my own bestuur what its coach sees: the very words, and the address where we
     * answer; empty where none comes to which we were invited.
     */
    Optional<Sessie> voorOns(Toegang toegang, Maandag maandag);
}
