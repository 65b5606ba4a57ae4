package be.draaiboek.traject.ui;

import be.draaiboek.traject.Traject;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;

/** Which traject somebody works on who takes part in more than one bestuur: the newest, or the one chosen at home. */
public final class GekozenTraject {

    private static final String KEY = GekozenTraject.class.getName();

    private GekozenTraject() {}

    /** Returns the traject to show. */
    public static Optional<Traject> uit(List<Traject> mine) {
        Object chosen = VaadinSession.getCurrent().getAttribute(KEY);
        return mine.stream()
                .filter(one -> Long.valueOf(one.id()).equals(chosen))
                .findFirst()
                .or(() -> mine.stream().findFirst());
    }

    /** Remembers a choice for this session. */
    public static void choose(Traject traject) {
        VaadinSession.getCurrent().setAttribute(KEY, traject.id());
    }
}
