package be.draaiboek.cohort.ui;

import be.draaiboek.cohort.Dossier.Verstuurd;
import be.draaiboek.cohort.Maandag.Stand;
import be.draaiboek.common.Opsomming;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** To whom a message goes, in words. */
final class Ontvangers {

    /** More names than these are a number. */
    private static final int NAMES = 12;

    private Ontvangers() {}

    static String namen(List<String> names) {
        return names.size() > NAMES ? names.size() + " besturen" : Opsomming.en(names);
    }

    /** To how many it goes, and why not to the others. */
    static String zin(List<Stand> rows, int able, LocalDate today) {
        long unable = rows.stream().filter(one -> !one.trekkerMetAccount()).count();
        long resting = rows.stream()
                .filter(Stand::trekkerMetAccount)
                .filter(one -> one.rust(today))
                .count();
        long pausing = rows.size() - able - unable - resting;
        if (able == rows.size()) {
            return "Aan de trekkers van alle " + able + " besturen.";
        }
        return "Aan de trekkers van " + able + " van de " + rows.size() + " besturen."
                + Stream.of(
                                wie(resting, "had de voorbije dagen al contact", "hadden de voorbije dagen al contact"),
                                wie(
                                        unable,
                                        "heeft geen trekker die het kan lezen",
                                        "hebben geen trekker die het kan lezen"),
                                wie(pausing, "pauzeert", "pauzeren"))
                        .reduce("", String::concat)
                + " Zij krijgen het niet.";
    }

    /** To whom it went, and why not to the others. */
    static String verstuurd(List<Verstuurd> sent) {
        List<String> to =
                sent.stream().flatMap(one -> one.naar().stream()).sorted().toList();
        return (to.isEmpty() ? "" : "Verstuurd naar " + namen(to) + ".")
                + niet(
                        sent,
                        Verstuurd::hadContact,
                        "dat bestuur kreeg de voorbije dagen al een bericht of een telefoontje",
                        "die besturen kregen de voorbije dagen al een bericht of een telefoontje")
                + niet(
                        sent,
                        Verstuurd::zonderTrekker,
                        "dat bestuur heeft geen trekker die het kan lezen: bel",
                        "die besturen hebben geen trekker die het kan lezen: bel");
    }

    private static String niet(List<Verstuurd> sent, Function<Verstuurd, List<String>> which, String one, String many) {
        List<String> names = sent.stream()
                .flatMap(some -> which.apply(some).stream())
                .sorted()
                .toList();
        return names.isEmpty() ? "" : " Niet naar " + namen(names) + ": " + (names.size() == 1 ? one : many) + ".";
    }

    /** How many were chosen. */
    static String gekozen(int all, long here) {
        if (all == 0) {
            return "Niemand gekozen: je schrijft aan iedereen in de tabel.";
        }
        return all + " gekozen" + (here == all ? "" : ", " + (all - here) + " ervan buiten wat je nu ziet") + ".";
    }

    /** How many stand there. */
    static String getoond(int shown, int all) {
        return shown < all
                ? "Hier staan de eerste " + shown + " van " + all + " besturen. "
                : "Hier staan alle " + all + " besturen.";
    }

    private static String wie(long count, String one, String more) {
        return count == 0 ? "" : " " + count + " " + (count == 1 ? one : more) + ".";
    }
}
