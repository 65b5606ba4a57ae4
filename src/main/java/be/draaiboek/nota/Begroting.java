package be.draaiboek.nota;

import be.draaiboek.document.Stuk.Tabel;
import be.draaiboek.document.Tafel.Periode;
import be.draaiboek.nota.Raming.Regel;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What it costs per year, per bestuursperiode and in the meerjarenplan, which do not begin in the same year. Pure
 * arithmetic, the same as the sheet shows (frontend/fields/totals.ts).
 */
final class Begroting {

    private static final Locale NL = Locale.forLanguageTag("nl-BE");

    /** Flemish local councils sit for six years, from the January after the elections; their plan follows a year later. */
    private static final int YEARS = 6;

    private static final int A_FIRST_YEAR = 2025;

    private Begroting() {}

    /**
     * @param soort which of the columns of amounts
     * @param jaar when it is paid, or when it begins
     * @param jaarlijks whether it comes back every year from then on
     */
    record Post(int soort, int jaar, long bedrag, boolean jaarlijks) {}

    /**
     * Returns the totals; empty where there is no amount with a year.
     *
     * @param names of the columns of amounts
     */
    static Optional<Tabel> tabel(List<String> names, List<Post> posts) {
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        int first = posts.stream().mapToInt(Post::jaar).min().orElseThrow();
        int term = A_FIRST_YEAR + YEARS * Math.floorDiv(first - A_FIRST_YEAR, YEARS);
        int last = posts.stream().mapToInt(Post::jaar).max().orElseThrow();
        // Six years are enough to read; what comes later stands in its items below.
        List<Integer> years = IntStream.rangeClosed(first, Math.max(term + YEARS, Math.min(last, first + YEARS)))
                .boxed()
                .toList();
        List<String> heads = new ArrayList<>(List.of("In euro"));
        years.forEach(year -> heads.add(String.valueOf(year)));
        heads.add(span(term));
        heads.add(span(term + 1));
        List<List<String>> rows = new ArrayList<>();
        for (int kind = 0; kind < names.size(); kind++) {
            int one = kind;
            List<Post> of = posts.stream().filter(post -> post.soort() == one).toList();
            if (!of.isEmpty()) {
                rows.add(row(names.get(kind), years, term, of));
            }
        }
        rows.add(row("Samen", years, term, posts));
        return Optional.of(new Tabel(
                "De raming per jaar en per periode",
                heads,
                rows,
                true,
                "%s is de bestuursperiode, %s het meerjarenplan. Een jaarlijks bedrag telt mee vanaf zijn jaar, en elk jaar daarna opnieuw."
                        .formatted(span(term), span(term + 1))));
    }

    /**
     * Returns each post with what it costs per year, in the years in which there is anything, and in the last period; empty where
     * no post has an amount.
     */
    static Optional<Tabel> posten(Raming estimate) {
        List<Regel> posts = estimate.metBedrag();
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> years = estimate.jaren().stream()
                .filter(year -> posts.stream().anyMatch(one -> one.in(year) != 0))
                .toList();
        Optional<Periode> plan = estimate.periodes().isEmpty()
                ? Optional.empty()
                : Optional.of(estimate.periodes().getLast());
        List<String> heads = new ArrayList<>(List.of("Post, in euro"));
        years.forEach(year -> heads.add(String.valueOf(year)));
        plan.ifPresent(one -> heads.add(one.van() + "–" + one.tot()));
        List<List<String>> rows = new ArrayList<>();
        posts.forEach(one -> rows.add(post(naam(one), List.of(one), years, plan)));
        rows.add(post("Samen", posts, years, plan));
        return Optional.of(new Tabel(
                "De posten van de raming",
                heads,
                rows,
                true,
                "Wat binnenkomt, staat met een minteken."
                        + plan.map(one -> " %d–%d is het meerjarenplan.".formatted(one.van(), one.tot()))
                                .orElse("")));
    }

    private static String naam(Regel one) {
        List<String> what = new ArrayList<>();
        if (one.ontvangst()) {
            what.add("ontvangst");
        }
        if (!one.soort().isEmpty()) {
            what.add(one.soort().toLowerCase(NL));
        }
        what.add(one.jaarlijks() ? "elk jaar" : "eenmalig");
        return "%s (%s)".formatted(one.post().isEmpty() ? "Zonder naam" : one.post(), String.join(", ", what));
    }

    private static List<String> post(String name, List<Regel> posts, List<Integer> years, Optional<Periode> plan) {
        List<String> row = new ArrayList<>(List.of(name));
        years.forEach(year ->
                row.add(amount(posts.stream().mapToLong(one -> one.kost(year)).sum())));
        plan.ifPresent(period -> row.add(amount(IntStream.rangeClosed(period.van(), period.tot())
                .mapToLong(
                        year -> posts.stream().mapToLong(one -> one.kost(year)).sum())
                .sum())));
        return row;
    }

    /** The bestuursperiode in which this year falls, and the meerjarenplan that begins in it. */
    static List<Periode> periodes(int year) {
        int term = A_FIRST_YEAR + YEARS * Math.floorDiv(year - A_FIRST_YEAR, YEARS);
        return List.of(
                new Periode("Bestuursperiode " + span(term), term, term + YEARS - 1),
                new Periode("Meerjarenplan " + span(term + 1), term + 1, term + YEARS));
    }

    private static List<String> row(String name, List<Integer> years, int term, List<Post> posts) {
        List<String> row = new ArrayList<>(List.of(name));
        years.forEach(year -> row.add(amount(in(posts, year, year))));
        row.add(amount(in(posts, term, term + YEARS - 1)));
        row.add(amount(in(posts, term + 1, term + YEARS)));
        return row;
    }

    private static long in(List<Post> posts, int from, int to) {
        long sum = 0;
        for (int year = from; year <= to; year++) {
            for (Post post : posts) {
                if (post.jaar() == year || (post.jaarlijks() && post.jaar() < year)) {
                    sum += post.bedrag();
                }
            }
        }
        return sum;
    }

    private static String span(int from) {
        return from + "–" + (from + YEARS - 1);
    }

    static String amount(long euro) {
        return euro == 0 ? "–" : NumberFormat.getIntegerInstance(NL).format(euro);
    }
}
