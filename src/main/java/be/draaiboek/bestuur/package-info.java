/** The register of local authorities, and who takes part in which of them. */
@ApplicationModule(allowedDependencies = {"common", "db", "toegang"})
@NullMarked
package be.draaiboek.bestuur;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
