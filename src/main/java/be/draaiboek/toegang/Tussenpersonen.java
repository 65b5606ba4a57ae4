package be.draaiboek.toegang;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whom we believe about where a request came from: the configured proxies, and only in X-Forwarded-*. */
@Component
class Tussenpersonen {

    private static final Logger LOG = LoggerFactory.getLogger(Tussenpersonen.class);

    Tussenpersonen(@Value("${server.forward-headers-strategy:native}") String strategy) {
        if (strategy.equalsIgnoreCase("framework")) {
            LOG.warn("SERVER_FORWARD_HEADERS_STRATEGY=framework gelooft iedereen die zegt van waar hij komt: haal die"
                    + " instelling weg, en zet in DRAAIBOEK_PROXIES het adres van je eigen proxy.");
        }
    }
}
