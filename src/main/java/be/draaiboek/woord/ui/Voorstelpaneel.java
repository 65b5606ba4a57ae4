package be.draaiboek.woord.ui;

import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.woord.Voorstel;
import be.draaiboek.woord.Voorstel.Aard;
import be.draaiboek.woord.Voorstel.Los;
import be.draaiboek.woord.Voorstel.Vraag;
import be.draaiboek.woord.Voorstel.Wijziging;
import be.draaiboek.woord.WoordService;
import be.draaiboek.woord.WoordService.Terug;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Question by question what would change: what is new or different goes along unless somebody says otherwise, the rest is asked. */
final class Voorstelpaneel extends Div {

    private final transient WoordService words;
    private final transient Toegang toegang;
    private final transient Traject traject;
    private final transient Voorstel proposal;
    private final transient BiConsumer<String, List<String>> again;
    private final transient Map<Checkbox, List<Wijziging>> choices = new LinkedHashMap<>();

    Voorstelpaneel(
            WoordService words,
            Toegang toegang,
            Traject traject,
            Voorstel proposal,
            BiConsumer<String, List<String>> again) {
        this.words = words;
        this.toegang = toegang;
        this.traject = traject;
        this.proposal = proposal;
        this.again = again;
        H2 heading = new H2("Uit ‘" + proposal.naam() + "’");
        heading.getElement().setAttribute("translate", "no");
        add(heading, hulp(samenvatting()));
        if (proposal.vragen().isEmpty()) {
            add(new Paragraph(
                    proposal.teruggezet() > 0
                            ? "Alles uit dit bestand staat nu online."
                            : "Online staat al hetzelfde als in dit bestand."));
        }
        proposal.vragen().forEach(one -> add(vraag(one)));
        if (!proposal.los().isEmpty()) {
            add(los());
        }
        add(knoppen());
    }

    private String samenvatting() {
        List<String> parts = new ArrayList<>();
        count(parts, Aard.ERBIJ, "komt erbij", "komen erbij");
        count(parts, Aard.ANDERS, "is anders", "zijn anders");
        count(parts, Aard.LEEG, "is leeggemaakt", "zijn leeggemaakt");
        count(parts, Aard.BOTST, "botst met wat online staat", "botsen met wat online staat");
        count(parts, Aard.PAST_NIET, "past niet", "passen niet");
        String changes = parts.isEmpty() ? "" : String.join(", ", parts) + ". ";
        return changes
                + (proposal.gelijk() == 1
                        ? "1 veld blijft zoals het is. "
                        : proposal.gelijk() + " velden blijven zoals ze zijn. ")
                + (proposal.zoek() > 0
                        ? proposal.zoek() + " velden staan niet meer in het bestand; die veranderen niet. "
                        : "")
                + "Opgeladen op " + Opmaak.moment(proposal.op()) + "; blijft hier tot " + Opmaak.moment(proposal.tot())
                + ".";
    }

    private void count(List<String> parts, Aard kind, String one, String more) {
        long many = proposal.count(kind);
        if (many > 0) {
            parts.add(many + " " + (many == 1 ? one : more));
        }
    }

    private Section vraag(Vraag one) {
        String title = one.item().number() + ". " + one.item().title();
        Anchor link = new Anchor(TrajectNavigatie.vraag(one.item()), title);
        Span where = new Span(traject.editie()
                        .section(one.item().section())
                        .map(be.draaiboek.editie.Section::label)
                        .orElse("")
                + " ");
        Section card = new Section(new H3(where, link));
        card.addClassNames("db-card", "db-word-question");
        List<Wijziging> plain = Voorstel.vanzelf(one).toList();
        if (!plain.isEmpty()) {
            Checkbox all =
                    new Checkbox("Zet terug: " + (plain.size() == 1 ? "1 antwoord" : plain.size() + " antwoorden"));
            all.setAriaLabel("Zet terug bij " + title);
            all.setValue(true);
            choices.put(all, plain);
            card.add(all);
            plain.forEach(change -> card.add(regel(change)));
        }
        for (Wijziging change : one.wijzigingen()) {
            if (change.aard() == Aard.BOTST || change.aard() == Aard.LEEG) {
                Checkbox own = new Checkbox(
                        change.aard() == Aard.LEEG
                                ? "Maak ook online leeg"
                                : "Neem de tekst uit Word, in plaats van wat online staat");
                own.setAriaLabel(own.getLabel() + ": " + title + " " + change.plaats());
                choices.put(own, List.of(change));
                card.add(regel(change), own);
            } else if (change.aard() == Aard.PAST_NIET) {
                card.add(regel(change));
            }
        }
        return card;
    }

    private static Div regel(Wijziging one) {
        Div line = new Div();
        line.addClassName("db-word-change");
        Span kind = Stukjes.pill(
                woord(one.aard()), one.aard() == Aard.BOTST || one.aard() == Aard.PAST_NIET ? "warn" : "ok");
        Span place = new Span(one.plaats());
        place.addClassName("db-said-name");
        line.add(new Div(kind, place));
        if (!one.zin().isEmpty()) {
            line.add(hulp(one.zin()));
        }
        if (!one.online().isEmpty()) {
            line.add(tekst("Online", one.online()));
        }
        if (one.aard() != Aard.LEEG) {
            line.add(tekst("In Word", one.tekst().isEmpty() ? "(leeg)" : one.tekst()));
        }
        return line;
    }

    private static String woord(Aard kind) {
        return switch (kind) {
            case ERBIJ -> "komt erbij";
            case ANDERS -> "anders";
            case LEEG -> "leeggemaakt in Word";
            case BOTST -> "botst";
            case PAST_NIET -> "past niet";
        };
    }

    private static Div tekst(String who, String text) {
        Span name = new Span(who);
        name.addClassName("db-help");
        Paragraph words = new Paragraph(text);
        words.addClassName("db-said-text");
        words.getElement().setAttribute("dir", "auto");
        return new Div(name, words);
    }

    private Section los() {
        Section card = new Section(
                new H3("Wat geen plaats heeft"),
                hulp(
                        "Deze teksten stonden naast de velden. Kies waar ze horen; wat je niet kiest, gaat nergens heen."));
        card.addClassName("db-card");
        for (Los one : proposal.los()) {
            card.add(new Plaatskeuze(traject, proposal.wie(), one, at -> {
                if (words.place(toegang, traject, one.nummer(), at)) {
                    again.accept("Geplaatst. Je vindt de tekst hieronder bij de vraag.", List.of());
                }
            }));
        }
        return card;
    }

    private Div knoppen() {
        Div row = new Div();
        row.addClassName("db-actions");
        if (!choices.isEmpty()) {
            Button apply = new Button("Zet terug wat aangevinkt is", click -> {
                List<Wijziging> chosen = choices.entrySet().stream()
                        .filter(one -> one.getKey().getValue())
                        .flatMap(one -> one.getValue().stream())
                        .toList();
                if (chosen.isEmpty()) {
                    again.accept("Vink eerst aan wat terug moet.", List.of());
                } else {
                    Terug result = words.putBack(toegang, traject, chosen);
                    again.accept(aantal(result.gelukt()) + " teruggezet.", result.niet());
                }
            });
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(apply);
        }
        if (proposal.teruggezet() > 0) {
            row.add(new Button("Maak het terugzetten ongedaan", click -> {
                Terug result = words.undo(toegang, traject);
                again.accept(aantal(result.gelukt()) + " weer zoals het was.", result.niet());
            }));
        }
        row.add(new Button("Vergeet dit bestand", click -> {
            words.forget(toegang, traject);
            again.accept("Het bestand is vergeten. Wat je terugzette, blijft staan.", List.of());
        }));
        return row;
    }

    private static Paragraph hulp(String text) {
        return Stukjes.help(text);
    }

    private static String aantal(int many) {
        return many == 1 ? "1 antwoord is" : many + " antwoorden zijn";
    }
}
