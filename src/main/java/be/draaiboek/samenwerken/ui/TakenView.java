package be.draaiboek.samenwerken.ui;

import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.OpvolgingService;
import be.draaiboek.samenwerken.SamenwerkenNavigatie;
import be.draaiboek.samenwerken.TaakService;
import be.draaiboek.toegang.Gebruiker;
import be.draaiboek.toegang.HuidigeGebruiker;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.Traject.Taak;
import be.draaiboek.traject.TrajectService;
import be.draaiboek.traject.ui.Draaiboeklinks;
import be.draaiboek.traject.ui.GekozenTraject;
import be.draaiboek.weergave.Opmaak;
import be.draaiboek.weergave.Stukjes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** Who fills in what: the trekker hands out, everybody sees what they have. */
@Route(SamenwerkenNavigatie.TAKEN)
@PageTitle("Wie doet wat – Draaiboek")
@Menu(title = "Wie doet wat", order = 2)
@RolesAllowed(Gebruiker.DEELNEMER)
public class TakenView extends Div implements BeforeEnterObserver {

    private final transient TrajectService trajecten;
    private final transient TaakService tasks;
    private final transient OpvolgingService followUps;
    private final transient Samenblad together;
    private final transient HuidigeGebruiker current;
    private final Paragraph said = new Paragraph();

    TakenView(
            TrajectService trajecten,
            TaakService tasks,
            OpvolgingService followUps,
            Samenblad together,
            HuidigeGebruiker current) {
        this.trajecten = trajecten;
        this.tasks = tasks;
        this.followUps = followUps;
        this.together = together;
        this.current = current;
        addClassNames("db-page", "db-tasks");
        said.addClassName("db-task-said");
        said.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        said.setText("");
        show();
    }

    private void show() {
        removeAll();
        Gebruiker gebruiker = current.vereist();
        Traject traject =
                GekozenTraject.uit(trajecten.mine(gebruiker.toegang())).orElse(null);
        if (traject == null) {
            add(
                    new H1("Wie doet wat"),
                    lead("Er is nog niets aan jou toegewezen. Vraag je trekker welke sectie jij invult."));
            return;
        }
        Paragraph crumb = Stukjes.crumb(traject.bestuur());
        add(crumb, new H1("Wie doet wat"));
        add(lead(Takenlijst.inleiding(traject)));
        add(said);
        if (traject.isTrekker()) {
            add(new Uitdeelformulier(
                    traject,
                    tasks.today(),
                    this::say,
                    (sections, to, until, done) -> attempt(() -> done
                            + Uitdeelformulier.readyWords(
                                    traject,
                                    tasks.handOut(current.vereist().toegang(), traject, sections, to, until)))));
        }
        List<Component> handed = handedOut(gebruiker, traject);
        if (traject.isTrekker() || traject.isInvuller()) {
            handed.forEach(this::add);
        } else {
            add(together.of(gebruiker.toegang(), traject, tasks.today(), handed));
        }
    }

    /** What was handed out, as far as this person may know it. */
    private List<Component> handedOut(Gebruiker gebruiker, Traject traject) {
        List<Component> all = new ArrayList<>();
        List<Taak> mine = traject.mijnTaken();
        boolean none = traject.taken().isEmpty() && !traject.isTrekker() && !traject.isInvuller();
        if (!none && (!traject.isTrekker() || !mine.isEmpty())) {
            all.add(block("Jouw taken", traject, mine, "Er is niets aan jou toegewezen."));
        }
        all.add(new Opvolglijst(followUps, gebruiker.toegang(), traject, tasks.today(), this::attempt));
        if (!traject.isInvuller() && !none) {
            List<Taak> others = traject.taken().stream()
                    .filter(one -> one.deelnemer() != traject.ik().id())
                    .toList();
            all.add(block("Bij collega's", traject, others, "Er is nog niets toegewezen."));
        }
        if (traject.isTrekker()) {
            all.add(Uitdeelformulier.free(traject));
        }
        return all;
    }

    private Component block(String title, Traject traject, List<Taak> all, String empty) {
        Div block = new Div(new H2(title));
        block.addClassName("db-task-block");
        LocalDate today = tasks.today();
        List<Taak> open = all.stream().filter(one -> !one.klaar()).toList();
        List<Taak> done = all.stream().filter(Taak::klaar).toList();
        long late = open.stream().filter(one -> one.laat(today)).count();
        if (all.isEmpty()) {
            block.add(soft(empty));
            return block;
        }
        block.add(soft(open.size() + " open" + (late == 0 ? "" : ", waarvan " + late + " te laat") + ", " + done.size()
                + " klaar."));
        if (!open.isEmpty()) {
            block.add(list(traject, open, today));
        }
        if (!done.isEmpty()) {
            block.add(new NativeDetails("Klaar (" + done.size() + ")", list(traject, done, today)));
        }
        return block;
    }

    private UnorderedList list(Traject traject, List<Taak> some, LocalDate today) {
        UnorderedList list = new UnorderedList();
        list.addClassName("db-task-list");
        some.forEach(one -> Takenlijst.sectie(traject, one).ifPresent(section -> {
            ListItem line = new ListItem();
            Div what = new Div(Draaiboeklinks.link(section.heading(), section));
            if (one.deelnemer() != traject.ik().id()) {
                Span name = new Span(Takenlijst.naam(traject, one));
                name.addClassName("db-task-who");
                what.add(name);
            }
            Takenlijst.tegen(one, today).ifPresent(what::add);
            if (one.herinnerd() != null && !one.klaar() && traject.isTrekker()) {
                what.add(soft("herinnerd op " + Opmaak.moment(one.herinnerd())));
            }
            what.addClassName("db-task-what");
            line.add(what, actions(traject, one, section));
            list.add(line);
        }));
        return list;
    }

    private Div actions(Traject traject, Taak one, Section section) {
        Div actions = new Div();
        actions.addClassName("db-task-actions");
        boolean mine = one.deelnemer() == traject.ik().id();
        String about = section.heading() + (mine ? "" : " – " + Takenlijst.naam(traject, one));
        if (mine || traject.isTrekker()) {
            actions.add(button(
                    one.klaar() ? "Toch niet klaar" : "Zet op klaar",
                    about,
                    () -> tasks.setDone(current.vereist().toegang(), one.id(), !one.klaar()),
                    "“" + section.heading() + "” is " + (one.klaar() ? "weer open." : "klaar.")));
        }
        if (traject.isTrekker() && !mine && !one.klaar() && tasks.canRemind()) {
            actions.add(button(
                    "Herinner",
                    about,
                    () -> tasks.remind(current.vereist().toegang(), one.id()),
                    "Je herinnering aan " + Takenlijst.naam(traject, one) + " vertrekt."));
        }
        if (traject.isTrekker()) {
            actions.add(button(
                    "Intrekken",
                    about,
                    () -> tasks.takeBack(current.vereist().toegang(), one.id()),
                    "“" + section.heading() + "” is teruggenomen. Wat ingevuld was, blijft staan."));
        }
        return actions;
    }

    private Button button(String text, String about, Runnable work, String done) {
        Button button = new Button(text, click -> attempt(work, done));
        button.setAriaLabel(text + ": " + about);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void attempt(Runnable work, String done) {
        attempt(() -> {
            work.run();
            return done;
        });
    }

    private void attempt(Supplier<String> work) {
        try {
            String done = work.get();
            show();
            say(done);
        } catch (OngeldigException refused) {
            say(Optional.ofNullable(refused.getMessage()).orElse(""));
        } catch (AccessDeniedException gone) {
            show();
            say("Dat kan niet meer: intussen is er iets veranderd. Hier staat hoe het nu is.");
        }
    }

    private void say(String text) {
        said.setText(text);
        // What was clicked may be gone: the keyboard goes on from here.
        said.getElement().executeJs("this.focus()");
    }

    private static Paragraph lead(String text) {
        return Stukjes.lead(text);
    }

    static Paragraph soft(String text) {
        return Stukjes.help(text);
    }
}
