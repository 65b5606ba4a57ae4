package be.draaiboek.tweeling;

import be.draaiboek.common.Klok;
import be.draaiboek.tweeling.Tweeling.Antwoord;
import be.draaiboek.tweeling.Tweeling.Lid;
import be.draaiboek.tweeling.Tweeling.Stand;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What happened to a tweeling, in a sentence for one of its besturen: who stopped, and who goes on with whom. */
public final class Afloop {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-BE"));

    /** Why a bestuur that became one with another takes part no more: nobody chose to stop. */
    static final String OPGEGAAN = "Opgegaan in ";

    private Afloop() {}

    /** Returns why this bestuur takes part no more; empty while it does, or when it never did. */
    public static Optional<String> voor(Tweeling one, long mij) {
        if (!one.liep(mij) || one.loopt(mij)) {
            return Optional.empty();
        }
        Lid me = one.lid(mij).orElseThrow();
        if (one.stand() == Stand.ACTIEF) {
            List<Lid> on = one.die(Antwoord.AANVAARD);
            return Optional.of("Jullie zijn" + on(me) + " uit deze tweeling gestapt. " + Tweelingpost.names(on)
                    + " gaan zonder jullie verder.");
        }
        List<Lid> out = one.die(Antwoord.BEEINDIGD).stream()
                .filter(lid -> lid.op() != null)
                .sorted(Comparator.comparing(lid -> Objects.requireNonNull(lid.op())))
                .toList();
        if (out.isEmpty()) {
            return Optional.of("Deze tweeling is beëindigd.");
        }
        Lid last = out.getLast();
        String before = out.size() == 1
                ? ""
                : opgegaan(out.getFirst())
                        ? fusie(out.getFirst()) + " "
                        : (out.getFirst().equals(me)
                                        ? "Jullie zijn"
                                        : out.getFirst().naam() + " is") + on(out.getFirst())
                                + " uit deze tweeling gestapt. ";
        if (opgegaan(last)) {
            return Optional.of(before + fusie(last) + " Daarmee eindigde deze tweeling.");
        }
        return Optional.of(before
                + (last.equals(me) ? "Jullie hebben" : last.naam() + " heeft")
                + (before.isEmpty() ? " deze tweeling" : " haar")
                + on(last) + " beëindigd.");
    }

    /** Returns who left a tweeling in which this bestuur goes on, and with whom; empty when nobody did. */
    public static Optional<String> vertrokken(Tweeling one, long mij) {
        List<Lid> out = one.die(Antwoord.BEEINDIGD);
        return out.isEmpty() || !one.loopt(mij)
                ? Optional.empty()
                : Optional.of((opgegaan(out.getFirst())
                                ? fusie(out.getFirst())
                                : out.getFirst().naam() + " is" + on(out.getFirst()) + " uit de tweeling gestapt.")
                        + " Jullie gaan met " + Tweelingpost.names(one.anderen(mij)) + " verder.");
    }

    private static boolean opgegaan(Lid lid) {
        return lid.reden().startsWith(OPGEGAAN);
    }

    private static String fusie(Lid lid) {
        return lid.naam() + " ging" + on(lid) + " op in " + lid.reden().substring(OPGEGAAN.length());
    }

    private static String on(Lid lid) {
        return lid.op() == null ? "" : " op " + DAY.format(lid.op().atZone(Klok.BRUSSEL));
    }
}
