/** The twin: besturen that find each other, compare what they released and help each other on (Draaiboek, inleiding). */
@ApplicationModule(
        allowedDependencies = {
            "antwoord",
            "antwoord :: ui",
            "bestuur",
            "common",
            "db",
            "document",
            "editie",
            "meetmoment",
            "melding",
            "samenwerken",
            "score",
            "score :: ui",
            "toegang",
            "traject",
            "traject :: ui",
            "weergave"
        })
@NullMarked
package be.draaiboek.tweeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
