package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Klok;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Afloop;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Vrijgave;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;

/** What the pages about releasing and comparing have in common. */
final class Delen {

    static final String TWEELING = "tweeling";
    static final String HOOFDSTUK = "hoofdstuk";

    private static final int MAX_DIGITS = 18;

    private Delen() {}

    /** The tweeling that the address names; one that isn't mine doesn't exist. */
    static Tweeling tweeling(BeforeEnterEvent event, TweelingService pairs, Toegang toegang) {
        String id = event.getRouteParameters().get(TWEELING).orElse("");
        if (id.length() > MAX_DIGITS || !id.matches("[0-9]+")) {
            throw geenTweeling();
        }
        return pairs.find(toegang, Long.parseLong(id)).orElseThrow(Delen::geenTweeling);
    }

    /** The chapter that the address names, by the section that opens it. */
    static Section hoofdstuk(BeforeEnterEvent event, Traject traject) {
        String code = event.getRouteParameters().get(HOOFDSTUK).orElse("");
        return traject.editie().chapters().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Dit hoofdstuk bestaat niet."));
    }

    /** Why there is nothing to compare in a tweeling in which this bestuur takes no part now. */
    static String voorbij(Tweeling tweeling, long mij) {
        return Afloop.voor(tweeling, mij)
                .map(text -> text + " Jullie lezen elkaars antwoorden niet meer; het gesprek blijft staan.")
                .orElse(
                        "Deze tweeling loopt niet. Zodra iedereen aanvaard heeft, kunnen jullie hoofdstukken vrijgeven en"
                                + " vergelijken.");
    }

    private static NotFoundException geenTweeling() {
        return new NotFoundException("Deze tweeling bestaat niet, of jullie bestuur hoort er niet bij.");
    }

    static Nav kruimel(Anchor... links) {
        Nav crumb = new Nav();
        crumb.addClassNames("db-crumb", "db-print-controls");
        crumb.getElement().setAttribute("aria-label", "Kruimelpad");
        for (int i = 0; i < links.length; i++) {
            crumb.add(links[i]);
            if (i < links.length - 1) {
                crumb.add(new Span(" › "));
            }
        }
        return crumb;
    }

    /** Who explains what is in a release, in their own words, and of when it is. */
    static Div woord(Vrijgave one) {
        Paragraph date =
                Stukjes.help("Vrijgegeven door %s op %s".formatted(one.bestuur(), Opmaak.moment(one.vrijgegeven())));
        Paragraph word = new Paragraph(one.woord());
        word.addClassName("db-said-text");
        word.getElement().setAttribute("dir", "auto");
        Div block = new Div(word, date);
        block.addClassName("db-release-word");
        return block;
    }

    static String dag(java.time.Instant at) {
        return Opmaak.dag(at.atZone(Klok.BRUSSEL).toLocalDate());
    }
}
