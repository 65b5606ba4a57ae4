/** The stage, for whoever leads and whoever looks. */
@NamedInterface("ui")
@NullMarked
package be.draaiboek.workshop.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
