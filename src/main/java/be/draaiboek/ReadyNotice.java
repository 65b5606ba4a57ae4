package be.draaiboek;

import be.draaiboek.common.StartNotice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints where the application is to be found, and what other modules have to say to the operator. */
@Component
class ReadyNotice {

    private final Environment environment;
    private final ObjectProvider<StartNotice> notices;

    ReadyNotice(Environment environment, ObjectProvider<StartNotice> notices) {
        this.environment = environment;
        this.notices = notices;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        System.out.println("Draaiboek draait op http://localhost:" + port
                + environment.getProperty("server.servlet.context-path", ""));
        notices.orderedStream().flatMap(notice -> notice.lines().stream()).forEach(System.out::println);
    }
}
