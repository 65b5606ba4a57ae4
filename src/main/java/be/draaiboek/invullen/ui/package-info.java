/** The pages on which the Draaiboek is filled in and found back. */
@NamedInterface("ui")
@NullMarked
package be.draaiboek.invullen.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
