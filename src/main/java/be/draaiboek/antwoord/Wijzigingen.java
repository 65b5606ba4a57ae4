package be.draaiboek.antwoord;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.common.Listeners;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Tells open views which cells changed, never what is in them: each view reads again through its own access. Works
 * within one application; see docs/decisions/ for more than one.
 */
@Component
public class Wijzigingen {

    private final Listeners<Long, List<Adres>> listeners = new Listeners<>();

    /**
     * Listens to one traject.
     *
     * @param listener is called on the writer's thread, so it must be quick
     * @return to be run when the view is gone
     */
    public Runnable listen(long trajectId, Consumer<List<Adres>> listener) {
        return listeners.add(trajectId, listener);
    }

    public void tell(long trajectId, List<Adres> cells) {
        if (!cells.isEmpty()) {
            listeners.tell(trajectId, cells);
        }
    }
}
