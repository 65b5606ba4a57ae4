package be.draaiboek.tweeling.ui;

import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
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
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
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
    private final transient Vergelijkpanelen panels;

    private final Paragraph status = new Paragraph();
    private final H1 heading = new H1();
    private final Vergelijkfilters filters = new Vergelijkfilters(this::choose);
    private final Div body = new Div();
    private final Div below = new Div();
    private transient Toegang toegang;
    private transient Tweeling tweeling;
    private transient Traject traject;
    private transient Section chapter;
    private transient List<Vrijgave> shown = List.of();
    private transient Vergelijkkeuze choice = Vergelijkkeuze.uit(QueryParameters.empty());
    private @Nullable Vergelijkvragen questions;
    private transient @Nullable Plaatsbewaarder place;
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
        panels = new Vergelijkpanelen(additions.orderedStream().toList());
        addClassNames("db-page", "db-release", "db-print");
        status.addClassName("db-release-status");
        status.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        toegang = current.vereist().toegang();
        tweeling = Delen.tweeling(event, pairs, toegang);
        traject = tweeling.mijnTraject(trajecten.mine(toegang))
                .orElseThrow(() -> new com.vaadin.flow.router.NotFoundException(
                        "Jullie bestuur heeft nog geen Draaiboek om te vergelijken."));
        chapter = Delen.hoofdstuk(event, traject);
        choice = Vergelijkkeuze.uit(event.getLocation().getQueryParameters());
        title = titel();
        heading.setText(title);
        removeAll();
        panels.leeg();
        status.setText("");
        add(Vergelijkrand.kruimel(tweeling, traject), heading, status, body, filters, below);
        Plaatsbewaarder keeper = new Plaatsbewaarder(tweeling.id() + "-" + chapter.code());
        place = keeper;
        add(keeper);
        draw();
    }

    private String titel() {
        return chapter.heading() + " naast "
                + Opsomming.en(Vergelijking.anderen(tweeling, traject.bestuurId()).stream()
                        .map(Lid::naam)
                        .toList());
    }

    /** Reads everything through my own access of this moment, and shows what is left of it. */
    private void draw() {
        body.removeAll();
        below.removeAll();
        Vergelijking found = comparisons.read(toegang, traject, tweeling, chapter);
        shown = found.hunne().stream().map(Inhoud::vrijgave).toList();
        filters.setVisible(!found.leeg());
        if (found.leeg()) {
            body.add(new NietsTeVergelijken(
                    toegang,
                    tweeling,
                    traject.bestuurId(),
                    chapter.code(),
                    !status.getText().isEmpty(),
                    edities));
            body.add(panels.voorMij(toegang, tweeling));
            return;
        }
        List<Kant> everybody = found.kanten();
        List<Kant> sides = choice.kanten(everybody, traject.bestuurId());
        Blad sheet = found.blad(sides);
        choice = choice.voor(sheet);
        filters.show(everybody, sides, choice, TweelingNavigatie.vergelijk(tweeling.id(), chapter.code()));
        Vergelijkrand.voor(body, tweeling, chapter, found);
        Vergelijkrand.beeld(
                body,
                Vergelijkradar.of(found, sides),
                sides.getFirst().bestuurId() == traject.bestuurId()
                        ? new Gespreksopeners(found.openersVoor(sheet, sides), this::put)
                        : new Div());
        Vergelijkvragen list = vragen(sheet, sides);
        questions = list;
        filters.telt(list.telling());
        body.add(new H2("Vraag per vraag"));
        below.add(list);
        Vergelijkrand.na(below, sheet);
    }

    private void put(Vergelijkkeuze which) {
        choice = which;
        draw();
        getUI().ifPresent(filters::adres);
    }

    /** Somebody chose other questions: they come in the place of these, and the reader stays where they were. */
    private void choose(Vergelijkkeuze which) {
        put(which);
        if (place != null && questions != null) {
            place.herstel(questions);
        }
    }

    private Vergelijkvragen vragen(Blad sheet, List<Kant> sides) {
        List<Item> items = sheet.vragen().stream().map(Vraag::item).toList();
        List<Vrijgave> beside = shown.stream()
                .filter(one -> sides.stream().anyMatch(side -> side.bestuurId() == one.bestuurId()))
                .toList();
        panels.read(toegang, traject, tweeling, shown, items, beside);
        return new Vergelijkvragen(
                traject.editie(), sheet, sides, traject.bestuurId(), choice, panels::iets, panels::onder);
    }

    private void put(long bestuur, Opener opener) {
        if (!panels.staat(opener.item(), bestuur)) {
            // It is filtered away: the page with everything has it.
            put(choice.bij(""));
        }
        if (questions != null) {
            questions.open(opener.item());
        }
        if (panels.bij(opener.item(), bestuur).orElse(null) instanceof Terugkoppelpaneel feedback) {
            feedback.put(opener.tekst());
        }
    }

    /** Something in this tweeling changed: what may no longer be read goes, what is new comes, and the page says so. */
    private void again() {
        tweeling = pairs.find(toegang, tweeling.id()).orElse(tweeling);
        List<Vrijgave> now = releases.toMe(toegang).stream()
                .filter(one -> one.tweelingId() == tweeling.id()
                        && one.hoofdstuk().equals(chapter.code())
                        && one.ontvangerId() == traject.bestuurId())
                .toList();
        Vrijgavewissel change = new Vrijgavewissel(shown, now);
        if (change.niets()) {
            return;
        }
        change.weg().forEach(gone -> panels.forget(gone.bestuurId()));
        status.setText(
                tweeling.loopt(traject.bestuurId())
                        ? change.zinnen(tweeling, traject.bestuurId())
                        : Delen.voorbij(tweeling, traject.bestuurId()));
        title = titel();
        heading.setText(title);
        draw();
        if (place != null) {
            place.herstel();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        unlisten = news.listen(tweeling.id(), () -> {
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
