package be.draaiboek.tweeling.ui;

import be.draaiboek.tweeling.Thema;
import be.draaiboek.tweeling.Uitdaging;
import be.draaiboek.tweeling.Voorstel;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which besturen somebody looks for, as the address says: it can be kept and sent on. */
record Zoekkeuze(
        @Nullable Integer km,
        @Nullable Uitdaging uitdaging,
        @Nullable Thema thema) {

    static final List<Integer> DISTANCES = List.of(10, 25, 50, 100);

    private static final String KM = "km";
    private static final String UITDAGING = "uitdaging";
    private static final String THEMA = "leren";

    static Zoekkeuze uit(QueryParameters query) {
        return new Zoekkeuze(
                query.getSingleParameter(KM)
                        .flatMap(asked -> DISTANCES.stream()
                                .filter(one -> one.toString().equals(asked))
                                .findFirst())
                        .orElse(null),
                query.getSingleParameter(UITDAGING).flatMap(Uitdaging::of).orElse(null),
                query.getSingleParameter(THEMA).flatMap(Thema::of).orElse(null));
    }

    boolean laat(Voorstel one) {
        Double far = one.afstand();
        return (km == null || (far != null && far <= km))
                && (uitdaging == null || one.uitdagingen().contains(uitdaging))
                && (thema == null || one.uitwisseling().aanreiken().contains(thema));
    }

    QueryParameters adres() {
        Map<String, String> query = new HashMap<>();
        if (km != null) {
            query.put(KM, km.toString());
        }
        if (uitdaging != null) {
            query.put(UITDAGING, uitdaging.id());
        }
        if (thema != null) {
            query.put(THEMA, thema.id());
        }
        return QueryParameters.simple(query);
    }
}
