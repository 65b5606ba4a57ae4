/** A bestuur's run through an edition: answers of each one and agreed, how they are saved, their history, progress. */
@ApplicationModule(allowedDependencies = {"editie", "document", "bestuur", "bestuur :: ui", "toegang", "common", "db"})
@NullMarked
package be.draaiboek.traject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
