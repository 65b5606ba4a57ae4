package be.draaiboek.weergave;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.web.util.HtmlUtils;

/**
 * Markup into which everything escapes its way: templates are literals of ours, what is put in them is text unless it is markup
 * itself. It is the only way from a string to elements on a page.
 */
public final class Markup {

    /** No markup. */
    public static final Markup EMPTY = new Markup("");

    private static final Pattern SCHEME =
            Pattern.compile("[\\s\\p{Cntrl}]*([A-Za-z][A-Za-z0-9+.\\-\\s\\p{Cntrl}]*):.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final String INNER = "innerHTML";

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** By Markdown: as many as the editions have texts. */
    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    private final String html;

    private Markup(String html) {
        this.html = html;
    }

    /**
     * Fills a template.
     *
     * @param template a literal, of whole tags; each {@code %s} takes a part, {@code %%} is a percent sign
     * @param parts markup, that stands as it is, or anything else, that is shown as text; in an attribute always text, between
     *     quotes, and in {@code href} an address that leads to a page
     * @throws IllegalArgumentException when a part has no place or a place no part, or one where nothing can be put safely
     */
    public static Markup of(String template, Object... parts) {
        StringBuilder html = new StringBuilder(template.length() + 32);
        int next = 0;
        boolean tag = false;
        char quote = 0;
        for (int i = 0; i < template.length(); i++) {
            char sign = template.charAt(i);
            char after = i + 1 < template.length() ? template.charAt(i + 1) : 0;
            if (sign == '%' && after == 's') {
                if (next == parts.length) {
                    throw new IllegalArgumentException("more places than parts: " + template);
                }
                html.append(part(parts[next++], tag, quote, template, i));
                i++;
            } else if (sign == '%' && after == '%') {
                html.append('%');
                i++;
            } else if (sign == '%') {
                throw new IllegalArgumentException("a percent sign is written twice: " + template);
            } else {
                html.append(sign);
                if (quote != 0) {
                    quote = sign == quote ? 0 : quote;
                } else if (tag) {
                    quote = sign == '"' || sign == '\'' ? sign : 0;
                    tag = sign != '>';
                } else {
                    tag = sign == '<';
                }
            }
        }
        if (next != parts.length) {
            throw new IllegalArgumentException("more parts than places: " + template);
        }
        if (tag) {
            throw new IllegalArgumentException("ends within a tag: " + template);
        }
        return new Markup(html.toString());
    }

    private static String part(Object part, boolean tag, char quote, String template, int at) {
        if (!tag) {
            return part instanceof Markup markup ? markup.html : escape(String.valueOf(part));
        }
        if (quote == 0 || part instanceof Markup) {
            throw new IllegalArgumentException("only text, between quotes, can stand in a tag: " + template);
        }
        String text = String.valueOf(part);
        return escape(leads(template.substring(0, at - 1)) ? address(text) : text);
    }

    /** Whether what comes next, behind its quote, is an address. */
    private static boolean leads(String before) {
        return before.endsWith(" href=") || before.endsWith(" src=");
    }

    /** Returns an address that leads to a page, whatever it was. */
    private static String address(String text) {
        var named = SCHEME.matcher(text);
        return !named.matches() || SCHEMES.contains(named.group(1).toLowerCase(Locale.ROOT)) ? text : "#";
    }

    /** Returns a text as it may stand in markup, between tags and in quotes. */
    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** Returns a text. */
    public static Markup text(String text) {
        return new Markup(escape(text));
    }

    /** Returns a text that keeps its lines. */
    public static Markup lines(String text) {
        return new Markup(escape(text).replace("\n", "<br>"));
    }

    /** Returns an edition's Markdown, with any HTML in it shown as text; one string for everybody who reads the edition. */
    public static Markup markdown(String text) {
        return new Markup(RENDERED.computeIfAbsent(text, markdown -> RENDERER.render(PARSER.parse(markdown))));
    }

    /**
     * Returns a drawing that the application ships.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Markup drawing(String path) {
        try (InputStream in = Markup.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no drawing " + path);
            }
            return new Markup(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns it with the links that lead to pages below one address leading to those below another. */
    public Markup links(String from, String to) {
        return new Markup(html.replace("href=\"" + from + "/", "href=\"" + escape(address(to)) + "/"));
    }

    /** Returns this with something behind it. */
    public Markup plus(Markup other) {
        return new Markup(html + other.html);
    }

    /** Returns the same with one string for everybody who sees it. */
    public Markup shared() {
        return new Markup(html.intern());
    }

    /** Puts many behind each other. */
    public static Collector<Markup, ?, Markup> joining() {
        return joining(EMPTY);
    }

    /** Puts many behind each other, with something between them. */
    public static Collector<Markup, ?, Markup> joining(Markup between) {
        return Collector.of(
                Builder::new,
                (all, one) -> {
                    if (!all.isEmpty()) {
                        all.add(between);
                    }
                    all.add(one);
                },
                (one, other) -> one.add(one.isEmpty() || other.isEmpty() ? EMPTY : between)
                        .add(other.build()),
                Builder::build);
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** Returns an element with it in it: for Flow one node, however much it is. */
    public HtmlContainer in(String tag, String className) {
        HtmlContainer element = new HtmlContainer(tag);
        element.addClassName(className);
        show(element);
        return element;
    }

    /** Shows it in this element, and nothing else; Flow would send it again also when it is the same. */
    public void show(Component element) {
        if (!html.equals(element.getElement().getProperty(INNER))) {
            element.getElement().setProperty(INNER, html);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Markup markup && markup.html.equals(html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    /** Returns it as a string. */
    @Override
    public String toString() {
        return html;
    }

    /** Markup that is made piece by piece. */
    public static final class Builder {

        private final StringBuilder html = new StringBuilder();

        /** Puts a filled template behind it, as {@link Markup#of}. */
        public Builder add(String template, Object... parts) {
            return add(of(template, parts));
        }

        /** Puts markup behind it. */
        public Builder add(Markup markup) {
            html.append(markup.html);
            return this;
        }

        public boolean isEmpty() {
            return html.isEmpty();
        }

        /** Returns what it is now. */
        public Markup build() {
            return html.isEmpty() ? EMPTY : new Markup(html.toString());
        }
    }
}
