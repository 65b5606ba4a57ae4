package be.draaiboek.toegang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What takes the place of the second step, once each, for who lost app or device. */
final class Herstelcodes {

    private static final int GROUPS = 6;

    private Herstelcodes() {}

    /** Makes new ones; those that were left work no more. */
    static List<String> nieuw(StapQueries queries, Toegang toegang) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < TweedeStapService.HERSTELCODES; i++) {
            codes.add(TijdelijkWachtwoord.nieuw(GROUPS));
        }
        queries.recovery(toegang, codes.stream().map(Herstelcodes::hash).toList());
        return List.copyOf(codes);
    }

    /** Of 118 random bits a fast hash gives nothing away; however it is typed over. */
    static byte[] hash(String code) {
        return EenmaligeLink.hash(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
