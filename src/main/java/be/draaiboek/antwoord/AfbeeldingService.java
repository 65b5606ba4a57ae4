package be.draaiboek.antwoord;

import be.draaiboek.antwoord.AntwoordQueries.Individueel;
import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.common.Klok;
import be.draaiboek.common.OngeldigException;
import be.draaiboek.editie.Answering;
import be.draaiboek.editie.CellKind;
import be.draaiboek.editie.Item;
import be.draaiboek.toegang.Toegang;
import be.draaiboek.traject.Edities;
import be.draaiboek.traject.TrajectService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Pictures in cells. The bytes are kept beside the cells, the value of the cell names them; a picture can be read by who
 * can read the cell.
 */
@Service
public class AfbeeldingService {

    /** The largest file that is taken in, in bytes. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    /** What one account may bring in within a day: enough for any workshop, and the disk doesn't fill up. */
    static final int MAX_PER_DAY = 100;

    private final AfbeeldingQueries queries;
    private final TrajectService trajecten;
    private final Edities edities;
    private final TransactionOperations transactions;
    private final Clock clock;

    AfbeeldingService(
            AfbeeldingQueries queries,
            TrajectService trajecten,
            Edities edities,
            TransactionOperations transactions,
            Clock clock) {
        this.queries = queries;
        this.trajecten = trajecten;
        this.edities = edities;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Something to read a chosen file from, once it is known that it may come in. */
    @FunctionalInterface
    public interface Bron {
        InputStream open() throws IOException;
    }

    /**
     * Takes in a picture for a cell that I may write; the cell itself is not changed.
     *
     * @return empty where there is no such cell of pictures for this person
     * @throws OngeldigException when the file is no picture that can be shown, with a sentence that says what to do
     */
    public Optional<Afbeelding> store(Toegang toegang, long trajectId, Adres cell, Bron file) {
        Optional<Item> item = trajecten
                .editie(toegang, trajectId)
                .flatMap(editie -> editie.item(cell.item()))
                .filter(found -> found.cell(cell.row(), cell.col())
                        .filter(definition -> definition.kind() == CellKind.PICTURE)
                        .isPresent());
        if (item.isEmpty()) {
            return Optional.empty();
        }
        boolean individual = item.get().answering() == Answering.INDIVIDUAL_THEN_AGREED;
        LocalDateTime now = Klok.now(clock);
        // Before anything is read of the file: a stranger's picture costs nothing.
        Optional<Integer> today = transactions.execute(
                status -> queries.countSince(toegang, trajectId, cell, individual, now.minusDays(1)));
        if (today == null || today.isEmpty()) {
            return Optional.empty();
        }
        if (today.get() >= MAX_PER_DAY) {
            throw new OngeldigException("Je hebt vandaag al " + MAX_PER_DAY
                    + " afbeeldingen gekozen. Morgen kan je er weer toevoegen; wat er al stond, blijft staan.");
        }
        Afbeelding.Inhoud made;
        try (InputStream stream = file.open()) {
            made = Afbeelding.make(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return transactions.execute(status -> queries.keep(toegang, trajectId, cell, individual, made, now));
    }

    /**
     * Returns a picture that stands, or stood, in a cell that I may read, or that I brought in myself, or that is in what
     * another bestuur released to mine, or in what one left that went up in mine.
     */
    @Transactional(readOnly = true)
    public Optional<Afbeelding.Inhoud> read(Toegang toegang, UUID id) {
        return queries.editieId(toegang, id)
                .flatMap(edities::find)
                .flatMap(editie -> queries.read(toegang, id, Individueel.of(editie.items()), Klok.now(clock)))
                .or(() -> queries.readReleased(toegang, id, LocalDate.ofInstant(clock.instant(), Klok.BRUSSEL)))
                .or(() -> queries.editieIdOfLeft(toegang, id)
                        .flatMap(edities::find)
                        .flatMap(editie -> queries.readLeft(toegang, id, Individueel.of(editie.items()))));
    }
}
