package be.draaiboek.cohort.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.cohort.Cohort;
import be.draaiboek.cohort.Dossier.Regel;
import be.draaiboek.cohort.Dossier.Soort;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.weergave.Dagveld;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writing to trekkers and noting a talk. */
final class Dialogen {

    private final BegeleidingService service;
    private final HuidigeGebruiker current;
    private final Cohort cohort;
    private final LocalDate today;
    private final Consumer<String> done;

    /** @param done gets what was done, in words */
    Dialogen(
            BegeleidingService service,
            HuidigeGebruiker current,
            Cohort cohort,
            LocalDate today,
            Consumer<String> done) {
        this.service = service;
        this.current = current;
        this.cohort = cohort;
        this.today = today;
        this.done = done;
    }

    /**
     * Writes to one or many.
     *
     * @param proposal the text that fits a bestuur
     */
    void write(List<Stand> rows, Function<Stand, String> proposal) {
        new Schrijfvenster(service, current, cohort, today, done).open(rows, proposal);
    }

    /** Notes a call or a visit. */
    void note(Stand one) {
        Select<Soort> kind = new Select<>();
        kind.setLabel("Wat deed je?");
        kind.setItems(Soort.TELEFOON, Soort.BEZOEK);
        kind.setItemLabelGenerator(Dialogen::deed);
        kind.setValue(Soort.TELEFOON);
        Dagveld day = new Dagveld("gesprek-dag", "Wanneer?", today).tot(today);
        TextArea text = new TextArea("Wat spraken jullie af?");
        Tekstgrens.put(text, BegeleidingService.MAX_REGEL);
        text.setWidthFull();
        text.setHelperText(
                "Alleen de begeleiders van " + cohort.naam() + " lezen dit. Het bestuur weet dat het logboek er is.");
        TextField next = new TextField("Wat doe je daarna? (mag leeg)");
        Tekstgrens.put(next, BegeleidingService.MAX_ACTIE);
        next.setWidthFull();
        BewaardFormulier kept = kept("gesprek", one.bestuurId());
        kept.veld("tekst", text);
        kept.veld("daarna", next);
        Dagveld on = new Dagveld("gesprek-daarna", "Tegen wanneer? (mag leeg)", null).vanaf(today);
        Paragraph reach = Stukjes.help();
        reach.add(new Span("Trekker:"));
        Bordkaarten.bereik(reach, one);
        reach.setVisible(reach.getComponentCount() > 1);
        Invulvenster.open("Noteer een gesprek met " + one.naam(), "Bewaar", List.of(reach, kind, day, kept, on), () -> {
            LocalDate when = day.dag();
            if (when == null) {
                throw new OngeldigException("Kies de dag van het gesprek.");
            }
            service.note(
                    current.vereist().toegang(),
                    cohort.id(),
                    one.bestuurId(),
                    kind.getValue(),
                    when,
                    text.getValue(),
                    next.getValue(),
                    on.dag());
            kept.bewaard();
            done.accept("Genoteerd in het logboek van " + one.naam() + ".");
        });
    }

    private static String deed(Soort what) {
        return switch (what) {
            case TELEFOON -> "Ik belde";
            case BEZOEK -> "Ik ging langs";
            case ANDERS -> "Iets anders, zonder gesprek";
        };
    }

    /** The same for what is due first. */
    void gedaan(Stand one) {
        service.bestuur(current.vereist().toegang(), cohort.id(), one.bestuurId())
                .flatMap(dossier -> dossier.gepland().stream().findFirst())
                .ifPresentOrElse(
                        line -> gedaan(one, line), () -> done.accept("Wat gepland was, is intussen al gedaan."));
    }

    /** Says that what was planned was done, and notes what came of it. */
    void gedaan(Stand one, Regel line) {
        Paragraph planned = new Paragraph("“" + line.volgende() + "”");
        Select<Soort> kind = new Select<>();
        kind.setLabel("Wat deed je?");
        kind.setItems(Soort.values());
        kind.setItemLabelGenerator(Dialogen::deed);
        kind.setValue(Soort.TELEFOON);
        TextArea text = new TextArea("Wat kwam eruit? (mag leeg)");
        Tekstgrens.put(text, BegeleidingService.MAX_REGEL);
        text.setWidthFull();
        text.setHelperText("Komt in het logboek, dat alleen de begeleiders van " + cohort.naam() + " lezen.");
        TextField next = new TextField("Wat doe je daarna? (mag leeg)");
        Tekstgrens.put(next, BegeleidingService.MAX_ACTIE);
        next.setWidthFull();
        BewaardFormulier kept = kept("gedaan-" + line.id(), one.bestuurId());
        kept.veld("tekst", text);
        kept.veld("daarna", next);
        Dagveld on = new Dagveld("gedaan-daarna", "Tegen wanneer? (mag leeg)", null).vanaf(today);
        Invulvenster.open("Gedaan bij " + one.naam(), "Bewaar", List.of(planned, kind, kept, on), () -> {
            boolean noted = !text.getValue().isBlank() || !next.getValue().isBlank();
            service.done(
                    current.vereist().toegang(),
                    line.id(),
                    kind.getValue(),
                    text.getValue(),
                    next.getValue(),
                    on.dag());
            kept.bewaard();
            done.accept(noted ? "Aangeduid als gedaan, en genoteerd in het logboek." : "Aangeduid als gedaan.");
        });
    }

    /** @param bestuur whom it is about */
    private BewaardFormulier kept(String what, long bestuur) {
        return new BewaardFormulier(
                current.vereist().accountId(), "begeleiding-" + cohort.id() + "-" + bestuur + "-" + what);
    }
}
