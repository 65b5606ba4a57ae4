/**
 * The Draaiboek as data: an edition is read, checked and asked what a cell accepts and what an answer is worth.
 * Pure Java, so that content can be checked on a desk without a database or a browser; of {@code common} it knows how
 * something is refused.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "common")
package be.draaiboek.editie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
