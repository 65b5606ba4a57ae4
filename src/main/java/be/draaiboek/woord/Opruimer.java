package be.draaiboek.woord;

import be.draaiboek.common.Klok;
import be.draaiboek.toegang.Toegang;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what nobody put back within a day. */
@Component("woordOpruimer")
class Opruimer {

    private final WoordQueries queries;
    private final Clock clock;

    Opruimer(WoordQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 90_000, fixedDelay = 3_600_000)
    @Transactional
    public void cleanUp() {
        queries.sweep(
                Toegang.systeem("forgets what was read from a file and never put back"),
                Klok.now(clock).minus(WoordService.BEWAARD));
    }
}
