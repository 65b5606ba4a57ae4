/** Who did what and when, without what anybody wrote: kept, logged, and read by who has to account for it. */
@ApplicationModule(allowedDependencies = {"common", "db", "document", "toegang"})
@NullMarked
package be.draaiboek.spoor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
