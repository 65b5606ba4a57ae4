package be.draaiboek.tweeling.ui;

import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.Terugkoppeling.Luisternotitie;
import be.draaiboek.tweeling.Terugkoppeling.Partij;
import be.draaiboek.tweeling.TerugkoppelingService;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Feedback at one question: listen, ask, praise or suggest, and what was said; or only what was said, of any questions.
 * It is drawn in the browser, which keeps what is typed until it hears that it stands here. Who shows one sees what the
 * other side says without loading the page again.
 */
@Tag("db-feedback")
@JsModule("./feedback/db-feedback.ts")
final class Terugkoppelpaneel extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final transient TerugkoppelingService service;
    private final transient Toegang toegang;
    private final long tweeling;
    private final String item;
    private final transient @Nullable Partij mij;
    private final transient @Nullable Partij zij;
    private final transient Function<Terugkoppeling, Vraag> vraag;
    private @Nullable Runnable unlisten;
    private boolean talk;

    /** What a question is called where the page doesn't say it, and where it is; both may be empty. */
    record Vraag(String naam, String adres) {}

    private Terugkoppelpaneel(
            TerugkoppelingService service,
            Toegang toegang,
            long tweeling,
            String item,
            @Nullable Partij mij,
            @Nullable Partij zij,
            Function<Terugkoppeling, Vraag> vraag) {
        this.service = service;
        this.toegang = toegang;
        this.tweeling = tweeling;
        this.item = item;
        this.mij = mij;
        this.zij = zij;
        this.vraag = vraag;
        Element element = getElement();
        element.setProperty("account", (double) toegang.accountId())
                .setProperty("tweeling", (double) tweeling)
                .setProperty("item", item);
        Terugkoppeldaden.listen(element, service, toegang, tweeling, item, mij, zij);
    }

    /**
     * Makes one for each of these questions; two statements, however many there are.
     *
     * @param mij the bestuur for which I speak
     * @param zij the bestuur that is listened to
     * @param kan whether what this bestuur released of these questions may be read now, so that something can be said
     */
    static Map<String, Terugkoppelpaneel> bij(
            TerugkoppelingService service,
            Toegang toegang,
            long tweeling,
            Partij mij,
            Partij zij,
            boolean kan,
            Collection<String> items) {
        Map<String, List<Terugkoppeling>> threads =
                service.between(toegang, tweeling, mij.bestuur(), zij.bestuur(), items).stream()
                        .collect(Collectors.groupingBy(Terugkoppeling::item));
        Map<String, Luisternotitie> notes = service.notities(toegang, tweeling, zij.bestuur()).stream()
                .collect(Collectors.toMap(Luisternotitie::item, Function.identity()));
        Map<String, Terugkoppelpaneel> made = new LinkedHashMap<>();
        for (String item : items) {
            Terugkoppelpaneel one =
                    new Terugkoppelpaneel(service, toegang, tweeling, item, mij, zij, thread -> new Vraag("", ""));
            Luisternotitie note = notes.getOrDefault(item, new Luisternotitie(zij.bestuur(), item, 0, ""));
            one.getElement()
                    .setProperty("aan", (double) zij.bestuur())
                    .setProperty("mij", mij.naam())
                    .setProperty("zij", zij.naam())
                    .setProperty("stappen", true)
                    .setProperty("kan", kan)
                    .setProperty(
                            "note", JSON.writeValueAsString(Map.of("version", note.versie(), "tekst", note.tekst())));
            one.show(threads.getOrDefault(item, List.of()));
            made.put(item, one);
        }
        return made;
    }

    /** Makes one that shows threads only; what is in it is for {@link #show} to say. */
    static Terugkoppelpaneel list(
            TerugkoppelingService service, Toegang toegang, long tweeling, Function<Terugkoppeling, Vraag> vraag) {
        return new Terugkoppelpaneel(service, toegang, tweeling, "", null, null, vraag);
    }

    /** Says who of my bestuur can take something upon them. */
    Terugkoppelpaneel voor(@Nullable Traject traject) {
        if (traject != null) {
            getElement()
                    .setProperty(
                            "team",
                            JSON.writeValueAsString(traject.opvolgers().stream()
                                    .map(one -> Map.of("id", String.valueOf(one.id()), "naam", one.shownName()))
                                    .toList()));
        }
        return this;
    }

    /** Shows these threads. */
    void show(List<Terugkoppeling> threads) {
        talk = !threads.isEmpty();
        getElement()
                .setProperty(
                        "threads",
                        JSON.writeValueAsString(threads.stream()
                                .map(one -> Draadgegevens.of(one, vraag.apply(one)))
                                .toList()));
    }

    /** Returns whether something was said here. */
    boolean ietsGezegd() {
        return talk;
    }

    /** Opens the field in which this thread is answered. */
    void openAnswer(Terugkoppeling thread) {
        getElement().setProperty("answer", (double) thread.id());
    }

    /** Puts a question in the field where it is asked, for somebody to make it their own. */
    void put(String question) {
        getElement().callJsFunction("stel", question);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Partij me = mij;
        Partij them = zij;
        if (me == null || them == null) {
            // The page that shows a list knows what belongs in it.
            return;
        }
        UI ui = event.getUI();
        unlisten = service.listen(tweeling, changed -> {
            if (changed.equals(item) && ui.isAttached()) {
                var unused = ui.access(
                        () -> show(service.between(toegang, tweeling, me.bestuur(), them.bestuur(), List.of(item))));
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unlisten != null) {
            unlisten.run();
            unlisten = null;
        }
        super.onDetach(event);
    }
}
