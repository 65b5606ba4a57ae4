/** One's own inbox, and what of it comes by mail. */
@NullMarked
package be.draaiboek.melding.ui;

import org.jspecify.annotations.NullMarked;
