package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.Wijzigingen;
import be.draaiboek.antwoord.ui.Verzamelaar;
import be.draaiboek.editie.NoteTemplate;
import be.draaiboek.nota.ModelService;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.nota.OpmerkingService;
import be.draaiboek.nota.Versie;
import be.draaiboek.nota.VersieService;
import be.draaiboek.nota.VersieService.Lezing;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.weergave.Bestandlink;
import be.draaiboek.weergave.Foutvak;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Meeluisteren;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A submitted version of the note: its frozen words, what is remarked on them, and what the bodies decided. */
@Route(NotaNavigatie.EEN)
@RolesAllowed(Gebruiker.DEELNEMER)
public class VersieView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TrajectService trajecten;
    private final transient VersieService versions;
    private final transient OpmerkingService remarks;
    private final transient ModelService models;
    private final transient HuidigeGebruiker current;
    private final transient Meeluisteren hearing;
    private final Div told = new Div();

    private String title = "Versie van de nota";
    private long versie;
    private transient @Nullable Toegang toegang;
    private transient @Nullable Traject mijn;
    private transient @Nullable Lezing lezing;

    VersieView(
            TrajectService trajecten,
            VersieService versions,
            OpmerkingService remarks,
            ModelService models,
            HuidigeGebruiker current,
            Wijzigingen changes,
            Verzamelaar gatherer) {
        this.trajecten = trajecten;
        this.versions = versions;
        this.remarks = remarks;
        this.models = models;
        this.current = current;
        addClassNames("db-page", "db-nota", "db-nota-version");
        told.addClassName("db-nota-told");
        told.getElement().setAttribute("role", "status");
        hearing = new Meeluisteren(
                this,
                ui -> lezing == null
                        ? null
                        : changes.listen(
                                lezing.trajectId(),
                                gatherer.voor(items -> Meeluisteren.later(ui, () -> {
                                    if (items.contains(NoteTemplate.SECTION)) {
                                        reload();
                                    }
                                }))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        hearing.stop();
        told.removeAll();
        versie = event.getRouteParameters().getLong("versie").orElse(0L);
        Toegang who = current.vereist().toegang();
        Lezing found = versions.read(who, versie).orElseThrow(NotFoundException::new);
        toegang = who;
        // Somebody of a twin reads it from their own Draaiboek.
        mijn = trajecten.mine(who).stream()
                .filter(one -> !found.eigen() || one.id() == found.trajectId())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        show(found);
        hearing.begin();
    }

    private void reload() {
        Optional<Lezing> found = versions.read(who(), versie);
        if (found.isPresent()) {
            show(found.get());
        } else {
            hearing.stop();
            removeAll();
            add(new H1("Niet meer te lezen"), new Paragraph("Deze versie wordt niet meer met jullie gedeeld."));
        }
    }

    private Toegang who() {
        return Objects.requireNonNull(toegang);
    }

    private Traject mine() {
        return Objects.requireNonNull(mijn);
    }

    private void show(Lezing found) {
        lezing = found;
        removeAll();
        Versie version = found.versie();
        title = "Versie %d van de nota".formatted(version.nummer());
        boolean trekker = found.eigen() && mine().isTrekker();
        Paragraph crumb = Stukjes.crumb();
        crumb.add(
                found.eigen()
                        ? new Anchor(NotaNavigatie.NOTA, "Nota")
                        : new Span("Nota van " + found.tekst().bestuur()));
        crumb.add(new Span(" › versie " + version.nummer()));
        Div head = new Div(new Div(crumb, new H1(version.titel())), take(found, trekker));
        head.addClassName("db-nota-head");
        add(head, told, facts(version));
        if (!version.woord().isEmpty()) {
            add(Stukjes.quote(version.woord()));
        }
        Opmerkingdaden deeds =
                version.geldt() ? new Opmerkingdaden(remarks, who(), mine(), found, told, this::attempt) : null;
        Versietekst text = new Versietekst(found, deeds);
        if (!found.eigen()) {
            add(
                    Stukjes.help("%s laat jullie deze versie lezen. Wat jullie opmerken, lezen zij; andere opmerkingen"
                                    .formatted(found.tekst().bestuur())
                            + " zien jullie niet."),
                    text);
            return;
        }
        Div both = new Div(
                text,
                new Beslissingen(
                        found,
                        trekker,
                        trekker && models.model(who(), mine().bestuurId()).isPresent(),
                        versions,
                        remarks,
                        who(),
                        mine(),
                        told));
        both.addClassName("db-nota-version-both");
        add(both);
        if (version.geldt()) {
            // On a phone the text is long, and what one thinks of it stands below.
            Anchor judge = new Anchor("#" + Beslissingen.OORDEEL, "Zeg wat je ervan vindt");
            judge.getElement().setAttribute("router-ignore", true);
            judge.addClassNames("db-btn", "db-btn-primary", "db-nota-judge");
            add(judge);
        }
    }

    private Paragraph facts(Versie version) {
        Paragraph facts = Stukjes.help("Ingediend op %s door %s. De tekst is bevroren."
                .formatted(Opmaak.moment(version.op()), version.door()));
        if (!version.geldt()) {
            facts.add(new Span(" "), Stukjes.pill("ingetrokken", "warn"));
        }
        return facts;
    }

    private Div take(Lezing found, boolean trekker) {
        Versie version = found.versie();
        Div take = new Div();
        take.addClassNames("db-actions", "db-nota-take");
        if (found.eigen()) {
            take.add(Stukjes.way(NotaNavigatie.vergelijk(version.id(), NotaNavigatie.NU), "Wat veranderde sindsdien?"));
        }
        take.add(
                new Bestandlink(NotaNavigatie.versiebestand(version.id(), "docx"), "Word"),
                new Bestandlink(NotaNavigatie.versiebestand(version.id(), "pdf"), "Pdf"));
        if (trekker && version.geldt()) {
            take.add(Stukjes.plain(
                    version.gedeeld() ? "Deel niet meer met de tweeling" : "Laat de tweeling meelezen",
                    "",
                    () -> deel(!version.gedeeld())));
            if (!version.gelezen()) {
                take.add(Ingrijpend.teken(Stukjes.plain("Trek in", "", this::withdraw)));
            }
        }
        return take;
    }

    private void deel(boolean shared) {
        if (attempt(() -> versions.share(who(), versie, shared))) {
            Notadaden.sayWithUndo(
                    told,
                    shared
                            ? "Een tweeling waaraan jullie C.1 vrijgaven, leest deze versie nu mee."
                            : "Deze versie wordt niet meer gedeeld.",
                    () -> attempt(() -> versions.share(who(), versie, !shared)) ? "Ongedaan gemaakt." : "");
        }
    }

    private void withdraw() {
        Venster.ingrijpend(
                "Deze versie intrekken?",
                "Ze ligt dan nergens meer voor. Opnieuw indienen wordt een nieuwe versie.",
                "Jullie eigen mensen kunnen ze nog lezen.",
                "Trek in",
                () -> {
                    if (attempt(() -> versions.withdraw(who(), versie))) {
                        told.removeAll();
                        told.add(new Span("De versie is ingetrokken."));
                    }
                });
    }

    private boolean attempt(Runnable work) {
        Foutvak wrong = new Foutvak("de trekker");
        boolean done = wrong.attempt(work);
        reload();
        if (!done) {
            told.removeAll();
            told.add(wrong);
        }
        return done;
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }
}
