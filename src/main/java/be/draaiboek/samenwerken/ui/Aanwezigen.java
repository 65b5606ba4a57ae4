package be.draaiboek.samenwerken.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.samenwerken.Aanwezigheid;
import be.draaiboek.samenwerken.Aanwezigheid.Aanwezige;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page's part in who is there: says that its reader came, and hears of the others. Closing it is leaving; the page closes
 * it when it is detached.
 */
public final class Aanwezigen implements AutoCloseable {

    /** After this long the reader's own right is asked for again before others are shown. */
    private static final Duration TRUSTED = Duration.ofSeconds(15);

    private final Aanwezigheid presence;
    private final TrajectService trajecten;
    private final Gebruiker gebruiker;
    private final long trajectId;
    private final Aanwezigheid.Plek place;
    private final Runnable unlisten;
    private @Nullable Traject traject;
    private Instant checked = Instant.now();

    /**
     * Comes in; what it hears is handed on within the page's own lock.
     *
     * @param section the code of the section that the page shows
     * @param workshop the workshop that it shows; 0 for none
     * @param items the items on the page
     */
    public Aanwezigen(
            Aanwezigheid presence,
            TrajectService trajecten,
            Gebruiker gebruiker,
            Traject traject,
            String section,
            long workshop,
            Collection<String> items,
            UI ui,
            Consumer<List<Aanwezige>> show) {
        this.presence = presence;
        this.trajecten = trajecten;
        this.gebruiker = gebruiker;
        this.traject = traject;
        this.trajectId = traject.id();
        AtomicBoolean waiting = new AtomicBoolean();
        place = presence.kom(
                trajectId, gebruiker.accountId(), gebruiker.name(), section, workshop, items, () -> connected(ui));
        unlisten = presence.listen(trajectId, () -> {
            // Several things happen at once when somebody goes on to another page: one look will do.
            if (ui.isAttached() && waiting.compareAndSet(false, true)) {
                var unused = ui.access(() -> {
                    waiting.set(false);
                    show.accept(wie());
                });
            }
        });
        show.accept(wie());
    }

    private static boolean connected(UI ui) {
        PushConnection push = ui.getInternals().getPushConnection();
        return ui.isAttached() && !ui.isClosing() && (push == null || push.isConnected());
    }

    /** Who else is there, for who may know it still. */
    private List<Aanwezige> wie() {
        if (checked.plus(TRUSTED).isBefore(Instant.now())) {
            checked = Instant.now();
            traject = trajecten.mine(gebruiker.toegang()).stream()
                    .filter(one -> one.id() == trajectId)
                    .findFirst()
                    .orElse(null);
        }
        return traject == null ? List.of() : presence.wie(traject, gebruiker.accountId());
    }

    @Override
    public void close() {
        unlisten.run();
        place.close();
    }

    /** Returns the initials of somebody who is there, and the names of all of them for who hovers or listens. */
    public static List<String> kort(List<Aanwezige> people) {
        List<Aanwezige> each = perPersoon(people);
        return List.of(
                each.getFirst().initialen() + (each.size() > 1 ? " +" + (each.size() - 1) : ""),
                namen(each) + (each.size() == 1 ? " is hier" : " zijn hier"));
    }

    /** Somebody with two tabs is one person. */
    public static List<Aanwezige> perPersoon(List<Aanwezige> people) {
        return List.copyOf(people.stream()
                .collect(Collectors.toMap(Aanwezige::account, one -> one, (first, second) -> first, LinkedHashMap::new))
                .values());
    }

    /** Returns the names of people, as "An, Bo en Cas". */
    public static String namen(List<Aanwezige> people) {
        return Opsomming.en(people.stream().map(Aanwezige::naam).toList());
    }

    /** Returns who types in an item, as "Wout is hier bezig"; "" where nobody does. */
    public static String bezig(List<Aanwezige> people, String item) {
        List<Aanwezige> here = perPersoon(
                people.stream().filter(one -> one.item().equals(item)).toList());
        return here.isEmpty() ? "" : namen(here) + (here.size() == 1 ? " is hier bezig" : " zijn hier bezig");
    }
}
