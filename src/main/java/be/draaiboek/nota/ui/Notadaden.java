package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.antwoord.ui.GeschiedenisDialoog;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.NoteTemplate;
import be.draaiboek.nota.BlokService;
import be.draaiboek.nota.Nota.Gedaan;
import be.draaiboek.nota.NotaService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What somebody does to blocks of one note, with a line that says what was done and the way back. */
final class Notadaden implements Blokpaneel.Daden {

    /** So many acts of this page can be taken back, one after the other. */
    private static final int REMEMBERED = 30;

    private final NotaService notes;
    private final BlokService blocks;
    private final AntwoordService answers;
    private final Toegang toegang;
    private final Traject traject;
    private final Div told;
    private final Runnable reload;
    private final Deque<Gedaan> done = new ArrayDeque<>();
    private @Nullable Papier paper;

    /** @param told where it is said */
    Notadaden(
            NotaService notes,
            BlokService blocks,
            AntwoordService answers,
            Toegang toegang,
            Traject traject,
            Div told,
            Runnable reload) {
        this.notes = notes;
        this.blocks = blocks;
        this.answers = answers;
        this.toegang = toegang;
        this.traject = traject;
        this.told = told;
        this.reload = reload;
    }

    void op(Papier sheet) {
        paper = sheet;
    }

    @Override
    public void writeOn(String item) {
        act("", () -> notes.writeOn(toegang, traject, item));
    }

    @Override
    public void takeOver(String item, String seen) {
        act("Overgenomen wat de bron nu zegt.", () -> notes.takeOver(toegang, traject, item, seen));
    }

    @Override
    public void letStand(String item) {
        act("Jullie tekst blijft staan.", () -> notes.letStand(toegang, traject, item));
    }

    @Override
    public void followAgain(String item) {
        act("Het blok volgt zijn bronnen weer.", () -> notes.followAgain(toegang, traject, item));
    }

    @Override
    public void move(Blokpaneel panel, int step) {
        String passes = step < 0 ? panel.ligging().boven() : panel.ligging().onder();
        if (passes == null) {
            say(step < 0 ? "Dit blok staat al helemaal vooraan." : "Dit blok staat al helemaal achteraan.");
            return;
        }
        act(null, () -> blocks.move(toegang, traject, panel.blok().itemId(), step, passes));
        panel.terug(step);
    }

    /** Moves the block where the keyboard is. */
    void move(String block, int step) {
        Optional.ofNullable(paper).flatMap(sheet -> sheet.paneel(block)).ifPresent(panel -> move(panel, step));
    }

    @Override
    public void merge(Blokpaneel panel) {
        Blokpaneel before = panel.ligging().vorige();
        if (before == null) {
            return;
        }
        naBewaren(() -> act(
                        null,
                        () -> blocks.merge(
                                toegang,
                                traject,
                                panel.blok().itemId(),
                                before.blok().itemId(),
                                panel.versie(),
                                before.versie()))
                .ifPresent(made ->
                        Objects.requireNonNull(paper).paneel(made.blok()).ifPresent(Blokpaneel::showPlaats)));
    }

    @Override
    public void add(String chapter, String after) {
        naBewaren(() ->
                act(null, () -> blocks.add(toegang, traject, chapter, after)).ifPresent(this::enrol));
    }

    @Override
    public void remove(Blokpaneel panel) {
        naBewaren(() ->
                act(null, () -> blocks.remove(toegang, traject, panel.blok().itemId(), panel.versie())));
    }

    void putBack(String block) {
        act(null, () -> blocks.putBack(toegang, traject, block));
    }

    /** Splits where the cursor stands; what is typed is kept already. */
    void split(String block, int version, int at) {
        act(null, () -> blocks.split(toegang, traject, block, version, at)).ifPresent(this::enrol);
    }

    private void enrol(Gedaan made) {
        Optional.ofNullable(paper).flatMap(sheet -> sheet.paneel(made.blok())).ifPresent(panel -> panel.open(true));
    }

    @Override
    public void opent(Blokpaneel panel) {
        Optional.ofNullable(paper)
                .flatMap(Papier::open)
                .filter(other -> other != panel)
                .ifPresent(Blokpaneel::close);
    }

    private void naBewaren(Runnable deed) {
        Optional.ofNullable(paper)
                .flatMap(Papier::open)
                .ifPresentOrElse(
                        open -> open.naBewaren(
                                deed,
                                () -> say("Wat je typte, is nog niet bewaard. Kijk wat er bij dat"
                                        + " blok staat, en probeer het dan opnieuw.")),
                        deed);
    }

    /**
     * @param sentence what to say when it worked, with the way back; "" where it needs no saying, null for what the act says itself
     * @return what was done; empty where it was refused, which is said
     */
    private Optional<Gedaan> act(@Nullable String sentence, Supplier<Gedaan> deed) {
        told.removeAll();
        Optional<Gedaan> result = Optional.empty();
        try {
            Gedaan gedaan = deed.get();
            result = Optional.of(gedaan);
            String said = sentence == null ? gedaan.wat() : sentence;
            if (!said.isEmpty()) {
                done.push(gedaan);
                if (done.size() > REMEMBERED) {
                    done.removeLast();
                }
                sayWithUndo(told, said, () -> terug(gedaan));
            }
        } catch (OngeldigException refused) {
            say(String.valueOf(refused.getMessage()));
        }
        reload.run();
        return result;
    }

    /** Takes back what was done last on this page. */
    void undo() {
        Gedaan last = done.peek();
        if (last == null) {
            say("Er is hier niets meer om ongedaan te maken. Elke tekst vind je terug in zijn geschiedenis.");
        } else {
            say(terug(last));
        }
    }

    private String terug(Gedaan gedaan) {
        done.remove(gedaan);
        try {
            blocks.undo(toegang, traject, gedaan);
            return "Ongedaan gemaakt.";
        } catch (OngeldigException refused) {
            return String.valueOf(refused.getMessage());
        } finally {
            reload.run();
        }
    }

    private void say(String sentence) {
        told.removeAll();
        told.add(new Span(sentence));
    }

    /** Says what was done, beside a button that undoes it and then says what that came to. */
    static void sayWithUndo(Div told, String done, Supplier<String> undo) {
        told.removeAll();
        told.add(new Span(done + " "), Stukjes.small("Maak ongedaan", "", () -> {
            told.removeAll();
            told.add(new Span(undo.get()));
        }));
    }

    void geschiedenis(Adres cell) {
        traject.editie()
                .kept(cell.item())
                .ifPresent(item -> item.cell(cell.row(), cell.col()).ifPresent(definition -> {
                    List<Cel.Versie> versions = answers.history(toegang, traject, cell);
                    Venster.open(new GeschiedenisDialoog(item.title(), definition, versions, true, one -> {
                        Uitkomst outcome = answers.restore(
                                toegang, traject, cell, versions.getFirst().version(), one.id());
                        told.removeAll();
                        if (!(outcome instanceof Uitkomst.Bewaard)) {
                            told.add(new Span(
                                    "Intussen is dit blok gewijzigd. Open de geschiedenis opnieuw en kies daar."));
                        }
                        reload.run();
                    }));
                }));
    }

    /** Who moved, split, joined, added or took out which block, and when. */
    void blokgeschiedenis() {
        Venster.open(new Blokgeschiedenis(
                answers.history(toegang, traject, new Adres(NoteTemplate.ORDER, "", "", Cel.SAMEN))));
    }
}
