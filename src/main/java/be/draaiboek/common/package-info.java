/** Small things that every module may use and that know none of them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package be.draaiboek.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
