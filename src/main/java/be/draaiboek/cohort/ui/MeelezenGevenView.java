package be.draaiboek.cohort.ui;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.cohort.CohortNavigatie;
import be.draaiboek.cohort.Meelezen;
import be.draaiboek.cohort.Meelezen.Deel;
import be.draaiboek.cohort.MeelezenService;
import be.draaiboek.meetmoment.Bevroren;
import be.draaiboek.nota.NotaNavigatie;
import be.draaiboek.nota.Versie;
import be.draaiboek.nota.VersieService;
import be.draaiboek.nota.Weg;
import be.draaiboek.nota.ui.Notablad;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.weergave.Gezegd;
import be.draaiboek.weergave.Invulvenster;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** One part to give POLIS to read: exactly what a coach will read, and below it the button that lets them. */
@Route(CohortNavigatie.GEVEN)
@RolesAllowed(Gebruiker.DEELNEMER)
class MeelezenGevenView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeelezenService service;
    private final transient VersieService versions;
    private final transient TrajectService trajecten;
    private final transient HuidigeGebruiker current;
    private final Gezegd said = new Gezegd();
    private String title = "Meelezen";
    private long bestuur;
    private String code = "";

    MeelezenGevenView(
            MeelezenService service, VersieService versions, TrajectService trajecten, HuidigeGebruiker current) {
        this.service = service;
        this.versions = versions;
        this.trajecten = trajecten;
        this.current = current;
        addClassNames("db-page", "db-release", "db-coach");
    }

    @Override
    public String getPageTitle() {
        return title + " – Draaiboek";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        bestuur = BegeleidingView.id(event, "bestuur");
        code = event.getRouteParameters().get("deel").orElse("");
        said.setText("");
        show();
    }

    private void show() {
        Toegang toegang = current.vereist().toegang();
        Traject traject = trajecten.mine(toegang).stream()
                .filter(one -> one.bestuurId() == bestuur && !one.isInvuller())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Hier is voor jou niets om vrij te geven."));
        Deel part = Meelezen.delen(traject.editie()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new NotFoundException("Deze editie van het Draaiboek heeft geen deel " + code + "."));
        removeAll();
        title = "Laat POLIS " + part.naam() + " meelezen";
        Paragraph crumb =
                Stukjes.crumb(new Anchor(CohortNavigatie.POLIS_ZIET, "Wat POLIS ziet"), new Span(" › " + part.kop()));
        Paragraph exact = Stukjes.lead("Hieronder staat precies wat je begeleiders lezen, en niets anders. Ieders eigen"
                + " antwoorden, notities, eerdere versies en wat een minderheid vindt, zitten er niet in.");
        add(crumb, new H1(title), exact, said);
        if (part.code().equals(Meelezen.NOTA)) {
            nota(toegang, traject, part);
        } else {
            answers(toegang, traject, part);
        }
    }

    private void answers(Toegang toegang, Traject traject, Deel part) {
        Optional<List<Cel>> now = service.own(toegang, traject.bestuurId(), part.code());
        if (!traject.isTrekker()) {
            only(now.isPresent());
            now.ifPresent(cells -> add(new Leesblad(traject.editie(), part.code(), cells)));
            return;
        }
        Bevroren seen = service.preview(toegang, traject, part.code());
        if (seen.antwoorden() == 0) {
            Paragraph none =
                    new Paragraph("In dit deel is nog niets afgesproken of samen geschreven, dus er is nog niets om"
                            + " vrij te geven. Leg eerst minstens één antwoord van jullie bestuur vast.");
            none.addClassName("db-measure-none");
            add(none);
            return;
        }
        now.ifPresent(cells -> add(Meelezenkaart.soft(
                "Dit deel lezen ze al. Geef opnieuw vrij als ze moeten lezen wat er sindsdien veranderde.")));
        add(new Leesblad(traject.editie(), part.code(), seen.cellen()), new Naamlijst(traject, seen.cellen()));
        add(give(traject, part, () -> service.release(toegang, traject, part.code(), seen)));
    }

    private void nota(Toegang toegang, Traject traject, Deel part) {
        Versie version = versions
                .standen(toegang, List.of(traject.bestuurId()))
                .getOrDefault(traject.bestuurId(), new Weg(List.of(), List.of()))
                .versies()
                .stream()
                .filter(Versie::geldt)
                .findFirst()
                .orElse(null);
        if (version == null) {
            Paragraph none =
                    new Paragraph("POLIS leest alleen een nota die jullie indienden, en dat deden jullie nog niet.");
            none.addClassName("db-measure-none");
            add(none, new Anchor(NotaNavigatie.NOTA, "Naar de nota"));
            return;
        }
        Long given = service.self(toegang, traject.bestuurId())
                .of(Meelezen.NOTA)
                .map(Meelezen::versie)
                .orElse(null);
        if (!traject.isTrekker()) {
            only(given != null);
            paper(toegang, given);
            return;
        }
        if (given != null) {
            add(Meelezenkaart.soft(
                    given == version.id()
                            ? "Deze versie lezen ze al."
                            : "Ze lezen nu een vorige versie. Geef opnieuw vrij om ze versie " + version.nummer()
                                    + " te laten lezen."));
        }
        paper(toegang, version.id());
        add(give(traject, part, () -> service.releaseNota(toegang, traject.bestuurId(), version.id())));
    }

    private void paper(Toegang toegang, @Nullable Long version) {
        if (version != null) {
            versions.read(toegang, version).ifPresent(read -> add(new Notablad(read.tekst())));
        }
    }

    private void only(boolean given) {
        add(Meelezenkaart.soft(
                given
                        ? "Dit lezen ze nu. De trekker geeft vrij en trekt in."
                        : "Hiervan lezen ze niets. De trekker geeft vrij en trekt in."));
    }

    private Section give(Traject traject, Deel part, Runnable work) {
        Paragraph who = new Paragraph("Dit lezen de begeleiders van het cohort waarin " + traject.bestuur()
                + " nu zit, zolang het loopt; geen ander bestuur, geen tweeling en geen beheerder. Wie het las, staat"
                + " op wat POLIS ziet.");
        Button go = new Button("Geef vrij", click -> {
            try {
                Invulvenster.attempt(this::refused, () -> {
                    work.run();
                    UI.getCurrent().navigate(CohortNavigatie.POLIS_ZIET);
                    return "";
                });
            } catch (ConcurrencyFailureException busy) {
                refused("Net op dat moment heeft iemand iets bewaard. Er is niets vrijgegeven: probeer het opnieuw.");
            }
        });
        go.setAriaLabel("Geef " + part.naam() + " vrij aan POLIS");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        return BegeleidingView.card("Laat je begeleiders dit lezen", who, go);
    }

    private void refused(String why) {
        if (!why.isEmpty()) {
            // What is below is read again, so that the next click releases what stands there.
            show();
            said.say(why);
        }
    }
}
