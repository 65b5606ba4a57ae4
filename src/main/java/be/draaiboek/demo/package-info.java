/** An invented cohort of invented besturen, to look around in; made by the same services that people use. */
@NullMarked
package be.draaiboek.demo;

import org.jspecify.annotations.NullMarked;
