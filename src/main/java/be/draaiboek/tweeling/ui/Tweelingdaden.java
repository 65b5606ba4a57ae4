package be.draaiboek.tweeling.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.ui.Tweelingkaart.Gedaan;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ObjLongConsumer;
import org.springframework.security.access.AccessDeniedException;

/** What the trekker can do with a tweeling: answer, take back, end it, each with a word for the others. */
final class Tweelingdaden extends Div {

    private final transient TweelingService tweelingen;
    private final transient Toegang toegang;
    private final transient Tweeling tweeling;
    private final transient Lid me;
    private final transient Gedaan done;
    private final String names;
    private final boolean several;

    /**
     * Makes them.
     *
     * @param others those that it is told of, who go on or went
     * @param open whether an invitation can be answered now
     * @param runs whether it runs for our bestuur
     */
    Tweelingdaden(
            TweelingService tweelingen,
            Toegang toegang,
            Tweeling tweeling,
            Lid me,
            List<Lid> others,
            boolean open,
            boolean runs,
            Gedaan done) {
        this.tweelingen = tweelingen;
        this.toegang = toegang;
        this.tweeling = tweeling;
        this.me = me;
        this.done = done;
        this.names = Opsomming.en(others.stream().map(Lid::naam).toList());
        this.several = others.size() > 1;
        draw(open, runs);
    }

    private void draw(boolean open, boolean runs) {
        addClassName("db-actions");
        if (open && me.antwoord() == Antwoord.GEVRAAGD) {
            add(
                    Stukjes.primary(
                            "Aanvaard",
                            names,
                            () -> attempt(
                                    us -> tweelingen.accept(toegang, tweeling.id(), us),
                                    "Jullie hebben aanvaard. " + told())),
                    Stukjes.button(
                            "Weiger",
                            names,
                            () -> ask(
                                    "Weigeren?",
                                    names + (several ? " lezen" : " leest")
                                            + " jullie reden. Later opnieuw beginnen kan altijd.",
                                    "Waarom nu niet?",
                                    "Weiger",
                                    (text, us) -> tweelingen.refuse(toegang, tweeling.id(), us, text),
                                    "Jullie hebben geweigerd. " + told())));
        }
        if (open && !me.initiatief() && me.antwoord() == Antwoord.AANVAARD) {
            add(Stukjes.ingreep(
                    "Trek jullie ja terug",
                    names,
                    () -> ask(
                            "Jullie ja terugtrekken?",
                            "Nog niet iedereen heeft geantwoord, dus jullie kunnen nog terug. " + names
                                    + (several ? " lezen" : " leest") + " waarom.",
                            "Waarom toch niet?",
                            "Trek jullie ja terug",
                            (text, us) -> tweelingen.refuse(toegang, tweeling.id(), us, text),
                            "Jullie hebben jullie ja teruggetrokken. " + told())));
        }
        if (open && me.initiatief()) {
            add(Stukjes.ingreep(
                    "Intrekken",
                    names,
                    () -> Venster.ingrijpend(
                            "De uitnodiging aan " + names + " intrekken?",
                            "Ze kunnen ze dan niet meer aanvaarden.",
                            "Opnieuw uitnodigen kan later.",
                            "Intrekken",
                            () -> attempt(
                                    us -> tweelingen.withdraw(toegang, tweeling.id()),
                                    "De uitnodiging is ingetrokken."))));
        }
        if (runs) {
            add(several ? leave() : end());
        }
        setVisible(getComponentCount() > 0);
    }

    /** Of two, who stops ends it for both. */
    private Component end() {
        return Stukjes.ingreep(
                "Beëindig",
                names,
                () -> ask(
                        "De tweeling met " + names + " beëindigen?",
                        "Wat jullie aan elkaar vrijgaven, leest daarna niemand van jullie nog. Opnieuw beginnen kan alleen"
                                + " met een nieuwe uitnodiging. Wat jullie elkaar schreven,"
                                + " blijft bij wie het gaf en wie het kreeg, bij Vroeger. " + names
                                + " leest jullie reden.",
                        "Waarom stoppen jullie?",
                        "Beëindig",
                        (text, us) -> tweelingen.end(toegang, tweeling.id(), us, text),
                        "Jullie hebben de tweeling beëindigd. " + told()));
    }

    /** Of three, who leaves lets the two others go on. */
    private Component leave() {
        return Stukjes.ingreep(
                "Stap eruit",
                names,
                () -> ask(
                        "Uit de tweeling met " + names + " stappen?",
                        names
                                + " gaan zonder jullie verder met wat zij elkaar vrijgegeven hebben. Wat jullie vrijgegeven hebben, lezen zij meteen"
                                + " niet meer, en jullie niets meer van hen. Wat jullie elkaar schreven, blijft bij wie het gaf"
                                + " en wie het kreeg, bij Vroeger. Zij lezen jullie reden.",
                        "Waarom stappen jullie eruit?",
                        "Stap eruit",
                        (text, us) -> tweelingen.end(toegang, tweeling.id(), us, text),
                        "Jullie zijn uit de tweeling gestapt. " + names
                                + " gaan zonder jullie verder en krijgen bericht."));
    }

    private String told() {
        return names + (several ? " krijgen" : " krijgt") + " bericht.";
    }

    private void ask(String title, String text, String field, String yes, ObjLongConsumer<String> work, String said) {
        Venster.open(new Schrijfdialoog(
                        new BewaardFormulier(
                                toegang.accountId(),
                                "tweeling-" + tweeling.id() + "-"
                                        + yes.toLowerCase(Locale.ROOT).replace(' ', '-')),
                        title,
                        text,
                        field,
                        TweelingService.MAX_REDEN,
                        yes,
                        given -> work.accept(given, me.bestuurId()),
                        () -> done.say(tweeling.id(), said))
                .ingrijpend());
    }

    private void attempt(java.util.function.LongConsumer work, String said) {
        String outcome;
        try {
            work.accept(me.bestuurId());
            outcome = said;
        } catch (OngeldigException refused) {
            outcome = Objects.requireNonNullElse(refused.getMessage(), "");
        } catch (AccessDeniedException gone) {
            outcome = "Dat kan niet meer: intussen is er iets veranderd. Hier staat hoe het nu is.";
        }
        done.say(tweeling.id(), outcome);
    }
}
