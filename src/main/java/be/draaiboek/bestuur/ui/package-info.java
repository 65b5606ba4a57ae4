/** What the pages about people share. */
@NamedInterface("ui")
@NullMarked
package be.draaiboek.bestuur.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
