@NullMarked
package be.draaiboek.cohort.ui;

import org.jspecify.annotations.NullMarked;
