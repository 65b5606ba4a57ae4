package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Afloop;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Vrijgave;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of what others released of a chapter while somebody was reading it. */
final class Vrijgavewissel {

    private final boolean same;
    private final List<Vrijgave> gone;
    private final List<Vrijgave> fresh;

    /** Finds by what these two differ. */
    Vrijgavewissel(List<Vrijgave> before, List<Vrijgave> now) {
        Set<Long> still = now.stream().map(Vrijgave::bestuurId).collect(Collectors.toSet());
        Set<Long> known = ids(before);
        same = known.equals(ids(now));
        gone = before.stream().filter(one -> !still.contains(one.bestuurId())).toList();
        fresh = now.stream().filter(one -> !known.contains(one.id())).toList();
    }

    private static Set<Long> ids(List<Vrijgave> all) {
        return all.stream().map(Vrijgave::id).collect(Collectors.toSet());
    }

    /** Whether nothing became of it. */
    boolean niets() {
        return same;
    }

    /** Returns what may no longer be read, of whom nothing else may be. */
    List<Vrijgave> weg() {
        return gone;
    }

    /** Returns what there is to say about it, to this bestuur. */
    String zinnen(Tweeling tweeling, long us) {
        return Stream.concat(
                        gone.stream().map(one -> weg(tweeling, us, one)),
                        fresh.stream()
                                .map(one -> "%s heeft dit hoofdstuk net opnieuw vrijgegeven. Je ziet de nieuwe versie."
                                        .formatted(one.bestuur())))
                .collect(Collectors.joining(" "));
    }

    /** Why somebody's answers are here no more: they took them back, they left, or it is over. */
    private static String weg(Tweeling tweeling, long us, Vrijgave gone) {
        if (!tweeling.loopt(us)) {
            return "";
        }
        boolean left = tweeling.anderen(us).stream().noneMatch(one -> one.bestuurId() == gone.bestuurId());
        return (left
                        ? Afloop.vertrokken(tweeling, us).orElse("")
                        : gone.bestuur() + " heeft de vrijgave van dit hoofdstuk ingetrokken.")
                + " Hun antwoorden staan hier niet meer.";
    }
}
