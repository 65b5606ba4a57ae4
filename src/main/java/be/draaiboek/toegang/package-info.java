/** Accounts, login and roles; {@link be.draaiboek.toegang.Toegang} says in every query who may see what. */
@ApplicationModule(allowedDependencies = {"common", "db", "weergave"})
@NullMarked
package be.draaiboek.toegang;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
