package be.draaiboek.invullen.ui;

import be.draaiboek.editie.Editie;
import be.draaiboek.traject.ui.Draaiboeklinks;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** How the figures come about, to unfold. */
final class CountingRules extends NativeDetails {

    CountingRules(Editie editie) {
        super("Zo wordt dit geteld");
        UnorderedList rules = new UnorderedList();
        for (String rule : List.of(
                "Elk antwoord op een gesloten vraag met een volgorde is tussen 0 en 100 waard: het laagste 0, het hoogste 100, de andere daartussen. Vragen zonder beter of slechter antwoord krijgen geen score.",
                "De score van een dimensie is het gemiddelde van haar vragen; elke vraag weegt even zwaar.",
                "Je ziet de score vanaf 70 % van de vragen die van toepassing zijn. Wat niet beantwoord is, is nooit nul.",
                "‘Niet van toepassing’ telt niet mee. ‘Weet ik niet’ is een antwoord, maar geeft geen score.",
                "Wat jullie afspraken telt. Zolang dat er niet is, telt het gemiddelde van ieders eigen antwoord: dat is voorlopig, ook als wie antwoordde er niet meer bij is.",
                "Je ziet alleen wat je ook bij de vragen zelf mag lezen. Wat je nog niet zelf beantwoordde, telt voor jou nog niet mee.",
                "Onder 25 heet een score ‘aan het begin’, onder 50 ‘eerste stappen’, onder 75 ‘goed op weg’ en daarboven ‘ver gevorderd’. Een lage score kan een bewuste keuze zijn.",
                "‘Oneens’ zijn jullie waar de hoogste en de laagste keuze ver uit elkaar liggen en nog niets afgesproken is.")) {
            rules.add(new ListItem(rule));
        }
        addClassName("db-results-how");
        Div all = new Div(rules);
        UnorderedList perQuestion = new UnorderedList();
        editie.items().stream().filter(item -> !item.scoring().isEmpty()).forEach(item -> {
            String section = editie.section(item.section()).orElseThrow().heading();
            perQuestion.add(new ListItem(
                    Draaiboeklinks.link(section + " – " + item.number() + ". " + item.title(), item),
                    new Paragraph(item.scoring())));
        });
        if (perQuestion.getComponentCount() > 0) {
            all.add(new H3("Per vraag"), perQuestion);
        }
        setContent(all);
    }
}
