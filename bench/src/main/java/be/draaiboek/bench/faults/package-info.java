/**
 * What breaks while people type, and whether anything of theirs is lost by it: {@code ./draaiboek faults}. The built
 * application with its real database on this machine; described in docs/faults.md.
 */
package be.draaiboek.bench.faults;
