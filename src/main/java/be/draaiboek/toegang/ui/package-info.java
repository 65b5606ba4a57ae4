/** Logging in and out; other screens may bring the session up to date. */
@NamedInterface("ui")
@NullMarked
package be.draaiboek.toegang.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
