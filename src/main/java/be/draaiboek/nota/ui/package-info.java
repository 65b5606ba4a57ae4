/** The page of the note. */
@NullMarked
package be.draaiboek.nota.ui;

import org.jspecify.annotations.NullMarked;
