/**
 * The inbox of each account and the daily mail; the outbox that loses nothing, and what became of each letter. The content
 * of answers is in none of them.
 */
@ApplicationModule(allowedDependencies = {"common", "db", "toegang", "weergave"})
@NullMarked
package be.draaiboek.melding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
