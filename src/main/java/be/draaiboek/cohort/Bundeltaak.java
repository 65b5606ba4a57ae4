package be.draaiboek.cohort;

import be.draaiboek.antwoord.Cel;
import be.draaiboek.cohort.Meelezen.Deel;
import be.draaiboek.cohort.Meelezen.Inhoud;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.common.Opsomming;
import be.draaiboek.document.BestandException;
import be.draaiboek.document.Document;
import be.draaiboek.document.Stuk;
import be.draaiboek.editie.Editie;
import be.draaiboek.meetmoment.Vrijgavestuk;
import be.draaiboek.nota.Notatekst;
import be.draaiboek.taak.Taak;
import be.draaiboek.taak.Taaksoort;
import be.draaiboek.taak.Voortgang;
import be.draaiboek.toegang.Toegang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * All that the besturen of a cohort let its coach read, in one file: a Word file for each, made and written one after the other, so
 * that it takes no more memory for a whole province than for one.
 */
@Component
public final class Bundeltaak implements Taaksoort {

    /** The name by which it is kept. */
    public static final String CODE = "bundel";

    /** What kind of file it is. */
    public static final String VORM = "zip";

    private final BundelQueries queries;
    private final MeelezenService along;
    private final TransactionOperations transactions;
    private final Clock clock;

    Bundeltaak(BundelQueries queries, MeelezenService along, TransactionOperations transactions, Clock clock) {
        this.queries = queries;
        this.along = along;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Optional<Opdracht> opdracht(Toegang toegang, long cohort, String form) {
        return queries.name(toegang, cohort)
                .filter(name -> form.equals(VORM))
                .map(name -> new Opdracht("Wat " + name + " liet meelezen", null, cohort, null));
    }

    @Override
    public boolean geldt(Toegang toegang, Taak taak) {
        return !queries.outlived(toegang, taak.id(), today());
    }

    @Override
    public String make(Toegang toegang, Taak taak, OutputStream out, Voortgang progress) throws IOException {
        String name = queries.name(toegang, taak.bron())
                .orElseThrow(() -> new AccessDeniedException("coaches this cohort no more"));
        transactions.executeWithoutResult(status -> queries.forget(toegang, taak.id()));
        Map<Long, String> members = queries.members(toegang, taak.bron());
        Map<Long, List<String>> parts = queries.parts(toegang, taak.bron(), today());
        if (parts.isEmpty()) {
            throw new OngeldigException(
                    "Geen bestuur van dit cohort laat nu iets meelezen, dus er is niets om in het bestand te zetten."
                            + " Vraag het hen op hun pagina.");
        }
        List<String> index = new ArrayList<>();
        List<String> without = new ArrayList<>();
        Set<String> names = new HashSet<>();
        ZipOutputStream zip = new ZipOutputStream(out);
        int done = 0;
        for (Map.Entry<Long, String> one : members.entrySet()) {
            progress.stap(one.getValue() + " wordt opgemaakt", done++, members.size());
            List<Stuk> texts = texts(toegang, taak, one.getKey(), parts.getOrDefault(one.getKey(), List.of()), index);
            if (texts.isEmpty()) {
                without.add(one.getValue());
            }
            for (Stuk text : texts) {
                write(zip, text, names, one);
            }
        }
        zip.putNextEntry(new ZipEntry("inhoud.txt"));
        zip.write(inhoud(name, index, without).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        return "vrijgegeven-draaiboeken-%d-%s.zip".formatted(taak.bron(), today());
    }

    /** What one bestuur lets me read, as texts; each reading is one, and the bestuur sees it. */
    private List<Stuk> texts(Toegang toegang, Taak taak, long bestuur, List<String> parts, List<String> index) {
        Map<Editie, List<Inhoud>> byEdition = new LinkedHashMap<>();
        List<Stuk> texts = new ArrayList<>();
        for (String part : parts) {
            Optional<Inhoud> read = java.util.Objects.requireNonNull(transactions.execute(status -> {
                Optional<Inhoud> found = along.read(toegang, bestuur, part);
                found.ifPresent(
                        one -> queries.note(toegang, taak.id(), one.vrijgave().id(), today()));
                return found;
            }));
            read.ifPresent(one -> {
                Notatekst note = one.nota();
                if (note == null) {
                    byEdition
                            .computeIfAbsent(one.editie(), none -> new ArrayList<>())
                            .add(one);
                } else {
                    texts.add(note.stuk(one.vrijgave().sinds()));
                }
                index.add("%s: %s, vrijgegeven op %s"
                        .formatted(
                                one.vrijgave().bestuur(),
                                Deel.naam(part),
                                Datum.voluit(one.vrijgave().sinds())));
            });
        }
        byEdition.forEach((edition, some) -> texts.addFirst(text(edition, some)));
        return texts;
    }

    private static Stuk text(Editie edition, List<Inhoud> parts) {
        List<Cel> cells = parts.stream().flatMap(one -> one.cellen().stream()).toList();
        LocalDate newest = parts.stream()
                .map(one -> one.vrijgave().sinds())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return Vrijgavestuk.of(
                parts.getFirst().vrijgave().bestuur(),
                edition,
                cells,
                newest,
                parts.stream()
                        .map(one -> Deel.naam(one.vrijgave().deel()) + " ("
                                + Datum.voluit(one.vrijgave().sinds()) + ")")
                        .collect(Collectors.joining(", ")));
    }

    private static void write(ZipOutputStream zip, Stuk text, Set<String> names, Map.Entry<Long, String> whose)
            throws IOException {
        // Whole, before it is written: the maker closes what it writes to.
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String name;
        try {
            name = Document.write(text, "docx", file);
        } catch (BestandException told) {
            OngeldigException named = new OngeldigException(whose.getValue() + ": " + told.getMessage());
            named.initCause(told);
            throw named;
        }
        zip.putNextEntry(new ZipEntry(names.add(name) ? name : whose.getKey() + "-" + name));
        file.writeTo(zip);
        zip.closeEntry();
    }

    private String inhoud(String cohort, List<String> index, List<String> without) {
        return "Wat besturen van " + cohort + " hun begeleiders lieten meelezen, op " + Datum.voluit(today()) + ".\n"
                + "Alleen voor wie dit cohort begeleidt. Trekt een bestuur een vrijgave in, verwijder dan ook dit bestand.\n\n"
                + String.join("\n", index)
                + "\n\nLieten niets meelezen: "
                + (without.isEmpty() ? "geen enkel bestuur" : Opsomming.en(without))
                + ".\n";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL);
    }
}
