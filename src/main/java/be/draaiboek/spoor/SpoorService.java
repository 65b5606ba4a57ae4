package be.draaiboek.spoor;

import be.draaiboek.common.Klok;
import be.draaiboek.common.Voorval;
import be.draaiboek.common.Voorval.Soort;
import be.draaiboek.toegang.Toegang;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail: a beheerder all of it, a trekker what concerns the own bestuur. */
@Service
public class SpoorService {

    /** More than this isn't put into one file: choose a shorter period. */
    public static final int MEEST = 50_000;

    private final SpoorQueries queries;
    private final NaamQueries names;
    private final ApplicationEventPublisher events;

    SpoorService(SpoorQueries queries, NaamQueries names, ApplicationEventPublisher events) {
        this.queries = queries;
        this.names = names;
        this.events = events;
    }

    /** Some lines and how many there are in all. */
    public record Deel(List<Spoorregel> regels, int aantal) {
        public Deel {
            regels = List.copyOf(regels);
        }

        static Deel of(List<Spoorregel> lines, int limit, java.util.function.IntSupplier count) {
            return new Deel(lines, lines.size() < limit ? lines.size() : count.getAsInt());
        }
    }

    /** Returns the newest lines, for a beheerder; nothing for others. */
    @Transactional(readOnly = true)
    public Deel list(Toegang toegang, Spoorkeuze keuze, int hoogstens) {
        return Deel.of(
                named(queries.list(toegang, keuze, 0, hoogstens), of -> names.names(toegang, of)),
                hoogstens,
                () -> queries.count(toegang, keuze));
    }

    /** Returns on which day each account last logged in, as far back as the trail goes; nothing for who is no beheerder. */
    @Transactional(readOnly = true)
    public Map<Long, LocalDate> lastLogins(Toegang toegang) {
        Map<Long, LocalDate> days = new HashMap<>();
        queries.logins(toegang).forEach((account, at) -> days.put(account, Klok.dag(at)));
        return days;
    }

    /** Returns the newest lines that concern a bestuur, for its trekker; nothing for others. */
    @Transactional(readOnly = true)
    public Deel ofBestuur(Toegang toegang, long bestuurId, Spoorkeuze keuze, int hoogstens) {
        return Deel.of(
                named(
                        queries.ofBestuur(toegang, bestuurId, keuze, 0, hoogstens),
                        of -> names.namesOfBestuur(toegang, bestuurId, of)),
                hoogstens,
                () -> queries.countOfBestuur(toegang, bestuurId, keuze));
    }

    /**
     * Returns the lines for a file, for a beheerder, and notes that they were taken along.
     *
     * @return empty for who is no beheerder
     */
    @Transactional
    public Optional<List<Spoorregel>> file(Toegang toegang, Spoorkeuze keuze, String soort) {
        if (!queries.isBeheerder(toegang)) {
            return Optional.empty();
        }
        List<Spoorregel> lines = named(queries.list(toegang, keuze, 0, MEEST), of -> names.names(toegang, of));
        events.publishEvent(Voorval.door(toegang.afzender(), Soort.SPOOR_OPGEHAALD)
                .over(keuze.account())
                .bij(keuze.bestuur())
                .detail(soort));
        return Optional.of(lines);
    }

    /** With the names of what the lines tell of, in one statement for all of them; none where no line has a number. */
    private static List<Spoorregel> named(
            List<Spoorregel> lines, Function<Set<Verwijzing>, Map<Verwijzing, Verwijzing.Naam>> names) {
        Set<Verwijzing> mentioned = new HashSet<>();
        lines.forEach(one -> mentioned.addAll(Verwijzing.in(one.detail())));
        Map<Verwijzing, Verwijzing.Naam> found = mentioned.isEmpty() ? Map.of() : names.apply(mentioned);
        return lines.stream()
                .map(one -> one.detail(Verwijzing.woorden(one.detail(), one.id(), found)))
                .toList();
    }
}
