package be.draaiboek.tweeling.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.LiveTest;
import be.draaiboek.Scherm;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.Wereld.Plaats;
import be.draaiboek.bestuur.BestuurService;
import be.draaiboek.bestuur.BestuurService.Cijfers;
import be.draaiboek.bestuur.Rol;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Profiel;
import be.draaiboek.tweeling.ProfielService;
import be.draaiboek.tweeling.Thema;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Stand;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Uitdaging;
import be.draaiboek.tweeling.Uitwisseling;
import be.draaiboek.weergave.Foutvak;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Finding a twin, inviting it, answering and ending, on the screens. */
class TweelingViewTest extends LiveTest {

    private static final Toegang SYSTEEM = Toegang.systeem("fixture of a test");

    @Autowired
    ApplicationContext context;

    @Autowired
    TweelingService tweelingen;

    @Autowired
    BestuurService besturen;

    @Autowired
    ProfielService profielen;

    private Persoon an;
    private Persoon bo;
    private Persoon ad;
    private Persoon cis;
    private Persoon inne;
    private Persoon coach;
    private Plaats a;
    private Plaats b;
    private Scherm scherm;

    @BeforeAll
    void people() {
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        ad = wereld.persoon("Ad Lid");
        cis = wereld.persoon("Cis Smet");
        inne = wereld.persoon("Inne Vul");
        coach = wereld.persoon("Veerle Coach");
    }

    @BeforeEach
    void two() {
        wereld.clearBesturen();
        a = wereld.plaats("Adam");
        b = wereld.plaats("Bedam");
        besturen.setFigures(SYSTEEM, a.bestuur(), new Cijfers(51.0, 4.0, 10_000, 9_500, 40, 42, 22_000));
        besturen.setFigures(SYSTEEM, b.bestuur(), new Cijfers(51.1, 4.1, 12_000, 11_500, 44, 42, 22_000));
        wereld.deel(a, an, Rol.TREKKER);
        wereld.deel(a, ad, Rol.MT_LID);
        wereld.deel(a, inne, Rol.INVULLER);
        wereld.deel(b, bo, Rol.TREKKER);
    }

    @AfterEach
    void closeScreen() {
        if (scherm != null) {
            scherm.close();
        }
    }

    @Test
    void fromNothingToATwinAndBack() {
        open(an, "tweeling");
        assertThat(text())
                .contains("nog geen tweelingbestuur", "Wat is een tweeling?", "wachten nooit op een tweeling");
        scherm.ga("tweeling/zoeken");
        assertThat(text()).contains("Bedam", "Op 13 km", "12.000 inwoners", "lijkt sterk");
        assertThat(_get(Kaart.class).getElement().getProperty("innerHTML")).contains("1. Bedam", "class=\"own\"");
        _click(button("Nodig uit"));
        // What is refused stands in the dialog, and what was typed stays.
        _click(_find(Button.class, spec -> spec.withText("Nodig uit")).getLast());
        assertThat(_get(Foutvak.class).getText()).contains("persoonlijk woord");
        _setValue(_get(TextArea.class), "Kijken jullie mee?");
        _click(_find(Button.class, spec -> spec.withText("Nodig uit")).getLast());
        assertThat(text()).contains("Bedam is uitgenodigd", "Er staat een uitnodiging open met Bedam");
        scherm.close();

        open(bo, "tweeling");
        assertThat(text()).contains("Adam", "wacht op jullie antwoord", "Kijken jullie mee?", "door An Peeters");
        _click(button("Aanvaard"));
        assertThat(text()).contains("loopt", "Jullie hebben aanvaard").doesNotContain("Wat is een tweeling?");
        _click(button("Beëindig"));
        _click(_find(Button.class, spec -> spec.withText("Beëindig")).getLast());
        assertThat(_get(Foutvak.class).getText()).contains("waarom");
        _setValue(_get(TextArea.class), "We fuseren.");
        _click(_find(Button.class, spec -> spec.withText("Beëindig")).getLast());
        assertThat(text()).contains("Vroeger (1)", "beëindigd", "We fuseren.");
    }

    @Test
    void aProposalSaysWhyAndHowTheOthersPresentThemselvesUntilItRuns() {
        Plaats third = wereld.plaats("Cedam");
        Toegang cees = wereld.deel(third, cis, Rol.TREKKER).toegang();
        profielen.save(
                bo.toegang(),
                b.bestuur(),
                new Profiel(
                        true,
                        "Wij wonen aan het water.",
                        true,
                        Set.of(Uitdaging.GROEI),
                        new Uitwisseling(Set.of(Thema.DATA), Set.of()),
                        0));
        profielen.save(
                an.toegang(),
                a.bestuur(),
                new Profiel(
                        true, "", true, Set.of(Uitdaging.GROEI), new Uitwisseling(Set.of(), Set.of(Thema.DATA)), 0));
        long cohort = wereld.cohort(coach, a, b, third);
        long id = tweelingen.proposeToBoth(
                coach.toegang(), cohort, List.of(a.bestuur(), b.bestuur(), third.bestuur()), "Kijk eens naar elkaar.");
        open(ad, "tweeling?nr=" + id);
        assertThat(text())
                .contains(
                        "Kijk eens naar elkaar.",
                        "Waarom jullie samen? ",
                        "Bedam stelt zich voor",
                        "Cedam stelt zich voor")
                .contains("Wij wonen aan het water.", "Afstand: 13 km", "Cedam heeft zich nog niet voorgesteld.")
                .as("how far somebody is, is for nobody")
                .doesNotContain("aturiteit", "Hoever");
        scherm.close();
        tweelingen.accept(an.toegang(), id, a.bestuur());
        tweelingen.accept(bo.toegang(), id, b.bestuur());
        tweelingen.accept(cees, id, third.bestuur());
        open(ad, "tweeling");
        assertThat(text())
                .contains("Jullie zijn een tweeling van drie, met Bedam en Cedam.")
                .doesNotContain("Kijk eens naar elkaar.", "stelt zich voor", "Waarom jullie samen");
    }

    @Test
    void membersReadAndInvullersDoNot() {
        long id = tweelingen.invite(bo.toegang(), b.bestuur(), a.bestuur(), "Van Bo");
        open(ad, "tweeling?nr=" + id);
        assertThat(text()).contains("Van Bo", "Je trekker antwoordt");
        assertThat(_find(Button.class)).isEmpty();
        scherm.ga("tweeling/zoeken");
        assertThat(_find(Button.class, spec -> spec.withText("Nodig uit"))).isEmpty();
        scherm.ga("tweeling/profiel");
        assertThat(_find(Checkbox.class)).allMatch(Checkbox::isReadOnly);
        assertThat(text()).contains("10.000", "250", "5,3 %");
        scherm.close();
        open(inne, "tweeling");
        assertThat(text()).contains("trekker").doesNotContain("Van Bo", "Bedam");
        scherm.ga("tweeling/zoeken");
        assertThat(text()).doesNotContain("Bedam");
    }

    @Test
    void anInvitationThatCrossesIsOfferedToAccept() {
        open(an, "tweeling/zoeken");
        long theirs = tweelingen.invite(bo.toegang(), b.bestuur(), a.bestuur(), "Van Bo");
        _click(button("Nodig uit"));
        _setValue(_get(TextArea.class), "Van An");
        _click(_find(Button.class, spec -> spec.withText("Nodig uit")).getLast());
        // Theirs is there to read, and mine to send along.
        assertThat(_get(Kruisdialoog.class).getElement().getTextRecursively()).contains("Bedam schreef: ", "Van Bo");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Van An");
        _click(button("Aanvaard"));
        Tweeling made = tweelingen.find(an.toegang(), theirs).orElseThrow();
        assertThat(made.stand()).isEqualTo(Stand.ACTIEF);
        assertThat(made.lid(a.bestuur()).orElseThrow().woord()).isEqualTo("Van An");
        scherm.ga("tweeling");
        assertThat(text()).contains("Bedam schreef: ", "Van Bo", "Adam schreef: ", "Van An");
    }

    @Test
    void leavingThreeTellsTheTruthToBothSides() {
        Plaats c = wereld.plaats("Cedam");
        wereld.deel(c, cis, Rol.TREKKER);
        long id = wereld.tweeling(a, b, c);
        open(an, "tweeling");
        assertThat(text()).contains("Bedam en Cedam", "Samenvatting");
        assertThat(_find(Button.class, spec -> spec.withText("Beëindig"))).isEmpty();
        _click(button("Stap eruit"));
        assertThat(_get(Schrijfdialoog.class).getElement().getTextRecursively())
                .contains("Bedam en Cedam gaan zonder jullie verder");
        _setValue(_get(TextArea.class), "We fuseren.");
        _click(_find(Button.class, spec -> spec.withText("Stap eruit")).getLast());
        assertThat(text())
                .contains(
                        "Bedam en Cedam gaan zonder jullie verder en krijgen bericht.",
                        "Jullie hebben nog geen tweelingbestuur.",
                        "Vroeger (1)",
                        "jullie zijn eruit gestapt",
                        "Lees het gesprek",
                        "We fuseren.")
                .doesNotContain("Vergelijk", "Kies wat jullie vrijgeven");
        scherm.ga("tweeling/vergelijk/" + id);
        assertThat(text()).contains("gaan zonder jullie verder").doesNotContain("heeft dit niet vrijgegeven");
        scherm.ga("tweeling/vergelijk/" + id + "/B.4");
        assertThat(text()).contains("gaan zonder jullie verder").doesNotContain("Geef zelf dit hoofdstuk vrij");
        scherm.close();
        open(bo, "tweeling");
        assertThat(text())
                .contains(
                        "Jullie gaan met Cedam verder.",
                        "Jullie hebben een tweelingbestuur.",
                        "Adam is eruit gestapt: ")
                .doesNotContain("Adam en Cedam", "Vroeger (");
        assertThat(_find(Button.class, spec -> spec.withText("Beëindig"))).hasSize(1);
        scherm.ga("tweeling/gesprek/" + id);
        assertThat(text()).contains("Gesprek met Cedam", "Adam is op ");
        scherm.ga("tweeling/vergelijk/" + id);
        assertThat(text()).contains("Bedam en Cedam").doesNotContain("Adam gaf");
    }

    @Test
    void whoAcceptedHasNothingToDecline() {
        Plaats c = wereld.plaats("Cedam");
        wereld.deel(c, cis, Rol.TREKKER);
        long cohort = wereld.cohort(coach, a, b, c);
        long id = tweelingen.proposeToBoth(
                coach.toegang(), cohort, List.of(a.bestuur(), b.bestuur(), c.bestuur()), "Samen?");
        open(an, "tweeling");
        assertThat(_find(Button.class, spec -> spec.withText("Weiger"))).hasSize(1);
        _click(button("Aanvaard"));
        assertThat(text()).contains("Jullie hebben aanvaard. Bedam en Cedam krijgen bericht.");
        assertThat(_find(Button.class, spec -> spec.withText("Weiger"))).isEmpty();
        _click(button("Trek jullie ja terug"));
        _setValue(_get(TextArea.class), "Toch te druk.");
        _click(_find(Button.class, spec -> spec.withText("Trek jullie ja terug"))
                .getLast());
        assertThat(tweelingen
                        .find(bo.toegang(), id)
                        .orElseThrow()
                        .lid(a.bestuur())
                        .orElseThrow()
                        .reden())
                .isEqualTo("Toch te druk.");
    }

    @Test
    void theProfileIsKept() {
        open(an, "tweeling/profiel");
        _setValue(_get(TextArea.class), "Wij zijn Adam.");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("We zoeken nu niet")), true);
        _click(button("Bewaar"));
        assertThat(text()).contains("Bewaard.");
        _setValue(_get(TextArea.class), "Wij zijn Adam en meer.");
        _click(button("Bewaar"));
        scherm.ga("tweeling/profiel");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Wij zijn Adam en meer.");
        scherm.close();
        open(bo, "tweeling/zoeken");
        assertThat(text()).contains("geen andere besturen die een tweeling zoeken");
    }

    @Test
    void aCoachSeesNamesAndStateOnly() {
        long cohort = wereld.cohort(coach, a, b);
        tweelingen.invite(an.toegang(), a.bestuur(), b.bestuur(), "Ons geheim");
        open(coach, "cohort/" + cohort);
        assertThat(text()).contains("Adam – Bedam", "wacht op Bedam").doesNotContain("Ons geheim");
        _click(button("Voorstellen"));
        assertThat(text()).contains("Kies twee of drie verschillende besturen.");
    }

    private static Button button(String label) {
        return _get(Button.class, spec -> spec.withText(label));
    }

    private void open(Persoon who, String path) {
        scherm = Scherm.open(context, wereld.gebruiker(who));
        scherm.ga(path);
    }

    private String text() {
        return scherm.pagina().getElement().getTextRecursively();
    }
}
