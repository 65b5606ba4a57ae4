package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.AntwoordService;
import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Voorganger;
import be.draaiboek.antwoord.VoorgangerService;
import be.draaiboek.antwoord.ui.Leesweergave;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.NoteTemplate;
import be.draaiboek.editie.Section;
import be.draaiboek.meetmoment.Meetmoment;
import be.draaiboek.meetmoment.MeetmomentService;
import be.draaiboek.nota.NagelatenService;
import be.draaiboek.nota.ui.Notablad;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Markup;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a bestuur left that went up in mine, section by section: to read, with its history, and for the trekker to take over. */
@Route(TrajectNavigatie.VOORGANGER + "/:traject([0-9]{1,18})/:sectie?")
@RolesAllowed(Gebruiker.DEELNEMER)
class VoorgangerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** In the address, of what was written on blocks of the note: it is in no section. */
    private static final String NOTA = NoteTemplate.SECTION;

    private static final String OWN_WORDS = "Eigen woorden in de ambitienota";

    private final transient VoorgangerService service;
    private final transient AntwoordService answers;
    private final transient TrajectService trajecten;
    private final transient MeetmomentService moments;
    private final transient NagelatenService notes;
    private final transient HuidigeGebruiker current;
    private final Gezegd said = new Gezegd();
    private long traject;
    private @Nullable String code;
    private String title = "Voorganger";

    VoorgangerView(
            VoorgangerService service,
            AntwoordService answers,
            TrajectService trajecten,
            MeetmomentService moments,
            NagelatenService notes,
            HuidigeGebruiker current) {
        this.service = service;
        this.answers = answers;
        this.trajecten = trajecten;
        this.moments = moments;
        this.notes = notes;
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
        Voorganger left = service.find(toegang(), traject).orElseThrow(NotFoundException::new);
        Traject ours = trajecten.mine(toegang()).stream()
                .filter(one -> one.voorgangers().stream().anyMatch(two -> two.trajectId() == traject))
                .findFirst()
                .orElse(null);
        title = "Voorganger " + left.naam();
        removeAll();
        Paragraph lead = Stukjes.lead("Zo stond het Draaiboek van " + left.naam() + " toen het op "
                + Opmaak.datum(left.tot()) + " opging in " + (ours == null ? "jullie bestuur" : ours.bestuur())
                + ". Wat daar samen ingevuld werd, leest iedereen die hier alles leest; wat iemand voor zichzelf antwoordde,"
                + " alleen wie het toen ook las. Er kan niets meer bij.");
        add(new H1("Voorganger: " + left.naam()), lead, said);
        Set<String> answered = new TreeSet<>(service.answered(toegang(), left));
        Editie editie = left.editie();
        List<Section> sections = editie.sections().stream()
                .filter(one -> editie.items(one).stream().anyMatch(item -> answered.contains(item.id())))
                .toList();
        List<Item> onNote = answered.stream()
                .filter(id -> editie.item(id).isEmpty())
                .flatMap(id -> editie.kept(id).stream())
                .toList();
        List<Stuk> frozen = frozen(left);
        if (sections.isEmpty() && onNote.isEmpty() && frozen.isEmpty()) {
            add(new Paragraph("Er werd niets samen ingevuld."));
            return;
        }
        Optional<Stuk> whole =
                frozen.stream().filter(one -> one.code().equals(code)).findFirst();
        if (whole.isPresent()) {
            add(
                    menu(sections, null, !onNote.isEmpty(), frozen),
                    new H2(whole.get().titel()),
                    whole.get().inhoud().get());
            return;
        }
        boolean note = NOTA.equals(code) || sections.isEmpty();
        Section chosen = note ? null : section(editie, sections);
        add(menu(sections, chosen, !onNote.isEmpty(), frozen));
        List<Item> items = chosen == null
                ? onNote
                : editie.items(chosen).stream()
                        .filter(item -> answered.contains(item.id()))
                        .toList();
        List<String> ids = items.stream().map(Item::id).toList();
        List<Cel> theirs = service.cellen(toegang(), left, ids);
        List<Cel> now = ours == null ? List.of() : answers.cellen(toegang(), ours, ids);
        add(new H2(chosen == null ? OWN_WORDS : chosen.heading()));
        for (Item item : items) {
            add(new Voorgangervraag(left, item, theirs, ours, now)
                    .metGeschiedenis(() -> service.history(toegang(), left, item.id()))
                    .metOvername(() -> {
                        if (ours != null) {
                            service.takeOver(toegang(), ours, traject, item.id());
                            show();
                            said.say("Overgenomen: “" + item.title()
                                    + "” Wat er bij jullie stond, blijft in de geschiedenis.");
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

    /** Something that was frozen as a whole: a meetmoment, or a submitted note. */
    private record Stuk(String code, String titel, Supplier<Component> inhoud) {}

    private List<Stuk> frozen(Voorganger left) {
        List<Stuk> all = new ArrayList<>();
        for (Meetmoment one : moments.left(toegang(), traject)) {
            all.add(new Stuk(
                    "meetmoment-" + one.id(),
                    "Meetmoment " + one.naam() + ", " + Opmaak.datum(one.ondertekendOp()),
                    () -> moments.read(toegang(), one.id())
                            .<Component>map(found -> sheet(left.editie(), found.cellen()))
                            .orElseGet(Div::new)));
        }
        for (NagelatenService.Nagelaten one : notes.list(toegang(), traject)) {
            all.add(new Stuk(
                    "nota-" + one.nummer(),
                    "Ambitienota, versie " + one.nummer() + " van " + Opmaak.moment(one.op()),
                    () -> notes.read(toegang(), traject, one.nummer())
                            .<Component>map(Notablad::new)
                            .orElseGet(Div::new)));
        }
        return all;
    }

    private static Div sheet(Editie editie, List<Cel> cells) {
        Set<String> ids = cells.stream().map(cel -> cel.address().item()).collect(Collectors.toSet());
        Div sheet = new Div();
        for (Section section : editie.sections()) {
            List<Item> items = editie.items(section).stream()
                    .filter(item -> ids.contains(item.id()))
                    .toList();
            if (!items.isEmpty()) {
                sheet.add(new H3(section.heading()));
            }
            items.forEach(item ->
                    sheet.add(new H4(item.number() + ". " + item.title()), Leesweergave.of(item, Cel.SAMEN, cells)));
        }
        return sheet;
    }

    private Uitklap menu(List<Section> sections, @Nullable Section chosen, boolean note, List<Stuk> frozen) {
        Markup.Builder links = new Markup.Builder();
        sections.forEach(one -> links.add(link(one.code(), one.heading(), one.equals(chosen))));
        if (note) {
            links.add(link(NOTA, OWN_WORDS, NOTA.equals(code)));
        }
        frozen.forEach(one -> links.add(link(one.code(), one.titel(), one.code().equals(code))));
        Uitklap drawer = new Uitklap(
                "Alles wat er staat (" + (sections.size() + (note ? 1 : 0) + frozen.size()) + ")",
                Markup.of("<ul>%s</ul>", links.build()).in("nav", "db-read-sections"));
        drawer.addClassName("db-predecessor-menu");
        return drawer;
    }

    private Markup link(String to, String text, boolean here) {
        String address = TrajectNavigatie.VOORGANGER + "/" + traject + "/" + to;
        return here
                ? Markup.of("<li><a router-link href='%s' aria-current=page>%s</a></li>", address, text)
                : Markup.of("<li><a router-link href='%s'>%s</a></li>", address, text);
    }
}
