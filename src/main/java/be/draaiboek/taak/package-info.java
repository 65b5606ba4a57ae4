/** Files that take long to make: asked for, made one at a time, told when they are there, kept for a while. */
@ApplicationModule(allowedDependencies = {"common", "db", "melding", "toegang", "weergave"})
@NullMarked
package be.draaiboek.taak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
