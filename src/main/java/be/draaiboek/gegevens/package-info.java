/** What is kept about one person, wherever it stands: handed out to them, or to a beheerder without what they wrote. */
@ApplicationModule(allowedDependencies = {"common", "db", "toegang"})
@NullMarked
package be.draaiboek.gegevens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
