package be.draaiboek.tweeling.ui;

import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.tweeling.Vraagnaam;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody typed for another bestuur and could not or did not post: to copy or to throw away. It is in their browser
 * only; where there is nothing of the kind, nothing shows.
 */
@Tag("db-feedback-left")
@JsModule("./feedback/db-feedback.ts")
final class NietGeplaatst extends Component {

    NietGeplaatst(Toegang toegang, long tweeling, Edities edities) {
        getElement()
                .setProperty("account", (double) toegang.accountId())
                .setProperty("tweeling", (double) tweeling)
                .setProperty(
                        "labels",
                        JsonMapper.shared()
                                .writeValueAsString(edities.nieuwste().items().stream()
                                        .collect(
                                                Collectors.toMap(Item::id, item -> Vraagnaam.of(edities, item.id())))));
    }
}
