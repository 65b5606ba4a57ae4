package be.draaiboek.nota;

import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Loop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Delimited;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;

/**
 * Cuts the text of a block in two, or makes one of two. Every word stays, in its order; marks that are open where it is cut are closed
 * before it and opened again after it.
 */
record Knip(String voor, String na) {

    private static final Pattern MARKER = Pattern.compile("^ {0,3}(?:[-*+]|\\d{1,9}[.)])(?: +|$)");
    private static final Pattern LIST_LINE = Pattern.compile("^ {0,3}(?:([-*+])|\\d{1,9}([.)])) .*");
    private static final Pattern BLANK_START = Pattern.compile("^(?:[ \\t]*\\n)+");

    /**
     * Cuts where the cursor stands.
     *
     * @param at how many characters (UTF-16) stand before it
     * @return empty where nothing would stand before or after it, or words or marks would become others
     */
    static Optional<Knip> of(String text, int at) {
        int cut = Math.clamp(at, 0, text.length());
        if (cut > 0 && cut < text.length() && Character.isLowSurrogate(text.charAt(cut))) {
            cut--;
        }
        int line = text.lastIndexOf('\n', cut - 1) + 1;
        Matcher marker = MARKER.matcher(text.substring(line));
        boolean listed = marker.find();
        if (listed && cut <= line + marker.end()) {
            cut = line;
            listed = false;
        }
        int slashes = cut;
        while (slashes > 0 && text.charAt(slashes - 1) == '\\') {
            slashes--;
        }
        if ((cut - slashes) % 2 == 1) {
            cut--;
        }
        Marks marks = new Marks(text, cut);
        cut = marks.cut;
        int end = text.indexOf('\n', cut);
        boolean within =
                listed && !text.substring(cut, end < 0 ? text.length() : end).isBlank();
        String before = text.substring(0, cut).stripTrailing();
        String after = BLANK_START.matcher(text.substring(cut)).replaceFirst("");
        if (marks.open.isEmpty()) {
            after = within ? after.stripLeading() : dedented(after);
        } else {
            after = String.join("", marks.open) + after.stripLeading();
            before += String.join("", marks.open.reversed());
        }
        if (within) {
            after = marker.group().strip() + " " + after;
        }
        if (bare(before).isEmpty() || bare(after).isEmpty() || !bare(text).equals(bare(before) + bare(after))) {
            return Optional.empty();
        }
        return Optional.of(new Knip(before, after.stripTrailing()));
    }

    /** Returns two texts as one; a list goes on in the list before it. */
    static String samen(String before, String after) {
        String one = before.stripTrailing();
        String other = BLANK_START.matcher(after).replaceFirst("").stripTrailing();
        if (one.isEmpty() || other.isEmpty()) {
            return one + other;
        }
        Matcher last = LIST_LINE.matcher(one.substring(one.lastIndexOf('\n') + 1));
        int end = other.indexOf('\n');
        Matcher first = LIST_LINE.matcher(end < 0 ? other : other.substring(0, end));
        boolean same = last.matches()
                && first.matches()
                && String.valueOf(last.group(1)).equals(String.valueOf(first.group(1)))
                && String.valueOf(last.group(2)).equals(String.valueOf(first.group(2)));
        return one + (same ? "\n" : "\n\n") + other;
    }

    /** The letters as they are read, each with its marks, without the space between them. */
    private static String bare(String text) {
        StringBuilder words = new StringBuilder();
        for (Deel part : Tekstboom.read(text)) {
            if (part instanceof Alinea paragraph) {
                paragraph.lopen().forEach(run -> letters(run, words));
            }
        }
        return words.toString();
    }

    private static void letters(Loop run, StringBuilder words) {
        String marks = (run.vet() ? "\ue001" : "") + (run.schuin() ? "\ue002" : "") + run.adres();
        run.tekst()
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .forEach(c -> words.append((char) c).append(marks));
    }

    private static String dedented(String text) {
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        return indent == 0 ? text : text.replaceAll("(?m)^ {1," + indent + "}", "");
    }

    /** Which bold and italic is open at the cut; the cut moves out of a mark itself, and behind a link. */
    private static final class Marks extends AbstractVisitor {
        private final String text;
        private int cut;
        private final List<String> open = new ArrayList<>();

        Marks(String text, int cut) {
            this.text = text;
            this.cut = cut;
            Node root = Tekstboom.boom(text);
            root.accept(this);
            if (this.cut != cut) {
                open.clear();
                Marks again = new Marks(text, this.cut);
                this.cut = again.cut;
                open.addAll(again.open);
            }
        }

        @Override
        public void visit(StrongEmphasis strong) {
            delimited(strong, strong);
        }

        @Override
        public void visit(Emphasis emphasis) {
            delimited(emphasis, emphasis);
        }

        @Override
        public void visit(Link link) {
            int from = start(link);
            int to = end(link);
            if (from < cut && cut < to) {
                cut = to;
            }
        }

        private void delimited(Node node, Delimited marks) {
            int from = start(node);
            int to = end(node);
            if (from >= cut || cut >= to) {
                return;
            }
            int width = marks.getOpeningDelimiter().length();
            if (text.substring(Math.min(cut, from + width), cut).isBlank()) {
                cut = from;
            } else if (text.substring(cut, Math.max(cut, to - width)).isBlank()) {
                cut = to;
            } else {
                open.add(marks.getOpeningDelimiter());
                visitChildren(node);
            }
        }

        private static int start(Node node) {
            List<SourceSpan> spans = node.getSourceSpans();
            return spans.isEmpty() ? Integer.MAX_VALUE : spans.getFirst().getInputIndex();
        }

        private static int end(Node node) {
            List<SourceSpan> spans = node.getSourceSpans();
            return spans.isEmpty()
                    ? 0
                    : spans.getLast().getInputIndex() + spans.getLast().getLength();
        }
    }
}
