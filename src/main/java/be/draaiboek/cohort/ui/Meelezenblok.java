package be.draaiboek.cohort.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Meelezen;
import be.draaiboek.cohort.Meelezen.Deel;
import be.draaiboek.cohort.Meelezen.Gevraagd;
import be.draaiboek.cohort.Meelezen.Stand;
import be.draaiboek.cohort.MeelezenService;
import be.draaiboek.editie.Editie;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Vouw;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;

/** What a coach may read of a bestuur, and asking for the rest. */
final class Meelezenblok {

    private final MeelezenService service;
    private final HuidigeGebruiker current;
    private final long cohort;
    private final long bestuur;
    private final String name;
    private final Consumer<String> done;
    private final Stand stand;

    Meelezenblok(
            MeelezenService service,
            HuidigeGebruiker current,
            long cohort,
            long bestuur,
            String name,
            Consumer<String> done) {
        this.service = service;
        this.current = current;
        this.cohort = cohort;
        this.bestuur = bestuur;
        this.name = name;
        this.done = done;
        this.stand = service.ofBestuur(current.vereist().toegang(), cohort, bestuur);
    }

    /** What a coach asked to read, got, and did not read yet: each in a line. */
    List<Paragraph> teLezen(Editie editie) {
        return Meelezen.delen(editie).stream()
                .filter(part -> stand.vraag(part.code())
                        .filter(asked -> Boolean.TRUE.equals(asked.gegeven()) && !asked.gelezen())
                        .isPresent())
                .filter(part -> stand.of(part.code()).isPresent())
                .map(part -> new Paragraph(
                        new Span("Je vroeg om mee te lezen, en ze gaven het vrij: "),
                        new Anchor(CohortNavigatie.meelezen(cohort, bestuur, part.code()), "lees " + part.naam()),
                        new Span(".")))
                .toList();
    }

    Section kaart(Editie editie) {
        List<Deel> all = Meelezen.delen(editie);
        UnorderedList parts = new UnorderedList();
        parts.addClassName("db-along");
        all.forEach(part -> parts.add(line(part)));
        Paragraph how =
                Stukjes.help("Je leest alleen wat ze vrijgaven, zoals het toen was. Het bestuur ziet wie wanneer las.");
        long free =
                all.stream().filter(part -> stand.of(part.code()).isPresent()).count();
        List<Deel> left = all.stream().filter(this::teVragen).toList();
        Button ask = new Button("Vraag om mee te lezen", click -> vraag(left));
        ask.setVisible(!left.isEmpty());
        return Vouw.kaart("Meelezen", free + " van " + all.size() + " vrijgegeven", how, parts, ask);
    }

    /** Whether it isn't free, and no question for it waits. */
    private boolean teVragen(Deel part) {
        return stand.of(part.code()).isEmpty()
                && stand.vraag(part.code()).filter(Gevraagd::open).isEmpty();
    }

    private ListItem line(Deel part) {
        Span title = new Span(part.kop());
        title.addClassName("db-along-name");
        Div state = new Div();
        state.addClassName("db-along-state");
        Div actions = new Div();
        actions.addClassName("db-along-actions");
        Meelezen free = stand.of(part.code()).orElse(null);
        Gevraagd asked = stand.vraag(part.code()).orElse(null);
        if (free != null) {
            state.add(Stukjes.pill("✓ Vrijgegeven op " + Datum.dag(free.sinds()), "ok"));
            Anchor read = new Anchor(CohortNavigatie.meelezen(cohort, bestuur, part.code()), "Lees " + part.naam());
            read.addClassName("db-btn");
            actions.add(read);
        } else if (asked != null && asked.open()) {
            state.add(Stukjes.pill("Gevraagd op " + Datum.dag(asked.dag()), "warn"));
        } else {
            state.add(Stukjes.pill(
                    asked != null && Boolean.FALSE.equals(asked.gegeven())
                            ? "Niet nu, zeiden ze (gevraagd op " + Datum.dag(asked.dag()) + ")"
                            : "– Niet vrijgegeven",
                    "quiet"));
        }
        return new ListItem(title, state, actions);
    }

    private void vraag(List<Deel> left) {
        CheckboxGroup<Deel> which = new CheckboxGroup<>("Wat wil je meelezen?", left);
        which.setItemLabelGenerator(Deel::kop);
        which.addClassName("db-coach-to");
        if (left.size() == 1) {
            which.select(left);
        }
        TextArea reason = new TextArea("Waarom wil je dat?");
        Tekstgrens.put(reason, MeelezenService.MAX_REDEN);
        reason.setWidthFull();
        reason.setHelperText("De trekker krijgt dit bij zijn meldingen en beslist. Vraag hetzelfde hoogstens om de "
                + MeelezenService.RUST_DAGEN + " dagen.");
        BewaardFormulier kept =
                new BewaardFormulier(current.vereist().accountId(), "meelezen-" + cohort + "-" + bestuur);
        kept.veld("reden", reason);
        Invulvenster.open("Vraag " + name + " om mee te lezen", "Vraag het", List.of(which, kept), () -> {
            service.ask(
                    current.vereist().toegang(),
                    cohort,
                    bestuur,
                    // In the order of the Draaiboek, however they were ticked.
                    left.stream().filter(which::isSelected).map(Deel::code).toList(),
                    reason.getValue());
            kept.bewaard();
            done.accept("Gevraagd. Je krijgt een melding als de trekker antwoordt.");
        });
    }
}
