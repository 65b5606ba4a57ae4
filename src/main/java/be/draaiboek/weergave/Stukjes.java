package be.draaiboek.weergave;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The small pieces that every page is made of. */
public final class Stukjes {

    private Stukjes() {}

    /** Returns what a page says first, below its title. */
    public static Paragraph lead(String text) {
        Paragraph lead = new Paragraph(text);
        lead.addClassName("db-lead");
        return lead;
    }

    /** The same of several pieces. */
    public static Paragraph lead(Component... pieces) {
        Paragraph lead = lead("");
        lead.add(pieces);
        return lead;
    }

    /** Returns what explains, in small. */
    public static Paragraph help(String text) {
        Paragraph help = new Paragraph(text);
        help.addClassName("db-help");
        return help;
    }

    /** The same of several pieces. */
    public static Paragraph help(Component... pieces) {
        Paragraph help = help("");
        help.add(pieces);
        return help;
    }

    /** Returns where a page belongs. */
    public static Paragraph crumb(String text) {
        Paragraph crumb = new Paragraph(text);
        crumb.addClassName("db-crumb");
        return crumb;
    }

    /** The same with ways to the pages above it. */
    public static Paragraph crumb(Component... steps) {
        Paragraph crumb = crumb("");
        crumb.add(steps);
        return crumb;
    }

    /** Returns what is said beside something, less loudly. */
    public static Span soft(String text) {
        Span soft = new Span(text);
        soft.addClassName("db-soft");
        return soft;
    }

    /**
     * Returns how something stands, in a word or two.
     *
     * @param kind ok, own, warn, quiet or error; "" for none of them
     */
    public static Span pill(String text, String kind) {
        Span pill = new Span(text);
        pill.addClassName("db-pill");
        if (!kind.isEmpty()) {
            pill.addClassName(kind);
        }
        return pill;
    }

    /** Returns what somebody wrote, as they wrote it. */
    public static Paragraph quote(String text) {
        Paragraph said = new Paragraph(text);
        said.addClassName("db-said-text");
        said.getElement().setAttribute("dir", "auto");
        return said;
    }

    /**
     * Returns what does something.
     *
     * @param about what it is done to, for who doesn't see where it stands; "" where the text says so
     */
    public static Button button(String text, String about, Runnable work) {
        Button button = new Button(text, click -> work.run());
        if (!about.isEmpty()) {
            button.setAriaLabel(text + ": " + about);
        }
        return button;
    }

    /** The same for what can't be turned back or reaches far; it asks first. */
    public static Button ingreep(String text, String about, Runnable asks) {
        return Ingrijpend.teken(button(text, about, asks));
    }

    /** The one button of a page that most people came for. */
    public static Button primary(String text, String about, Runnable work) {
        Button button = button(text, about, work);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** Lets Enter in these fields do what the button does, with what was typed until then. */
    public static void enter(Button button, Component... fields) {
        button.addClickShortcut(Key.ENTER).listenOn(fields).resetFocusOnActiveElement();
    }

    /**
     * A button without a component of its own in the browser, for where there are many.
     *
     * @param about what it is done to, for who doesn't see where it stands; "" where the label says so
     */
    public static NativeButton plain(String label, String about, Runnable work) {
        NativeButton button = new NativeButton("", click -> work.run());
        button.add(new Span(label));
        if (!about.isEmpty()) {
            Span unseen = new Span(": " + about);
            unseen.addClassName("db-sr");
            button.add(unseen);
        }
        button.addClassName("db-btn");
        return button;
    }

    /** The same, smaller. */
    public static NativeButton small(String label, String about, Runnable work) {
        NativeButton button = plain(label, about, work);
        button.addClassName("db-btn-small");
        return button;
    }

    /** A way to a page that looks like a button. */
    public static Anchor way(String path, String label) {
        Anchor link = new Anchor(path, label);
        link.addClassName("db-btn");
        return link;
    }
}
