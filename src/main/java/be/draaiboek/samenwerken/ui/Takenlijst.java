package be.draaiboek.samenwerken.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Section;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Taak;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was handed out, in words. */
public final class Takenlijst {

    private Takenlijst() {}

    /** Returns a line that says who has this section to fill in; nothing when nobody has. */
    public static Optional<Component> regel(Traject traject, Section section, LocalDate vandaag) {
        List<Taak> all = traject.taken(section.code());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Paragraph line = new Paragraph();
        line.addClassName("db-task-line");
        Optional<Taak> mine =
                all.stream().filter(one -> one.deelnemer() == traject.ik().id()).findFirst();
        mine.ifPresent(one -> {
            line.add(new Span(
                    one.klaar()
                            ? "Jij vulde dit in: klaar."
                            : "Jij vult dit in"
                                    + (one.tegen() == null ? "." : " tegen " + Opmaak.dag(one.tegen()) + ".")));
            if (one.laat(vandaag)) {
                line.add(pil("te laat"));
            }
        });
        String others = Opsomming.en(all.stream()
                .filter(one -> one.deelnemer() != traject.ik().id())
                .map(one -> naam(traject, one)
                        + (one.klaar() ? " (klaar)" : one.tegen() == null ? "" : " tegen " + Opmaak.dag(one.tegen())))
                .toList());
        if (!others.isEmpty()) {
            line.add(new Span((mine.isPresent() ? "Ook toegewezen aan " : "Toegewezen aan ") + others + "."));
        }
        return Optional.of(line);
    }

    /** What the page of tasks is for, in words for whoever opens it. */
    static String inleiding(Traject traject) {
        if (traject.isTrekker()) {
            return "Wijs een sectie toe aan wie er het meeste van weet, met een dag erbij. Een invuller ziet alleen de secties"
                    + " die je hier geeft.";
        }
        if (traject.taken().isEmpty() && !traject.isInvuller()) {
            return "Eerst antwoordt ieder voor zich, dan leggen jullie vast wat voor jullie bestuur geldt. Hier zie je op wie"
                    + " jullie wachten, en wat er komt.";
        }
        return traject.mijnTaken().isEmpty()
                ? "De trekker wijst de secties toe. Hier staat wie wat invult."
                : "De trekker wijst de secties toe. Zet de jouwe op klaar als je ze ingevuld hebt.";
    }

    static Optional<Section> sectie(Traject traject, Taak taak) {
        return traject.editie().section(taak.sectie());
    }

    static String naam(Traject traject, Taak taak) {
        return traject.deelnemer(taak.deelnemer())
                .map(one -> one.shownName() + (one.actief() ? "" : " (doet niet meer mee)"))
                .orElse(Traject.VROEGER);
    }

    /** Returns until when, and whether that is over. */
    static Optional<Component> tegen(Taak taak, LocalDate vandaag) {
        if (taak.tegen() == null) {
            return Optional.empty();
        }
        Span when = new Span("tegen " + Opmaak.dag(taak.tegen()));
        when.addClassName("db-task-when");
        if (!taak.laat(vandaag)) {
            return Optional.of(when);
        }
        Span both = new Span(when, pil("te laat"));
        both.addClassName("db-task-when");
        return Optional.of(both);
    }

    private static Span pil(String text) {
        Span pill = Stukjes.pill(text, "warn");
        return pill;
    }
}
