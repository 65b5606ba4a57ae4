/** One kit for screens: what pages are made of, whatever they are about. */
@ApplicationModule(allowedDependencies = {"common", "editie"})
@NullMarked
package be.draaiboek.weergave;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
