/** The page from which one goes to Word and comes back. */
@NullMarked
package be.draaiboek.woord.ui;

import org.jspecify.annotations.NullMarked;
