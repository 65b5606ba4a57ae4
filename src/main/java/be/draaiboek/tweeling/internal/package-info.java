@NullMarked
package be.draaiboek.tweeling.internal;

import org.jspecify.annotations.NullMarked;
