package be.draaiboek.nota;

import static be.draaiboek.Wereld.edit;
import static be.draaiboek.Wereld.samen;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Uitkomst;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.nota.Nota.Blok;
import be.draaiboek.nota.Nota.Gedaan;
import be.draaiboek.nota.Nota.Stand;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.ui.GekozenTraject;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** Blocks move, split, join, come and go; each act is whole or not at all, and nothing that anybody typed is lost. */
class BlokServiceTest extends LiveTest {

    private static final String DEFINITION = "c11-definitie";
    private static final String GOAL = "nota.doel-nota";
    private static final String BLOCK = "nota.definitie";
    private static final String REASON = "nota.aanleiding";
    private static final String TWO = "Een zin van ons. Nog een zin.";

    @Autowired
    ApplicationContext context;

    @Autowired
    NotaService notes;

    @Autowired
    BlokService blocks;

    @Autowired
    VersieService versions;

    @Autowired
    AntwoordService answers;

    @Autowired
    TransactionOperations transactions;

    private Persoon an;
    private Persoon bo;
    private Deel trekker;
    private Deel lid;
    private Traject traject;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
    }

    @BeforeEach
    void bestuur() {
        Plaats plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, an, Rol.TREKKER);
        lid = wereld.deel(plaats, bo, Rol.MT_LID);
        traject = wereld.traject(lid);
        wereld.typ(trekker, samen(DEFINITION, "", ""), 0, "Een dienst opnieuw bedenken. Er gaan 34 mensen weg.");
    }

    @AfterEach
    void clearBesturen() {
        wereld.clearBesturen();
    }

    @Test
    void aBlockMovesAndComesBackAndTheDiarySaysWhoDidThat() {
        assertThat(kern()).containsExactly(GOAL, BLOCK);
        Gedaan up = blocks.move(lid.toegang(), traject, BLOCK, -1, GOAL);
        assertThat(up.wat()).contains("plaats 1 van 2").contains("Waarover deze nota gaat");
        assertThat(kern()).containsExactly(BLOCK, GOAL);
        // The file follows.
        assertThat(notes.stuk(trekker.toegang(), traject.id())
                        .orElseThrow()
                        .delen()
                        .get(1))
                .isInstanceOfSatisfying(
                        Alinea.class, first -> assertThat(first.tekst()).startsWith("Om elkaar goed te begrijpen"));
        Gedaan back = blocks.undo(lid.toegang(), traject, up);
        assertThat(kern()).containsExactly(GOAL, BLOCK);
        blocks.undo(lid.toegang(), traject, back);
        assertThat(kern()).containsExactly(BLOCK, GOAL);
        List<Cel.Versie> diary = answers.history(trekker.toegang(), traject, samen("nota.orde", "", ""));
        assertThat(diary).hasSize(3).allSatisfy(one -> assertThat(one.by()).isEqualTo("Bo Maes"));
    }

    @Test
    void fromTheLastPlaceItGoesToTheNextChapter() {
        Gedaan down = blocks.move(lid.toegang(), traject, BLOCK, 1, "");
        assertThat(down.wat()).contains("plaats 1 van 4").contains("Waarom nu");
        assertThat(kern()).containsExactly(GOAL);
        assertThat(ids(1)).startsWith(BLOCK, REASON);
        assertThatThrownBy(() -> blocks.move(lid.toegang(), traject, GOAL, -1, ""))
                .isInstanceOf(OngeldigException.class);
    }

    @Test
    void anOrderThatIsAnotherByNowIsRefusedAndNothingMoves() {
        blocks.move(trekker.toegang(), traject, BLOCK, -1, GOAL);
        assertThatThrownBy(() -> blocks.move(lid.toegang(), traject, BLOCK, -1, GOAL))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("volgorde");
        assertThat(kern()).containsExactly(BLOCK, GOAL);
    }

    @Test
    void manyMovesBetweenTheSameTwoStillFindRoom() {
        for (int i = 0; i < 120; i++) {
            // in turn below and above its neighbour
            boolean last = kern().getLast().equals(BLOCK);
            blocks.move(lid.toegang(), traject, BLOCK, last ? -1 : 1, GOAL);
        }
        String above = GOAL;
        for (int i = 0; i < 70; i++) {
            // each time right below the first one, in half of the room that is left
            above = blocks.add(lid.toegang(), traject, "kern", GOAL).blok();
            assertThat(kern().get(1)).isEqualTo(above);
        }
        assertThat(kern()).hasSize(72).startsWith(GOAL, above).endsWith(BLOCK);
    }

    @Test
    void aSplitBlockBecomesTwoWithTheSameSources() {
        write(BLOCK, TWO);
        Gedaan split = blocks.split(lid.toegang(), traject, BLOCK, 2, "Een zin van ons.".length());
        assertThat(kern()).containsExactly(GOAL, BLOCK, split.blok());
        assertThat(block(BLOCK).tekst()).isEqualTo("Een zin van ons.");
        Blok below = block(split.blok());
        assertThat(below.tekst()).isEqualTo("Nog een zin.");
        assertThat(below.stand()).isEqualTo(Stand.GESCHREVEN);
        assertThat(below.bronnen()).extracting(item -> item.id()).contains(DEFINITION);

        // What moves in the source is shown at both, and isn't said twice by taking it over.
        wereld.typ(trekker, samen(DEFINITION, "", ""), 1, "Een dienst opnieuw bedenken. Er gaan 38 mensen weg.");
        assertThat(block(BLOCK).voorstel())
                .isNotNull()
                .satisfies(one -> assertThat(one.inBron()).isTrue());
        assertThat(block(split.blok()).voorstel()).isNotNull();
        notes.letStand(lid.toegang(), traject, split.blok());
        assertThat(block(split.blok()).stand()).isEqualTo(Stand.GESCHREVEN);

        assertThatThrownBy(() -> blocks.undo(lid.toegang(), traject, split))
                .as("somebody looked at the new block since")
                .isInstanceOf(OngeldigException.class);
        assertThat(kern()).hasSize(3);
    }

    @Test
    void splittingAndUndoingLeavesEverythingAsItWas() {
        write(BLOCK, TWO);
        Gedaan split = blocks.split(lid.toegang(), traject, BLOCK, 2, 17);
        blocks.undo(lid.toegang(), traject, split);
        assertThat(kern()).containsExactly(GOAL, BLOCK);
        assertThat(block(BLOCK).tekst()).isEqualTo(TWO);
        assertThat(note().weggelaten()).isEmpty();
    }

    @Test
    void whoSplitsAnOlderTextIsToldAndNothingChanges() {
        write(BLOCK, TWO);
        wereld.typ(trekker, samen(BLOCK, "", ""), 2, TWO + " Van An.");
        assertThatThrownBy(() -> blocks.split(lid.toegang(), traject, BLOCK, 2, 17))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("An Peeters")
                .hasMessageContaining("Lees eerst");
        assertThat(kern()).containsExactly(GOAL, BLOCK);
        assertThat(block(BLOCK).tekst()).isEqualTo(TWO + " Van An.");
    }

    @Test
    void oneSplitsWhileTheOtherWritesAndNoWordIsLost() throws Exception {
        for (int round = 0; round < 12; round++) {
            String block = round % 2 == 0 ? BLOCK : "nota.besluit";
            int base = block(block).versie();
            wereld.typ(lid, samen(block, "", ""), base, TWO);
            String typed = TWO + " En dit typte An.";
            List<Object> both = atOnce(
                    () -> blocks.split(lid.toegang(), traject, block, base + 1, 17),
                    () -> wereld.typ(trekker, samen(block, "", ""), base + 1, typed));
            boolean split = both.get(0) instanceof Gedaan;
            boolean kept = both.get(1) instanceof Uitkomst.Bewaard;
            assertThat(split).as("one of both was first: %s", both).isNotEqualTo(kept);
            if (split) {
                // The writer gets both texts, as with any conflict.
                assertThat(both.get(1)).isInstanceOf(Uitkomst.Conflict.class);
                String made = ((Gedaan) both.get(0)).blok();
                assertThat(block(block).tekst() + " " + block(made).tekst()).isEqualTo(TWO);
                blocks.remove(lid.toegang(), traject, made, 1);
            } else {
                assertThat(both.get(0)).isInstanceOf(OngeldigException.class);
                assertThat(block(block).tekst()).isEqualTo(typed);
            }
        }
    }

    @Test
    void twoWhoSplitAtOnceMakeOneSplit() throws Exception {
        write(BLOCK, TWO);
        List<Object> both = atOnce(
                () -> blocks.split(lid.toegang(), traject, BLOCK, 2, 17),
                () -> blocks.split(trekker.toegang(), traject, BLOCK, 2, 17));
        assertThat(both).filteredOn(Gedaan.class::isInstance).hasSize(1);
        assertThat(kern()).hasSize(3);
        assertThat(kern().stream().skip(1).map(this::block).map(Blok::tekst).collect(Collectors.joining(" ")))
                .isEqualTo(TWO);
    }

    @Test
    void twoWhoMoveDifferentBlocksAtOnceBothDo() throws Exception {
        List<Object> both = atOnce(
                () -> blocks.move(lid.toegang(), traject, BLOCK, -1, GOAL),
                () -> blocks.move(trekker.toegang(), traject, "nota.motief", -1, REASON));
        assertThat(both).allMatch(Gedaan.class::isInstance);
        assertThat(kern()).containsExactly(BLOCK, GOAL);
        assertThat(ids(1)).startsWith("nota.motief", REASON);
    }

    @Test
    void aJoinedBlockSaysBothAndKeepsWhatItWasMadeOf() {
        wereld.typ(trekker, samen("c11-aanleiding", "", "toelichting"), 0, "Omdat het moet.");
        blocks.move(lid.toegang(), traject, REASON, -1, "");
        assertThat(kern()).containsExactly(GOAL, BLOCK, REASON);
        int before = block(BLOCK).versie();
        Gedaan joined = blocks.merge(lid.toegang(), traject, REASON, BLOCK, 0, before);
        assertThat(joined.blok()).isEqualTo(BLOCK);
        assertThat(kern()).containsExactly(GOAL, BLOCK);
        Blok both = block(BLOCK);
        assertThat(both.tekst()).contains("Een dienst opnieuw bedenken").contains("Omdat het moet.");
        assertThat(both.stand()).isEqualTo(Stand.GESCHREVEN);
        assertThat(both.bronnen()).extracting(item -> item.id()).contains(DEFINITION, "c11-aanleiding");
        assertThat(note().weggelaten()).extracting(Nota.Weggelaten::id).containsExactly(REASON);

        // A source of the block that came along still says when it moves.
        wereld.typ(trekker, samen("c11-aanleiding", "", "toelichting"), 1, "Omdat het nu moet.");
        assertThat(block(BLOCK).stand()).isEqualTo(Stand.BRON_VERANDERD);
        assertThat(Objects.requireNonNull(block(BLOCK).voorstel()).tekst())
                .contains("Omdat het nu moet.")
                .contains("Een dienst opnieuw bedenken");

        blocks.undo(lid.toegang(), traject, joined);
        assertThat(kern()).containsExactly(GOAL, BLOCK, REASON);
        assertThat(block(BLOCK).stand()).isEqualTo(Stand.VOLGT);
        assertThat(block(REASON).tekst()).contains("Omdat het nu moet.");
    }

    @Test
    void joiningIsRefusedWhereSomebodyWroteInOneOfBoth() {
        write(BLOCK, TWO);
        Gedaan split = blocks.split(lid.toegang(), traject, BLOCK, 2, 17);
        String row = split.blok().substring(split.blok().lastIndexOf('.') + 1);
        wereld.typ(trekker, samen("nota.blokken", row, "tekst"), 1, "Nog een zin, van An.");
        assertThatThrownBy(() -> blocks.merge(lid.toegang(), traject, split.blok(), BLOCK, 1, 3))
                .isInstanceOf(OngeldigException.class)
                .hasMessageContaining("An Peeters");
        assertThat(kern()).hasSize(3);
        assertThat(block(BLOCK).tekst()).isEqualTo("Een zin van ons.");
        blocks.merge(lid.toegang(), traject, split.blok(), BLOCK, 2, 3);
        assertThat(block(BLOCK).tekst()).isEqualTo("Een zin van ons.\n\nNog een zin, van An.");
        assertThat(note().weggelaten()).isEmpty();
    }

    @Test
    void whatIsBrokenOffBeforeItIsKeptLeavesNothing() {
        write(BLOCK, TWO);
        transactions.executeWithoutResult(status -> {
            blocks.split(lid.toegang(), traject, BLOCK, 2, 17);
            status.setRollbackOnly();
        });
        assertThat(kern()).containsExactly(GOAL, BLOCK);
        assertThat(block(BLOCK).tekst()).isEqualTo(TWO);
        assertThat(answers.saveTogether(
                        lid.toegang(),
                        traject.id(),
                        List.of(edit(samen("nota.besluit", "", ""), 0, "nieuw"), edit(samen(BLOCK, "", ""), 1, "oud"))))
                .anyMatch(Uitkomst.Bewaard.class::isInstance)
                .anyMatch(Uitkomst.Conflict.class::isInstance);
        assertThat(block("nota.besluit").geschreven()).isFalse();
    }

    @Test
    void aBlockOfOnesOwnComesAndGoesAndComesBack() {
        Gedaan added = blocks.add(lid.toegang(), traject, "kern", GOAL);
        assertThat(kern()).containsExactly(GOAL, added.blok(), BLOCK);
        assertThat(block(added.blok()).stand()).isEqualTo(Stand.LEEG);
        String row = added.blok().substring(added.blok().lastIndexOf('.') + 1);
        wereld.typ(lid, samen("nota.blokken", row, "tekst"), 0, "Van ons.");
        blocks.remove(lid.toegang(), traject, added.blok(), 1);
        blocks.remove(lid.toegang(), traject, "nota.radar", 0);
        assertThat(kern()).containsExactly(GOAL, BLOCK);
        assertThat(note().weggelaten()).extracting(Nota.Weggelaten::id).contains(added.blok(), "nota.radar");
        blocks.putBack(lid.toegang(), traject, added.blok());
        assertThat(kern()).containsExactly(GOAL, added.blok(), BLOCK);
        assertThat(block(added.blok()).tekst()).isEqualTo("Van ons.");
    }

    @Test
    void theComparisonOfVersionsSaysWhatMoved() {
        Notatekst before = Notatekst.of(traject, note());
        blocks.move(lid.toegang(), traject, BLOCK, 1, "");
        Versieverschil found = Versieverschil.tussen(before, Notatekst.of(traject, note()));
        assertThat(found.hoofdstukken()).singleElement().satisfies(chapter -> {
            assertThat(chapter.kop()).isEqualTo("Waarom nu");
            assertThat(chapter.verplaatst()).containsExactly("Wat we bedoelen met digitale transformatie");
            assertThat(chapter.verschillen()).isEmpty();
        });
    }

    @Test
    void nonsenseInThePlaceOfABlockLeavesTheEditionsOrder() {
        for (String place : List.of("nergens 3", "kern", "kern NaN", "kern 1e999", "")) {
            int base = answers.cellen(lid.toegang(), traject, List.of("nota.orde")).stream()
                    .filter(cel -> cel.address().col().equals("definitie"))
                    .mapToInt(Cel::version)
                    .max()
                    .orElse(0);
            wereld.typ(lid, samen("nota.orde", "", "definitie"), base, place);
            assertThat(kern()).as(place).contains(GOAL, BLOCK).hasSize(2);
        }
    }

    @Test
    void thePageMovesABlockWithAButtonAndTakesItBack() {
        try (Scherm screen = Scherm.open(context, wereld.gebruiker(bo))) {
            GekozenTraject.choose(traject);
            screen.ga("nota");
            NativeButton down = _find((Component) screen.pagina(), NativeButton.class).stream()
                    .filter(one -> Scherm.woorden(one).contains("Omlaag: Wat deze nota vraagt"))
                    .findFirst()
                    .orElseThrow();
            _click(down);
            assertThat(kern()).containsExactly(BLOCK, GOAL);
            assertThat(Scherm.woorden(screen.pagina())).contains("staat nu op plaats 2 van 2");
            _click(_find((Component) screen.pagina(), NativeButton.class).stream()
                    .filter(one -> Scherm.woorden(one).contains("Maak ongedaan"))
                    .findFirst()
                    .orElseThrow());
            assertThat(kern()).containsExactly(GOAL, BLOCK);
        }
    }

    private void write(String block, String text) {
        notes.writeOn(lid.toegang(), traject, block);
        assertThat(wereld.typ(lid, samen(block, "", ""), block(block).versie(), text))
                .isInstanceOf(Uitkomst.Bewaard.class);
    }

    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<?> act : List.of(one, other)) {
                running.add(pool.submit(() -> {
                    start.await();
                    try {
                        return act.call();
                    } catch (OngeldigException refused) {
                        return refused;
                    }
                }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        }
    }

    private List<String> kern() {
        return ids(0);
    }

    private List<String> ids(int chapter) {
        return note().hoofdstukken().get(chapter).blokken().stream()
                .map(Blok::itemId)
                .toList();
    }

    private Nota note() {
        return notes.read(lid.toegang(), traject).orElseThrow();
    }

    private Blok block(String id) {
        return note().blokken()
                .filter(blok -> blok.itemId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
