package be.draaiboek.bestuur;

import be.draaiboek.common.Sha256;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * What a merger would do, computed from what stands now, before anything happens.
 *
 * @param vingerafdruk of all of it: a merger is carried out only while it says the same
 */
public record Vooruitblik(Fusie fusie, List<Blok> blokken, String vingerafdruk) {

    public Vooruitblik {
        blokken = List.copyOf(blokken);
    }

    /** What it does to one kind of thing, in sentences. */
    public record Blok(String titel, List<String> regels) {

        public Blok {
            regels = List.copyOf(regels);
        }
    }

    static Vooruitblik of(Fusie fusie, Fusie.Keuze keuze, List<Blok> blokken) {
        var digest = Sha256.nieuw();
        String all = fusie + "\n" + new TreeSet<>(keuze.trekkers()) + "\n" + blokken;
        return new Vooruitblik(
                fusie,
                blokken,
                HexFormat.of().formatHex(digest.digest(all.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }
}
