/** Who takes part and with what account: the beheerder's pages, a bestuur's own team, one's own account; never content. */
@ApplicationModule(
        allowedDependencies = {
            "bestuur",
            "bestuur :: ui",
            "cohort",
            "cohort :: ui",
            "common",
            "melding",
            "spoor",
            "toegang",
            "toegang :: ui",
            "traject",
            "traject :: ui",
            "weergave"
        })
@NullMarked
package be.draaiboek.beheer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
