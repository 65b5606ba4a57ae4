package be.draaiboek.cohort;

import be.draaiboek.antwoord.Termijnen;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By when a bestuur's cohorts want a chapter agreed on, for the people of that bestuur. */
@Service
public class TermijnService implements Termijnen {

    private final TermijnQueries queries;

    TermijnService(TermijnQueries queries) {
        this.queries = queries;
    }

    /** By when a cohort wants a chapter agreed on. */
    public record Termijn(long cohortId, String cohort, String hoofdstuk, LocalDate dag) {}

    /** Returns the deadlines of all running cohorts that I coach. */
    @Transactional(readOnly = true)
    public List<Termijn> coached(Toegang toegang) {
        return queries.coached(toegang);
    }

    /** Returns the days of one cohort by chapter, for who coaches or administers it. */
    @Transactional(readOnly = true)
    public Map<String, LocalDate> managed(Toegang toegang, long cohortId) {
        return queries.kept(toegang, cohortId);
    }

    /**
     * Returns what no longer falls in the period of a cohort, in words, for who coaches or administers it: its deadlines and how
     * many meetings; nothing of it was changed.
     */
    @Transactional(readOnly = true)
    public List<String> buiten(Toegang toegang, long cohortId) {
        List<String> all = new ArrayList<>();
        queries.outside(toegang, cohortId)
                .forEach((day, chapters) -> all.add((chapters.size() == 1 ? "de deadline van " : "de deadlines van ")
                        + Opsomming.en(chapters) + " (" + Datum.metJaar(day) + ")"));
        int meetings = queries.meetingsOutside(toegang, cohortId);
        if (meetings > 0) {
            all.add(meetings == 1 ? "een werksessie" : meetings + " werksessies");
        }
        return all;
    }

    /** Returns the days by chapter, the earliest where two running cohorts name one; one statement. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, LocalDate> of(Toegang toegang, Traject traject) {
        return queries.deadlines(toegang, traject.bestuurId());
    }
}
