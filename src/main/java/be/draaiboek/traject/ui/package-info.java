/** The section page and its fields; the home page also shows the draft keeper and links to sections. */
@NamedInterface("ui")
@NullMarked
package be.draaiboek.traject.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
