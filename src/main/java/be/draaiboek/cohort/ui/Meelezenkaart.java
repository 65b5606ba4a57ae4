package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.Datum;
import be.draaiboek.cohort.Meelezen;
import be.draaiboek.cohort.Meelezen.Deel;
import be.draaiboek.cohort.Meelezen.Gevraagd;
import be.draaiboek.cohort.Meelezen.Stand;
import be.draaiboek.cohort.MeelezenService;
import be.draaiboek.editie.Editie;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What POLIS may read of a bestuur, for the bestuur itself: part by part, with what its trekker can do about it. */
final class Meelezenkaart {

    private final MeelezenService service;
    private final HuidigeGebruiker current;
    private final long bestuurId;
    private final boolean trekker;
    private final Consumer<String> done;
    private boolean asked;

    /** @param done shows everything again and says what was done */
    Meelezenkaart(
            MeelezenService service, HuidigeGebruiker current, long bestuurId, boolean trekker, Consumer<String> done) {
        this.service = service;
        this.current = current;
        this.bestuurId = bestuurId;
        this.trekker = trekker;
        this.done = done;
    }

    /** Returns whether a coach waits for an answer; known once the card was made. */
    boolean gevraagd() {
        return asked;
    }

    Section kaart(Editie editie) {
        Stand stand = service.self(current.vereist().toegang(), bestuurId);
        asked = stand.gevraagd().stream().anyMatch(Gevraagd::open);
        Paragraph how = Stukjes.help("Alleen wat jullie afspraken of samen schreven, nooit wie wat zei. Wat jullie"
                + " vrijgeven, is bevroren: wat later verandert, lezen ze pas als jullie opnieuw vrijgeven. Intrekken"
                + " kan altijd." + (trekker ? "" : " De trekker beslist."));
        UnorderedList parts = new UnorderedList();
        parts.addClassName("db-along");
        Meelezen.delen(editie).forEach(part -> parts.add(line(part, stand)));
        Section card = BegeleidingView.card("Wat ze mogen meelezen", how, parts);
        card.setId("meelezen");
        return card;
    }

    private ListItem line(Deel part, Stand stand) {
        Span name = new Span(part.kop());
        name.addClassName("db-along-name");
        Div state = new Div();
        state.addClassName("db-along-state");
        Div actions = new Div();
        actions.addClassName("db-along-actions");
        Meelezen free = stand.of(part.code()).orElse(null);
        Gevraagd asked = stand.vraag(part.code()).filter(Gevraagd::open).orElse(null);
        if (free != null) {
            state.add(Stukjes.pill("✓ Vrijgegeven sinds " + Datum.dag(free.sinds()), "ok"));
            state.add(soft(stand.lezer(free)
                    .map(read -> "Laatst gelezen door " + wie(read.door()) + " op " + Datum.dag(read.laatst()))
                    .orElse("Nog door niemand gelezen")));
            actions.add(weg("Bekijk", part));
            if (trekker) {
                actions.add(Ingrijpend.teken(knop("Trek in", part, () -> withdraw(free, part))));
            }
        } else if (asked != null) {
            state.add(Stukjes.pill("? POLIS vroeg dit op " + Datum.dag(asked.dag()), "warn"));
            state.add(soft("“" + asked.reden() + "” " + wie(asked.door())));
            if (trekker) {
                actions.add(
                        weg("Geef vrij", part),
                        knop(
                                "Niet nu",
                                part,
                                () -> attempt(() -> {
                                    service.refuse(current.vereist().toegang(), asked.id());
                                    return "Je begeleider weet dat " + part.naam() + " nu niet kan.";
                                })));
            }
        } else {
            state.add(Stukjes.pill("– Niet vrijgegeven", "quiet"));
            if (trekker) {
                actions.add(weg("Geef vrij", part));
            }
        }
        return new ListItem(name, state, actions);
    }

    private void withdraw(Meelezen free, Deel part) {
        Venster.ingrijpend(
                "POLIS laten ophouden met lezen?",
                "Je begeleiders lezen " + part.naam() + " dan meteen niet meer, ook wie het nu open heeft.",
                "Wat ze al lazen, weten ze. Opnieuw vrijgeven kan.",
                "Trek in",
                () -> attempt(() -> {
                    service.revoke(current.vereist().toegang(), free.id());
                    return "Ingetrokken: POLIS leest " + part.naam() + " niet meer.";
                }));
    }

    private void attempt(Supplier<String> work) {
        Invulvenster.attempt(done, work);
    }

    private static String wie(String name) {
        return name.isEmpty() ? "een vroegere begeleider" : name;
    }

    private Component weg(String label, Deel part) {
        Anchor link = new Anchor(CohortNavigatie.geven(bestuurId, part.code()), label);
        link.addClassName("db-btn");
        link.setAriaLabel(label + ": " + part.naam());
        return link;
    }

    private static Button knop(String label, Deel part, Runnable work) {
        Button button = new Button(label, click -> work.run());
        button.setAriaLabel(label + ": " + part.naam());
        return button;
    }

    static Paragraph soft(String text) {
        Paragraph said = Stukjes.help(text);
        said.getElement().setAttribute("dir", "auto");
        return said;
    }
}
