/** The pages of meetings: a coach makes them, a bestuur answers. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package be.draaiboek.werksessie.ui;

import org.jspecify.annotations.NullMarked;
