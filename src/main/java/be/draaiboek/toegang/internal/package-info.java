@NullMarked
package be.draaiboek.toegang.internal;

import org.jspecify.annotations.NullMarked;
