/** The traject that a page is about. */
@NamedInterface("ui")
@NullMarked
package be.draaiboek.traject.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
