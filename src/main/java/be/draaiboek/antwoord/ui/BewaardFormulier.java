package be.draaiboek.antwoord.ui;

import be.draaiboek.traject.Traject;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;

/** Fields whose text survives a reload and a session that ended, in the tab where it was typed. */
@Tag("db-kept-form")
@JsModule("./notes/kept-form.ts")
public final class BewaardFormulier extends HtmlContainer {

    private final String key;

    /**
     * Makes one without fields.
     *
     * @param name which form it is, of one account in one traject
     */
    public BewaardFormulier(long account, Traject traject, String name) {
        this(account, traject.id(), name);
    }

    /**
     * Makes one without fields, of what stands apart from a traject.
     *
     * @param name which form it is, of one account
     */
    public BewaardFormulier(long account, String name) {
        this(account, 0, name);
    }

    private BewaardFormulier(long account, long traject, String name) {
        // As the unposted notes of this account, so that logging out and a shared computer treat both alike.
        key = "draaiboek-notitie-%d-%d-%s".formatted(account, traject, name);
        getElement().setAttribute("key", key);
    }

    /** Adds a field, under the name by which it is found again. */
    public void veld(String name, Component field) {
        field.getElement().setAttribute("data-keep", name);
        add(field);
    }

    /** Forgets what was typed: the server has it. */
    public void bewaard() {
        UI.getCurrent().getPage().executeJs("dispatchEvent(new CustomEvent('draaiboek-bewaard', { detail: $0 }))", key);
    }
}
