/** Asking POLIS, the coaches' queue, and what is asked often. */
@NamedInterface("ui")
@NullMarked
package be.draaiboek.vraagbaak.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
