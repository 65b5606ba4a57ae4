@NullMarked
package be.draaiboek.toegang.ui;

import org.jspecify.annotations.NullMarked;
