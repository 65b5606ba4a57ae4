/** Working on it together: who does what, notes between colleagues, who is there, and what changed since the last visit. */
@ApplicationModule(
        allowedDependencies = {
            "antwoord",
            "antwoord :: ui",
            "bestuur",
            "common",
            "db",
            "editie",
            "toegang",
            "traject",
            "traject :: ui",
            "weergave"
        })
@NullMarked
package be.draaiboek.samenwerken;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
