package be.draaiboek.shell;

import be.draaiboek.invullen.InvullenNavigatie;
import be.draaiboek.meetmoment.MeetmomentNavigatie;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** How it works, what happens to what one types, and the keys. */
@Route(ShellNavigatie.HULP)
@PageTitle("Hulp – Draaiboek")
@Menu(title = "Hulp", order = 90)
@PermitAll
class HulpView extends Div {

    private record Toets(String keys, String does) {}

    private static final List<Toets> KEYS = List.of(
            new Toets("j / k", "naar de volgende of de vorige vraag op de pagina"),
            new Toets("v / t", "naar de volgende of de vorige sectie"),
            new Toets("z of /", "zoeken"),
            new Toets("b", "begrippen"),
            new Toets("s", "startpagina"),
            new Toets("h", "deze hulp"),
            new Toets("?", "de toetsen van de pagina waar je bent"));

    private static final List<Toets> FIELD_KEYS = List.of(
            new Toets("1 tot 9", "bij vraag per vraag: dat antwoord kiezen"),
            new Toets("Enter", "bij vraag per vraag: naar de volgende vraag"),
            new Toets("Ctrl + Enter", "zeggen dat je klaar bent met een tekst of een tabel"),
            new Toets("Tab, Shift + Tab", "naar het volgende of vorige veld"),
            new Toets("↑ ↓", "een ander antwoord kiezen bij een keuze"),
            new Toets("spatie", "een vakje aan- of uitvinken"),
            new Toets("← ↑ → ↓ in een takenmatrix", "naar een ander vakje; R, A, C of I kiest, Delete maakt leeg"),
            new Toets(
                    "Enter, F2, Esc in een tabel",
                    "een rij lager, in de cel schrijven, niet doen; kopiëren en plakken gaat zoals in Excel"),
            new Toets("Ctrl + Z", "wat je net typte ongedaan maken; oudere versies staan bij ⋯ aan de vraag"));

    HulpView() {
        addClassNames("db-page", "db-help-page");
        add(new H1("Hulp"));
        add(
                new H2("Zo werkt het"),
                list(
                        "Kies een sectie. Lees waarover het gaat, antwoord met wat je vandaag weet, en ga verder. Een halve zin is beter dan niets.",
                        "Staat er ‘eerst ieder voor zich’, dan zie je de antwoorden van collega's pas na het jouwe. Zo praten jullie elkaar niet na.",
                        "Daarna legt de trekker vast wat jullie samen afspreken. Je eigen antwoord blijft bestaan.",
                        "Het Draaiboek is een kringloop. Kom gerust terug op wat je eerder schreef."));
        Paragraph more = new Paragraph(
                new Anchor(ShellNavigatie.WELKOM, "Het welkom in vier stappen"),
                new Span(" · "),
                new Anchor(InvullenNavigatie.BEGRIPPEN, "Begrippen in gewone taal"),
                new Span(" · "),
                new Anchor(InvullenNavigatie.ZOEKEN, "Zoeken"),
                new Span(" · "),
                new Anchor(MeetmomentNavigatie.AFDRUK, "Het hele Draaiboek afdrukken"));
        add(more);
        add(
                new H2("Wat er met je tekst gebeurt"),
                list(
                        "Alles wat je typt, wordt vanzelf bewaard. Onder elk veld staat wanneer.",
                        "Je team ziet bij Start met welke secties je klaar bent. Je antwoorden leest wie zelf geantwoord heeft.",
                        "Valt het netwerk weg of loopt je sessie af, dan blijft je tekst op dit toestel staan tot hij bewaard is.",
                        "Schreef een collega net in hetzelfde veld, dan zie je beide teksten naast elkaar en kies je zelf.",
                        "Elke vorige versie vind je bij het klokje onder het veld, of bij ⋯ aan de vraag; je kan ze terugzetten.",
                        "Werk je op een computer van iemand anders, kies dan ‘Gedeelde computer’ onder ⋯ naast de stand van het bewaren, voor je begint te typen."));
        Checkbox letters = new Checkbox("Sneltoetsen van één letter gebruiken");
        letters.setId("sneltoetsen");
        letters.getElement().executeJs("this.checked = window.draaiboekKeys ? window.draaiboekKeys() : true");
        Paragraph off =
                new Paragraph("Deze toetsen werken zolang je niet in een tekstveld typt. Hindert dat, bijvoorbeeld bij "
                        + "spraakbesturing, zet ze dan op dit toestel uit.");
        add(
                new H2("Kom je er niet uit?"),
                new Paragraph(
                        "Je trekker kent jullie afspraken, je begeleider bij POLIS kent het Draaiboek. "
                                + "Vertel op welke pagina je was en wat er stond; het adres bovenaan in je browser helpt hen verder."));
        add(new H2("Toetsen"), off, letters, table("Sneltoetsen", KEYS), new H2("In een veld"));
        add(table("Toetsen in een veld", FIELD_KEYS));
    }

    private static UnorderedList list(String... lines) {
        UnorderedList list = new UnorderedList();
        for (String line : lines) {
            list.add(new ListItem(line));
        }
        return list;
    }

    private static NativeTable table(String name, List<Toets> keys) {
        NativeTableHeader head = new NativeTableHeader();
        NativeTableRow top = new NativeTableRow();
        top.add(new NativeTableHeaderCell("Toets"), new NativeTableHeaderCell("Wat ze doet"));
        head.add(top);
        NativeTableBody body = new NativeTableBody();
        for (Toets one : keys) {
            NativeTableRow row = new NativeTableRow();
            NativeTableHeaderCell key = new NativeTableHeaderCell(one.keys());
            key.getElement().setAttribute("scope", "row");
            row.add(key, new NativeTableCell(one.does()));
            body.add(row);
        }
        NativeTable table = new NativeTable(head, body);
        table.getElement().setAttribute("aria-label", name);
        table.addClassName("db-keys");
        return table;
    }
}
