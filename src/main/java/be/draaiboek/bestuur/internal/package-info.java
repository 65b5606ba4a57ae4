@NullMarked
package be.draaiboek.bestuur.internal;

import org.jspecify.annotations.NullMarked;
