/** The register of local authorities, who takes part in which of them, and who is invited to. */
@ApplicationModule(allowedDependencies = {"common", "db", "melding", "toegang", "weergave"})
@NullMarked
package be.draaiboek.bestuur;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
