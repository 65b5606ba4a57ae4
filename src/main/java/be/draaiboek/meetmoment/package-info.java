/** Frozen sets of answers: a moment under a name, what moved between two of them, and what is taken along on paper. */
@ApplicationModule(
        allowedDependencies = {
            "antwoord",
            "antwoord :: ui",
            "common",
            "db",
            "document",
            "editie",
            "score",
            "score :: ui",
            "taak",
            "taak :: ui",
            "toegang",
            "traject",
            "traject :: ui",
            "weergave"
        })
@NullMarked
package be.draaiboek.meetmoment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
