package be.draaiboek.nota;

import be.draaiboek.document.Stuk.Alinea;
import be.draaiboek.document.Stuk.Deel;
import be.draaiboek.document.Stuk.Figuur;
import be.draaiboek.document.Stuk.Gat;
import be.draaiboek.document.Stuk.Kop;
import be.draaiboek.document.Stuk.Loop;
import be.draaiboek.document.Stuk.Soort;
import be.draaiboek.document.Stuk.Tabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * What people type in the note, as a list of paragraphs: a part of CommonMark, so that screen, file and comparison see the
 * same. Paragraphs, bold, italic, links and the two lists; a heading, a table or HTML is the words that it consists of.
 */
public final class Tekstboom {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’.,:/][\\p{L}\\p{N}]+)*");
    private static final Pattern SAFE = Pattern.compile("(?i)(https?://|mailto:)\\S+");
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(Set.of(ListBlock.class)).build();

    private static final Parser PLACED = Parser.builder()
            .enabledBlockTypes(Set.of(ListBlock.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Tekstboom() {}

    /** Returns the tree of a text, each node of which knows where it stands. */
    static Node boom(String text) {
        return PLACED.parse(text);
    }

    /** Returns the paragraphs of a text. */
    public static List<Deel> read(String text) {
        Reader reader = new Reader();
        PARSER.parse(text).accept(reader);
        return List.copyOf(reader.all);
    }

    /** Returns how many words there are to read in a part. */
    public static int woorden(Deel deel) {
        return switch (deel) {
            case Kop heading -> count(heading.tekst());
            case Alinea paragraph -> count(paragraph.tekst());
            case Tabel table ->
                count(String.join(" ", table.koppen()))
                        + table.rijen().stream()
                                .mapToInt(row -> count(String.join(" ", row)))
                                .sum();
            case Figuur figure -> 0;
            case Gat gap -> 0;
        };
    }

    private static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    private static final class Reader extends AbstractVisitor {
        private final List<Deel> all = new ArrayList<>();
        private final List<Loop> line = new ArrayList<>();
        private int bold;
        private int italic;
        private int depth;
        private String address = "";
        private Soort kind = Soort.ALINEA;
        private int number;

        @Override
        public void visit(BulletList list) {
            list(list, Soort.PUNT, 0);
        }

        @Override
        public void visit(OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            list(list, Soort.NUMMER, start == null ? 1 : start);
        }

        private void list(ListBlock list, Soort of, int from) {
            int next = from;
            depth++;
            for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                kind = of;
                number = next++;
                visitChildren(item);
            }
            depth--;
            kind = Soort.ALINEA;
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            if (!line.isEmpty()) {
                all.add(new Alinea(kind, Math.max(0, depth - 1), number, line));
            }
            line.clear();
            // What else stands in a line of a list belongs below it.
            kind = Soort.ALINEA;
        }

        @Override
        public void visit(Text text) {
            add(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            add(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            add(html.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak soft) {
            add("\n");
        }

        @Override
        public void visit(HardLineBreak hard) {
            add("\n");
        }

        @Override
        public void visit(StrongEmphasis strong) {
            bold++;
            visitChildren(strong);
            bold--;
        }

        @Override
        public void visit(Emphasis emphasis) {
            italic++;
            visitChildren(emphasis);
            italic--;
        }

        @Override
        public void visit(Link link) {
            String before = address;
            address = SAFE.matcher(link.getDestination()).matches() ? link.getDestination() : "";
            visitChildren(link);
            address = before;
        }

        private void add(String words) {
            line.add(new Loop(words, bold > 0, italic > 0, address));
        }
    }
}
