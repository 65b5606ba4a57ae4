package be.draaiboek.shell;

import be.draaiboek.antwoord.Sectiestand;
import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Opsomming;
import be.draaiboek.samenwerken.HerinneringService;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Deelnemer;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Tekstgrens;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Reminds everybody whom the bestuur waits for: first seen, then sent; who had one lately is left alone, and it says so. */
final class Herinnerblok extends Div {

    /** More sections than this are counted and not named. */
    private static final int NAMED = 3;

    private final transient HerinneringService reminders;
    private final transient Toegang toegang;
    private final transient Traject traject;
    private final transient List<Sectiestand> sections;
    private final Button open;
    private final Paragraph said = new Paragraph();

    Herinnerblok(HerinneringService reminders, Toegang toegang, Traject traject, List<Sectiestand> sections) {
        this.reminders = reminders;
        this.toegang = toegang;
        this.traject = traject;
        this.sections = sections;
        addClassName("db-remind");
        setVisible(false);
        said.addClassName("db-remind-said");
        said.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        open = new Button("Herinner iedereen", click -> toggle());
        open.getElement().setAttribute("aria-expanded", "false");
        open.setVisible(!missing().isEmpty());
    }

    /** Returns the button that shows it; it stays away while nobody is waited for. */
    Button knop() {
        return open;
    }

    /** What each colleague still has to give, by deelnemer; in the order of the group. */
    private Map<Deelnemer, Map<Sectiestand, Integer>> missing() {
        Map<Deelnemer, Map<Sectiestand, Integer>> all = new LinkedHashMap<>();
        for (Sectiestand section : sections) {
            for (Deelnemer one : section.wachtOp()) {
                if (!one.ikNoteer()) {
                    all.computeIfAbsent(one, who -> new LinkedHashMap<>())
                            .put(section, section.gevraagd() - section.gegeven().getOrDefault(one.id(), 0));
                }
            }
        }
        return all;
    }

    private void toggle() {
        boolean show = !isVisible();
        setVisible(show);
        open.getElement().setAttribute("aria-expanded", String.valueOf(show));
        if (show) {
            preview(Set.of());
        }
    }

    /** @param reached who just got one: told in a sentence of its own, and not as somebody who doesn't get one */
    private void preview(Set<Long> reached) {
        removeAll();
        said.setText("");
        Map<Long, Instant> resting = reminders.resting(toegang, traject);
        Map<Deelnemer, Map<Sectiestand, Integer>> missing = missing();
        UnorderedList list = new UnorderedList();
        missing.forEach((who, left) -> {
            if (reached.contains(who.id())) {
                return;
            }
            Instant last = resting.get(who.id());
            ListItem line = new ListItem();
            if (last == null) {
                Span name = new Span(who.shownName());
                name.addClassName("db-remind-who");
                line.add(name, new Span(": " + words(left)));
            } else {
                line.add(new Span(who.shownName() + " kreeg er al een op " + Opmaak.dag(day(last))
                        + "; opnieuw kan vanaf " + Opmaak.dag(day(last.plus(HerinneringService.RUST)))));
                line.addClassName("rests");
            }
            list.add(line);
        });
        Map<Long, String> to = new LinkedHashMap<>();
        missing.forEach((who, left) -> {
            if (!resting.containsKey(who.id())) {
                to.put(
                        who.id(),
                        TrajectNavigatie.sectie(left.keySet().iterator().next().sectie()));
            }
        });
        TextArea text = new TextArea("Wat je schrijft");
        Tekstgrens.put(text, HerinneringService.LANGSTE);
        text.setValue("Voor het Draaiboek van " + traject.bestuur()
                + " wachten we nog op jouw antwoorden. Maak je er deze week tijd voor? Dan bespreken we het samen. Bedankt, "
                + Sectiestand.voornaam(traject.ik()));
        text.setHelperText("Ze krijgen dit bij hun meldingen en per mail, met een knop naar wat er openstaat.");
        text.setWidthFull();
        BewaardFormulier kept = new BewaardFormulier(toegang.accountId(), traject, "herinnering");
        kept.veld("tekst", text);
        Button send = new Button(
                "Verstuur naar " + to.size() + (to.size() == 1 ? " collega" : " collega's"),
                click -> send(to, text.getValue(), kept));
        send.setVisible(!to.isEmpty());
        send.setDisableOnClick(true);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button not = new Button(to.isEmpty() ? "Sluiten" : "Toch niet", click -> {
            toggle();
            open.focus();
        });
        Div actions = new Div(send, not);
        actions.addClassName("db-remind-actions");
        // Who can still get one: else there is nothing to write.
        Div words = to.isEmpty() ? new Div(said, actions) : new Div(kept, said, actions);
        words.addClassName("db-remind-words");
        list.setVisible(list.getComponentCount() > 0);
        add(list, words);
    }

    private void send(Map<Long, String> to, String text, BewaardFormulier kept) {
        try {
            List<Long> reached = reminders.remind(toegang, traject, to, text);
            String names = Opsomming.en(reached.stream()
                    .map(traject::deelnemer)
                    .flatMap(Optional::stream)
                    .map(Deelnemer::shownName)
                    .toList());
            kept.bewaard();
            preview(Set.copyOf(reached));
            said.setText(
                    "Verstuurd naar " + names + ". Opnieuw kan over " + HerinneringService.RUST.toDays() + " dagen.");
            // The button is gone: the keyboard goes on from here.
            said.getElement().executeJs("this.focus()");
        } catch (OngeldigException refused) {
            again();
            said.setText(Optional.ofNullable(refused.getMessage()).orElse(""));
        } catch (AccessDeniedException gone) {
            again();
            said.setText("Je bent intussen geen trekker meer: er vertrok niets.");
        }
    }

    /** The button is for another try; what was written stands there still. */
    private void again() {
        getChildren()
                .flatMap(Component::getChildren)
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(one -> one.setEnabled(true));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Klok.BRUSSEL);
    }

    private static String words(Map<Sectiestand, Integer> left) {
        if (left.size() > NAMED) {
            return left.values().stream().mapToInt(Integer::intValue).sum() + " vragen in " + left.size() + " secties";
        }
        return Opsomming.en(left.entrySet().stream()
                .map(one -> (one.getValue() == 1 ? "1 vraag" : one.getValue() + " vragen") + " in "
                        + one.getKey().sectie().code())
                .toList());
    }
}
