/** What one asked for, how far it is, and the file. */
@NamedInterface("ui")
@NullMarked
package be.draaiboek.taak.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
