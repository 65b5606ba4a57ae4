/** Answers, cell by cell: who may see and write one, saving, history, pictures and progress; and the fields on the screen. */
@ApplicationModule(allowedDependencies = {"common", "db", "editie", "toegang", "traject", "weergave"})
@NullMarked
package be.draaiboek.antwoord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
