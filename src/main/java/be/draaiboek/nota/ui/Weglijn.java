package be.draaiboek.nota.ui;

import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.nota.Versie;
import be.draaiboek.nota.Versie.Uitslag;
import be.draaiboek.nota.Versie.Voorlegging;
import be.draaiboek.nota.Weg;
import be.draaiboek.nota.Weg.Staat;
import be.draaiboek.nota.Weg.Stap;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Opmaak;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way that the note goes, step by step: who has it, which version, and what they made of it. */
final class Weglijn extends Div {

    private final HtmlContainer steps = Markup.EMPTY.in("ol", "db-nota-way");

    Weglijn(Weg way) {
        steps.getElement().setAttribute("aria-label", "De weg van de nota");
        add(steps);
        show(way);
    }

    void show(Weg way) {
        Markup.Builder html = new Markup.Builder();
        boolean begun = way.laatste().isPresent();
        html.add(stap(
                begun ? "is-done" : "is-now",
                (begun ? "✓ " : "") + "Concept",
                "versie %d in de maak".formatted(way.volgendNummer()),
                null));
        List<Stap> all = way.stappen();
        for (Stap step : all) {
            String mark = mark(step.staat());
            html.add(stap("is-" + klasse(step.staat()), mark + step.orgaan().label(), onder(step), step.versie()));
        }
        html.build().show(steps);
        // on a phone it scrolls, also where nothing in it leads anywhere
        if (begun) {
            steps.getElement().removeAttribute("tabindex");
        } else {
            steps.getElement().setAttribute("tabindex", "0");
        }
    }

    private static Markup stap(String kind, String label, String below, @Nullable Versie version) {
        return Markup.of(
                "<li class=\"%s\"><b>%s</b><br>%s</li>",
                kind,
                label,
                version == null
                        ? Markup.of("<span>%s</span>", below)
                        : Markup.of("<a router-link href=\"%s\">%s</a>", NotaNavigatie.versie(version.id()), below));
    }

    private static String klasse(Staat state) {
        return switch (state) {
            case OPEN -> "open";
            case LIGT_VOOR -> "now";
            case DOOR -> "done";
            case TERUG -> "back";
            case NEEN -> "no";
        };
    }

    private static String mark(Staat state) {
        return switch (state) {
            case OPEN, LIGT_VOOR -> "";
            case DOOR -> "✓ ";
            case TERUG -> "↩ ";
            case NEEN -> "✕ ";
        };
    }

    private static String onder(Stap step) {
        Versie version = step.versie();
        Voorlegging laid = step.voorlegging();
        if (version == null || laid == null) {
            return "nog niet voorgelegd";
        }
        String day = laid.beslissing().zitting() == null
                ? ""
                : Opmaak.datum(laid.beslissing().zitting());
        Uitslag result = laid.uitslag();
        return "versie " + version.nummer()
                + (result == null
                        ? " ligt nu voor" + (day.isEmpty() ? "" : ", zitting " + day)
                        : ": " + result.label().toLowerCase(java.util.Locale.ROOT) + ", " + day);
    }
}
