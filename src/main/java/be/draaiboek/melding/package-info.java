/** Mail: an outbox that loses nothing, and what became of each letter. The content of answers is never in one. */
@ApplicationModule(allowedDependencies = {"common", "db", "toegang"})
@NullMarked
package be.draaiboek.melding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
