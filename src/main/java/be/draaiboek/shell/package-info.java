/** What stands around every page: layout, home, error pages. On top of the house; nothing imports it. */
@NullMarked
package be.draaiboek.shell;

import org.jspecify.annotations.NullMarked;
