package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Voorganger;
import be.draaiboek.antwoord.VoorgangerService;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a bestuur left that went up in mine, section by section: to read, with its history, and for the trekker to take over. */
@Route(TrajectNavigatie.VOORGANGER + "/:traject([0-9]{1,18})/:sectie?")
@RolesAllowed(Gebruiker.DEELNEMER)
class VoorgangerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** In the address, of what was written on blocks of the note: it is in no section. */
    private static final String NOTA = "nota";

    private final transient VoorgangerService service;
    private final transient AntwoordService answers;
    private final transient TrajectService trajecten;
    private final transient HuidigeGebruiker current;
    private final Gezegd said = new Gezegd();
    private long traject;
    private @Nullable String code;
    private String title = "Voorganger";

    VoorgangerView(
            VoorgangerService service, AntwoordService answers, TrajectService trajecten, HuidigeGebruiker current) {
        this.service = service;
        this.answers = answers;
        this.trajecten = trajecten;
        this.current = current;
        addClassNames("db-page", "db-predecessor");
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        traject = Long.parseLong(event.getRouteParameters().get("traject").orElse("0"));
        code = event.getRouteParameters().get("sectie").orElse(null);
        said.setText("");
        show();
    }

    private Toegang toegang() {
        return current.vereist().toegang();
    }

    private void show() {
        Voorganger left = service.een(toegang(), traject).orElseThrow(NotFoundException::new);
        Traject ours = trajecten.mijn(toegang()).stream()
                .filter(one -> one.voorgangers().stream().anyMatch(two -> two.trajectId() == traject))
                .findFirst()
                .orElse(null);
        title = "Voorganger " + left.naam();
        removeAll();
        Paragraph lead = new Paragraph("Zo stond het Draaiboek van " + left.naam() + " toen het op "
                + Opmaak.datum(left.tot()) + " opging in " + (ours == null ? "jullie bestuur" : ours.bestuur())
                + ". Wat daar samen ingevuld werd, leest iedereen die hier alles leest; wat iemand voor zichzelf antwoordde,"
                + " alleen wie het toen ook las. Er kan niets meer bij.");
        lead.addClassName("db-lead");
        add(new H1("Voorganger: " + left.naam()), lead, said);
        Set<String> answered = new TreeSet<>(service.beantwoord(toegang(), left));
        Editie editie = left.editie();
        List<Section> sections = editie.sections().stream()
                .filter(one -> editie.items(one).stream().anyMatch(item -> answered.contains(item.id())))
                .toList();
        List<Item> onNote = answered.stream()
                .filter(id -> editie.item(id).isEmpty())
                .flatMap(id -> editie.kept(id).stream())
                .toList();
        if (sections.isEmpty() && onNote.isEmpty()) {
            add(new Paragraph("Er werd niets samen ingevuld."));
            return;
        }
        boolean note = NOTA.equals(code) || sections.isEmpty();
        Section chosen = note ? null : section(editie, sections);
        add(menu(sections, chosen, !onNote.isEmpty()));
        List<Item> items = chosen == null
                ? onNote
                : editie.items(chosen).stream()
                        .filter(item -> answered.contains(item.id()))
                        .toList();
        List<String> ids = items.stream().map(Item::id).toList();
        List<Cel> theirs = service.cellen(toegang(), left, ids);
        List<Cel> now = ours == null ? List.of() : answers.cellen(toegang(), ours, ids);
        add(new H2(chosen == null ? "Eigen woorden in de ambitienota" : chosen.heading()));
        for (Item item : items) {
            add(new Voorgangervraag(left, item, theirs, ours, now)
                    .metGeschiedenis(() -> service.geschiedenis(toegang(), left, item.id()))
                    .metOvername(() -> {
                        if (ours != null) {
                            service.neemOver(toegang(), ours, traject, item.id());
                            show();
                            said.zeg("Overgenomen: " + item.title() + ". Je vindt wat er stond in de geschiedenis ervan.");
                        }
                    }));
        }
    }

    /** The section of the address, or the first; one that isn't there is no page. */
    private Section section(Editie editie, List<Section> sections) {
        return code == null
                ? sections.getFirst()
                : editie.section(code).filter(sections::contains).orElseThrow(NotFoundException::new);
    }

    private Uitklap menu(List<Section> sections, @Nullable Section chosen, boolean note) {
        List<String> links = new ArrayList<>();
        sections.forEach(one -> links.add(link(one.code(), one.heading(), one.equals(chosen))));
        if (note) {
            links.add(link(NOTA, "Eigen woorden in de ambitienota", chosen == null));
        }
        Uitklap drawer = new Uitklap(
                Optional.ofNullable(chosen).map(Section::heading).orElse("Eigen woorden in de ambitienota")
                        + " – kies een andere sectie (" + links.size() + ")",
                Opmaak.vast("nav", "db-read-sections", "<ul>" + String.join("", links) + "</ul>"));
        drawer.addClassName("db-predecessor-menu");
        return drawer;
    }

    private String link(String to, String text, boolean here) {
        return "<li><a router-link href='" + TrajectNavigatie.VOORGANGER + "/" + traject + "/" + Opmaak.veilig(to) + "'"
                + (here ? " aria-current=page" : "") + ">" + Opmaak.veilig(text) + "</a></li>";
    }
}
