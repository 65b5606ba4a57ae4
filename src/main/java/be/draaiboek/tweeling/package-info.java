/** The twin: besturen that find each other, compare what they released and help each other on (Draaiboek, inleiding). */
@ApplicationModule(
        allowedDependencies = {"bestuur", "common", "db", "editie", "melding", "toegang", "traject", "traject :: ui"})
@NullMarked
package be.draaiboek.tweeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
