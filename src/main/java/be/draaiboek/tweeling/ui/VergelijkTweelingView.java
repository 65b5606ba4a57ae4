package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.tweeling.Afloop;
import be.draaiboek.tweeling.Gespreksvragen.Opener;
import be.draaiboek.tweeling.Tegenover.Blad;
import be.draaiboek.tweeling.Tegenover.Kant;
import be.draaiboek.tweeling.Tegenover.Vraag;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Tweelingnieuws;
import be.draaiboek.tweeling.Vergelijking;
import be.draaiboek.tweeling.VergelijkingService;
import be.draaiboek.tweeling.Vrijgave;
import be.draaiboek.tweeling.Vrijgave.Inhoud;
import be.draaiboek.tweeling.VrijgaveService;
import be.draaiboek.weergave.Bestandlink;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** A chapter of ours beside what the others of a tweeling released of it; gone at once when they withdraw it. */
@Route(TweelingNavigatie.VERGELIJK_HOOFDSTUK)
@RolesAllowed(Gebruiker.DEELNEMER)
class VergelijkTweelingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TrajectService trajecten;
    private final transient TweelingService pairs;
    private final transient VrijgaveService releases;
    private final transient VergelijkingService comparisons;
    private final transient Edities edities;
    private final transient Tweelingnieuws news;
    private final transient HuidigeGebruiker current;
    private final transient List<ItemToevoeging> additions;

    private final Paragraph status = new Paragraph();
    private final H1 heading = new H1();
    private final Div body = new Div();
    private transient Toegang toegang;
    private transient Tweeling tweeling;
    private transient Traject traject;
    private transient Section chapter;
    private transient List<Vrijgave> shown = List.of();
    private final transient Map<String, Component> panels = new HashMap<>();
    private transient Vergelijkkeuze choice = Vergelijkkeuze.uit(QueryParameters.empty());
    private @Nullable Vergelijkvragen questions;
    private transient @Nullable Plaatsbewaarder place;
    /** What somebody wants to ask whom, on a page that is on its way. */
    private transient Map.@Nullable Entry<Long, Opener> asked;

    private transient @Nullable Runnable unlisten;
    private String title = "Vergelijken";

    @SuppressWarnings("NullAway.Init")
    VergelijkTweelingView(
            TrajectService trajecten,
            TweelingService pairs,
            VrijgaveService releases,
            VergelijkingService comparisons,
            Edities edities,
            Tweelingnieuws news,
            HuidigeGebruiker current,
            ObjectProvider<ItemToevoeging> additions) {
        this.trajecten = trajecten;
        this.pairs = pairs;
        this.releases = releases;
        this.comparisons = comparisons;
        this.edities = edities;
        this.news = news;
        this.current = current;
        this.additions = additions.orderedStream().toList();
        addClassNames("db-page", "db-release", "db-print");
        status.addClassName("db-release-status");
        status.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        toegang = current.vereist().toegang();
        tweeling = Delen.tweeling(event, pairs, toegang);
        traject = tweeling.mijnTraject(trajecten.mijn(toegang))
                .orElseThrow(() -> new com.vaadin.flow.router.NotFoundException(
                        "Jullie bestuur heeft nog geen Draaiboek om te vergelijken."));
        chapter = Delen.hoofdstuk(event, traject);
        choice = Vergelijkkeuze.uit(event.getLocation().getQueryParameters());
        title = titel();
        heading.setText(title);
        removeAll();
        panels.clear();
        status.setText("");
        add(
                Delen.kruimel(new Anchor(TweelingNavigatie.vergelijk(tweeling.id()), "Vergelijken")),
                heading,
                status,
                body);
        Plaatsbewaarder keeper = new Plaatsbewaarder(tweeling.id() + "-" + chapter.code());
        place = keeper;
        add(keeper);
        draw();
        Map.Entry<Long, Opener> wanted = asked;
        asked = null;
        if (wanted != null) {
            keeper.laat();
            stel(wanted.getKey(), wanted.getValue());
        }
    }

    private String titel() {
        return chapter.heading() + " naast "
                + Gesprekstof.opsomming(anderen().stream().map(Lid::naam).toList());
    }

    private List<Lid> anderen() {
        return Vergelijking.anderen(tweeling, traject.bestuurId());
    }

    /** Reads everything through my own access of this moment, and shows what is left of it. */
    private void draw() {
        body.removeAll();
        Vergelijking found = comparisons.lees(toegang, traject, tweeling, chapter);
        List<Inhoud> theirs = found.hunne();
        shown = theirs.stream().map(Inhoud::vrijgave).toList();
        if (found.leeg()) {
            body.add(niets());
            return;
        }
        List<Kant> everybody = found.kanten();
        List<Kant> sides = gekozen(everybody);
        Blad sheet = found.blad(sides);
        Div words = new Div();
        words.addClassName("db-release-words");
        theirs.forEach(one -> words.add(Delen.woord(one.vrijgave())));
        Paragraph own = new Paragraph(found.uitleg());
        own.addClassName("db-help");
        Div take = new Div(bestand("docx", "Word"), bestand("pdf", "Pdf"));
        take.addClassNames("db-actions", "db-print-controls");
        body.add(take, words, own);
        found.zonder().forEach(lid -> {
            Paragraph none = new Paragraph(lid.naam() + " heeft dit hoofdstuk niet vrijgegeven.");
            none.addClassName("db-help");
            body.add(none);
        });
        Vergelijkradar.van(found, sides).ifPresent(body::add);
        if (sides.getFirst().bestuurId() == traject.bestuurId()) {
            body.add(new Gespreksopeners(found.openersVoor(sheet, sides), this::stel));
        }
        body.add(
                new H2("Vraag per vraag"),
                new Vergelijkfilters(everybody, gekozen(everybody).size() > 2, choice, parameters()),
                vragen(sheet, sides, theirs));
        if (!sheet.anders().isEmpty()) {
            UnorderedList left = new UnorderedList();
            sheet.anders().forEach(item -> left.add(new ListItem(item.title())));
            body.add(
                    new H2("Niet te vergelijken"),
                    new Paragraph("Jullie vulden niet dezelfde editie van het Draaiboek in. Deze vragen zijn in de ene"
                            + " anders dan in de andere:"),
                    left);
        }
    }

    private Bestandlink bestand(String kind, String label) {
        return new Bestandlink(TweelingNavigatie.vergelijkbestand(tweeling.id(), chapter.code(), kind), label);
    }

    private Component niets() {
        Paragraph none = new Paragraph(
                tweeling.loopt(traject.bestuurId())
                        ? "Er is hier nu niets te vergelijken: %s heeft hoofdstuk %s niet vrijgegeven. Zodra dat gebeurt, verschijnt het hier vanzelf."
                                .formatted(
                                        anderen().stream().map(Lid::naam).collect(Collectors.joining(" of ")),
                                        chapter.code())
                        : Delen.voorbij(tweeling, traject.bestuurId()));
        Anchor release = new Anchor(TweelingNavigatie.vrijgeven(chapter.code()), "Geef zelf dit hoofdstuk vrij");
        // Said above already, to who saw it happen.
        none.setVisible(tweeling.loopt(traject.bestuurId()) || status.getText().isEmpty());
        Div block = new Div(none);
        if (tweeling.loopt(traject.bestuurId())) {
            block.add(release);
        } else if (tweeling.liep(traject.bestuurId())) {
            block.add(TweelinggesprekView.link("Lees het gesprek", tweeling.id()));
        }
        // What somebody was typing when it was withdrawn.
        block.add(new NietGeplaatst(toegang, tweeling.id(), edities));
        block.addClassName("db-measure-none");
        return block;
    }

    /** Who is shown: everybody, ours beside one, or the two others beside each other. */
    private List<Kant> gekozen(List<Kant> sides) {
        List<Kant> some = sides.stream()
                .filter(one -> choice.met().equals(Vergelijkkeuze.ANDEREN)
                        ? one.bestuurId() != traject.bestuurId()
                        : one.bestuurId() == traject.bestuurId()
                                || String.valueOf(one.bestuurId()).equals(choice.met()))
                .toList();
        return sides.size() > 2 && some.size() == 2 ? some : sides;
    }

    private Component vragen(Blad sheet, List<Kant> sides, List<Inhoud> theirs) {
        List<Item> items = sheet.vragen().stream().map(Vraag::item).toList();
        List<ItemToevoeging.Pagina> extra = additions.stream()
                .map(one -> one.voor(toegang, traject, tweeling, shown, items))
                .toList();
        Map<Long, Inhoud> of = theirs.stream()
                .filter(one -> sides.stream()
                        .anyMatch(side -> side.bestuurId() == one.vrijgave().bestuurId()))
                .collect(Collectors.toMap(
                        one -> one.vrijgave().bestuurId(), one -> one, (a, b) -> a, LinkedHashMap::new));
        questions = new Vergelijkvragen(
                traject.editie(),
                sheet,
                sides,
                traject.bestuurId(),
                choice,
                item -> extra.stream().anyMatch(one -> one.iets(item)),
                item -> {
                    List<Component> below = new ArrayList<>();
                    for (int i = 0; i < extra.size(); i++) {
                        for (Inhoud one : of.values()) {
                            String key =
                                    i + "/" + item.id() + "/" + one.vrijgave().bestuurId();
                            Component panel = panels.get(key);
                            if (panel == null) {
                                panel = extra.get(i)
                                        .bij(one.vrijgave(), one.vrijgave().bestuurId(), item)
                                        .orElse(null);
                            }
                            if (panel != null) {
                                panels.put(key, panel);
                                below.add(panel);
                            }
                        }
                    }
                    return below;
                });
        return questions;
    }

    private void stel(long bestuur, Opener opener) {
        Component panel = panels.entrySet().stream()
                .filter(one -> one.getKey().endsWith("/" + opener.item() + "/" + bestuur))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (panel instanceof Terugkoppelpaneel feedback && panel.getParent().isPresent()) {
            if (questions != null) {
                questions.open(opener.item());
            }
            feedback.stel(opener.tekst());
        } else {
            // It is filtered away: the page with everything has it.
            asked = Map.entry(bestuur, opener);
            getUI().ifPresent(ui -> ui.navigate(
                    VergelijkTweelingView.class, parameters(), choice.bij("").adres()));
        }
    }

    private RouteParameters parameters() {
        return new RouteParameters(
                Map.of(Delen.TWEELING, String.valueOf(tweeling.id()), Delen.HOOFDSTUK, chapter.code()));
    }

    /** Something in this tweeling changed: what may no longer be read goes, what is new comes, and the page says so. */
    private void again() {
        Map<Long, Vrijgave> before = byId(shown);
        tweeling = pairs.een(toegang, tweeling.id()).orElse(tweeling);
        List<Vrijgave> now = releases.aanMij(toegang).stream()
                .filter(one -> one.tweelingId() == tweeling.id()
                        && one.hoofdstuk().equals(chapter.code())
                        && one.ontvangerId() == traject.bestuurId())
                .toList();
        if (byId(now).keySet().equals(before.keySet())) {
            return;
        }
        List<String> said = new ArrayList<>();
        Set<Long> still = now.stream().map(Vrijgave::bestuurId).collect(Collectors.toSet());
        for (Vrijgave gone : before.values()) {
            if (!still.contains(gone.bestuurId())) {
                said.add(weg(gone));
                panels.keySet().removeIf(key -> key.endsWith("/" + gone.bestuurId()));
            }
        }
        for (Vrijgave fresh : now) {
            if (!before.containsKey(fresh.id())) {
                said.add("%s heeft dit hoofdstuk net opnieuw vrijgegeven. Je ziet de nieuwe versie."
                        .formatted(fresh.bestuur()));
            }
        }
        status.setText(
                tweeling.loopt(traject.bestuurId())
                        ? String.join(" ", said)
                        : Delen.voorbij(tweeling, traject.bestuurId()));
        title = titel();
        heading.setText(title);
        draw();
        if (place != null) {
            place.herstel();
        }
    }

    /** Why somebody's answers are here no more: they took them back, they left, or it is over. */
    private String weg(Vrijgave gone) {
        if (!tweeling.loopt(traject.bestuurId())) {
            return "";
        }
        boolean left =
                tweeling.anderen(traject.bestuurId()).stream().noneMatch(one -> one.bestuurId() == gone.bestuurId());
        return (left
                        ? Afloop.vertrokken(tweeling, traject.bestuurId()).orElse("")
                        : gone.bestuur() + " heeft de vrijgave van dit hoofdstuk ingetrokken.")
                + " Hun antwoorden staan hier niet meer.";
    }

    private static Map<Long, Vrijgave> byId(List<Vrijgave> all) {
        return all.stream().collect(Collectors.toMap(Vrijgave::id, one -> one));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        unlisten = news.luister(tweeling.id(), () -> {
            if (ui.isAttached()) {
                var unused = ui.access(this::again);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unlisten != null) {
            Objects.requireNonNull(unlisten).run();
            unlisten = null;
        }
        super.onDetach(event);
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }
}
