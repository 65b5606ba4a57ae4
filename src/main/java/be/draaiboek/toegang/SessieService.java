package be.draaiboek.toegang;

import be.draaiboek.common.Voorval.Soort;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Where I am logged in, and the way to end that. */
@Service
public class SessieService {

    private final Sessies sessions;
    private final ApplicationEventPublisher events;

    SessieService(Sessies sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * A place where I am logged in.
     *
     * @param id a name for it that is of no use to log in with
     * @param toestel browser and system in words, such as "Firefox op Linux"
     * @param adres the network address
     * @param hier whether it is the one that asks
     */
    public record Aanmelding(long id, String toestel, String adres, Instant begonnen, Instant laatst, boolean hier) {}

    /**
     * Returns my sessions, the latest used first.
     *
     * @param huidige the HTTP session that asks; null when there is none
     */
    public List<Aanmelding> mine(Toegang toegang, @Nullable String huidige) {
        return sessions.of(toegang.accountId(), huidige);
    }

    /** Ends one of my sessions; one that is not mine, or is gone, is left alone. */
    public void end(Toegang toegang, long id) {
        if (sessions.end(toegang.accountId(), id)) {
            events.publishEvent(toegang.voorval(Soort.ELDERS_AFGEMELD));
        }
    }

    /** Ends all of my sessions but one. */
    public void endOthers(Toegang toegang, @Nullable String huidige) {
        if (sessions.endAll(toegang.accountId(), huidige)) {
            events.publishEvent(toegang.voorval(Soort.ELDERS_AFGEMELD).detail("alle andere"));
        }
    }
}
