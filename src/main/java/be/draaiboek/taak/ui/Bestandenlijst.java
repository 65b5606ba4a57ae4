package be.draaiboek.taak.ui;

import be.draaiboek.common.Klok;
import be.draaiboek.taak.Bestanden;
import be.draaiboek.taak.Taak;
import be.draaiboek.taak.Taak.Stand;
import be.draaiboek.taak.TaakNavigatie;
import be.draaiboek.taak.Taakluisteraars;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.weergave.Bestandlink;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Meeluisteren;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** What I asked for: how far it is, live, and the file when it is there. */
public final class Bestandenlijst extends Div {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("H.mm 'uur'", Locale.forLanguageTag("nl-BE"));
    private static final int KB = 1000;

    private final transient Bestanden files;
    private final transient Toegang toegang;
    private final transient Predicate<Taak> which;
    private final UnorderedList list = new UnorderedList();
    private final Span told = new Span();
    private final Gezegd said = new Gezegd();
    private final transient Map<Long, Stand> known = new HashMap<>();
    private transient Runnable changed = () -> {};

    /** @param which of mine to show here */
    public Bestandenlijst(Bestanden files, Taakluisteraars listeners, Toegang toegang, Predicate<Taak> which) {
        this.files = files;
        this.toegang = toegang;
        this.which = which;
        addClassName("db-made");
        told.addClassName("db-sr");
        told.getElement().setAttribute("role", "status");
        list.getElement().setAttribute("aria-label", "Bestanden die je vroeg");
        add(told, list, said);
        show();
        var unused = new Meeluisteren(
                this, ui -> listeners.listen(toegang.accountId(), () -> Meeluisteren.later(ui, this::show)));
    }

    /** Does something each time that the list was drawn. */
    public void bijToon(Runnable then) {
        changed = then;
        then.run();
    }

    /** How many there are. */
    public int aantal() {
        return list.getComponentCount();
    }

    /** Asks for one, and says why not where it can't. */
    public void vraag(String soort, long bron, String vorm) {
        Invulvenster.attempt(this::say, () -> {
            files.vraag(toegang, soort, bron, vorm);
            return "Het bestand wordt gemaakt. Je mag deze pagina verlaten: je krijgt een melding als het klaarstaat.";
        });
        show();
    }

    private void say(String text) {
        said.say(text);
    }

    private void show() {
        List<Taak> mine = files.mijn(toegang).stream().filter(which).toList();
        list.removeAll();
        list.setVisible(!mine.isEmpty());
        for (Taak one : mine) {
            list.add(regel(one));
            Stand before = known.put(one.id(), one.stand());
            if (before != null && before != one.stand() && !one.onderweg()) {
                told.setText(
                        one.titel() + (one.stand() == Stand.KLAAR ? " staat klaar." : " kon niet gemaakt worden."));
                said.setText("");
            }
        }
        changed.run();
    }

    private ListItem regel(Taak one) {
        Span title = new Span(one.titel());
        title.addClassName("db-made-title");
        Div head = new Div(title, new Span(one.soortBestand()));
        head.addClassName("db-made-head");
        ListItem item = new ListItem(head);
        item.setId(TaakNavigatie.anker(one.id()));
        item.addClassName(one.stand().name().toLowerCase(Locale.ROOT));
        Paragraph stand = new Paragraph(zin(one));
        stand.addClassName(one.stand() == Stand.MISLUKT ? "db-message" : "db-help");
        if (one.stand() == Stand.BEZIG) {
            item.add(balk(one));
        }
        item.add(stand);
        Div actions = new Div();
        actions.addClassName("db-actions");
        if (one.stand() == Stand.KLAAR) {
            Bestandlink get = new Bestandlink(TaakNavigatie.bestand(one), "Haal op");
            get.addClassName("db-btn-primary");
            get.getElement().setAttribute("aria-label", "Haal op: " + one.titel() + " (" + one.soortBestand() + ")");
            actions.add(get);
        } else if (one.stand() == Stand.MISLUKT) {
            actions.add(knop("Probeer opnieuw", one, () -> {
                files.opnieuw(toegang, one.id());
                return "Het bestand wordt opnieuw gemaakt.";
            }));
        }
        actions.add(knop(one.onderweg() ? "Hoeft niet meer" : "Verwijder", one, () -> {
            files.delete(toegang, one.id());
            return one.onderweg() ? "Het wordt niet gemaakt." : "Het bestand is verwijderd.";
        }));
        item.add(actions);
        return item;
    }

    private NativeButton knop(String label, Taak one, java.util.function.Supplier<String> work) {
        NativeButton button = new NativeButton(label, click -> {
            Invulvenster.attempt(this::say, work);
            show();
        });
        button.addClassNames("db-btn", "db-btn-small");
        button.getElement().setAttribute("aria-label", label + ": " + one.titel());
        return button;
    }

    private static HtmlContainer balk(Taak one) {
        HtmlContainer bar = new HtmlContainer("progress");
        bar.getElement().setAttribute("aria-label", "Hoever het maken staat: " + one.titel());
        if (one.totaal() > 0) {
            bar.getElement()
                    .setAttribute("max", String.valueOf(one.totaal()))
                    .setAttribute("value", String.valueOf(one.gedaan()));
        }
        return bar;
    }

    private static String zin(Taak one) {
        return switch (one.stand()) {
            case WACHT ->
                one.pogingen() == 0
                        ? "Wacht op zijn beurt. Je mag deze pagina verlaten."
                        : "Het lukte niet meteen. We proberen het opnieuw om " + uur(one.opnieuw()) + ".";
            case BEZIG ->
                (one.stap().isEmpty() ? "Wordt gemaakt" : one.stap())
                        + (one.totaal() > 9 ? ", " + one.gedaan() + " van " + one.totaal() : "")
                        + ". Je mag deze pagina verlaten.";
            case KLAAR ->
                "Gemaakt op %s, %s. Blijft hier tot %s."
                        .formatted(
                                Opmaak.moment(Objects.requireNonNull(one.geeindigd())),
                                grootte(one.bytes()),
                                dag(Objects.requireNonNull(one.tot())));
            case MISLUKT -> one.fout();
        };
    }

    private static String grootte(long bytes) {
        return bytes < (long) KB * KB
                ? Math.max(1, bytes / KB) + " kB"
                : String.format(Locale.forLanguageTag("nl-BE"), "%.1f MB", (double) bytes / KB / KB);
    }

    private static String uur(Instant moment) {
        return HOUR.format(moment.atZone(Klok.BRUSSEL));
    }

    private static String dag(Instant moment) {
        return Opmaak.datum(LocalDate.ofInstant(moment, Klok.BRUSSEL));
    }
}
