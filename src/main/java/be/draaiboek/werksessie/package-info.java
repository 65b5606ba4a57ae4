/** Meetings of the besturen of a cohort: invited, prepared, and what came of them; not a bestuur's own workshop. */
@ApplicationModule(
        allowedDependencies = {
            "antwoord",
            "antwoord :: ui",
            "cohort",
            "cohort :: ui",
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
package be.draaiboek.werksessie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
