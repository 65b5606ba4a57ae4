/** The pages of coaching; who keeps a cohort sets its days with the same fields. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package be.draaiboek.cohort.ui;

import org.jspecify.annotations.NullMarked;
