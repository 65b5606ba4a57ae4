package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.nota.Opmerking;
import be.draaiboek.nota.Opmerking.Staat;
import be.draaiboek.nota.OpmerkingService;
import be.draaiboek.nota.VersieService.Lezing;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.html.Div;
import java.util.function.Predicate;

/** What somebody does to the remarks on one version. */
final class Opmerkingdaden implements Opmerkingkaart.Daden {

    private final OpmerkingService remarks;
    private final Toegang toegang;
    private final Traject traject;
    private final Lezing lezing;
    private final Div told;
    private final Predicate<Runnable> attempt;

    /**
     * @param told where it is said what was done
     * @param attempt does something and shows it, or says why not
     */
    Opmerkingdaden(
            OpmerkingService remarks,
            Toegang toegang,
            Traject traject,
            Lezing lezing,
            Div told,
            Predicate<Runnable> attempt) {
        this.remarks = remarks;
        this.toegang = toegang;
        this.traject = traject;
        this.lezing = lezing;
        this.told = told;
        this.attempt = attempt;
    }

    /** Begins to remark on the paragraph in this place. */
    void write(String place) {
        String about = lezing.tekst().deel(place).map(Eerstewoorden::of).orElse("");
        long version = lezing.versie().id();
        Venster.open(new Tekstdialoog(
                new Tekstdialoog.Vraag(
                        "Opmerking bij versie " + lezing.versie().nummer(),
                        "“" + about + "”",
                        "Wat wil je opmerken?",
                        "",
                        Opmerking.MAX_TEKST,
                        "Zet deze opmerking"),
                form("opmerking-" + version + "-" + place),
                text -> remarks.put(toegang, version, place, text),
                this::show));
    }

    private void show() {
        var unused = attempt.test(() -> {});
    }

    private BewaardFormulier form(String name) {
        return new BewaardFormulier(toegang.accountId(), traject, "nota-" + name);
    }

    @Override
    public void settle(Opmerking one, Staat state) {
        if (state == Staat.NIET_GEVOLGD) {
            Venster.open(new Tekstdialoog(
                    new Tekstdialoog.Vraag(
                            "Een opmerking niet volgen",
                            "“" + one.tekst() + "”",
                            "Waarom niet?",
                            "",
                            Opmerking.MAX_ANTWOORD,
                            "Volgen we niet"),
                    form("antwoord-" + one.id()),
                    text -> remarks.settle(toegang, one.id(), state, text),
                    this::show));
        } else if (attempt.test(() -> remarks.settle(toegang, one.id(), state, ""))) {
            Staat back = state == Staat.OPEN ? one.staat() : Staat.OPEN;
            Notadaden.sayWithUndo(
                    told,
                    state == Staat.OPEN ? "De opmerking staat weer open." : "De opmerking is verwerkt.",
                    () -> undone(() -> remarks.settle(toegang, one.id(), back, one.antwoord())));
        }
    }

    @Override
    public void remove(Opmerking one) {
        if (attempt.test(() -> remarks.remove(toegang, one.id()))) {
            Notadaden.sayWithUndo(
                    told,
                    "Je opmerking is weg.",
                    () -> undone(() -> remarks.put(toegang, lezing.versie().id(), one.plaats(), one.tekst())));
        }
    }

    private String undone(Runnable work) {
        return attempt.test(work) ? "Ongedaan gemaakt." : "";
    }
}
