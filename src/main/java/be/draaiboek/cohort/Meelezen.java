package be.draaiboek.cohort;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.editie.Editie;
import be.draaiboek.editie.Item;
import be.draaiboek.editie.NoteTemplate;
import be.draaiboek.editie.Part;
import be.draaiboek.editie.Section;
import be.draaiboek.nota.Notatekst;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of the Draaiboek, or a submitted note, that a bestuur lets the coaches of its running cohort read; frozen.
 *
 * @param deel the code of the part, or {@link #NOTA}
 * @param opname the frozen answers; null for the note
 * @param versie the submitted note; null for a part
 * @param door who released it; empty where the account was erased
 */
public record Meelezen(
        long id,
        long bestuurId,
        String bestuur,
        String deel,
        @Nullable Long opname,
        @Nullable Long versie,
        @Nullable String editieId,
        LocalDate sinds,
        String door) {

    /** Stands where a part's code does, for the ambition note. */
    public static final String NOTA = NoteTemplate.SECTION;

    /**
     * A coach's question to read a part.
     *
     * @param door empty where the account was erased
     * @param dag when it was asked
     * @param gegeven what came of it; null while nobody answered
     * @param gelezen whether I read what is free of it today
     */
    public record Gevraagd(
            long id,
            String deel,
            String reden,
            String door,
            LocalDate dag,
            @Nullable Boolean gegeven,
            boolean gelezen) {
        /** Returns whether it waits for the trekker. */
        public boolean open() {
            return gegeven == null;
        }
    }

    /** Which coach read it last, and when. */
    public record Gelezen(long meelezen, String door, LocalDate laatst) {}

    /**
     * What may be read of a bestuur today, and what was asked lately.
     *
     * @param gevraagd the newest of each part
     * @param gelezen the latest first
     */
    public record Stand(List<Meelezen> vrij, List<Gevraagd> gevraagd, List<Gelezen> gelezen) {
        public Stand {
            vrij = List.copyOf(vrij);
            gevraagd = List.copyOf(gevraagd);
            gelezen = List.copyOf(gelezen);
        }

        /** Returns the release of a part that counts. */
        public Optional<Meelezen> of(String deel) {
            return vrij.stream().filter(one -> one.deel().equals(deel)).findFirst();
        }

        /** Returns the newest question for a part. */
        public Optional<Gevraagd> vraag(String deel) {
            return gevraagd.stream().filter(one -> one.deel().equals(deel)).findFirst();
        }

        /** Returns who read a release last. */
        public Optional<Gelezen> lezer(Meelezen one) {
            return gelezen.stream().filter(read -> read.meelezen() == one.id()).findFirst();
        }
    }

    /** What is read of a release: cells of a part, or the words of a note. */
    public record Inhoud(
            Meelezen vrijgave,
            Editie editie,
            List<Cel> cellen,
            @Nullable Notatekst nota) {
        public Inhoud {
            cellen = List.copyOf(cellen);
        }
    }

    /**
     * A part to choose.
     *
     * @param kop how it is called on the screen
     */
    public record Deel(String code, String kop) {
        /** Returns how it is named within a sentence. */
        public String naam() {
            return naam(code);
        }

        /** Returns how a part is named within a sentence. */
        public static String naam(String code) {
            if (code.equals(NOTA)) {
                return "de ambitienota";
            }
            // A code in small letters is for addresses only: the end of the Draaiboek.
            return Character.isLowerCase(code.charAt(0)) ? "het " + code : "deel " + code;
        }
    }

    /** The parts of an edition in which something is asked, and the note. */
    public static List<Deel> delen(Editie editie) {
        List<Deel> parts = new java.util.ArrayList<>(editie.parts().stream()
                .filter(part -> !items(editie, part.code()).isEmpty())
                .map(part -> new Deel(part.code(), part.heading()))
                .toList());
        parts.add(new Deel(NOTA, "Ambitienota"));
        return parts;
    }

    /** The sections of a part. */
    public static List<Section> secties(Editie editie, String deel) {
        Optional<Part> part = editie.part(deel);
        return part.map(editie::sections).orElse(List.of());
    }

    /** The questions of a part, in reading order. */
    public static List<Item> items(Editie editie, String deel) {
        return secties(editie, deel).stream()
                .flatMap(section -> editie.items(section).stream())
                .toList();
    }
}
