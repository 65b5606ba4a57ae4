package be.draaiboek;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.stereotype.Component;

/** Writes down the SQL that the application sends, from every thread but those of its clock, whose jobs come when they come. */
@Component
public class Opdrachten implements ExecuteListenerProvider, ExecuteListener {

    private static final long serialVersionUID = 1L;

    private final List<String> seen = new ArrayList<>();

    @Override
    public ExecuteListener provide() {
        return this;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        for (String sql : context.batchSQL()) {
            note(sql);
        }
    }

    private synchronized void note(String sql) {
        if (Thread.currentThread().getName().startsWith("scheduling-")) {
            return;
        }
        String text = sql.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("select")
                || text.startsWith("insert")
                || text.startsWith("update")
                || text.startsWith("delete")
                || text.startsWith("with")
                || text.startsWith("(")) {
            seen.add(sql);
        }
    }

    /** Forgets what was seen. */
    public synchronized void reset() {
        seen.clear();
    }

    /** Returns the SELECT, INSERT, UPDATE and DELETE statements since the last reset. */
    public synchronized List<String> seen() {
        return List.copyOf(seen);
    }
}
