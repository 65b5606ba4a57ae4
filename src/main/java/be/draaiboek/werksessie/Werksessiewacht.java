package be.draaiboek.werksessie;

import be.draaiboek.toegang.Toegang;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds of what comes within three days: in the inbox, and with the daily mail. */
@Component
class Werksessiewacht {

    private static final Logger log = LoggerFactory.getLogger(Werksessiewacht.class);
    private static final Duration BEFORE = Duration.ofDays(3);

    private final WerksessieService service;

    Werksessiewacht(WerksessieService service) {
        this.service = service;
    }

    @Scheduled(fixedDelay = 900_000, initialDelay = 45_000)
    void look() {
        try {
            int told = service.remind(
                    Toegang.systeem("reminds of meetings that are near, for nobody in particular"), BEFORE);
            if (told > 0) {
                log.info("reminded of {} meetings", told);
            }
        } catch (RuntimeException later) {
            // Such as a database that is being restarted: the next round is soon.
            log.warn("reminders of meetings: {}", later.toString());
        }
    }
}
