@NullMarked
package be.draaiboek.melding.internal;

import org.jspecify.annotations.NullMarked;
