/** Frozen moments, comparison and paper. */
@NamedInterface("ui")
@NullMarked
package be.draaiboek.meetmoment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
