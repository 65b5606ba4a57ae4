package be.draaiboek.weergave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.HtmlContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people write stays text. */
class MarkupTest {

    private static final Path MAIN = Path.of("src/main/java/be/draaiboek");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</p></div><iframe src=//kwaad.example></iframe>",
                "&lt;b&gt; &amp; &#60;",
                "%s %d %% {}",
                "$0 \\1",
                "x\u0000<\u2028svg/onload=alert(1)>"
            })
    void aHostileTextStaysText(String hostile) {
        Markup markup = Markup.of(
                "<p title=\"%s\" data-one='%s'>%s</p><ul>%s</ul>",
                hostile,
                hostile,
                hostile,
                Stream.of(hostile, hostile)
                        .map(one -> Markup.of("<li>%s</li>", one))
                        .collect(Markup.joining()));
        Document page = Jsoup.parse(markup.toString());
        String plain = hostile.replace("\u0000", "");
        assertThat(page.select("body *").eachText()).hasSize(4);
        assertThat(page.select("p").attr("title").replaceAll("[\u0000\uFFFD]", ""))
                .isEqualTo(plain);
        assertThat(page.select("p").attr("data-one").replaceAll("[\u0000\uFFFD]", ""))
                .isEqualTo(plain);
        assertThat(page.select("p").first().wholeText().replaceAll("[\u0000\uFFFD]", ""))
                .isEqualTo(plain);
        assertThat(page.select("script, img, iframe, svg")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JavaScript:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x"
            })
    void anAddressLeadsToAPage(String hostile) {
        assertThat(Jsoup.parse(Markup.of("<a href=\"%s\">x</a>", hostile).toString())
                        .select("a")
                        .attr("href"))
                .isEqualTo("#");
        assertThat(Markup.drawing("/figuren/galbraith-ster.svg")
                        .links("draaiboek", hostile)
                        .toString())
                .doesNotContain(hostile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draaiboek/B.1?item=B.1.1&namens=3",
                "nota#blok",
                "https://www.voorbeeld.example/a?b=c:d",
                "mailto:iemand@voorbeeld.example",
                ""
            })
    void anAddressOfOursStays(String address) {
        assertThat(Jsoup.parse(Markup.of("<a href='%s'>x</a>", address).toString())
                        .select("a")
                        .attr("href"))
                .isEqualTo(address);
    }

    @Test
    void whatIsMarkupAlreadyStaysMarkup() {
        Markup inner = Markup.of("<b>%s</b>", "a & b");
        assertThat(Markup.of("<p>%s, %s %%</p>", inner, 70)).hasToString("<p><b>a &amp; b</b>, 70 %</p>");
        assertThat(Markup.lines("een\n<twee>")).hasToString("een<br>&lt;twee&gt;");
        assertThat(Markup.markdown("**vet** <i>niet</i>").toString())
                .contains("<strong>vet</strong>")
                .doesNotContain("<i>");
        assertThat(Stream.of("a", "b").map(Markup::text).collect(Markup.joining(Markup.of("<br>"))))
                .isEqualTo(Markup.of("a<br>b"));
        assertThat(Stream.of("a", "b").parallel().map(Markup::text).collect(Markup.joining()))
                .isEqualTo(Markup.text("ab"));
        assertThat(Markup.EMPTY.plus(inner)).isEqualTo(inner).hasSameHashCodeAs(inner);
    }

    @Test
    void aTemplateThatCannotBeSafeIsRefused() {
        Map<String, Object[]> refused = new TreeMap<>(Map.of(
                "<p class=%s>x</p>", new Object[] {"a"},
                "<p %s>x</p>", new Object[] {"a"},
                "<%s>x</p>", new Object[] {"a"},
                "<p class=\"%s\">x</p>", new Object[] {Markup.text("a")},
                "<p>%s</p>", new Object[] {},
                "<p>x</p>", new Object[] {"a"},
                "<p class=\"a", new Object[] {},
                "<p>100 %</p>", new Object[] {}));
        refused.forEach((template, parts) -> assertThatThrownBy(() -> Markup.of(template, parts))
                .as(template)
                .isInstanceOf(IllegalArgumentException.class));
        assertThatThrownBy(() -> Markup.drawing("/figuren/zomaar.svg")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsShownInAnElement() {
        HtmlContainer element = Markup.of("<b>%s</b>", "<x>").in("p", "db-help");
        assertThat(element.getElement().getTag()).isEqualTo("p");
        assertThat(element.hasClassName("db-help")).isTrue();
        assertThat(element.getElement().getProperty("innerHTML")).isEqualTo("<b>&lt;x&gt;</b>");
        Markup.EMPTY.show(element);
        assertThat(element.getElement().getProperty("innerHTML")).isEmpty();
    }

    @Test
    void nothingElseMakesElementsOfAString() throws IOException {
        Pattern ways = Pattern.compile("new (?:Html|Svg)\\(|innerHTML|outerHTML|insertAdjacentHTML|setSvg\\(");
        // what the table of a coach asks the browser for stands beside the rows that it makes
        assertThat(filesWith(ways)).containsExactly("cohort/ui/Bordrijen.java", "weergave/Markup.java");
    }

    @Test
    void aTemplateIsALiteral() throws IOException {
        Pattern call =
                Pattern.compile("Markup\\.of\\(\\s*|\\bsvg\\.add\\(\\s*|\\bhtml\\.add\\(\\s*|\\blines\\.add\\(\\s*");
        Set<String> other = new TreeSet<>();
        int literals = 0;
        for (Path file : java()) {
            String text = Files.readString(file);
            if (!text.contains("Markup") || file.endsWith("Markup.java")) {
                continue;
            }
            Matcher at = call.matcher(text);
            while (at.find()) {
                String template = argument(text, at.end());
                // what is left without its literals: a choice between two of them, or nothing
                String left = template.replaceAll("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"", "\"\"");
                if (left.replaceAll("\\s", "").matches("\"\"(?:\\+\"\")*")
                        || left.strip().matches("(?s)[^?+]*\\?\\s*\"\"\\s*:\\s*\"\"")) {
                    literals++;
                } else if (at.group().startsWith("Markup.of")
                        || template.contains("<") && !template.contains("Markup.")) {
                    other.add(MAIN.relativize(file) + ": " + template);
                }
            }
        }
        assertThat(literals).isGreaterThan(50);
        assertThat(other).isEmpty();
    }

    /** Returns the argument that begins here. */
    private static String argument(String text, int from) {
        int depth = 0;
        int at = from;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (text.startsWith("\"\"\"", at)) {
                at = text.indexOf("\"\"\"", at + 3) + 2;
            } else if (sign == '"') {
                at++;
                while (text.charAt(at) != '"') {
                    at += text.charAt(at) == '\\' ? 2 : 1;
                }
            } else if (sign == '(') {
                depth++;
            } else if (sign == ')' || sign == ',') {
                if (depth == 0) {
                    return text.substring(from, at);
                }
                depth -= sign == ')' ? 1 : 0;
            }
            at++;
        }
        return text.substring(from);
    }

    private static List<String> filesWith(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : java()) {
            if (pattern.matcher(Files.readString(file)).find()) {
                found.add(MAIN.relativize(file).toString().replace('\\', '/'));
            }
        }
        return List.copyOf(found);
    }

    private static List<Path> java() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
