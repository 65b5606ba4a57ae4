package be.draaiboek.werksessie.ui;

import be.draaiboek.cohort.BegeleidingService;
import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.AgendaNavigatie;
import be.draaiboek.traject.BegeleidingNavigatie;
import be.draaiboek.traject.Edities;
import be.draaiboek.weergave.Bestandlink;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Ingrijpend;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Stukjes;
import be.draaiboek.weergave.Uitklap;
import be.draaiboek.weergave.Venster;
import be.draaiboek.weergave.Vouw;
import be.draaiboek.werksessie.Werksessie;
import be.draaiboek.werksessie.Werksessie.Blad;
import be.draaiboek.werksessie.WerksessieNavigatie;
import be.draaiboek.werksessie.WerksessieService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.function.Supplier;

/** One meeting for its coach: who comes and is ready, the agenda, and what came of it. */
@Route(WerksessieNavigatie.EEN_SESSIE)
@RolesAllowed(Gebruiker.BEGELEIDER)
class WerksessieView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MANY = 30;

    private final transient WerksessieService service;
    private final transient BegeleidingService coaching;
    private final transient Edities edities;
    private final transient HuidigeGebruiker current;
    private final Gezegd said = new Gezegd();
    private String title = "Werksessie";
    private long id;

    WerksessieView(WerksessieService service, BegeleidingService coaching, Edities edities, HuidigeGebruiker current) {
        this.service = service;
        this.coaching = coaching;
        this.edities = edities;
        this.current = current;
        addClassNames("db-page", "wide", "db-coach", "db-session");
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = WerksessiesView.id(event, "sessie");
        said.setText("");
        show();
    }

    private void show() {
        Blad sheet = service.blad(current.vereist().toegang(), id).orElseThrow(NotFoundException::new);
        Werksessie session = sheet.sessie();
        boolean over = session.voorbij(service.now());
        removeAll();
        title = session.wat().titel();
        Paragraph crumb = Stukjes.crumb(
                new Anchor(BegeleidingNavigatie.bord(session.cohortId()), session.cohort()),
                new Span(" › "),
                new Anchor(WerksessieNavigatie.rij(session.cohortId()), "Werksessies"),
                new Span(" › " + title));
        Sessieverslag report = new Sessieverslag(service, current, sheet, this::done);
        Sessievervolg after = new Sessievervolg(service, coaching, current, sheet, edities, this::done);
        Div main = new Div();
        Div side = new Div();
        if (over) {
            main.add(report.verslag(true), after.fotos(true), prepared(sheet, true));
            side.add(after.daarna(), report.agenda(false));
        } else {
            main.add(prepared(sheet, false), report.agenda(true));
            side.add(prepare(session), after.daarna(), report.verslag(false), after.fotos(false));
        }
        Div columns = new Div(main, side);
        columns.addClassName("db-coach-cols");
        add(crumb, new H1(title), head(sheet, report, over), said, columns);
    }

    private Div head(Blad sheet, Sessieverslag report, boolean over) {
        Werksessie session = sheet.sessie();
        Div where = Sessiedelen.waar(session.wat(), over, this::chapter);
        Div actions = new Div();
        actions.addClassName("db-coach-actions");
        actions.add(Sessiedelen.stand(session, over));
        if (!session.stand().geannuleerd()) {
            if (!session.stand().verstuurd()) {
                Button send = new Button(
                        over ? "Laat de besturen het zien" : "Verstuur de uitnodiging",
                        click -> send(sheet, report, over));
                send.addThemeVariants(ButtonVariant.PRIMARY);
                actions.add(send);
            }
            actions.add(new Button("Wijzig", click -> edit(session)));
            if (!over) {
                actions.add(Ingrijpend.knop("Last af", () -> cancel(session)));
            }
        }
        actions.add(new Bestandlink(AgendaNavigatie.werksessie(id), "Agendabestand"));
        Div head = new Div(where, actions);
        head.addClassName("db-session-head");
        return head;
    }

    private void send(Blad sheet, Sessieverslag report, boolean over) {
        boolean one = sheet.besturen().size() == 1;
        Venster.vraag(
                over ? "Aan de besturen laten zien?" : "Uitnodiging versturen?",
                Sessiedelen.deBesturen(sheet)
                        + (over
                                ? (one ? " ziet" : " zien") + " deze werksessie dan bij de voorbije."
                                : (one ? " krijgt" : " krijgen")
                                        + " bericht, en " + (one ? "leest" : "lezen")
                                        + " wanneer en waar het is, de agenda"
                                        + " en wat je vraagt voor te bereiden."),
                over ? "Laat zien" : "Verstuur",
                () -> report.withAgenda(() -> {
                    service.send(current.vereist().toegang(), id);
                    return over ? "De besturen zien deze werksessie nu." : "De uitnodiging is verstuurd.";
                }));
    }

    private com.vaadin.flow.component.html.Section prepared(Blad sheet, boolean over) {
        Paragraph summary = new Paragraph(sheet.zin());
        summary.addClassName("db-session-sum");
        var card = Sessiedelen.kaart(over ? "Wie zou komen en wie was klaar" : "Wie komt en wie is klaar", summary);
        int many = sheet.besturen().size();
        var how = Sessiedelen.zacht(
                "Klaar is wie het zelf zegt, of alles afsprak waarover het gaat. Afgesproken is hetzelfde getal"
                        + " als op het bord; wat er afgesproken is, zie je hier niet.");
        String much = many == 1 ? "1 bestuur" : many + " besturen";
        // Of a province or more the agenda and what comes of it would be screens away.
        card.add(
                many > MANY
                        ? new Uitklap("Per bestuur (" + much + ")", how, Sessietabel.of(sheet))
                        : new Vouw("Per bestuur", much, how, Sessietabel.of(sheet)));
        return card;
    }

    private static com.vaadin.flow.component.html.Section prepare(Werksessie session) {
        return Sessiedelen.vouw(
                "Wat ze voorbereiden",
                session.wat().voorbereiding().isEmpty() ? "niets gevraagd" : "",
                false,
                session.wat().voorbereiding().isEmpty()
                        ? new Paragraph("Niets gevraagd. Met ‘Wijzig’ vraag je iets.")
                        : Sessiedelen.tekst(session.wat().voorbereiding()));
    }

    private String chapter(String code) {
        return edities.nieuwste().section(code).map(Section::heading).orElse(code);
    }

    private void edit(Werksessie session) {
        new Sessieformulier(
                        current.vereist().accountId(),
                        "werksessie-" + id,
                        edities.nieuwste().chapters(),
                        session.wat())
                .open("Werksessie wijzigen", "Bewaar", what -> {
                    service.change(current.vereist().toegang(), id, session.volgnummer(), what);
                    done(
                            session.stand().verstuurd()
                                    ? "Bewaard. Is het uur of de plaats anders, dan kregen de besturen bericht."
                                    : "Bewaard.");
                });
    }

    private void cancel(Werksessie session) {
        Venster.ingrijpend(
                "Werksessie aflasten?",
                session.stand().verstuurd()
                        ? "De besturen krijgen bericht dat ze niet doorgaat. Dat kan niet ongedaan gemaakt worden."
                        : "Ze gaat niet door; de besturen wisten er nog niet van.",
                "Ze staat nog bij je werksessies, als afgelast, met wat voorbereid werd.",
                "Last af",
                () -> act(() -> {
                    service.cancel(current.vereist().toegang(), id);
                    return "De werksessie is afgelast.";
                }));
    }

    private void act(Supplier<String> work) {
        Invulvenster.attempt(said::setText, () -> {
            String told = work.get();
            show();
            return told;
        });
        said.hier();
    }

    private void done(String told) {
        show();
        said.say(told);
    }
}
