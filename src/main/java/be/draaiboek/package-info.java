/** The Draaiboek as a web application: each package below is a module that depends only on those beneath it. */
@NullMarked
package be.draaiboek;

import org.jspecify.annotations.NullMarked;
