package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.Groepsstand;
import be.draaiboek.antwoord.ui.CelVeld;
import be.draaiboek.antwoord.ui.Groeitabel;
import be.draaiboek.antwoord.ui.Raster;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Column;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.ItemKind;
import be.draaiboek.editie.Layout;
import be.draaiboek.samenwerken.Aanwezigheid.Aanwezige;
import be.draaiboek.samenwerken.ui.Aanwezigen;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import be.draaiboek.vraagbaak.VraagbaakNavigatie;
import be.draaiboek.weergave.Markup;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item on its card: the question, my own answer (or the joint one), and, once I gave mine, how colleagues see it
 * and what was agreed. Fields are made once and stay, so that nothing moves under somebody who types.
 */
final class ItemPaneel extends com.vaadin.flow.component.html.Section {

    private final Item item;
    private final Itemstand stand;
    private final boolean individual;
    private final boolean namens;
    private final int of;
    private final List<CelVeld> fields = new ArrayList<>();
    private final @Nullable Groeitabel table;
    private final Groeitabel.@Nullable Stroom flow;
    private final @Nullable Terugblik recall;
    private final HtmlContainer head;
    private final @Nullable HtmlContainer group;
    private final @Nullable Teamkant team;

    ItemPaneel(Traject traject, Item item, int of) {
        this.item = item;
        this.of = of;
        this.stand = new Itemstand(traject, item);
        this.individual = item.answering() == Answering.INDIVIDUAL_THEN_AGREED;
        this.namens = traject.ik().ikNoteer();
        // What others think is read in one's own name, and by who takes part in all of it.
        team = individual && !namens && !traject.isInvuller() ? new Teamkant(this, stand, fields) : null;
        setId(item.id());
        addClassNames("db-card", "db-item");
        getElement().setAttribute("aria-labelledby", item.id() + "-titel").setAttribute("tabindex", "-1");

        head = head("").in("div", "db-item-top");
        add(head);
        if (!item.help().isBlank()) {
            add(Vraaguitleg.bij(item));
        }
        boolean remembers =
                item.recall().stream().anyMatch(id -> traject.editie().item(id).isPresent());
        recall = !remembers ? null : new Terugblik(traject, item);
        if (recall != null) {
            add(recall);
        }
        table = item.growing() ? Groeitabel.voor(item, stand.holder()) : null;
        flow = item.kind() == ItemKind.ROWS && item.layout() == Layout.FLOW
                ? new Groeitabel.Stroom(item, stand.holder())
                : null;
        add(own());
        if (flow != null) {
            add(flow);
        }
        for (Column field : item.fields()) {
            add(field(stand.own(field.id())));
        }
        if (individual && !item.answeredAtOnce()) {
            CelVeld.Klaar ready = new CelVeld.Klaar(
                    stand.own(Item.READY),
                    team != null
                            ? "Pas dan lees jij wat je collega's antwoordden, en zij wat jij schreef."
                            : "Pas dan lezen de anderen wat hier staat.");
            fields.add(ready);
            add(ready);
        }
        group = team != null && traject.isTrekker() ? Markup.EMPTY.in("p", "db-group-state") : null;
        if (group != null) {
            group.setVisible(false);
            add(group);
        }
    }

    /** What is known of it. */
    Itemstand stand() {
        return stand;
    }

    /** Says how far the group is, to the trekker. */
    void show(Groepsstand reached) {
        if (group != null) {
            Markup.text("Jullie groep: " + reached.tekst() + ".").show(group);
            group.setVisible(true);
        }
    }

    /** What stands above the answer; the same string for everybody who sees it, as long as nobody types here. */
    private Markup head(String busy) {
        return Markup.of(
                        "<div class=db-item-head>%s%s</div><h2 id='%s-titel'>%s</h2>",
                        place(),
                        busy.isEmpty() ? "" : Markup.of("<span class=db-busy>%s</span>", busy),
                        item.id(),
                        item.title())
                .shared();
    }

    /** Which question it is and how it is answered, and what one hardly ever needs of it. */
    private Markup place() {
        Traject traject = stand.traject();
        String how = namens
                ? "antwoord van " + traject.ik().shownName()
                : individual ? "eerst ieder voor zich" : "samen in te vullen";
        return Markup.of(
                """
                <span class="db-pill own">Vraag %s van %s</span>
                <span class="db-item-how %s">%s</span>
                <details class="db-more"><summary aria-label="Meer bij vraag %s">⋯</summary><div class="db-more-list">\
                <a class="db-item-link" href="%s">link naar deze vraag</a>\
                <button type="button" data-history>eerdere versies</button>%s</div></details>""",
                item.number(),
                of,
                individual && !namens ? "" : "joint",
                how,
                item.number(),
                TrajectNavigatie.vraag(traject, item),
                traject.isInvuller() || namens
                        ? ""
                        : Markup.of(
                                "<a class=db-item-link router-link href='%s'>vraag het aan POLIS</a>",
                                VraagbaakNavigatie.stel(item.id())));
    }

    Item item() {
        return item;
    }

    /** Says who types here. */
    void show(List<Aanwezige> people) {
        head(Aanwezigen.bezig(people, item.id())).show(head);
    }

    /** What was written elsewhere and helps here. */
    Optional<Terugblik> terugblik() {
        return Optional.ofNullable(recall);
    }

    private Component own() {
        return switch (item.kind()) {
            case ROWS, MATRIX -> Objects.requireNonNull(table);
            case TEXT, CHOICE, MULTI -> field(stand.own(""));
            case CHECK, GRID -> {
                Raster grid = new Raster(item, stand.holder());
                for (Adres at : stand.places()) {
                    grid.plaats(at.row(), at.col(), field(at));
                }
                if (team != null && item.kind() == ItemKind.CHECK) {
                    team.inRijen(grid);
                }
                yield grid;
            }
        };
    }

    private CelVeld field(Adres at) {
        CelVeld field = CelVeld.voor(stand.definition(at), at);
        fields.add(field);
        return field;
    }

    /** Takes what was read, and shows what is new in it. */
    void show(Collection<Cel> read) {
        stand.take(read);
        for (CelVeld field : fields) {
            field.show(stand.cel(field.adres()));
        }
        if (table != null) {
            table.show(stand.of(stand.holder()));
            if (flow != null) {
                flow.show(stand.of(stand.holder()));
            }
        }
        if (team != null) {
            team.show();
        }
        // Where it is folded to a line (frontend/reading/folds.ts); of what was agreed only who answered hears.
        getElement().setAttribute("data-stand", stand.woord());
    }

    /** What was agreed, once it shows. */
    Optional<Afspraakblok> afspraak() {
        return team == null ? Optional.empty() : team.afspraak();
    }
}
