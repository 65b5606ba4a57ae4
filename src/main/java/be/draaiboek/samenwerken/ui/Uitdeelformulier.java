package be.draaiboek.samenwerken.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.TaakService.Klaar;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Deelnemer;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.weergave.Dagveld;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a trekker hands out sections to people, with a day or without. */
final class Uitdeelformulier extends Div {

    /** Hears what is handed out to whom, and what to say once that is done. */
    @FunctionalInterface
    interface Uitdeling {
        void deel(List<String> secties, List<Long> aan, @Nullable LocalDate tegen, String gezegd);
    }

    Uitdeelformulier(Traject traject, LocalDate today, Consumer<String> say, Uitdeling give) {
        CheckboxGroup<Section> sections = new CheckboxGroup<>();
        sections.setLabel("Welke secties");
        sections.setItems(asking(traject).toList());
        sections.setItemLabelGenerator(Section::heading);
        CheckboxGroup<Deelnemer> people = new CheckboxGroup<>();
        people.setLabel("Aan wie");
        people.setItems(traject.deelnemers().stream()
                .filter(Deelnemer::actief)
                .sorted(Comparator.comparing(Deelnemer::shownName, String.CASE_INSENSITIVE_ORDER))
                .toList());
        people.setItemLabelGenerator(one -> one.shownName() + (one.functie().isBlank() ? "" : " · " + one.functie()));
        Dagveld until = new Dagveld("taak-tegen", "Tegen (mag leeg)", null).vanaf(today);
        Button button = new Button("Toewijzen", click -> {
            List<Section> chosen = traject.editie().sections().stream()
                    .filter(sections.getValue()::contains)
                    .toList();
            List<Long> to =
                    people.getValue().stream().map(Deelnemer::id).sorted().toList();
            if (chosen.isEmpty() || to.isEmpty()) {
                say.accept("Kies eerst minstens één sectie en één collega.");
                return;
            }
            if (!until.klopt()) {
                say.accept("De dag is niet volledig. Kies dag, maand en jaar, of maak het veld leeg.");
                return;
            }
            give.deel(
                    chosen.stream().map(Section::code).toList(), to, until.dag(), handedOut(chosen, people.getValue()));
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(sections, people, until, button);
        fields.addClassName("db-task-form");
        add(new H2("Secties toewijzen"), fields);
        addClassName("db-card");
    }

    private static String handedOut(List<Section> sections, Collection<Deelnemer> people) {
        String what =
                sections.size() == 1 ? "“" + sections.getFirst().heading() + "” is" : sections.size() + " secties zijn";
        String whom = Opsomming.en(people.stream()
                .map(Deelnemer::shownName)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList());
        return what + " toegewezen aan " + whom + ".";
    }

    /** Returns the sections that ask something. */
    static Stream<Section> asking(Traject traject) {
        return traject.editie().sections().stream()
                .filter(section -> !traject.editie().items(section).isEmpty());
    }

    /** Returns what nobody has yet. */
    static Component free(Traject traject) {
        List<Section> nobody = asking(traject)
                .filter(section -> traject.taken(section.code()).isEmpty())
                .toList();
        UnorderedList list = new UnorderedList();
        nobody.forEach(section -> list.add(new ListItem(Draaiboeklinks.link(section.heading(), section))));
        return nobody.isEmpty()
                ? TakenView.soft("Elke sectie is toegewezen.")
                : new NativeDetails("Nog aan niemand toegewezen (" + nobody.size() + ")", list);
    }

    /** Who was ready before they were asked. */
    static String readyWords(Traject traject, List<Klaar> ready) {
        Map<Long, List<String>> sections = ready.stream()
                .collect(Collectors.groupingBy(
                        Klaar::deelnemer, LinkedHashMap::new, Collectors.mapping(Klaar::sectie, Collectors.toList())));
        String who = Opsomming.en(sections.entrySet().stream()
                .map(one -> traject.deelnemer(one.getKey())
                                .map(Deelnemer::shownName)
                                .orElse(Traject.VROEGER)
                        + " met " + Opsomming.en(one.getValue()))
                .toList());
        return ready.isEmpty() ? "" : " Was al klaar, en kreeg geen bericht: " + who + ".";
    }
}
