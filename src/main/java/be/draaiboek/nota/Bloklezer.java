package be.draaiboek.nota;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.nota.Indeling.Plek;
import be.draaiboek.nota.Nota.Blok;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The note as it is read for one act on its blocks: what may be done, over which versions. */
record Bloklezer(Notamaker maker) {

    /** So many blocks people can add. */
    static final int MEESTE = 200;

    /** That an added block is there. */
    static final JsonNode ER = JsonNodeFactory.instance.numberNode(1);

    static OngeldigException verdwenen() {
        return new OngeldigException("Dit blok staat niet meer in de nota. Kijk opnieuw wat er nu staat.");
    }

    Indeling indeling() {
        return maker.indeling();
    }

    Ingreep begin() {
        return new Ingreep(maker::cel);
    }

    /** Begins an act in which a block comes to stand as the so-manieth of a chapter. */
    Ingreep put(Vak vak, String chapter, int index) {
        Ingreep act = begin();
        indeling().put(vak, chapter, index).forEach((one, place) -> act.put(one.plaats(), place));
        return act;
    }

    /** Takes a block out. */
    Ingreep weg(Ingreep act, Vak vak) {
        return vak.eigen() ? act.put(vak.bestaat(), (JsonNode) null) : act.put(vak.plaats(), Indeling.WEG);
    }

    /** Which one of its chapter it is. */
    int index(Plek plek) {
        return indeling().hoofdstuk(plek.hoofdstuk()).indexOf(plek);
    }

    /** @throws OngeldigException where people added as many blocks as can be */
    void ruimte() {
        if (indeling().eigen() >= MEESTE) {
            throw new OngeldigException(
                    "Er staan al %d eigen blokken in deze nota. Voeg er eerst samen.".formatted(MEESTE));
        }
    }

    /**
     * Returns a block of text.
     *
     * @param version of its words, as the person saw them
     * @throws OngeldigException where it is none, or somebody wrote there since
     */
    Blok gezien(String block, int version) {
        Blok blok = maker.nota()
                .blokken()
                .filter(one -> one.itemId().equals(block))
                .findFirst()
                .orElseThrow(Bloklezer::verdwenen);
        if (!blok.sjabloon().writable()) {
            throw new OngeldigException("Een tabel of een figuur kan je niet samenvoegen: ze volgt haar bronnen.");
        }
        if (blok.versie() != version) {
            String who = blok.cel() == null ? null : blok.cel().by();
            throw new OngeldigException("%s schreef intussen aan ‘%s’. Lees eerst wat er nu staat."
                    .formatted(who == null ? "Een collega" : who, titel(blok.vak())));
        }
        return blok;
    }

    /** The same, of a block that people wrote on. */
    Blok geschreven(String block, int version) {
        Blok blok = gezien(block, version);
        if (!blok.geschreven()) {
            throw new OngeldigException("Dit blok volgt zijn bronnen. Schrijf er eerst aan verder, en splits het dan.");
        }
        return blok;
    }

    /** From which versions the words of a block are made: as it was kept, or those of today where it follows. */
    Map<Adres, Integer> bekend(Blok blok) {
        return blok.geschreven() ? Bronversies.read(bron(blok.vak())) : maker.versies(blok.vak());
    }

    @Nullable
    JsonNode bron(Vak vak) {
        Cel cel = maker.cel(vak.bron());
        return cel == null ? null : cel.value();
    }

    static String ids(Stream<String> blocks) {
        Set<String> all = blocks.collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join(" ", all);
    }

    static String titel(Vak vak) {
        return vak.sjabloon().title();
    }
}
