package be.draaiboek.woord.ui;

import be.draaiboek.document.Formulierlezer;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Oplader;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.woord.Voorstel;
import be.draaiboek.woord.Wie;
import be.draaiboek.woord.WoordNavigatie;
import be.draaiboek.woord.WoordService;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The Draaiboek to Word, and what would change when it comes back. A file waits here for a day, also after a reload. */
@Route(WoordNavigatie.PAGINA)
@PageTitle("In Word – Draaiboek")
@Menu(title = "Invullen in Word", order = 12)
@RolesAllowed(Gebruiker.DEELNEMER)
class WoordView extends Div implements BeforeEnterObserver {

    private final transient TrajectService trajecten;
    private final transient WoordService words;
    private final transient HuidigeGebruiker current;

    private final Div said = new Div();
    private final Div below = new Div();

    WoordView(TrajectService trajecten, WoordService words, HuidigeGebruiker current) {
        this.trajecten = trajecten;
        this.words = words;
        this.current = current;
        addClassNames("db-page", "db-word-page");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Traject traject = traject().orElse(null);
        if (traject == null) {
            add(Draaiboeklinks.geenTraject());
            return;
        }
        Paragraph lead = Stukjes.lead(
                "Werk je liever in Word, of zit je zonder netwerk? Neem het Draaiboek mee, vul het in en zet"
                        + " het terug. Je ziet eerst wat er zou veranderen, en kiest dan zelf.");
        add(new H1("Invullen in Word"), lead, mee(traject), terug(traject), said, below);
        show("", List.of());
    }

    private Section mee(Traject traject) {
        UnorderedList files = new UnorderedList(
                bestand(
                        traject,
                        Wie.MIJN,
                        "Mijn antwoorden",
                        "De vragen die ieder eerst voor zichzelf beantwoordt, met wat jij al invulde."),
                bestand(
                        traject,
                        Wie.SAMEN,
                        "Wat we samen schrijven",
                        traject.isTrekker()
                                ? "De vragen die jullie samen beantwoorden, en de afspraken bij de vragen waarop je zelf al antwoordde."
                                : "De vragen die jullie samen beantwoorden. Afspraken legt de trekker vast."));
        Section card = kaart("Neem mee in Word", "word-mee");
        card.addClassName("db-take");
        card.add(files);
        return card;
    }

    private static ListItem bestand(Traject traject, Wie who, String name, String what) {
        Anchor link = new Anchor(WoordNavigatie.bestand(traject.id(), who), name);
        link.setRouterIgnore(true);
        link.addClassName("db-btn");
        Span words = new Span(what);
        words.addClassName("db-help");
        return new ListItem(link, words);
    }

    private Section terug(Traject traject) {
        Section card = kaart("Zet terug uit Word", "word-terug");
        Oplader choose = new Oplader(
                        WoordNavigatie.terug(traject.id()),
                        "Kies het Word-bestand",
                        ".docx, hoogstens 30 MB",
                        ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        Formulierlezer.GROOTST,
                        "Dit bestand is groter dan 30 MB. Haal de afbeeldingen eruit: die voeg je online toe.")
                .metNaam();
        choose.bijOpgeladen(
                answer -> show("Het bestand is gelezen. Hieronder zie je wat er zou veranderen.", List.of()));
        Paragraph help = Stukjes.help(
                "Een bestand dat je hier meenam, of het oorspronkelijke Draaiboek in Word. Er verandert nog niets als je het kiest. Het blijft hier één dag klaarstaan, alleen voor"
                        + " jou. Een volgend bestand komt in de plaats.");
        card.add(choose, help);
        return card;
    }

    private static Section kaart(String title, String id) {
        H2 heading = new H2(title);
        heading.setId(id);
        Section card = new Section(heading);
        card.getElement().setAttribute("aria-labelledby", id);
        card.addClassName("db-card");
        return card;
    }

    /** Draws again what waits, beside what stands online now, and says what came of it. */
    private void show(String done, List<String> refused) {
        said.removeAll();
        if (!done.isEmpty()) {
            said.add(new Paragraph(done));
        }
        if (!refused.isEmpty()) {
            UnorderedList list = new UnorderedList();
            refused.forEach(line -> list.add(new ListItem(line)));
            said.add(list);
        }
        below.removeAll();
        Toegang toegang = current.vereist().toegang();
        Traject traject = traject().orElse(null);
        Voorstel proposal =
                traject == null ? null : words.voorstel(toegang, traject).orElse(null);
        if (traject != null && proposal != null) {
            below.add(new Voorstelpaneel(words, toegang, traject, proposal, this::show));
        }
    }

    private Optional<Traject> traject() {
        return GekozenTraject.uit(trajecten.mine(current.vereist().toegang()));
    }
}
