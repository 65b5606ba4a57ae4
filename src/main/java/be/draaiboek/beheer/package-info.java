/** The beheerder's pages: accounts, besturen and cohorts; never content. */
@ApplicationModule(allowedDependencies = {"bestuur", "bestuur :: ui", "cohort", "common", "toegang", "traject"})
@NullMarked
package be.draaiboek.beheer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
