/** The database as an operator meets it: the embedded server and its supervision, or an existing server by configuration. */
@ApplicationModule(allowedDependencies = "common")
@NullMarked
package be.draaiboek.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
