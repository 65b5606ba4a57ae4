package be.draaiboek.werksessie.ui;

import be.draaiboek.werksessie.Werksessie;
import be.draaiboek.werksessie.Werksessie.Uitnodiging;
import be.draaiboek.werksessie.WerksessieNavigatie;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The meeting that is near, or of which the report is new, at Start. */
public final class Werksessiekaart {

    private static final int DAYS_NEW = 14;

    private Werksessiekaart() {}

    /** Returns the next one to which this bestuur is invited, else the newest report; nothing where there is neither. */
    public static Optional<Component> of(List<Uitnodiging> all, long bestuurId, LocalDateTime now) {
        Predicate<Uitnodiging> ours = one -> one.onze().bestuurId() == bestuurId;
        Optional<Uitnodiging> next = all.stream()
                .filter(ours)
                .filter(one ->
                        one.lid() && one.sessie().loopt() && !one.sessie().voorbij(now))
                .filter(one -> !one.sessie().stand().geannuleerd())
                .min(Comparator.comparing(one -> one.sessie().wat().begin()));
        return next.or(() -> all.stream()
                        .filter(ours)
                        .filter(one -> one.sessie().stand().gedeeld())
                        .filter(one ->
                                one.sessie().wat().einde().plusDays(DAYS_NEW).isAfter(now))
                        .max(Comparator.comparing(one -> one.sessie().wat().begin())))
                .map(one -> card(one, one.sessie().voorbij(now)));
    }

    private static Component card(Uitnodiging one, boolean over) {
        Werksessie.Wat what = one.sessie().wat();
        Paragraph title = new Paragraph(what.titel());
        title.addClassName("db-session-sum");
        Div states = new Div(OnzeWerksessiesView.state(one, over).toArray(Span[]::new));
        states.addClassName("db-session-states");
        Div card = new Div(
                new H2(over ? "Werksessie: wat eruit kwam" : "Werksessie"),
                title,
                Sessiedelen.zacht(what.wanneer() + (what.plaats().isEmpty() ? "" : " · " + what.plaats())),
                states,
                WerksessiesView.knop(
                        WerksessieNavigatie.onze(one.sessie().id()),
                        over
                                ? "Lees het verslag"
                                : one.trekker() && one.onze().komt() == null ? "Antwoord" : "Bekijk"));
        card.addClassNames("db-card", "db-session-card");
        return card;
    }
}
