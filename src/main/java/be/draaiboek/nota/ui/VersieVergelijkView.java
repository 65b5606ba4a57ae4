package be.draaiboek.nota.ui;

import be.draaiboek.common.Drukte;
import be.draaiboek.common.Kostbaar;
import be.draaiboek.common.TeDrukException;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.nota.Versie;
import be.draaiboek.nota.VersieService;
import be.draaiboek.nota.Versieverschil;
import be.draaiboek.nota.Weg;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** By which words two versions of the note differ, or a version and the note of today. */
@Route(NotaNavigatie.VERGELIJK)
@PageTitle("Verschil tussen versies – Draaiboek")
@RolesAllowed(Gebruiker.DEELNEMER)
class VersieVergelijkView extends Div implements BeforeEnterObserver {

    private final transient TrajectService trajecten;
    private final transient VersieService versions;
    private final transient HuidigeGebruiker current;
    private final transient Drukte busy;

    VersieVergelijkView(TrajectService trajecten, VersieService versions, HuidigeGebruiker current, Drukte busy) {
        this.trajecten = trajecten;
        this.versions = versions;
        this.current = current;
        this.busy = busy;
        addClassNames("db-page", "db-nota");
    }

    @Override
    @SuppressWarnings("try")
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        long from = event.getRouteParameters().getLong("van").orElse(0L);
        long to = event.getRouteParameters().getLong("naar").orElse(0L);
        Toegang toegang = current.vereist().toegang();
        Traject here = null;
        Weg way = null;
        for (Traject one : trajecten.mine(toegang)) {
            Weg found = versions.weg(toegang, one).orElse(null);
            if (found != null && found.versies().stream().anyMatch(version -> version.id() == from)) {
                here = one;
                way = found;
                break;
            }
        }
        if (here == null || way == null) {
            throw new NotFoundException();
        }
        try (Drukte.Beurt turn = busy.take(Kostbaar.VERGELIJKING, toegang.accountId())) {
            show(way, from, to, versions.compare(toegang, here, from, to).orElseThrow(NotFoundException::new));
        } catch (TeDrukException later) {
            add(new H1("Even geduld"), new Paragraph(String.valueOf(later.getMessage())));
        }
    }

    private void show(Weg way, long from, long to, Versieverschil found) {
        Paragraph crumb = Stukjes.crumb(
                new Anchor(NotaNavigatie.NOTA, "Nota"), new Span(" › "), new Anchor(NotaNavigatie.VERSIES, "versies"));
        add(
                crumb,
                new H1("Van %s naar %s".formatted(naam(way, from), naam(way, to))),
                Stukjes.help(
                        found.aantal() == 0
                                ? "Er is geen verschil: elk woord is hetzelfde."
                                : (found.aantal() == 1 ? "Eén verschil" : found.aantal() + " verschillen")
                                        + ". Wat gelijk bleef, staat hier niet."));
        Article paper = new Article();
        paper.addClassNames("db-nota-paper", "db-nota-differences");
        for (Versieverschil.Hoofdstuk chapter : found.hoofdstukken()) {
            paper.add(new H2(chapter.kop()));
            chapter.verplaatst().forEach(title -> paper.add(Stukjes.help("Verplaatst naar hier: " + title)));
            String before = "";
            for (Versieverschil.Verschil one : chapter.verschillen()) {
                if (!one.blok().equals(before)) {
                    paper.add(Stukjes.help(one.blok()));
                }
                before = one.blok();
                var words = Notaopmaak.html(one.woorden()).in("p", "db-nota-words");
                words.getElement().setAttribute("dir", "auto");
                paper.add(words);
            }
        }
        if (found.aantal() > 0) {
            add(paper);
        }
    }

    private static String naam(Weg way, long id) {
        return way.versies().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .map(Versie::nummer)
                .map(number -> "versie " + number)
                .orElse("nu");
    }
}
