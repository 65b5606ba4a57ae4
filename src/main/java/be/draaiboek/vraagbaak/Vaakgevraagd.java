package be.draaiboek.vraagbaak;

import be.draaiboek.vraagbaak.Polisvraag.Algemeen;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What every bestuur may read at an item, kept in memory so that a section page asks the database nothing for it: they are
 * few, the same for everybody, and change some times a year. Works within one application, like
 * {@link be.draaiboek.common.Listeners}.
 */
@Component
class Vaakgevraagd {

    private final AlgemeenQueries queries;
    private volatile Map<String, List<Algemeen>> byItem = Map.of();

    Vaakgevraagd(AlgemeenQueries queries) {
        this.queries = queries;
    }

    /** Reads all of them again. */
    @EventListener(ApplicationStartedEvent.class)
    void read() {
        byItem = queries.all().stream().collect(Collectors.groupingBy(Algemeen::item));
    }

    List<Algemeen> bij(String item) {
        return byItem.getOrDefault(item, List.of());
    }
}
