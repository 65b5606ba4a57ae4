package be.draaiboek;

import be.draaiboek.AccessMatrixTest.Poging;
import be.draaiboek.AccessMatrixTest.Wie;
import be.draaiboek.Wereld.Persoon;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;

/** The rows of the access matrix that a module brings, beside its own tests. */
public abstract class AccessRows {

    /** Whose people and besturen the rows are about. */
    protected AccessMatrixTest matrix;

    @Autowired
    protected Wereld wereld;

    /** Adds the rows, and does what they need for it. */
    protected abstract void rows();

    protected final void read(String id, String variant, Set<Wie> allowed, Poging attempt) {
        matrix.read(id, variant, allowed, attempt);
    }

    protected final void write(String id, String variant, Set<Wie> allowed, Poging attempt) {
        matrix.write(id, variant, allowed, attempt);
    }

    protected final void open(String id, String variant, Supplier<Object> attempt) {
        matrix.open(id, variant, attempt);
    }

    protected final void http(String id, String variant, Set<Wie> allowed, Function<Wie, Api.Antwoord> request) {
        matrix.http(id, variant, allowed, request);
    }

    protected final void route(String template, String path, Set<Wie> allowed) {
        matrix.route(template, path, allowed);
    }

    protected final Persoon person(Wie wie) {
        return matrix.person(wie);
    }

    protected final Api browser(Wie wie) {
        return matrix.browser(wie);
    }
}
