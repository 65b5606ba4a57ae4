/** What answers come to: scores, their scales, how far people are apart; radar and bars. */
@ApplicationModule(
        allowedDependencies = {"antwoord", "bestuur", "document", "editie", "toegang", "traject", "weergave"})
@NullMarked
package be.draaiboek.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
