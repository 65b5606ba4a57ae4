/** Tasks, notes, and who is there. */
@NamedInterface("ui")
@NullMarked
package be.draaiboek.samenwerken.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
