package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Section;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.Traject;
import be.draaiboek.tweeling.Terugkoppeling;
import be.draaiboek.tweeling.Terugkoppeling.Stand;
import be.draaiboek.tweeling.TerugkoppelingService;
import be.draaiboek.tweeling.TweelingNavigatie;
import be.draaiboek.tweeling.Vraagnaam;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What two besturen said to each other, in groups: by where it stands, or by chapter. */
final class Gespreksgroepen {

    private final List<Groep> groups = new ArrayList<>();

    /** A heading with the threads under it. */
    private record Groep(Predicate<Terugkoppeling> which, H3 heading, String name, Terugkoppelpaneel list) {}

    /** All groups are made at once: one that comes later would take away what somebody types in another. */
    Gespreksgroepen(
            TerugkoppelingService service,
            Edities edities,
            Toegang toegang,
            Gesprekstof found,
            @Nullable Traject mine,
            List<Terugkoppeling> all,
            boolean perChapter) {
        Map<String, Predicate<Terugkoppeling>> named = new LinkedHashMap<>();
        if (!perChapter) {
            for (Stand stand : Stand.values()) {
                named.put(stand.label(), one -> one.stand() == stand && (stand != Stand.OPEN || one.wacht()));
            }
            named.put("Goede praktijk die gedeeld werd", one -> one.stand() == Stand.OPEN && !one.wacht());
        } else {
            List<String> chapters = Stream.concat(
                            edities.nieuwste().chapters().stream().map(Section::code),
                            all.stream().map(Terugkoppeling::hoofdstuk))
                    .distinct()
                    .sorted()
                    .toList();
            for (String chapter : chapters) {
                named.put(
                        Vraagnaam.hoofdstuk(edities, chapter),
                        one -> one.hoofdstuk().equals(chapter));
            }
        }
        named.forEach((name, which) -> {
            H3 heading = new H3(name);
            Terugkoppelpaneel list = Terugkoppelpaneel.list(
                    service,
                    toegang,
                    found.tweeling().id(),
                    one -> new Terugkoppelpaneel.Vraag(
                            Vraagnaam.of(edities, one.item()),
                            one.open()
                                    ? TweelingNavigatie.vergelijk(one.tweeling(), one.hoofdstuk(), one.item())
                                    : ""));
            list.voor(mine);
            groups.add(new Groep(which, heading, name, list));
        });
    }

    /** Puts all of them on a page. */
    void op(HasComponents page) {
        H2 said = new H2("Wat er gezegd is");
        said.addClassName("db-fb-heading");
        page.add(said);
        groups.forEach(group -> page.add(group.heading(), group.list()));
    }

    /** Shows these threads, each in its group, the newest first. */
    void show(List<Terugkoppeling> shown) {
        groups.forEach(group -> {
            List<Terugkoppeling> in = shown.stream()
                    .filter(group.which())
                    .sorted(Comparator.comparing(Terugkoppeling::gewijzigd).reversed())
                    .toList();
            group.heading().setText(group.name() + " (" + in.size() + ")");
            group.heading().setVisible(!in.isEmpty());
            // Empty it draws nothing, but is there: what an invisible element should hear is kept back from it, and a
            // thread that leaves a list as the last would take away the word that its change is kept.
            group.list().show(in);
        });
    }

    /** Opens the field in which this thread is answered, in the group where it stands. */
    void openAnswer(Terugkoppeling thread) {
        groups.stream()
                .filter(group -> group.which().test(thread))
                .findFirst()
                .ifPresent(group -> group.list().openAnswer(thread));
    }
}
