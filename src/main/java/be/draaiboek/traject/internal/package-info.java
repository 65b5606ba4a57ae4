@NullMarked
package be.draaiboek.traject.internal;

import org.jspecify.annotations.NullMarked;
