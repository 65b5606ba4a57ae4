/** POLIS' view: cohorts of besturen, and a board that shows how far each is without showing what it wrote. */
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
            "nota",
            "nota :: ui",
            "taak",
            "taak :: ui",
            "toegang",
            "traject",
            "traject :: ui",
            "tweeling",
            "vraagbaak",
            "vraagbaak :: ui",
            "weergave"
        })
@NullMarked
package be.draaiboek.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
