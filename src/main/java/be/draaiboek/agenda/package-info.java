/** Days and hours for a calendar program: what a bestuur or a coach is to be at, and by when; never what anybody wrote. */
@ApplicationModule(
        allowedDependencies = {
            "cohort",
            "common",
            "db",
            "editie",
            "melding",
            "toegang",
            "traject",
            "weergave",
            "werksessie",
            "workshop"
        })
@NullMarked
package be.draaiboek.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
