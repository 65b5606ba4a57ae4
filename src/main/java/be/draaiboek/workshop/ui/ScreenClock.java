package be.draaiboek.workshop.ui;

import be.draaiboek.toegang.Toegang;
import be.draaiboek.workshop.Workshop;
import be.draaiboek.workshop.WorkshopService;
import be.draaiboek.workshop.WorkshopService.Klokstand;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The time for the question on screen, and for the trekker the buttons that set it. */
final class ScreenClock extends Div {

    /** What can be chosen as the time for a question; 0 is no clock. */
    static final List<Integer> MINUTES = List.of(0, 2, 3, 5, 8, 10, 15, 20, 30);

    /** It counts by itself, the server only says until when. */
    @Tag("db-timer")
    @JsModule("./stage/db-timer.ts")
    private static final class Timer extends Component {}

    private final WorkshopService service;
    private final Toegang toegang;
    private final Clock clock;
    private final long workshop;
    private final boolean leads;
    private final Timer timer = new Timer();
    private final KeyButton run;
    private final Select<Integer> minutes = new Select<>();
    private boolean runs;

    ScreenClock(WorkshopService service, Toegang toegang, Clock clock, long workshop, boolean leads) {
        this.service = service;
        this.toegang = toegang;
        this.clock = clock;
        this.workshop = workshop;
        this.leads = leads;
        addClassName("db-stage-clock");
        add(timer);
        run = new KeyButton("Pauzeer", "t").does(() -> set(runs ? Klokstand.STAAN : Klokstand.LOPEN));
        minutes.setLabel("Minuten per vraag");
        minutes.setItems(MINUTES);
        minutes.getElement().setAttribute("data-key", "m").setAttribute("data-does", "Minuten per vraag kiezen");
        minutes.setItemLabelGenerator(one -> one == 0 ? "geen klok" : one + " min");
        if (leads) {
            minutes.addValueChangeListener(event -> {
                if (event.isFromClient() && event.getValue() != null) {
                    Attempt.run(() -> service.setMinutes(toegang, workshop, event.getValue()));
                }
            });
            add(run, new KeyButton("Minuut erbij", "+").does(() -> set(Klokstand.MINUUT_ERBIJ)), minutes);
        }
    }

    private void set(Klokstand wanted) {
        service.setClock(toegang, workshop, wanted);
    }

    void show(Workshop now) {
        Instant until = now.tot();
        Integer rest = now.rest();
        boolean on = until != null || rest != null;
        runs = until != null;
        timer.setVisible(on);
        timer.getElement()
                .setProperty("item", now.item() == null ? "" : now.item())
                .setProperty("left", rest == null ? 0 : rest)
                .setProperty("until", until == null ? 0.0 : (double) until.toEpochMilli())
                .setProperty("now", (double) clock.instant().toEpochMilli());
        run.setVisible(leads && on);
        run.label(runs ? "Pauzeer" : "Laat lopen");
        if (!Objects.equals(minutes.getValue(), now.minuten())) {
            Set<Integer> choices = new TreeSet<>(MINUTES);
            choices.add(now.minuten());
            minutes.setItems(choices);
            minutes.setValue(now.minuten());
        }
    }
}
