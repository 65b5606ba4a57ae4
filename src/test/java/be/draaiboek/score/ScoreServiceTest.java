package be.draaiboek.score;

import static be.draaiboek.Wereld.samen;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Opdrachten;
import be.draaiboek.Wereld.Deel;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.DeelnemerService;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.score.Scores.Stand;
import be.draaiboek.score.Scores.Status;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A figure tells nobody more than the answers behind it would. */
class ScoreServiceTest extends LiveTest {

    private static final String OPEN = "open";

    @Autowired
    ScoreService scores;

    @Autowired
    DeelnemerService deelnemers;

    @Autowired
    Opdrachten statements;

    private Persoon beheerder;
    private Plaats plaats;
    private Deel trekker;
    private Deel lid;
    private Deel later;
    private Traject seen;

    @BeforeEach
    void bestuur() {
        wereld.clearBesturen();
        beheerder = wereld.persoon("Beheer", true);
        plaats = wereld.plaats("Proefdam");
        trekker = wereld.deel(plaats, wereld.persoon("An Peeters"), Rol.TREKKER);
        lid = wereld.deel(plaats, wereld.persoon("Bo Maes"), Rol.MT_LID);
        later = wereld.deel(plaats, wereld.persoon("Cleo Wouters"), Rol.MT_LID);
        for (String item : new String[] {"b41-strategie", "b41-planning", "b41-budget", "b41-ervaring"}) {
            wereld.typ(trekker, trekker.mijn(item), 0, "geen");
        }
        wereld.typ(lid, lid.mijn("b41-strategie"), 0, "uitgewerkt");
        wereld.typ(lid, lid.mijn(Scores.OESO, OPEN, Scores.STAND), 0, "hoog");
        wereld.typ(trekker, samen("b41-budget", "", ""), 0, "jaarlijks");
        wereld.typ(trekker, samen(Scores.GALBRAITH, "mensen", ""), 0, "voorzien");
        seen = wereld.traject(trekker);
    }

    @Test
    void aStrangerACoachAnInvullerAndWhoLeftSeeNothing() {
        Deel vreemd = wereld.deel(wereld.plaats("Elderdam"), wereld.persoon("Vreemde"), Rol.TREKKER);
        Persoon coach = wereld.persoon("Coach");
        wereld.cohort(coach, plaats);
        Deel invuller = wereld.deel(plaats, wereld.persoon("Invuller"), Rol.INVULLER);
        deelnemers.end(beheerder.toegang(), lid.id());
        for (Toegang who :
                new Toegang[] {vreemd.toegang(), coach.toegang(), beheerder.toegang(), invuller.toegang(), lid.toegang()
                }) {
            assertThat(strategy(who).status()).isEqualTo(Status.LEEG);
            assertThat(galbraith(who).status()).isEqualTo(Status.LEEG);
            assertThat(scores.of(who, seen).gerangschikt()).isEmpty();
            assertThat(scores.of(who, seen).verschillen()).isEmpty();
        }
        assertThat(strategy(trekker.toegang()).individueel())
                .as("the work of who left stays")
                .hasSize(2);
    }

    @Test
    void whoDidNotAnswerLearnsNeitherWhatOthersThinkNorWhatWasAgreed() {
        Toegang toegang = later.toegang();
        Scores mine = scores.of(toegang, seen);
        assertThat(mine.gerangschikt()).isEmpty();
        assertThat(mine.verschillen()).isEmpty();
        assertThat(mine.bijgelegd()).isZero();
        assertThat(mine.dimensies()).allSatisfy(one -> {
            assertThat(one.score()).isEmpty();
            assertThat(one.afgesproken()).isZero();
            assertThat(one.open()).isEqualTo(one.vragen().size());
        });
        assertThat(oeso(toegang).status()).isEqualTo(Status.LEEG);
        assertThat(galbraith(toegang).status()).as("what is written together").isEqualTo(Status.AFGESPROKEN);

        wereld.typ(later, later.mijn("b41-strategie"), 0, "algemeen");
        assertThat(strategy(toegang).individueel()).hasSize(3);
        Scores after = scores.of(toegang, seen);
        assertThat(after.gerangschikt())
                .as("this one only")
                .singleElement()
                .satisfies(one -> assertThat(one.score()).hasValue((0 + 1 + 2.0 / 3) / 3));
        assertThat(after.verschillen()).hasSize(1);
        assertThat(after.dimensies().getFirst().open()).isEqualTo(3);
    }

    @Test
    void theMembersOfOneBestuurMaySeeDifferentFiguresUntilBothAnsweredAll() {
        var all = scores.of(trekker.toegang(), seen).dimensies().getFirst();
        assertThat(all.gescoord()).isEqualTo(4);
        assertThat(all.afgesproken()).isEqualTo(1);
        assertThat(all.status()).isEqualTo(Status.VOORLOPIG);
        assertThat(all.score()).hasValue((0.5 + 0 + 1 + 0) / 4);
        var part = scores.of(lid.toegang(), seen).dimensies().getFirst();
        assertThat(part.gescoord()).isEqualTo(1);
        assertThat(part.score()).as("one of four").isEmpty();
    }

    @Test
    void itTakesOneStatement() {
        statements.reset();
        scores.of(trekker.toegang(), seen);
        assertThat(statements.seen()).hasSize(1);
    }

    private Stand strategy(Toegang toegang) {
        return stand(toegang, "b41-strategie", "", "");
    }

    private Stand oeso(Toegang toegang) {
        return stand(toegang, Scores.OESO, OPEN, Scores.STAND);
    }

    private Stand galbraith(Toegang toegang) {
        return stand(toegang, Scores.GALBRAITH, "mensen", "");
    }

    private Stand stand(Toegang toegang, String item, String row, String col) {
        return scores.of(toegang, seen).stand(seen.editie().item(item).orElseThrow(), row, col);
    }
}
