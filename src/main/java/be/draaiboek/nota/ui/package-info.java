/** The page of the note. */
@NamedInterface("ui")
@NullMarked
package be.draaiboek.nota.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
