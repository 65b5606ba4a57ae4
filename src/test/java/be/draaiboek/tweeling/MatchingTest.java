package be.draaiboek.tweeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import be.draaiboek.tweeling.Matching.Kandidaat;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Tweeling.Stand;
import be.draaiboek.tweeling.Voorstel.Mate;
import be.draaiboek.tweeling.Voorstel.Reden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is suggested first and why, and what becomes of a tweeling: the arithmetic. */
class MatchingTest {

    private static final Gewichten WEIGHTS = new Gewichten(3, 4, 4, 2, 1, 0.5, 0.5, 0.5, 1);
    private static final Kenmerken GHENT = new Kenmerken(51.0538, 3.7250, 20_000, 19_000, 80.0, 42.0, 22_000);
    private static final Kenmerken ALOST = new Kenmerken(50.9378, 4.0410, 21_000, 20_000, 78.0, 42.5, 21_500);
    private static final Kenmerken UNKNOWN = new Kenmerken(null, null, null, null, null, null, null);

    @Test
    void distanceFollowsTheGreatCircle() {
        assertThat(GHENT.afstand(ALOST)).isCloseTo(25.6, within(0.3));
        assertThat(GHENT.afstand(GHENT)).isZero();
        assertThat(GHENT.afstand(UNKNOWN)).isNull();
        assertThat(UNKNOWN.dichtheid()).isNull();
        assertThat(UNKNOWN.groei()).isNull();
        assertThat(GHENT.groei()).isCloseTo(5.26, within(0.01));
    }

    @Test
    void everySuggestionSaysWhyInWordsAndFigures() {
        Voorstel one = only(
                kandidaat(1, GHENT, null, Uitdaging.KLEIN_IT_TEAM, Uitdaging.FUSIE),
                kandidaat(2, ALOST, null, Uitdaging.KLEIN_IT_TEAM, Uitdaging.GROEI));
        assertThat(one.redenen())
                .extracting(Reden::zin)
                .contains(
                        "Afstand: 26 km in vogelvlucht.",
                        "Samen: een klein IT-team, of geen.",
                        "Grootte: 21.000 inwoners, jullie 20.000.",
                        "Dichtheid: 269 inwoners per km², jullie 250.",
                        "Groei sinds 2020: 5,0 %, jullie 5,3 %.",
                        "Gemiddelde leeftijd: 42,5 jaar, jullie 42,0.",
                        "Inkomen per inwoner: € 21.500, jullie € 22.000.");
        assertThat(one.redenen().getFirst().mate()).isEqualTo(Mate.DEELS);
        assertThat(one.gemeen()).containsExactly(Uitdaging.KLEIN_IT_TEAM);
    }

    @Test
    void theLikestComesFirstAndWhatIsUnknownCountsHalf() {
        Kandidaat me = kandidaat(1, GHENT, null, Uitdaging.FUSIE);
        Kandidaat like = kandidaat(2, ALOST, null, Uitdaging.FUSIE);
        Kandidaat blank = kandidaat(3, UNKNOWN, null);
        Kandidaat unlike =
                kandidaat(4, new Kenmerken(50.85, 2.7, 200_000, 150_000, 20.0, 36.0, 40_000), null, Uitdaging.GROEI);
        List<Voorstel> found = Matching.voorstellen(me, List.of(unlike, blank, like), WEIGHTS);
        assertThat(found).extracting(Voorstel::bestuurId).containsExactly(2L, 3L, 4L);
        assertThat(found).extracting(Voorstel::gelijkenis).containsExactly(Mate.STERK, Mate.DEELS, Mate.WEINIG);
        assertThat(found.get(1).redenen()).isEmpty();
    }

    @Test
    void whatTheyCanDoForEachOtherIsSaidBeforeWhatNobodyCanDoAbout() {
        Kandidaat me = with(kandidaat(1, GHENT, null, Uitdaging.FUSIE), Set.of(Thema.DATA), Set.of(Thema.STRATEGIE));
        Kandidaat other = with(kandidaat(2, ALOST, null, Uitdaging.FUSIE), Set.of(Thema.STRATEGIE), Set.of(Thema.DATA));
        List<Reden> reasons = only(me, other).redenen();
        assertThat(reasons.getFirst().zin()).startsWith("Samen: een fusie");
        assertThat(reasons.get(1).zin())
                .isEqualTo(
                        "Zij kunnen aanreiken wat jullie willen leren: een digitale strategie met duidelijke keuzes. Zij"
                                + " willen leren wat jullie kunnen aanreiken: werken met gegevens.");
        assertThat(reasons.get(1).woord()).isEqualTo("past sterk");
        assertThat(reasons.get(2).zin()).startsWith("Afstand: ");
        assertThat(reasons.getLast().zin()).startsWith("Inkomen per inwoner: ");
        assertThat(only(me, kandidaat(2, ALOST, null, Uitdaging.FUSIE)).redenen())
                .noneMatch(one -> one.zin().contains("aanreiken"));
    }

    @Test
    void aSharedChallengeAndWhatOneCanLearnCountMoreThanAnEqualIncome() {
        Kenmerken rich = new Kenmerken(50.9378, 4.0410, 21_000, 20_000, 78.0, 42.5, 40_000);
        Kandidaat me = with(kandidaat(1, GHENT, null, Uitdaging.FUSIE), Set.of(), Set.of(Thema.STRATEGIE));
        Kandidaat equal = with(kandidaat(2, ALOST, null, Uitdaging.GROEI), Set.of(Thema.DATA), Set.of());
        Kandidaat challenge = with(kandidaat(3, rich, null, Uitdaging.FUSIE), Set.of(Thema.DATA), Set.of());
        Kandidaat teacher = with(kandidaat(4, rich, null, Uitdaging.FUSIE), Set.of(Thema.STRATEGIE), Set.of());
        assertThat(Matching.voorstellen(me, List.of(equal, challenge, teacher), WEIGHTS))
                .extracting(Voorstel::bestuurId)
                .containsExactly(4L, 3L, 2L);
    }

    private static Kandidaat with(Kandidaat one, Set<Thema> offers, Set<Thema> wants) {
        return new Kandidaat(
                one.bestuurId(),
                one.naam(),
                one.inleiding(),
                one.kenmerken(),
                one.uitdagingen(),
                new Uitwisseling(offers, wants),
                one.band());
    }

    @Test
    void howFarTheyAreMovesTheOrderAndIsNeverSaid() {
        Kandidaat me = kandidaat(1, GHENT, 2);
        Kandidaat far = kandidaat(2, ALOST, 0);
        Kandidaat near = kandidaat(3, ALOST, 2);
        List<Voorstel> found = Matching.voorstellen(me, List.of(far, near), WEIGHTS);
        assertThat(found).extracting(Voorstel::bestuurId).containsExactly(3L, 2L);
        assertThat(found.getFirst().redenen()).isEqualTo(found.getLast().redenen());
        assertThat(found.getFirst().gelijkenis()).isEqualTo(found.getLast().gelijkenis());
    }

    @Test
    void weightsAreCheckedAndOneOfZeroLeavesItOut() {
        Gewichten onlySize = new Gewichten(0, 0, 0, 1, 0, 0, 0, 0, 0);
        assertThat(Matching.voorstellen(kandidaat(1, GHENT, null), List.of(kandidaat(2, ALOST, null)), onlySize)
                        .getFirst()
                        .redenen())
                .extracting(Reden::zin)
                .containsExactly("Grootte: 21.000 inwoners, jullie 20.000.");
        assertThatThrownBy(() -> new Gewichten(-1, 0, 0, 1, 0, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gewichten(0, 0, 0, 0, 0, 0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTweelingFollowsWhatItsBesturenSay() {
        assertThat(na(Stand.GEVRAAGD, Antwoord.AANVAARD, Antwoord.GEVRAAGD)).isEqualTo(Stand.GEVRAAGD);
        assertThat(na(Stand.GEVRAAGD, Antwoord.AANVAARD, Antwoord.AANVAARD)).isEqualTo(Stand.ACTIEF);
        assertThat(na(Stand.GEVRAAGD, Antwoord.AANVAARD, Antwoord.GEWEIGERD)).isEqualTo(Stand.GEWEIGERD);
        // three: one that declines leaves two, asked or in
        assertThat(na(Stand.GEVRAAGD, Antwoord.GEVRAAGD, Antwoord.GEWEIGERD, Antwoord.GEVRAAGD))
                .isEqualTo(Stand.GEVRAAGD);
        assertThat(na(Stand.GEVRAAGD, Antwoord.AANVAARD, Antwoord.GEWEIGERD, Antwoord.AANVAARD))
                .isEqualTo(Stand.ACTIEF);
        assertThat(na(Stand.GEVRAAGD, Antwoord.GEWEIGERD, Antwoord.GEWEIGERD, Antwoord.AANVAARD))
                .isEqualTo(Stand.GEWEIGERD);
        assertThat(na(Stand.ACTIEF, Antwoord.AANVAARD, Antwoord.BEEINDIGD, Antwoord.AANVAARD))
                .isEqualTo(Stand.ACTIEF);
        assertThat(na(Stand.ACTIEF, Antwoord.AANVAARD, Antwoord.BEEINDIGD)).isEqualTo(Stand.BEEINDIGD);
    }

    private static Stand na(Stand was, Antwoord... answers) {
        List<Lid> members = new ArrayList<>();
        Arrays.stream(answers)
                .forEach(one -> members.add(new Lid(members.size(), "Naam", false, one, false, "", "", null)));
        return Verloop.na(was, members);
    }

    private static Voorstel only(Kandidaat me, Kandidaat other) {
        return Matching.voorstellen(me, List.of(other), WEIGHTS).getFirst();
    }

    private static Kandidaat kandidaat(long id, Kenmerken facts, @Nullable Integer band, Uitdaging... challenges) {
        return new Kandidaat(id, "Bestuur " + id, "", facts, Set.of(challenges), Uitwisseling.LEEG, band);
    }
}
