@NullMarked
package be.draaiboek.beheer.ui;

import org.jspecify.annotations.NullMarked;
