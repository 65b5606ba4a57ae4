/** Word there and back: the Draaiboek as a file to fill in, and what would change when it comes back. */
@ApplicationModule(
        allowedDependencies = {
            "antwoord",
            "common",
            "db",
            "document",
            "editie",
            "toegang",
            "traject",
            "traject :: ui",
            "weergave"
        })
@NullMarked
package be.draaiboek.woord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
