package be.draaiboek.tweeling.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.Section;
import be.draaiboek.meetmoment.Bevroren;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.tweeling.Tweeling;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.TweelingService;
import be.draaiboek.tweeling.Vrijgave;
import be.draaiboek.tweeling.Vrijgave.Inhoud;
import be.draaiboek.tweeling.Vrijgave.Inzage;
import be.draaiboek.tweeling.VrijgaveService;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which chapters my bestuur gave to whom, and who looked at them. */
@Route(TweelingNavigatie.VRIJGEVEN)
@PageTitle("Vrijgeven – Draaiboek")
@RolesAllowed(Gebruiker.DEELNEMER)
class VrijgevenView extends Div implements BeforeEnterObserver {

    private final transient TrajectService trajecten;
    private final transient TweelingService pairs;
    private final transient VrijgaveService releases;
    private final transient HuidigeGebruiker current;

    VrijgevenView(TrajectService trajecten, TweelingService pairs, VrijgaveService releases, HuidigeGebruiker current) {
        this.trajecten = trajecten;
        this.pairs = pairs;
        this.releases = releases;
        this.current = current;
        addClassNames("db-page", "db-release");
    }

    /** What there is for who reads nothing of a bestuur as a whole. */
    static Paragraph geenBestuur() {
        Paragraph none =
                new Paragraph("Vrijgeven doet de trekker van een bestuur, en de leden van het managementteam lezen"
                        + " mee. Jij ziet in het Draaiboek alleen wat aan jou is toegewezen.");
        none.addClassName("db-measure-none");
        return none;
    }

    /** My active tweelingen of this bestuur. */
    static List<Tweeling> actieve(List<Tweeling> mine, Traject traject) {
        return mine.stream()
                .filter(Tweeling::actief)
                .filter(one -> one.lid(traject.bestuurId())
                        .filter(lid -> lid.antwoord() == Tweeling.Antwoord.AANVAARD)
                        .isPresent())
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Toegang toegang = current.vereist().toegang();
        Traject traject = GekozenTraject.uit(trajecten.mine(toegang))
                .filter(one -> !one.isInvuller())
                .orElse(null);
        add(Delen.kruimel(new Anchor(TweelingNavigatie.OVERZICHT, "Tweeling")), new H1("Vrijgeven"));
        if (traject == null) {
            add(geenBestuur());
            return;
        }
        Paragraph lead = Stukjes.lead(
                "Een hoofdstuk vrijgeven is wat jullie daarin afspraken en samen schreven, bevroren, aan jullie"
                        + " tweeling laten lezen. Ieders eigen antwoorden, notities en minderheidsstandpunten blijven bij"
                        + " jullie. Intrekken kan altijd.");
        add(lead);
        List<Tweeling> pairing = actieve(pairs.mine(toegang), traject);
        if (pairing.isEmpty()) {
            Paragraph none = new Paragraph(traject.bestuur()
                    + " heeft nog geen tweeling. Zoek er eerst een; daarna geef je hier hoofdstukken vrij.");
            none.addClassName("db-measure-none");
            Anchor find = new Anchor(TweelingNavigatie.ZOEKEN, "Zoek een tweeling");
            find.addClassNames("db-btn", "db-btn-primary");
            add(none, new Paragraph(find));
        }
        List<Vrijgave> given = releases.mine(toegang, traject.bestuurId());
        if (!pairing.isEmpty()) {
            add(hoofdstukken(toegang, traject, pairing, given));
        }
        if (traject.isTrekker()) {
            add(inzagen(releases.inzagen(toegang, traject.bestuurId()), given));
        }
    }

    /** A row for each chapter and a column for each twin: where something stands is seen at once, and each row has one way on. */
    private Component hoofdstukken(Toegang toegang, Traject traject, List<Tweeling> pairing, List<Vrijgave> given) {
        Map<Long, Inhoud> frozen = releases
                .own(toegang, given.stream().filter(Vrijgave::geldt).toList())
                .stream()
                .collect(Collectors.toMap(one -> one.vrijgave().id(), Function.identity()));
        Map<String, Bevroren> now = releases.previews(toegang, traject);
        List<Kolom> columns = pairing.stream()
                .flatMap(pair -> pair.anderen(traject.bestuurId()).stream()
                        .map(other -> new Kolom(pair.id(), other.bestuurId(), other.naam())))
                .toList();
        NativeTable table = new NativeTable();
        table.addClassNames("db-reading-table", "db-compare", "db-release-table");
        table.getElement().setAttribute("aria-label", "Hoofdstukken en aan wie ze vrijgegeven zijn");
        NativeTableRow head = table.getHead().addRow();
        head(head, "Hoofdstuk");
        columns.forEach(one -> head(head, one.naam()));
        head(head, traject.isTrekker() ? "Wat je kan doen" : "");
        for (Section chapter : traject.editie().chapters()) {
            Bevroren agreed = now.get(chapter.code());
            boolean empty =
                    traject.isTrekker() && (agreed == null || agreed.cellen().isEmpty());
            NativeTableRow row = table.getBody().addRow();
            row.addHeaderCell().getElement().setAttribute("scope", "row").setText(chapter.heading());
            boolean any = false;
            boolean everybody = true;
            boolean moved = false;
            for (Kolom one : columns) {
                Vrijgave last = given.stream()
                        .filter(it -> it.tweelingId() == one.tweeling()
                                && it.ontvangerId() == one.bestuur()
                                && it.hoofdstuk().equals(chapter.code()))
                        .findFirst()
                        .orElse(null);
                boolean stands = last != null && last.ingetrokken() == null;
                boolean changed = stands
                        && veranderde(frozen.get(Objects.requireNonNull(last).id()), agreed);
                any |= stands;
                everybody &= stands;
                moved |= changed;
                var cell = row.addDataCell();
                cell.getElement().setAttribute("data-label", one.naam());
                cell.add(stand(last, changed));
            }
            var cell = row.addDataCell();
            cell.getElement().setAttribute("data-label", "");
            cell.add(
                    empty && !any
                            ? Stukjes.soft("Hier spraken jullie nog niets af")
                            : weg(chapter, traject.isTrekker() && !empty, everybody, moved));
        }
        Div card = new Div(table);
        card.addClassNames("db-card", "db-release-given");
        return card;
    }

    /** One bestuur to release to. */
    private record Kolom(long tweeling, long bestuur, String naam) {}

    private static void head(NativeTableRow row, String text) {
        var cell = row.addHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        cell.setText(text);
    }

    private static Anchor weg(Section chapter, boolean gives, boolean everybody, boolean moved) {
        String text = !gives || (everybody && !moved) ? "Bekijk" : moved ? "Geef opnieuw vrij" : "Bekijk en geef vrij";
        Anchor go = new Anchor(TweelingNavigatie.vrijgeven(chapter.code()), text);
        go.getElement().setAttribute("aria-label", text + ": " + chapter.heading());
        go.addClassNames("db-btn", "db-btn-small");
        return go;
    }

    private static Component stand(@Nullable Vrijgave one, boolean changed) {
        if (one == null) {
            return Stukjes.soft("Niet vrijgegeven");
        }
        if (one.ingetrokken() != null) {
            return Stukjes.soft("Ingetrokken op " + Delen.dag(one.ingetrokken()));
        }
        Div stands = new Div(new Span("✓ Vrijgegeven op " + Delen.dag(one.vrijgegeven())));
        if (changed) {
            stands.add(new Span(" "), Stukjes.pill("sindsdien veranderde er iets", "warn"));
        }
        return stands;
    }

    private static boolean veranderde(@Nullable Inhoud frozen, @Nullable Bevroren now) {
        return frozen != null
                && now != null
                && !now.cellen().isEmpty()
                && !waarden(frozen.cellen()).equals(waarden(now.cellen()));
    }

    private static Map<Cel.Adres, String> waarden(List<Cel> cells) {
        return cells.stream().collect(Collectors.toMap(Cel::address, cel -> String.valueOf(cel.value())));
    }

    private static Div inzagen(List<Inzage> looks, List<Vrijgave> given) {
        Div block = new Div(new H2("Wie bekeek wat wanneer"));
        if (looks.isEmpty()) {
            block.add(new Paragraph("Nog niemand bekeek iets wat jullie vrijgaven."));
            return block;
        }
        Map<Long, Vrijgave> byId = given.stream().collect(Collectors.toMap(Vrijgave::id, Function.identity()));
        NativeTable table = new NativeTable();
        table.addClassNames("db-reading-table", "db-compare");
        table.getElement().setAttribute("aria-label", "Wie bekeek wat wanneer");
        NativeTableRow head = table.getHead().addRow();
        for (String text : List.of("Wie", "Wat", "Eerst", "Laatst")) {
            head.addHeaderCell().getElement().setAttribute("scope", "col").setText(text);
        }
        for (Inzage look : looks) {
            Vrijgave one = byId.get(look.vrijgaveId());
            if (one != null) {
                NativeTableRow row = table.getBody().addRow();
                row.addHeaderCell()
                        .getElement()
                        .setAttribute("scope", "row")
                        .setText((look.naam() == null ? Traject.VROEGER : look.naam()) + ", " + one.ontvanger());
                cell(row, "Wat", one.hoofdstuk() + ", vrijgegeven op " + Delen.dag(one.vrijgegeven()));
                cell(row, "Eerst", Opmaak.moment(look.eerst()));
                cell(row, "Laatst", Opmaak.moment(look.laatst()));
            }
        }
        block.add(table);
        return block;
    }

    private static void cell(NativeTableRow row, String label, String text) {
        var cell = row.addDataCell();
        cell.setText(text);
        cell.getElement().setAttribute("data-label", label);
    }
}
