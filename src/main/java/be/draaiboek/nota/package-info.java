/** The ambition note: composed from what was agreed, as the edition says, written on where a bestuur wants other words. */
@ApplicationModule(
        allowedDependencies = {
            "antwoord",
            "antwoord :: ui",
            "common",
            "db",
            "document",
            "editie",
            "melding",
            "score",
            "score :: ui",
            "toegang",
            "traject",
            "traject :: ui",
            "weergave"
        })
@NullMarked
package be.draaiboek.nota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
