package be.draaiboek.tweeling.ui;

import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Terugblik;
import be.draaiboek.tweeling.Terugblik.Uitkomst;
import be.draaiboek.tweeling.Terugblik.Woord;
import be.draaiboek.tweeling.TerugblikService;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.Terugkoppeling.Partij;
import be.draaiboek.weergave.Foutvak;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;

/** One suggestion, with what both say of it now. My own side is a field; theirs changes under it without touching mine. */
final class Terugblikkaart extends Section {

    private final transient TerugblikService service;
    private final transient Toegang toegang;
    private final transient Terugkoppeling thread;
    private final long us;
    private final Div theirs = new Div();
    private int version;

    Terugblikkaart(
            TerugblikService service, Toegang toegang, Gesprekstof pair, Terugblik one, String question, boolean can) {
        this.service = service;
        this.toegang = toegang;
        this.thread = one.over();
        // Where both besturen are mine, I speak for the one through which I look.
        long here = pair.mij().bestuurId();
        this.us = thread.gever().bestuur() == here || thread.ontvanger().bestuur() == here
                ? here
                : thread.mijnKant().bestuur();
        addClassNames("db-card", "db-back");
        setId("terugblik-" + thread.id());
        Span who = new Span(thread.gever().naam() + " aan " + thread.ontvanger().naam() + ": ");
        who.addClassName("db-pair-who");
        add(new H2(question), who, Tweelingstukjes.woord(thread.tekst()));
        if (thread.voorstel() != null) {
            add(named("Voorstel", thread.voorstel()));
        }
        if (!thread.besluit().isEmpty()) {
            add(named(thread.standLabel(), thread.besluit()));
        }
        if (thread.opvolging() != null) {
            add(named("Wat ervan komt", thread.opvolging().lot()));
        }
        Partij other = thread.overkant(us);
        Div right = new Div(new H3("Wat " + other.naam() + " zegt"), theirs);
        Div both = new Div(
                new Div(new H3("Wat jullie zeggen"), can && thread.open() ? form(one.of(us), other) : said(one.of(us))),
                right);
        both.addClassName("db-back-both");
        add(both);
        hear(one);
    }

    /** Shows what the other says now. */
    void hear(Terugblik now) {
        theirs.removeAll();
        theirs.add(said(now.of(thread.overkant(us).bestuur())));
    }

    private static Component said(@Nullable Woord word) {
        if (word == null) {
            return Stukjes.help("Nog niets.");
        }
        Div block = new Div(Stukjes.pill(
                word.uitkomst().label(),
                switch (word.uitkomst()) {
                    case GELUKT -> "ok";
                    case DEELS, BEZIG -> "own";
                    case NIET -> "";
                }));
        if (!word.tekst().isEmpty()) {
            block.add(Tweelingstukjes.woord(word.tekst()));
        }
        block.add(Stukjes.help(word.door() + ", " + Opmaak.moment(word.op())));
        return block;
    }

    private Component form(@Nullable Woord mine, Partij other) {
        version = mine == null ? 0 : mine.versie();
        boolean got = thread.ontvanger().bestuur() == us;
        Select<Uitkomst> outcome = new Select<>();
        outcome.setLabel("Wat is ervan geworden?");
        outcome.setItems(Uitkomst.values());
        outcome.setItemLabelGenerator(Uitkomst::label);
        outcome.setPlaceholder("Kies");
        TextArea text = new TextArea(got ? "Wat is er bij ons van gekomen?" : "Wat merken wij ervan?");
        text.setHelperText(
                got
                        ? "Het mag leeg blijven. Is er niets van gekomen, zeg dan waarom."
                        : "Het mag leeg blijven. Zouden jullie nu iets anders voorstellen?");
        Tekstgrens.put(text, Terugblik.LANGSTE);
        if (mine != null) {
            outcome.setValue(mine.uitkomst());
            text.setValue(mine.tekst());
        }
        Gezegd said = new Gezegd();
        Foutvak wrong = new Foutvak("de trekker van een van deze besturen");
        Component keep = Stukjes.primary("Zeg het", "over: " + thread.tekst(), () -> {
            said.setText("");
            if (outcome.getValue() == null) {
                wrong.setText("Kies eerst wat ervan geworden is.");
                outcome.focus();
                return;
            }
            if (wrong.attempt(() -> version = service.say(
                    toegang, thread.tweeling(), thread.id(), us, outcome.getValue(), text.getValue(), version))) {
                said.say("Bewaard. " + other.naam() + " leest het.");
            }
        });
        return new Div(outcome, text, wrong, said, keep);
    }

    private static Component named(String name, String text) {
        Span before = new Span(name + ": ");
        before.addClassName("db-pair-who");
        Div line = new Div(before, new Span(text));
        line.addClassName("db-said-text");
        line.getElement().setAttribute("dir", "auto");
        return line;
    }
}
