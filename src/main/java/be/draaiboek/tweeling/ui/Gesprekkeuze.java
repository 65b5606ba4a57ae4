package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Terugkoppeling;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What of it is shown; as the address says. */
record Gesprekkeuze(String stand, String soort, String hoofdstuk, String met, String per, String item) {

    static final List<String> NAMES = List.of("stand", "soort", "hoofdstuk", "met", "per", "item");

    static Gesprekkeuze uit(QueryParameters given) {
        List<String> values = NAMES.stream()
                .map(name -> given.getSingleParameter(name).orElse(""))
                .toList();
        return new Gesprekkeuze(
                values.get(0), values.get(1), values.get(2), values.get(3), values.get(4), values.get(5));
    }

    private List<String> values() {
        return List.of(stand, soort, hoofdstuk, met, per, item);
    }

    String van(String name) {
        return values().get(NAMES.indexOf(name));
    }

    QueryParameters met(String name, String value) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String one = NAMES.get(i).equals(name) ? value : values().get(i);
            if (!one.isEmpty()) {
                all.put(NAMES.get(i), one);
            }
        }
        return QueryParameters.simple(all);
    }

    /** Whether somebody chose more than the one question that a message leads to. */
    boolean verfijnd() {
        return !equals(new Gesprekkeuze("", "", "", "", "", item));
    }

    boolean laat(Terugkoppeling one, long mij) {
        return (stand.isEmpty() || one.stand().name().equals(stand))
                && (soort.isEmpty() || one.soort().name().equals(soort))
                && (hoofdstuk.isEmpty() || one.hoofdstuk().equals(hoofdstuk))
                && (item.isEmpty() || one.item().equals(item))
                && (met.isEmpty() || String.valueOf(one.overkant(mij).bestuur()).equals(met));
    }
}
