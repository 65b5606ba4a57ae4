package be.draaiboek.nota.ui;

import be.draaiboek.antwoord.ui.BewaardFormulier;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.nota.Opmerking.Oordeel;
import be.draaiboek.nota.Opmerking.Stem;
import be.draaiboek.nota.OpmerkingService;
import be.draaiboek.nota.Orgaan;
import be.draaiboek.nota.Versie;
import be.draaiboek.nota.Versie.Beslissing;
import be.draaiboek.nota.Versie.Uitslag;
import be.draaiboek.nota.Versie.Voorlegging;
import be.draaiboek.nota.VersieService;
import be.draaiboek.nota.VersieService.Lezing;
import be.draaiboek.nota.Weg;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.weergave.Bestandlink;
import be.draaiboek.weergave.Foutvak;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Venster;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Beside a version: what its bodies decided, and what the people of the bestuur think of it. */
final class Beslissingen extends Aside {

    private record Less(Oordeel verdict, String title, String question, String form) {}

    private static final Less VOORBEHOUD =
            new Less(Oordeel.VOORBEHOUD, "Akkoord met voorbehoud", "Wat is je voorbehoud?", "voorbehoud");

    private static final Less NIET =
            new Less(Oordeel.NIET, "Niet akkoord", "Wat moet er volgens jou veranderen?", "niet");

    /** Where one says what one thinks of it. */
    static final String OORDEEL = "oordeel";

    private final VersieService versions;
    private final OpmerkingService remarks;
    private final Toegang toegang;
    private final Traject traject;
    private final Versie version;
    private final boolean model;
    private final Div told;

    Beslissingen(
            Lezing found,
            boolean trekker,
            boolean model,
            VersieService versions,
            OpmerkingService remarks,
            Toegang toegang,
            Traject traject,
            Div told) {
        this.versions = versions;
        this.remarks = remarks;
        this.toegang = toegang;
        this.traject = traject;
        this.version = found.versie();
        this.model = model;
        this.told = told;
        addClassName("db-nota-decisions");
        getElement().setAttribute("aria-label", "Beslissingen en oordelen");
        add(new H2("Waar ze voorligt"));
        version.voorgelegd().forEach(one -> add(zitting(one, trekker && version.geldt())));
        if (trekker) {
            versions.weg(toegang, traject).ifPresent(this::verder);
        }
        add(oordelen(found));
    }

    private void verder(Weg way) {
        boolean newest = way.laatste().filter(one -> one.id() == version.id()).isPresent();
        List<Orgaan> next = way.volgende();
        if (newest
                && !next.isEmpty()
                && next.stream().allMatch(one -> version.bij(one).isEmpty())) {
            add(Stukjes.small(
                    "Leg deze versie verder voor",
                    "",
                    () -> Venster.open(new Voorlegdialoog(
                            version.nummer(), way, bodies -> versions.layBefore(toegang, version.id(), bodies)))));
        }
    }

    private Section zitting(Voorlegging laid, boolean mine) {
        Beslissing known = laid.beslissing();
        Section card = new Section(new H3(laid.orgaan().label()));
        card.addClassName("db-card");
        Uitslag result = known.uitslag();
        card.add(
                result == null
                        ? Stukjes.pill("ligt voor", "own")
                        : Stukjes.pill((result.door() ? "✓ " : "▲ ") + result.label(), result.door() ? "ok" : "warn"));
        regel(card, "Zitting", known.zitting() == null ? "nog geen dag" : Opmaak.datum(known.zitting()));
        regel(card, "Agendapunt", known.agendapunt());
        regel(card, "Voorwaarden", known.voorwaarden());
        regel(card, "Opmerkingen", known.opmerking());
        if (!known.adres().isEmpty()) {
            Anchor besluit = new Anchor(known.adres(), "Het gepubliceerde besluit", AnchorTarget.BLANK);
            besluit.getElement().setAttribute("rel", "noopener noreferrer");
            card.add(new Paragraph(besluit));
        }
        if (mine) {
            card.add(Stukjes.small(
                    "Zitting en beslissing",
                    laid.orgaan().label(),
                    () -> Venster.open(new Beslisdialoog(
                            laid,
                            form("beslissing-" + laid.id()),
                            decision ->
                                    versions.decide(toegang, version.id(), laid.orgaan(), laid.revisie(), decision)))));
            if (laid.orgaan() != Orgaan.MT) {
                Anchor draft =
                        new Bestandlink(NotaNavigatie.besluit(version.id(), laid.orgaan()), "Ontwerpbesluit (Word)");
                draft.addClassName("db-btn-small");
                card.add(draft);
                if (model) {
                    Anchor own = new Bestandlink(
                            NotaNavigatie.besluitInModel(version.id(), laid.orgaan()), "In jullie model (Word)");
                    own.addClassName("db-btn-small");
                    card.add(own);
                }
            }
        }
        return card;
    }

    private static void regel(Section card, String name, String value) {
        if (!value.isEmpty()) {
            Span label = Stukjes.soft(name + ": ");
            Paragraph line = new Paragraph(label, new Span(value));
            line.addClassName("db-said-text");
            line.getElement().setAttribute("dir", "auto");
            card.add(line);
        }
    }

    private Section oordelen(Lezing found) {
        Section card = new Section(new H2("Wat wij ervan vinden"));
        card.setId(OORDEEL);
        UnorderedList list = new UnorderedList();
        list.addClassName("db-nota-votes");
        for (Stem vote : found.stemmen()) {
            ListItem line = new ListItem(
                    new Span(vote.door() + " "),
                    Stukjes.pill(vote.oordeel().label(), vote.oordeel() == Oordeel.AKKOORD ? "ok" : "warn"));
            if (!vote.woord().isEmpty()) {
                line.add(Stukjes.quote(vote.woord()));
            }
            list.add(line);
        }
        card.add(found.stemmen().isEmpty() ? Stukjes.help("Nog niemand zei wat hij of zij ervan vindt.") : list);
        if (!version.geldt()) {
            return card;
        }
        Optional<Stem> mine = found.stemmen().stream().filter(Stem::vanMij).findFirst();
        Div actions = new Div();
        actions.addClassName("db-nota-actions");
        if (mine.map(Stem::oordeel).orElse(null) != Oordeel.AKKOORD) {
            actions.add(Stukjes.small("Ik ga akkoord", "", () -> akkoord(mine.orElse(null))));
        }
        actions.add(
                Stukjes.small("Akkoord met voorbehoud", "", () -> metWoord(VOORBEHOUD, mine.orElse(null))),
                Stukjes.small("Niet akkoord", "", () -> metWoord(NIET, mine.orElse(null))));
        if (mine.isPresent()) {
            actions.add(Stukjes.small("Neem mijn oordeel terug", "", () -> terug(mine.get())));
        }
        card.add(actions);
        return card;
    }

    private void akkoord(@Nullable Stem before) {
        if (attempt(() -> remarks.judge(toegang, version.id(), Oordeel.AKKOORD, ""))) {
            Notadaden.sayWithUndo(told, "Je gaat akkoord met deze versie.", () -> herstel(before));
        }
    }

    private void terug(Stem before) {
        if (attempt(() -> remarks.unjudge(toegang, version.id()))) {
            Notadaden.sayWithUndo(told, "Je oordeel is weg.", () -> herstel(before));
        }
    }

    private String herstel(@Nullable Stem before) {
        return attempt(() -> {
                    if (before == null) {
                        remarks.unjudge(toegang, version.id());
                    } else {
                        remarks.judge(toegang, version.id(), before.oordeel(), before.woord());
                    }
                })
                ? "Ongedaan gemaakt."
                : "";
    }

    /** What is less than agreeing says why. */
    private void metWoord(Less which, @Nullable Stem before) {
        Venster.open(new Tekstdialoog(
                new Tekstdialoog.Vraag(
                        which.title(),
                        "Wie jullie Draaiboek leest, ziet dit bij deze versie.",
                        which.question(),
                        before == null ? "" : before.woord(),
                        Versie.MAX_WOORD,
                        "Zeg dit"),
                form(which.form() + "-" + version.id()),
                text -> remarks.judge(toegang, version.id(), which.verdict(), text),
                () -> {}));
    }

    private BewaardFormulier form(String name) {
        return new BewaardFormulier(toegang.accountId(), traject, "nota-" + name);
    }

    /** The page itself hears that something changed, and shows it. */
    private boolean attempt(Runnable work) {
        Foutvak wrong = new Foutvak("de trekker");
        boolean done = wrong.attempt(work);
        if (!done) {
            told.removeAll();
            told.add(wrong);
        }
        return done;
    }
}
