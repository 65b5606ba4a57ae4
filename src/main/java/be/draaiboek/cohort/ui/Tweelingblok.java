package be.draaiboek.cohort.ui;

import static java.util.stream.Collectors.joining;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.cohort.Bord;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Opsomming;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.tweeling.Begeleiderzicht;
import be.draaiboek.tweeling.Koppel;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Stand;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Keuzelijst;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Venster;
import be.draaiboek.weergave.Vouw;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** Who is paired within a cohort, and where its begeleider proposes two or three besturen to each other. */
final class Tweelingblok extends Section {

    /** So many pairs at first, and so many each time more are asked for. */
    private static final int PAIRS = 20;

    private final transient TweelingService tweelingen;
    private final transient Supplier<Toegang> toegang;
    private final long cohort;
    private final transient Clock clock;
    private final Div list = new Div();
    private final Gezegd said = new Gezegd();

    Tweelingblok(TweelingService tweelingen, Supplier<Toegang> toegang, Bord board, Clock clock) {
        this.tweelingen = tweelingen;
        this.toegang = toegang;
        cohort = board.cohort().id();
        this.clock = clock;
        addClassNames("db-card", "db-pair-cohort");
        int many = showList(PAIRS);
        Vouw fold = new Vouw("Tweelingen", many == 0 ? "nog geen" : String.valueOf(many), said, list);
        add(fold);
        Set<Long> looking = Set.copyOf(tweelingen.seeking(toegang.get(), cohort));
        List<Bord.Rij> rows = board.rijen().stream()
                .filter(row -> looking.contains(row.bestuurId()))
                .toList();
        if (rows.size() > 1) {
            Anchor all = new Anchor(CohortNavigatie.koppel(cohort), "Koppel het hele cohort");
            all.addClassName("db-btn");
            Div ways = new Div(all);
            ways.addClassName("db-enrol-ways");
            fold.add(ways, form(rows));
        }
    }

    private int showList(int most) {
        list.removeAll();
        List<Koppel> all = tweelingen.ofCohort(toegang.get(), cohort);
        if (all.isEmpty()) {
            Paragraph none = Stukjes.help("In dit cohort zijn er nog geen tweelingen. Besturen kunnen elkaar zelf"
                    + " uitnodigen, of je stelt er hieronder voor.");
            list.add(none);
            return 0;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("db-task-list");
        for (Koppel one : all.subList(0, Math.min(most, all.size()))) {
            String names = one.delen().stream().map(Koppel.Deel::naam).collect(joining(" – "));
            Span name = new Span(names);
            name.addClassName("db-task-who");
            Span state = Stukjes.pill(state(one), "");
            if (one.stand() == Stand.ACTIEF) {
                state.addClassName("ok");
            }
            Div what = new Div(name, state);
            what.addClassName("db-task-what");
            ListItem line = new ListItem(what);
            if (one.voorstel() && one.stand() == Stand.GEVRAAGD) {
                Button back = Ingrijpend.knop("Intrekken", () -> confirm(names, one.id()));
                back.setAriaLabel("Intrekken: " + names);
                back.addThemeVariants(ButtonVariant.TERTIARY);
                line.add(back);
            }
            lines.add(line);
        }
        list.add(lines);
        if (all.size() > most) {
            list.add(new Button("Toon er meer (nog " + (all.size() - most) + ")", click -> showList(most + PAIRS)));
        }
        return all.size();
    }

    private String state(Koppel one) {
        return switch (one.stand()) {
            case ACTIEF -> "loopt";
            case GEWEIGERD -> "geweigerd";
            case INGETROKKEN -> "ingetrokken";
            case BEEINDIGD -> "beëindigd";
            case GEVRAAGD ->
                clock.instant().isBefore(one.vervalt())
                        ? "wacht op "
                                + Opsomming.en(one.delen().stream()
                                        .filter(part -> part.antwoord() == Antwoord.GEVRAAGD)
                                        .map(Koppel.Deel::naam)
                                        .toList())
                        : "verlopen";
        };
    }

    private Section form(List<Bord.Rij> rows) {
        List<ComboBox<Bord.Rij>> choices = new ArrayList<>();
        for (String label : List.of("Bestuur", "Met", "En met (mag leeg)")) {
            ComboBox<Bord.Rij> choice = new ComboBox<>(label);
            Keuzelijst.fill(choice, rows, Bord.Rij::bestuur);
            choice.setPlaceholder("Kies een bestuur");
            choice.setClearButtonVisible(true);
            choices.add(choice);
        }
        TextArea word = new TextArea("Waarom deze besturen?");
        Tekstgrens.put(word, TweelingService.MAX_WOORD);
        word.setHelperText("De trekkers van deze besturen lezen dit.");
        BewaardFormulier kept = new BewaardFormulier(toegang.get().accountId(), "voorstel-" + cohort);
        kept.veld("woord", word);
        Paragraph wrong = new Paragraph();
        wrong.addClassName("db-message");
        wrong.getElement().setAttribute("role", "alert");
        Button propose = new Button("Voorstellen", click -> {
            wrong.setText("");
            try {
                tweelingen.proposeToBoth(
                        toegang.get(),
                        cohort,
                        choices.stream()
                                .map(ComboBox::getValue)
                                .filter(Objects::nonNull)
                                .map(Bord.Rij::bestuurId)
                                .toList(),
                        word.getValue());
                choices.forEach(ComboBox::clear);
                word.clear();
                kept.bewaard();
                done("Het voorstel is verstuurd. De tweeling begint zodra ze allemaal toestemmen.");
            } catch (OngeldigException refused) {
                wrong.setText(Objects.requireNonNullElse(refused.getMessage(), "Dat is niet gelukt."));
            } catch (AccessDeniedException gone) {
                wrong.setText(
                        "Dat kan niet meer: een van deze besturen hoort niet meer bij dit cohort, of jij begeleidt"
                                + " het niet meer. Laad de pagina opnieuw.");
            }
        });
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div();
        fields.addClassName("db-pair-propose");
        Div pick = new Div();
        pick.addClassName("db-pair-filters");
        choices.forEach(pick::add);
        fields.add(pick, kept, wrong, new Div(propose));
        Paragraph how =
                Stukjes.help("Elk bestuur beslist zelf. Wie nu niet zoekt, staat er niet bij. De besturen lezen dit: “"
                        + Begeleiderzicht.zin() + "”");
        Section card = new Section(new H2("Een tweeling voorstellen"), how, fields);
        card.addClassName("db-card");
        return card;
    }

    private void confirm(String names, long id) {
        String title = "Het voorstel voor " + names + " intrekken?";
        String after = "Ze kunnen het dan niet meer aanvaarden, en krijgen er bericht van.";
        Venster.ingrijpend(title, after, "Opnieuw voorstellen kan.", "Intrekken", () -> {
            try {
                tweelingen.withdraw(toegang.get(), id);
                done("Het voorstel is ingetrokken.");
            } catch (OngeldigException refused) {
                done(Objects.requireNonNullElse(refused.getMessage(), ""));
            } catch (AccessDeniedException gone) {
                done("Dat kan niet meer: intussen is er iets veranderd.");
            }
        });
    }

    private void done(String text) {
        showList(PAIRS);
        said.say(text);
    }
}
