/** What answers come to: scores, their scales, and how far people are apart. */
@ApplicationModule(allowedDependencies = {"antwoord", "bestuur", "editie", "toegang", "traject", "weergave"})
@NullMarked
package be.draaiboek.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
