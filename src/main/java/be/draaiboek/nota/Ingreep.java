package be.draaiboek.nota;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Cel.Bron;
import be.draaiboek.antwoord.Cel.Mutatie;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.NoteTemplate;
import be.draaiboek.editie.Tekst;
import be.draaiboek.nota.Nota.Gedaan;
import be.draaiboek.nota.Nota.Stap;
import be.draaiboek.toegang.Toegang;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What one act changes in the cells of a note: kept together or not at all, each over the version that was read. */
final class Ingreep {

    /** Where it is written down what was done to the order: one act after the other, so that two never cross. */
    private static final Adres DIARY = new Adres(NoteTemplate.ORDER, "", "", Cel.SAMEN);

    private static final int ROOM = 400;

    private final Function<Adres, @Nullable Cel> cells;
    private final List<Mutatie> edits = new ArrayList<>();
    private String what = "";

    /** @param cells what was read */
    Ingreep(Function<Adres, @Nullable Cel> cells) {
        this.cells = cells;
    }

    /** Somebody else did something to the order between reading and keeping; read and try again. */
    @SuppressWarnings("serial")
    static final class Botsing extends RuntimeException {
        Botsing() {
            super("the order changed meanwhile", null, false, false);
        }
    }

    Ingreep put(Adres at, @Nullable String text) {
        return put(at, text == null ? null : (JsonNode) JsonNodeFactory.instance.stringNode(text));
    }

    Ingreep put(Adres at, @Nullable JsonNode value) {
        Cel old = cells.apply(at);
        return Objects.equals(old == null ? null : old.value(), value)
                ? this
                : over(at, old == null ? 0 : old.version(), value);
    }

    private Ingreep over(Adres at, int base, @Nullable JsonNode value) {
        edits.add(new Mutatie(UUID.randomUUID(), at, base, value, Bron.TYPED));
        return this;
    }

    /** Says what is done to the order, in a sentence. */
    Ingreep say(String sentence) {
        // A line of the diary has room for so many; undoing what was undone makes it longer.
        int room = Math.min(ROOM, Tekst.lengte(sentence));
        what = sentence.substring(0, sentence.offsetByCodePoints(0, room));
        return put(DIARY, what);
    }

    /** Puts back what stood there before an act, over exactly the versions that it made. */
    static Ingreep terug(Function<Adres, @Nullable Cel> cells, Gedaan done) {
        Ingreep back = new Ingreep(cells);
        done.stappen().forEach(one -> back.over(one.cel(), one.versie(), one.was()));
        if (!done.wat().isEmpty()) {
            back.say("Ongedaan gemaakt: “%s”".formatted(done.wat()));
        }
        return back;
    }

    /**
     * Keeps it.
     *
     * @param blok which block it is about
     * @throws OngeldigException where a colleague was first, or it is not mine to write; nothing is kept
     * @throws Botsing where somebody did something to the order meanwhile; nothing is kept
     */
    Gedaan save(AntwoordService answers, Toegang toegang, long trajectId, String blok) {
        List<Uitkomst> outcomes = edits.isEmpty() ? List.of() : answers.saveTogether(toegang, trajectId, edits);
        boolean crossed = false;
        for (int i = 0; i < outcomes.size(); i++) {
            Adres at = edits.get(i).address();
            switch (outcomes.get(i)) {
                case Uitkomst.Bewaard kept -> {}
                case Uitkomst.Conflict conflict -> {
                    if (!at.equals(DIARY)) {
                        throw new OngeldigException(taken(at, conflict.theirs().by()));
                    }
                    crossed = true;
                }
                case Uitkomst.Ongeldig invalid -> throw new OngeldigException(invalid.message());
                case Uitkomst.Onbekend unknown -> throw new OngeldigException(unknown.message());
            }
        }
        if (crossed) {
            throw new Botsing();
        }
        List<Stap> steps = new ArrayList<>();
        for (Mutatie edit : edits) {
            if (!edit.address().equals(DIARY)) {
                Cel old = cells.apply(edit.address());
                steps.add(new Stap(edit.address(), old == null ? null : old.value(), edit.base() + 1));
            }
        }
        return new Gedaan(what, blok, steps);
    }

    private static String taken(Adres at, @Nullable String who) {
        String name = who == null ? "Een collega" : who;
        boolean place = at.item().equals(NoteTemplate.ORDER)
                || at.col().equals(NoteTemplate.PLACE)
                || at.col().equals(Item.MARKER);
        return place
                ? name + " verplaatste intussen dit blok, of haalde het weg. Kijk eerst waar het nu staat."
                : name + " schreef intussen aan dit blok. Lees eerst wat er nu staat.";
    }
}
