/**
 * Files to take along, made from report records. It knows those records and the small things that everybody knows, and nothing
 * else: no database, no screen, and not whose answers they are. Who may read what was decided before a record was made.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common"})
package be.draaiboek.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
