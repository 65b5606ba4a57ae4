package be.draaiboek.common;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address at which people find the application, as it was configured. Never that of a request: whoever makes one could
 * name another host in it.
 */
@Component
public class Webadres {

    private final Environment environment;

    public Webadres(Environment environment) {
        this.environment = environment;
    }

    /** Returns it without a slash at its end. */
    public String basis() {
        String configured = environment.getProperty("draaiboek.url", "").strip();
        String base = configured.isEmpty()
                ? "http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))
                        + environment.getProperty("server.servlet.context-path", "")
                : configured;
        return base.replaceAll("/+$", "");
    }
}
