package be.draaiboek.tweeling.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Section;
import be.draaiboek.meetmoment.Bevroren;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Vrijgave;
import be.draaiboek.tweeling.Vrijgave.Inhoud;
import be.draaiboek.tweeling.VrijgaveService;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;

/** One chapter to give to a twin: exactly what it will see, a word of explanation, and to whom. */
@Route(TweelingNavigatie.VRIJGEVEN_HOOFDSTUK)
@RolesAllowed(Gebruiker.DEELNEMER)
class HoofdstukVrijgevenView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TrajectService trajecten;
    private final transient TweelingService pairs;
    private final transient VrijgaveService releases;
    private final transient HuidigeGebruiker current;

    private final TextArea word = new TextArea("Toelichting voor jullie tweeling");
    private final Paragraph wrong = new Paragraph();
    private final Gezegd done = new Gezegd();
    private final Vrijgavevervolg onwards = new Vrijgavevervolg();
    private final Div named = new Div();
    private Vrijgavestand standing = new Vrijgavestand(false, one -> {});
    private final Div preview = new Div();
    private transient Toegang toegang;
    private transient Traject traject;
    private transient Section chapter;
    private transient Bevroren seen = new Bevroren(List.of(), List.of());
    private String title = "Vrijgeven";

    @SuppressWarnings("NullAway.Init")
    HoofdstukVrijgevenView(
            TrajectService trajecten, TweelingService pairs, VrijgaveService releases, HuidigeGebruiker current) {
        this.trajecten = trajecten;
        this.pairs = pairs;
        this.releases = releases;
        this.current = current;
        addClassNames("db-page", "db-release");
        Tekstgrens.put(word, Vrijgave.MAX_WOORD);
        word.setRequiredIndicatorVisible(true);
        word.setHelperText(
                "Jullie leggen eerst uit: wat moet de ander weten om deze antwoorden goed te lezen? Wat loopt,"
                        + " wat knelt, waarover willen jullie praten?");
        wrong.addClassNames("db-pill", "error");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        toegang = current.vereist().toegang();
        traject = GekozenTraject.uit(trajecten.mine(toegang))
                .filter(one -> !one.isInvuller())
                .orElseThrow(() -> new NotFoundException("Hier is voor jou niets om vrij te geven."));
        chapter = Delen.hoofdstuk(event, traject);
        title = "Vrijgeven: " + chapter.heading();
        done.setText("");
        standing = new Vrijgavestand(traject.isTrekker(), this::withdraw);
        onwards.setVisible(false);
        add(
                Delen.kruimel(
                        new Anchor(TweelingNavigatie.OVERZICHT, "Tweeling"),
                        new Anchor(TweelingNavigatie.VRIJGEVEN, "Vrijgeven")),
                new H1(title),
                done,
                onwards,
                standing);
        if (traject.isTrekker()) {
            // First what leaves the house, then the button that lets it.
            add(preview, formulier());
        } else {
            Paragraph only = Stukjes.help("De trekker geeft vrij. Hieronder staat wat er al vrijgegeven is.");
            add(only, preview);
        }
        draw();
    }

    /** Reads again what stands and what would be given now. */
    private void draw() {
        List<Vrijgave> given = releases.mine(toegang, traject.bestuurId()).stream()
                .filter(one -> one.hoofdstuk().equals(chapter.code()) && one.teLezen())
                .toList();
        List<Inhoud> frozen = releases.own(toegang, given);
        standing.show(given);
        preview.removeAll();
        named.removeAll();
        if (traject.isTrekker()) {
            seen = releases.preview(toegang, traject, chapter.code());
            if (!frozen.isEmpty()) {
                preview.add(
                        new Vrijgaveverschil(traject.editie(), frozen.getFirst().cellen(), seen.cellen()));
            }
            preview.add(new H2("Dit ziet de ander"));
            if (seen.antwoorden() == 0) {
                Paragraph none =
                        new Paragraph("In dit hoofdstuk is nog niets afgesproken of samen geschreven, dus er is nog"
                                + " niets om vrij te geven. Leg eerst minstens één antwoord van jullie bestuur vast.");
                none.addClassName("db-measure-none");
                preview.add(none, new Anchor(TrajectNavigatie.sectie(chapter), "Naar " + chapter.heading()));
                return;
            }
            Paragraph exact =
                    Stukjes.help("Precies dit en niets anders. Eigen antwoorden van personen, notities, eerdere"
                            + " versies en minderheidsstandpunten zitten er niet in; een bewuste keuze wel.");
            preview.add(exact);
            blad(seen.cellen());
        } else if (!frozen.isEmpty()) {
            preview.add(
                    new H2("Dit ziet de ander"), Delen.woord(frozen.getFirst().vrijgave()));
            blad(frozen.getFirst().cellen());
        }
    }

    private void blad(List<Cel> cells) {
        Naammarkering names = new Naammarkering(traject);
        preview.add(new Vrijgaveblad(traject, chapter, cells, names));
        if (traject.isTrekker()) {
            names.merk(word);
        }
        named.add(names);
    }

    private Component formulier() {
        Ontvangers recipients = new Ontvangers(pairs.mine(toegang), traject);
        Div card = new Div();
        card.addClassNames("db-card", "db-release-form");
        if (recipients.niemand()) {
            card.add(
                    new Paragraph("Jullie hebben nu geen tweeling om aan vrij te geven."),
                    new Anchor(TweelingNavigatie.ZOEKEN, "Zoek een tweeling"));
            return card;
        }
        Button release = new Button("Vrijgeven", click -> release(recipients));
        release.addThemeVariants(ButtonVariant.PRIMARY);
        BewaardFormulier kept = form();
        kept.veld("woord", word);
        card.add(new H2("Geef dit hoofdstuk vrij"), named, kept, recipients, release, wrong);
        return card;
    }

    private BewaardFormulier form() {
        return new BewaardFormulier(toegang.accountId(), traject, "vrijgeven-" + chapter.code());
    }

    private void release(Ontvangers recipients) {
        if (word.getValue().isBlank()) {
            word.setErrorMessage(Vrijgave.ZONDER_WOORD);
            word.setInvalid(true);
        }
        // Both are said at once, each at its own place.
        boolean chosen = recipients.past();
        boolean said = Tekstgrens.past(word);
        if (!chosen || !said) {
            return;
        }
        if (attempt(() -> recipients
                .gekozen()
                .forEach((pair, to) ->
                        releases.release(toegang, traject, pair, chapter.code(), to, word.getValue(), seen)))) {
            word.clear();
            form().bewaard();
            onwards.show(
                    traject, chapter, releases.mine(toegang, traject.bestuurId()), releases.previews(toegang, traject));
            done.say("Vrijgegeven. Jullie tweeling heeft er bericht van gekregen en kan het nu lezen.");
        }
        draw();
    }

    private void withdraw(Vrijgave one) {
        Venster.ingrijpend(
                "Vrijgave aan " + one.ontvanger() + " intrekken?",
                "Dan lezen ze dit hoofdstuk meteen niet meer, ook wie het nu open heeft.",
                "Wat jullie erover tegen elkaar zeiden. Opnieuw vrijgeven kan.",
                "Intrekken",
                () -> {
                    if (attempt(() -> releases.revoke(toegang, one.id()))) {
                        done.say("Ingetrokken. %s leest dit hoofdstuk niet meer.".formatted(one.ontvanger()));
                    }
                    draw();
                });
    }

    private boolean attempt(Runnable work) {
        wrong.setVisible(false);
        done.setText("");
        String problem;
        try {
            work.run();
            return true;
        } catch (OngeldigException refused) {
            problem = Objects.requireNonNullElse(refused.getMessage(), "Dat is niet gelukt.");
        } catch (AccessDeniedException denied) {
            problem = "Alleen de trekker geeft vrij of trekt in. Laad de pagina opnieuw.";
        } catch (ConcurrencyFailureException busy) {
            problem =
                    "Net op dat moment heeft iemand een antwoord bewaard. Er is niets vrijgegeven: probeer het opnieuw.";
        }
        wrong.setText(problem);
        wrong.setVisible(true);
        return false;
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }
}
