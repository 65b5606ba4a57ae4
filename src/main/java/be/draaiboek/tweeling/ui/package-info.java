@NullMarked
package be.draaiboek.tweeling.ui;

import org.jspecify.annotations.NullMarked;
