package be.draaiboek.antwoord.ui;

import static org.assertj.core.api.Assertions.assertThat;

import be.draaiboek.antwoord.Cel.Adres;
import be.draaiboek.antwoord.ui.Verzamelaar.Geduld;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerzamelaarTest {

    private static final Adres PATIENT = new Adres("a", "", "", 1);
    private static final Adres HASTY = new Adres("b", "", "", 0);

    private static final Adres RESTING = new Adres("c", "", "", 2);

    private final Verzamelaar gatherer = new Verzamelaar();
    private final BlockingQueue<Set<Adres>> told = new LinkedBlockingQueue<>();
    private final Consumer<List<Adres>> listener = gatherer.voor(
            cell -> cell.equals(PATIENT)
                    ? new Geduld(TimeUnit.HOURS.toMillis(1))
                    : cell.equals(RESTING) ? new Geduld(1, TimeUnit.HOURS.toMillis(1)) : new Geduld(1),
            told::add);

    @AfterEach
    void stop() {
        gatherer.stop();
    }

    @Test
    void whatCanWaitGoesAlongWithWhatCanNot() throws InterruptedException {
        listener.accept(List.of(PATIENT));
        listener.accept(List.of(HASTY));
        assertThat(told.poll(20, TimeUnit.SECONDS)).containsExactlyInAnyOrder(PATIENT, HASTY);

        listener.accept(List.of(HASTY));
        assertThat(told.poll(20, TimeUnit.SECONDS)).as("and once").containsExactly(HASTY);
    }

    @Test
    void whatComesAllTheTimeIsHeardOfSoonAndThenRests() throws InterruptedException {
        listener.accept(List.of(RESTING));
        assertThat(told.poll(20, TimeUnit.SECONDS)).as("after a quiet moment").containsExactly(RESTING);

        listener.accept(List.of(RESTING));
        listener.accept(List.of(HASTY));
        assertThat(told.poll(20, TimeUnit.SECONDS))
                .as("it would have waited for an hour")
                .containsExactlyInAnyOrder(RESTING, HASTY);

        listener.accept(List.of(HASTY));
        assertThat(told.poll(20, TimeUnit.SECONDS)).containsExactly(HASTY);
        listener.accept(List.of(RESTING));
        assertThat(told.poll(500, TimeUnit.MILLISECONDS)).as("it rests").isNull();
    }
}
