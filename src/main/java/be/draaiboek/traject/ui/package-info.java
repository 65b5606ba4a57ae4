@NullMarked
package be.draaiboek.traject.ui;

import org.jspecify.annotations.NullMarked;
