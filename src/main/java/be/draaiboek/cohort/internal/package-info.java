@NullMarked
package be.draaiboek.cohort.internal;

import org.jspecify.annotations.NullMarked;
