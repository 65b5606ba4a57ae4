package be.draaiboek.cohort.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.cohort.Datum;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Tekst;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.tweeling.Begeleiderzicht;
import be.draaiboek.tweeling.KoppelService;
import be.draaiboek.tweeling.Koppelplan;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Voorstel.Mate;
import be.draaiboek.weergave.Dagveld;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Tekstgrens;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What is proposed to the trekkers, by when, and with which word. */
final class Koppelzending extends Section {

    private static final int WEEKS = 3;

    private final transient KoppelService service;
    private final transient HuidigeGebruiker current;
    private final long cohort;
    private final transient List<List<Long>> groups;
    private final transient Consumer<String> done;

    Koppelzending(
            KoppelService service, HuidigeGebruiker current, long cohort, Koppelplan plan, Consumer<String> done) {
        this.service = service;
        this.current = current;
        this.cohort = cohort;
        this.groups = plan.groepen().stream().map(Koppelplan.Groep::ids).toList();
        this.done = done;
        addClassNames("db-card", "db-couple-send");
        LocalDate today = service.today();
        Dagveld until = new Dagveld("koppel-tegen", "Antwoord tegen", today.plusWeeks(WEEKS))
                .vanaf(today.plusDays(KoppelService.EERST))
                .tot(today.plusDays(KoppelService.LAATST));
        TextArea word = new TextArea("Woord aan de trekkers");
        Tekstgrens.put(word, TweelingService.MAX_WOORD);
        word.setWidthFull();
        // Everybody reads the same word: it says no more than is so for each of them.
        boolean fits = plan.groepen().stream().noneMatch(one -> one.mate() == Mate.WEINIG);
        word.setValue(
                (fits ? "We denken dat jullie veel aan elkaar kunnen hebben. " : "We stellen jullie aan elkaar voor. ")
                        + "Kijk eens naar wat de anderen over zichzelf vertellen, en beslis zelf.");
        word.setHelperText("Iedereen leest hetzelfde woord.");
        BewaardFormulier kept = new BewaardFormulier(current.vereist().accountId(), "koppel-" + cohort);
        kept.veld("woord", word);
        Paragraph wrong = new Paragraph();
        wrong.addClassName("db-message");
        wrong.getElement().setAttribute("role", "alert");
        String many = groups.size() == 1 ? "1 voorstel" : groups.size() + " voorstellen";
        Button send = new Button("Verstuur " + many, click -> {
            wrong.setText("");
            LocalDate day = until.dag();
            if (day == null) {
                wrong.setText("Kies de dag waarop je een antwoord wil.");
                return;
            }
            Venster.vraag(
                    many + " versturen?",
                    "De trekkers krijgen er bericht van en antwoorden tegen " + Datum.voluit(day)
                            + ". Elk bestuur beslist zelf.",
                    "Verstuur",
                    () -> send(day, word.getValue(), kept, wrong));
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Paragraph how = Stukjes.help("Een tweeling begint pas als alle besturen ervan toestemmen. Een weigering wordt"
                + " onthouden: die besturen komen de volgende keer niet meer samen. De besturen lezen dit: “"
                + Begeleiderzicht.zin() + "”");
        Div form = new Div(until, kept, wrong, new Div(send));
        form.addClassName("db-coach-form");
        add(new H2("Verstuur als voorstel"), how, form);
    }

    private void send(LocalDate day, String word, BewaardFormulier kept, Paragraph wrong) {
        Invulvenster.attempt(wrong::setText, () -> {
            if (!Tekst.teLang(word, TweelingService.MAX_WOORD).isEmpty()) {
                throw new OngeldigException(Tekst.teLang(word, TweelingService.MAX_WOORD));
            }
            int sent = service.sendProposals(current.vereist().toegang(), cohort, groups, day, word);
            kept.bewaard();
            done.accept(
                    sent == 0
                            ? "Deze voorstellen waren al verstuurd."
                            : (sent == 1 ? "Eén voorstel is" : sent + " voorstellen zijn")
                                    + " verstuurd. Op de pagina van het cohort zie je wie antwoordt.");
            return "";
        });
    }
}
