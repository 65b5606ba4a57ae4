/** A bestuur's run through an edition: who takes part, which editions are in use, and the one that somebody chose. */
@ApplicationModule(allowedDependencies = {"bestuur", "common", "db", "editie", "toegang"})
@NullMarked
package be.draaiboek.traject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
