/** The group around one screen: what is on it, the clock, what is parked, and what came of it. */
@ApplicationModule(
        allowedDependencies = {
            "antwoord",
            "antwoord :: ui",
            "bestuur",
            "common",
            "db",
            "editie",
            "meetmoment :: ui",
            "samenwerken",
            "samenwerken :: ui",
            "score",
            "score :: ui",
            "toegang",
            "traject",
            "traject :: ui",
            "weergave"
        })
@NullMarked
package be.draaiboek.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
