package be.draaiboek.cohort;

import be.draaiboek.antwoord.ItemTelling;
import be.draaiboek.antwoord.VoortgangService;
import be.draaiboek.cohort.BegeleidingQueries.Lid;
import be.draaiboek.cohort.BegeleidingQueries.Paar;
import be.draaiboek.cohort.BegeleidingQueries.Taken;
import be.draaiboek.cohort.Maandag.Kolom;
import be.draaiboek.cohort.Maandag.Sectie;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.cohort.Maandag.Vraagstand;
import be.draaiboek.cohort.TelQueries.Vraag;
import be.draaiboek.cohort.Wachten.Feiten;
import be.draaiboek.cohort.Wachten.Opgave;
import be.draaiboek.cohort.Wachten.Tweelingstand;
import be.draaiboek.common.Klok;
import be.draaiboek.common.Opsomming;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.Section;
import be.draaiboek.vraagbaak.Polisvraag.Wachtend;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up besturen on one edition: from counts by item to where each is. */
final class Teller {

    private static final int WHOLE = 100;

    /** More chapters than these are named by the first and the last. */
    private static final int NAMED = 3;

    private final List<Section> sections;
    private final Map<String, LocalDate> deadlines;
    private final LocalDate today;
    private final LocalDate since;
    private final int items;
    private final int[] asks;
    private final boolean[] own;
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final Map<String, String> sectionOf = new LinkedHashMap<>();
    private final Map<String, Integer> asked = new LinkedHashMap<>();
    private final Map<String, List<Item>> itemsOf = new HashMap<>();
    private final Map<LocalDate, String> names = new HashMap<>();

    Teller(Editie editie, Map<String, LocalDate> deadlines, LocalDate today) {
        this.deadlines = deadlines;
        this.today = today;
        since = today.minusDays(Wachten.VENSTER);
        items = editie.items().size();
        editie.items()
                .forEach(item -> itemsOf.computeIfAbsent(item.section(), code -> new ArrayList<>())
                        .add(item));
        sections = editie.sections().stream()
                .filter(section -> itemsOf.containsKey(section.code()))
                .toList();
        asks = new int[sections.size()];
        own = new boolean[sections.size()];
        for (int i = 0; i < asks.length; i++) {
            List<Item> here = items(sections.get(i));
            placeOf.put(sections.get(i).code(), i);
            asks[i] = here.size();
            own[i] = here.stream().anyMatch(item -> item.answering() == Answering.INDIVIDUAL_THEN_AGREED);
        }
        for (Item item : editie.items()) {
            if (item.answering() == Answering.INDIVIDUAL_THEN_AGREED) {
                sectionOf.put(item.id(), item.section());
                asked.merge(item.section(), 1, Integer::sum);
            }
        }
    }

    /** Returns the section of each item that people answer for themselves. */
    Map<String, String> sectionOf() {
        return sectionOf;
    }

    /** Returns how many of these items a section has. */
    Map<String, Integer> asked() {
        return asked;
    }

    /** Returns the sections in which something is asked. */
    List<Kolom> kolommen() {
        List<Kolom> columns = new ArrayList<>();
        String part = "";
        for (Section section : sections) {
            columns.add(new Kolom(
                    section.code(),
                    section.label(),
                    section.title(),
                    section.chapter(),
                    !section.part().equals(part),
                    deadlines.get(section.chapter())));
            part = section.part();
        }
        return columns;
    }

    /** Counts one traject: what was answered of each item, and how many gave their own view on all of each section. */
    Kern kern(Map<String, Vraag> questions, Map<String, Integer> ready) {
        Kern.Maker counting = new Kern.Maker(asks.length, items);
        for (int i = 0; i < asks.length; i++) {
            Section section = sections.get(i);
            counting.sectie(i, ready.getOrDefault(section.code(), 0));
            for (Item item : items(section)) {
                Vraag one = questions.get(item.id());
                if (one != null && one.telling().own() + one.telling().joint() > 0) {
                    counting.begonnen(i);
                }
                if (agreed(item, one)) {
                    counting.afgesproken(i, one == null ? null : day(one.afgesproken()));
                }
            }
        }
        questions.values().forEach(one -> counting.dagen(day(one.begonnen()), day(one.afgesproken())));
        return counting.af();
    }

    /** Returns where a bestuur is; {@code kern} comes from a counter of the same edition. */
    Stand stand(Lid member, Kern kern, Taken tasks, @Nullable Paar pair, @Nullable Wachtend asked) {
        Map<String, Sectie> counts = new HashMap<>();
        for (int i = 0; i < asks.length; i++) {
            counts.put(sections.get(i).code(), count(kern, i));
        }
        LocalDate came = day(member.erbij());
        Map.Entry<String, LocalDate> due = next(counts, came);
        List<Section> scope = sections.stream()
                .filter(section -> due == null || within(section, due.getValue()))
                .toList();
        // What people answer for themselves is asked of the first section that isn't agreed on.
        Optional<Section> first =
                scope.stream().filter(section -> !of(counts, section).rond()).findFirst();
        Optional<Sectie> open = first.map(section -> of(counts, section));
        Feiten facts = new Feiten(
                member.trekkerAangemeld(),
                member.mensen(),
                open.map(Sectie::klaar).orElse(0),
                open.map(Sectie::eigen).orElse(false),
                new Opgave(
                        naam(due == null ? null : due.getValue(), scope),
                        scope.stream()
                                .mapToInt(section -> of(counts, section).begonnen())
                                .sum(),
                        first.map(Section::label).orElse(null),
                        open.map(one -> one.begonnen() > 0).orElse(false)),
                counts.values().stream().mapToInt(Sectie::begonnen).sum(),
                scope.stream()
                        .mapToInt(section -> of(counts, section).afgesproken())
                        .sum(),
                scope.stream().mapToInt(section -> of(counts, section).vragen()).sum(),
                scope.stream()
                        .mapToInt(section -> kern.sinds(Objects.requireNonNull(placeOf.get(section.code())), since))
                        .sum(),
                kern.begin(),
                due == null ? null : due.getValue(),
                tasks.oudste(),
                pair == null ? Tweelingstand.GEEN : pair.stand(),
                member.actieOp(),
                member.pauzeTot(),
                asked == null ? null : day(asked.sinds()));
        LocalDate wrote = day(member.laatsteBericht());
        return new Stand(
                member.bestuurId(),
                member.naam(),
                came,
                counts,
                facts,
                Wachten.op(facts, today),
                Wachten.fase(facts),
                Wachten.looptVast(facts, today),
                due == null ? null : label(due.getKey()),
                tasks.open(),
                tasks.teLaat(),
                twin(pair),
                kern.laatst(),
                Stream.of(Optional.ofNullable(member.laatsteGesprek()), Optional.ofNullable(wrote))
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                member.trekkersMetAccount() > 0,
                member.trekkersMetAccount() == 0 && member.trekkerOoit(),
                wrote,
                asked == null
                        ? null
                        : new Vraagstand(
                                asked.vraagId(),
                                place(asked.item()),
                                day(asked.sinds()),
                                asked.aantal(),
                                asked.tekst()),
                member.actie(),
                member.adressen(),
                member.adressen().isEmpty() ? member.uitgenodigd() : List.of());
    }

    /** Where an item stands, for people; an item of another edition has no place here. */
    private String place(String itemId) {
        return itemsOf.values().stream()
                .flatMap(List::stream)
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .map(item -> item.section() + ", vraag " + item.number())
                .orElse("een vraag van vroeger");
    }

    private List<Item> items(Section section) {
        return itemsOf.getOrDefault(section.code(), List.of());
    }

    private static Sectie of(Map<String, Sectie> counts, Section section) {
        return Objects.requireNonNull(counts.get(section.code()));
    }

    private static String twin(@Nullable Paar pair) {
        if (pair == null) {
            return "–";
        }
        return switch (pair.stand()) {
            case ACTIEF -> Opsomming.en(pair.anderen());
            case GEVRAAGD -> "gevraagd";
            default -> "geweigerd";
        };
    }

    /** What is to be agreed by a day, by its chapters; the same words for each bestuur. */
    private String naam(@Nullable LocalDate due, List<Section> scope) {
        return due == null
                ? "Alles samen"
                : names.computeIfAbsent(due, day -> {
                    List<String> chapters =
                            scope.stream().map(Section::chapter).distinct().toList();
                    if (chapters.size() <= NAMED) {
                        return Opsomming.en(chapters.stream().map(this::label).toList());
                    }
                    List<String> all =
                            sections.stream().map(Section::chapter).distinct().toList();
                    int first = all.indexOf(chapters.getFirst());
                    boolean joined = all.subList(first, all.indexOf(chapters.getLast()) + 1)
                            .equals(chapters);
                    return (joined ? label(chapters.getFirst()) : chapters.size() + " hoofdstukken")
                            + "\u00a0t.e.m.\u00a0" + label(chapters.getLast());
                });
    }

    /** What a chapter is called: some codes are for addresses only. */
    private String label(String chapter) {
        Integer at = placeOf.get(chapter);
        return at == null ? chapter : sections.get(at).label();
    }

    private boolean within(Section section, LocalDate due) {
        LocalDate own = deadlines.get(section.chapter());
        return own != null && !own.isAfter(due);
    }

    /**
     * The first deadline of which something is not agreed on, the oldest that passed included; what passed before a bestuur came
     * was never asked of it.
     */
    private Map.@Nullable Entry<String, LocalDate> next(Map<String, Sectie> counts, @Nullable LocalDate came) {
        return sections.stream()
                .filter(section -> deadlines.containsKey(section.chapter()))
                .filter(section -> Maandag.gevraagd(deadlines.get(section.chapter()), came))
                .filter(section -> !of(counts, section).rond())
                .map(section -> Map.entry(section.chapter(), Objects.requireNonNull(deadlines.get(section.chapter()))))
                // Of several on one day the last names it: that is the one to be reached.
                .reduce((one, other) -> other.getValue().isAfter(one.getValue()) ? one : other)
                .orElse(null);
    }

    private Sectie count(Kern kern, int section) {
        int agreed = kern.afgesproken(section);
        return new Sectie(
                WHOLE * agreed / asks[section],
                asks[section],
                kern.begonnen(section),
                agreed,
                kern.klaar(section),
                own[section]);
    }

    private static boolean agreed(Item item, @Nullable Vraag one) {
        ItemTelling count = one == null ? ItemTelling.NONE : one.telling();
        return VoortgangService.telling(item, count.jointCells(), count.joint()).filled() == 1;
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime utc) {
        return utc == null ? null : day(Klok.moment(utc));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Klok.BRUSSEL).toLocalDate();
    }
}
