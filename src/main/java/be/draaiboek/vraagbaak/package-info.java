/** Questions of besturen to POLIS at an item, answered by the coaches of their cohort; and what every bestuur may read of them. */
@ApplicationModule(
        allowedDependencies = {
            "antwoord :: ui",
            "bestuur",
            "common",
            "db",
            "editie",
            "melding",
            "toegang",
            "traject",
            "traject :: ui",
            "weergave"
        })
@NullMarked
package be.draaiboek.vraagbaak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
