package be.draaiboek.antwoord.ui;

import be.draaiboek.traject.Traject;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * The draft keeper of the page: says whether everything is kept, offers what an earlier page left behind, and lets a
 * person log in again without leaving the page.
 */
@Tag("db-keeper")
@JsModule("./keeper/db-keeper.ts")
public final class Conceptbewaarder extends Component {

    public Conceptbewaarder(Traject traject, long accountId, String section) {
        getElement()
                .setProperty("editie", traject.editie().id())
                .setProperty("account", (double) accountId)
                .setProperty("traject", (double) traject.id())
                // Whoever notes an interview writes under another name.
                .setProperty("me", traject.ik().ikNoteer() ? "" : traject.ik().shownName())
                .setProperty("section", section);
    }
}
