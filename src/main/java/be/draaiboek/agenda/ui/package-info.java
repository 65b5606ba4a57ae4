/** The page on which one takes one's days along. */
@NullMarked
package be.draaiboek.agenda.ui;

import org.jspecify.annotations.NullMarked;
