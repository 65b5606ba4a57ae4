package be.draaiboek.vraagbaak;

import be.draaiboek.Wereld;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** General answers are kept in memory: the next class of tests must not find those of the class before it there. */
@Component
public class AnswersInMemory {

    private final Vaakgevraagd often;

    AnswersInMemory(Vaakgevraagd often) {
        this.often = often;
    }

    @EventListener(Wereld.Cleared.class)
    void read() {
        often.read();
    }
}
