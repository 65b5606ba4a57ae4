/** Radar, bars and figures. */
@NamedInterface("ui")
@NullMarked
package be.draaiboek.score.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
