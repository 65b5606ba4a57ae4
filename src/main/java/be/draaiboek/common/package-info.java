/** Small types that every module may use. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package be.draaiboek.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
