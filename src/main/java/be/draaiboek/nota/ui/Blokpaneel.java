package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.ui.CelVeld;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.Nota.Stand;
import be.draaiboek.score.ui.Radar;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A block of the note: what it says, where that comes from, and what can be done with it. */
final class Blokpaneel extends Div {

    /** What a person can do with a block; each redraws the page. */
    interface Daden {
        void writeOn(String item);

        void takeOver(String item, String seen);

        void letStand(String item);

        void followAgain(String item);

        void move(Blokpaneel panel, int step);

        void merge(Blokpaneel panel);

        void add(String chapter, String after);

        void remove(Blokpaneel panel);

        /** Somebody begins to write in it: the only one where they do. */
        void opent(Blokpaneel panel);
    }

    /**
     * Where a block stands.
     *
     * @param vorige the block before it in its chapter; null where it is the first
     * @param boven what a move up passes: the block before it, "" for the chapter before; null where there is nothing
     * @param onder the same, down
     */
    record Ligging(
            String hoofdstuk,
            @Nullable Blokpaneel vorige,
            @Nullable String boven,
            @Nullable String onder) {}

    private final Editie editie;
    private final Daden deeds;
    private final HtmlContainer origin = Markup.EMPTY.in("div", "db-nota-origin");
    private final HtmlContainer text = Markup.EMPTY.in("div", "db-nota-text");
    private final Div figure = new Div();
    private final Bronverschil difference;
    private final Div actions = new Div();
    private final Div body = new Div();
    private final Blokknoppen more;
    private @Nullable CelVeld editor;
    private @Nullable Div writing;
    private Blok blok;
    private Ligging where;
    private boolean editing;
    private int seen;
    private String buttons = "";

    Blokpaneel(Editie editie, Blok blok, Ligging where, Daden deeds) {
        this.editie = editie;
        this.blok = blok;
        this.where = where;
        this.deeds = deeds;
        more = new Blokknoppen(this, deeds);
        difference = new Bronverschil(deeds);
        setId(blok.itemId());
        addClassName("db-nota-block");
        body.addClassName("db-nota-body");
        actions.addClassName("db-nota-own");
        Div bar = new Div(actions, more);
        bar.addClassName("db-nota-actions");
        body.add(text, figure, difference, bar);
        add(origin, body);
        show(blok, where);
    }

    Ligging ligging() {
        return where;
    }

    boolean schrijft() {
        return editing;
    }

    /** The version of its words that the person has before them. */
    int versie() {
        return Math.max(seen, blok.versie());
    }

    String titel() {
        return blok.sjabloon().title();
    }

    /** Does something once what is typed here is kept, or says that it isn't. */
    void naBewaren(Runnable deed, Runnable refused) {
        CelVeld field = editor;
        if (field == null) {
            deed.run();
            return;
        }
        field.getElement()
                .callJsFunction("flushed")
                .then(
                        Integer.class,
                        version -> {
                            if (version < 0) {
                                refused.run();
                            } else {
                                seen = version;
                                deed.run();
                            }
                        },
                        wrong -> refused.run());
    }

    Blok blok() {
        return blok;
    }

    /** Shows it as it stands now, in the place where it is now. */
    void show(Blok now, Ligging here) {
        where = here;
        show(now);
    }

    private void show(Blok now) {
        blok = now;
        setClassName("is-empty", now.stand() == Stand.LEEG && !editing);
        setClassName("is-moved", now.stand() == Stand.BRON_VERANDERD);
        Herkomst.html(editie, now).show(origin);
        Notaopmaak.html(now.delen()).plus(Herkomst.gaten(editie, now)).show(text);
        if (!now.dimensies().isEmpty()) {
            figure.removeAll();
            figure.add(new Radar(now.dimensies()));
        }
        figure.setVisible(!now.dimensies().isEmpty());
        difference.show(now);
        if (editor != null) {
            editor.show(now.cel());
        }
        text.setVisible(!editing);
        actions();
        more.show();
    }

    /** Made anew only where other buttons are needed: the one that somebody is on keeps the keyboard. */
    private void actions() {
        String now = editing + " " + blok.geschreven() + " " + blok.stand() + " " + titel();
        if (now.equals(buttons)) {
            return;
        }
        buttons = now;
        actions.removeAll();
        if (!blok.sjabloon().writable()) {
            List<Item> sources = blok.bronnen();
            if (!sources.isEmpty()) {
                actions.add(Markup.of("Een tabel pas je aan bij %s", Notaopmaak.link(editie, sources.getFirst(), ""))
                        .in("span", "db-help"));
            }
        } else if (editing) {
            actions.add(button("Klaar met schrijven", this::close));
        } else if (blok.geschreven()) {
            actions.add(button("Schrijf", () -> open(false)));
        } else {
            actions.add(button(blok.stand() == Stand.LEEG ? "Schrijf zelf iets" : "Schrijf hieraan verder", () -> {
                if (blok.stand() != Stand.LEEG) {
                    deeds.writeOn(blok.itemId());
                }
                open(false);
            }));
        }
        if (blok.geschreven() && !blok.bronnen().isEmpty() && !blok.vak().eigen()) {
            actions.add(button("Volg de bronnen weer", () -> {
                close();
                deeds.followAgain(blok.itemId());
            }));
        }
    }

    /** @param first whether the cursor comes before the first word, and not after the last */
    void open(boolean first) {
        deeds.opent(this);
        editing = true;
        CelVeld field = editor;
        if (field == null) {
            field = CelVeld.opgemaakt(blok.vak().tekst());
            field.label(titel());
            editor = field;
            writing = new Div(field, new Schrijfhulp(editie));
            writing.addClassName("db-nota-writing");
            body.addComponentAsFirst(writing);
        }
        Objects.requireNonNull(writing).setVisible(true);
        show(blok);
        field.getElement().callJsFunction("begin", first);
    }

    /** Puts the keyboard back on the button that moved it. */
    void terug(int step) {
        more.terug(step);
    }

    /** Brings it into sight, for who was elsewhere on the page. */
    void showPlaats() {
        getElement()
                .executeJs(
                        "this.scrollIntoView({block: 'nearest'}); this.querySelector('.db-nota-actions button')?.focus()");
    }

    void close() {
        editing = false;
        if (writing != null) {
            // Gone with its element: there is one editor at a time, and what was typed is with the keeper.
            body.remove(writing);
            writing = null;
            editor = null;
            seen = 0;
        }
        show(blok);
    }

    private NativeButton button(String label, Runnable deed) {
        return Stukjes.small(label, titel(), deed);
    }
}
