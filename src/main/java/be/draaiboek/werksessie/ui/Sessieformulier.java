package be.draaiboek.werksessie.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Section;
import be.draaiboek.weergave.Dagveld;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Uurveld;
import be.draaiboek.werksessie.Werksessie;
import be.draaiboek.werksessie.Werksessie.Wat;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** When, where and what about, in a dialog. */
final class Sessieformulier {

    private static final LocalTime FROM = LocalTime.of(9, 30);
    private static final LocalTime UNTIL = LocalTime.of(12, 0);

    private final TextField title = new TextField("Naam");
    private final Dagveld day;
    private final Uurveld from;
    private final Uurveld until;
    private final TextField place = new TextField("Plaats");
    private final TextField link = new TextField("Link om online mee te doen");
    private final CheckboxGroup<Section> chapters = new CheckboxGroup<>("Waarover");
    private final TextArea prepare = new TextArea("Wat bereiden de besturen voor? (mag leeg)");
    private final BewaardFormulier kept;

    /**
     * @param form which form it is, of this account
     * @param known what stands; null for a new one
     */
    Sessieformulier(long account, String form, List<Section> all, @Nullable Wat known) {
        day = new Dagveld(
                "werksessie-dag", "Dag", known == null ? null : known.begin().toLocalDate());
        from = new Uurveld(
                "werksessie-van", "Van", known == null ? FROM : known.begin().toLocalTime());
        until = new Uurveld(
                "werksessie-tot", "Tot", known == null ? UNTIL : known.einde().toLocalTime());
        Tekstgrens.put(title, Werksessie.MAX_TITEL);
        Tekstgrens.put(place, Werksessie.MAX_PLAATS);
        Tekstgrens.put(link, Werksessie.MAX_LINK);
        Tekstgrens.put(prepare, Werksessie.MAX_VOORBEREIDING);
        link.setHelperText("Een plaats, een link of allebei.");
        prepare.setHelperText(
                "Hoeveel van de hoofdstukken die je hieronder kiest elk bestuur afsprak, zie je vanzelf.");
        for (TextField one : List.of(title, place, link)) {
            one.setWidthFull();
        }
        prepare.setWidthFull();
        chapters.addClassName("db-coach-to");
        chapters.setItems(all);
        chapters.setItemLabelGenerator(Section::heading);
        if (known != null) {
            title.setValue(known.titel());
            place.setValue(known.plaats());
            link.setValue(known.link());
            prepare.setValue(known.voorbereiding());
            chapters.select(all.stream()
                    .filter(one -> known.hoofdstukken().contains(one.code()))
                    .toList());
        }
        kept = new BewaardFormulier(account, form);
        kept.veld("naam", title);
        kept.veld("plaats", place);
        kept.veld("link", link);
        kept.veld("voorbereiding", prepare);
    }

    /** @param keep does it with what was filled in */
    void open(String heading, String action, Consumer<Wat> keep) {
        Div when = new Div(day, from, until);
        when.addClassName("db-coach-actions");
        Invulvenster.open(heading, action, List.of(when, kept, chapters), () -> {
            keep.accept(what());
            kept.bewaard();
        });
    }

    private Wat what() {
        LocalDate on = day.dag();
        LocalTime begin = from.uur();
        LocalTime end = until.uur();
        if (on == null || begin == null || end == null) {
            throw new OngeldigException("Kies de dag, en van hoe laat tot hoe laat.");
        }
        return new Wat(
                title.getValue(),
                on.atTime(begin),
                on.atTime(end),
                place.getValue(),
                link.getValue(),
                chapters.getValue().stream().map(Section::code).sorted().toList(),
                prepare.getValue());
    }
}
