package be.draaiboek.editie;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Checks, counts and compares editions from a terminal, for whoever writes their content. */
public final class EditieCommand {
    private static final String USAGE = """
            usage: validate <dir>        lists what must be put right; exit 1 where there is something
                   summary <dir>         counts per section and per kind
                   diff <dirA> <dirB>    what changes for answers; exit 1 where something is gone on which answers hang
            """;

    private EditieCommand() {}

    public static void main(String[] args) {
        System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** Returns 0 where all is well, 1 where the content needs attention, 2 where the command was not understood. */
    public static int run(String[] args, PrintStream out) {
        try {
            return switch (args.length == 0 ? "" : args[0] + "/" + (args.length - 1)) {
                case "validate/1" -> validate(Path.of(args[1]), out);
                case "summary/1" -> summary(EditieReader.read(Path.of(args[1])), out);
                case "diff/2" -> diff(EditieReader.read(Path.of(args[1])), EditieReader.read(Path.of(args[2])), out);
                default -> {
                    out.print(USAGE);
                    yield 2;
                }
            };
        } catch (InvalidEditieException | UncheckedIOException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private static int validate(Path folder, PrintStream out) {
        List<Problem> problems = EditieValidator.validate(folder);
        problems.forEach(out::println);
        out.println(
                problems.isEmpty()
                        ? "In orde."
                        : problems.size() == 1 ? "1 probleem." : problems.size() + " problemen.");
        return problems.isEmpty() ? 0 : 1;
    }

    private static int summary(Editie editie, PrintStream out) {
        out.printf("%s %s (%s)%n", editie.id(), editie.title(), editie.published());
        out.printf("%-10s %6s %6s %6s %8s  %s%n", "section", "items", "cells", "scored", "options", "kinds");
        int[] total = new int[4];
        for (Section section : editie.sections()) {
            Map<ItemKind, Integer> kinds = new EnumMap<>(ItemKind.class);
            int[] counts = new int[4];
            for (Item item : editie.items(section)) {
                kinds.merge(item.kind(), 1, Integer::sum);
                counts[0]++;
                counts[1] += item.fixedCells();
                counts[3] += options(item);
            }
            counts[2] = editie.scoredCells(section).size();
            StringBuilder text = new StringBuilder();
            kinds.forEach((kind, count) -> text.append(text.isEmpty() ? "" : ", ")
                    .append(count)
                    .append(' ')
                    .append(kind.code()));
            line(out, section.code(), counts, text.toString());
            for (int i = 0; i < total.length; i++) {
                total[i] += counts[i];
            }
        }
        line(out, "total", total, "");
        return 0;
    }

    private static void line(PrintStream out, String name, int[] counts, String kinds) {
        out.println("%-10s %6d %6d %6d %8d  %s"
                .formatted(name, counts[0], counts[1], counts[2], counts[3], kinds)
                .stripTrailing());
    }

    private static int options(Item item) {
        CellDefinition cell = item.cell();
        Item.Across across = item.across();
        int count = cell == null ? 0 : cell.options().size();
        count += across == null ? 0 : across.cell().options().size();
        for (Column column : item.columns()) {
            count += column.cell().options().size();
        }
        return count;
    }

    private static int diff(Editie before, Editie after, PrintStream out) {
        EditieDiff diff = EditieDiff.between(before, after);
        diff.lines().forEach(out::println);
        if (diff.lines().isEmpty()) {
            out.println("Geen verschil voor de antwoorden.");
        }
        return diff.removed().isEmpty() ? 0 : 1;
    }
}
