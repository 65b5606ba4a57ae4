package be.draaiboek.werksessie;

import be.draaiboek.cohort.Maandag;
import be.draaiboek.cohort.Maandag.Kolom;
import be.draaiboek.cohort.Maandag.Sectie;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.werksessie.Agendavoorstel.Onderdeel;
import be.draaiboek.werksessie.Werksessie.Blad;
import be.draaiboek.werksessie.Werksessie.Deelname;
import be.draaiboek.werksessie.Werksessie.Foto;
import be.draaiboek.werksessie.Werksessie.Voorbereid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a meeting beside the counts of Monday's page, and adds nothing to what that shows. */
final class Opsteller {

    private Opsteller() {}

    static Blad blad(Werksessie session, Maandag monday, List<Deelname> said, List<Foto> pictures) {
        List<Kolom> about = monday.kolommen().stream()
                .filter(one -> session.wat().hoofdstukken().contains(one.hoofdstuk()))
                .toList();
        Map<Long, Stand> standing = new HashMap<>();
        monday.rijen().forEach(one -> standing.put(one.bestuurId(), one));
        List<Voorbereid> rows = said.stream()
                .map(one -> voorbereid(one, about, standing.get(one.bestuurId())))
                .toList();
        return new Blad(
                session,
                rows,
                pictures,
                Agendavoorstel.of(session.wat(), parts(about, monday.rijen())),
                monday.deadlines());
    }

    private static Voorbereid voorbereid(Deelname said, List<Kolom> about, @Nullable Stand standing) {
        List<Sectie> sections = sections(about, standing);
        return new Voorbereid(
                said,
                sections.stream().mapToInt(Sectie::afgesproken).sum(),
                sections.stream().mapToInt(Sectie::vragen).sum());
    }

    private static List<Sectie> sections(List<Kolom> about, @Nullable Stand standing) {
        return standing == null
                ? List.of()
                : about.stream()
                        .map(one -> standing.secties().get(one.code()))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static List<Onderdeel> parts(List<Kolom> about, List<Stand> rows) {
        List<Onderdeel> parts = new ArrayList<>();
        for (Kolom one : about) {
            List<Sectie> open = rows.stream()
                    .flatMap(row -> sections(List.of(one), row).stream())
                    .filter(section -> !section.rond())
                    .toList();
            parts.add(new Onderdeel(one.code() + " " + one.titel(), open.size(), (int)
                    open.stream().filter(section -> section.begonnen() > 0).count()));
        }
        return parts;
    }
}
