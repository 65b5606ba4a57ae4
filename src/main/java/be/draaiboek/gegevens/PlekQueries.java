package be.draaiboek.gegevens;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.TableField;

/**
 * The places where something about a person is kept, by the column that names them: what {@link GegevensQueries} reads. A test
 * finds one that is missing here.
 */
final class PlekQueries {

    private PlekQueries() {}

    /**
     * A place.
     *
     * @param naam what it is, said to the person
     * @param van the column that says whose it is
     * @param velden what anybody may be handed who hands it out
     * @param woorden what people wrote: for the person alone
     */
    record Plek(String naam, TableField<?, Long> van, List<Field<?>> velden, List<Field<?>> woorden) {}

    static final List<Plek> PLEKKEN = Stream.of(
                    AccountplekQueries.PLEKKEN,
                    InvulplekQueries.PLEKKEN,
                    TweelingplekQueries.PLEKKEN,
                    BegeleidingplekQueries.PLEKKEN,
                    NotaplekQueries.PLEKKEN)
            .flatMap(List::stream)
            .toList();
}
