/** The fields, and how answers are read. */
@NamedInterface("ui")
@NullMarked
package be.draaiboek.antwoord.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
