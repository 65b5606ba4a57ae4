package be.draaiboek.invullen.ui;

import be.draaiboek.antwoord.Telling;
import be.draaiboek.antwoord.VoortgangService.Voortgang;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.samenwerken.Aanwezigheid.Aanwezige;
import be.draaiboek.samenwerken.ui.Aanwezigen;
import be.draaiboek.traject.Traject;
import be.draaiboek.traject.TrajectNavigatie;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chapters and sections with one's own progress beside each, and who else is where. It stands beside every section, so
 * the browser draws it: for Flow it is one node, where links would be sixty.
 */
@Tag("db-tree")
@JsModule("./reading/db-tree.ts")
public final class Sectieboom extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A chapter as it is drawn; without a heading where its one section says the same. */
    private record Hoofdstuk(String heading, List<Plaats> sections) {}

    /** @param deep whether it stands below the section before it, as B.4.1 below B.4 */
    private record Plaats(String code, String heading, boolean deep) {}

    private final Traject traject;
    private final Map<String, Telling> counts = new HashMap<>();

    Sectieboom(Traject traject, Voortgang voortgang, String current) {
        this.traject = traject;
        List<Hoofdstuk> chapters = new ArrayList<>();
        for (Part part : traject.editie().parts()) {
            List<Section> sections = traject.editie().sections(part);
            if (!sections.isEmpty()) {
                boolean same =
                        sections.size() == 1 && sections.getFirst().heading().equals(part.heading());
                chapters.add(new Hoofdstuk(
                        same ? "" : part.heading(),
                        sections.stream()
                                .map(one -> new Plaats(
                                        one.code(),
                                        one.heading(),
                                        one.code().indexOf('.') != one.code().lastIndexOf('.')))
                                .toList()));
            }
        }
        // Everybody in an edition sees the same chapters.
        getElement()
                .setProperty("chapters", JSON.writeValueAsString(chapters).intern())
                .setProperty("query", TrajectNavigatie.namens(traject, "?"));
        now(current, voortgang);
    }

    /** Whether it shows what this person has before them: the same traject, and the same sections of it. */
    boolean past(Traject other) {
        return other.id() == traject.id()
                && other.ik().id() == traject.ik().id()
                && other.editie().sections().equals(traject.editie().sections());
    }

    /** Shows where one is now, and how far everywhere. */
    void now(String current, Voortgang voortgang) {
        getElement().setProperty("current", current);
        traject.editie()
                .sections()
                .forEach(one -> counts.put(one.code(), voortgang.mijn().getOrDefault(one.code(), Telling.NIETS)));
        show();
    }

    /** Shows how far one is in a section. */
    void show(String section, Telling telling) {
        counts.put(section, telling);
        show();
    }

    private void show() {
        Map<String, int[]> asked = new LinkedHashMap<>();
        traject.editie().sections().forEach(one -> {
            Telling telling = counts.getOrDefault(one.code(), Telling.NIETS);
            if (telling.total() > 0) {
                asked.put(one.code(), new int[] {telling.filled(), telling.total()});
            }
        });
        getElement().setProperty("counts", JSON.writeValueAsString(asked));
    }

    /** Shows who else is where. */
    void show(Collection<Aanwezige> people) {
        Map<String, List<String>> present = new LinkedHashMap<>();
        people.stream()
                .collect(Collectors.groupingBy(Aanwezige::sectie, LinkedHashMap::new, Collectors.toList()))
                .forEach((section, here) -> present.put(section, Aanwezigen.kort(here)));
        getElement().setProperty("present", JSON.writeValueAsString(present));
    }
}
