package be.draaiboek.melding;

import static be.draaiboek.db.Tables.ACCOUNT;
import static be.draaiboek.db.Tables.BERICHT;
import static be.draaiboek.db.Tables.MELDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.LiveTest;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.common.Klok;
import be.draaiboek.common.StartFailure;
import be.draaiboek.melding.Melding.Soort;
import be.draaiboek.toegang.Toegang;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** The daily mail, over a real SMTP server: one a day at most, of what is unread, and nothing of what people wrote. */
class DagpostTest extends LiveTest {

    private static final String HIER = "draaiboek/B.4.1?item=b41-strategie";

    @Autowired
    Meldingen inbox;

    @Autowired
    Postbode post;

    @Autowired
    MeldingQueries queries;

    @Autowired
    BerichtQueries letters;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    DSLContext dsl;

    private final Horloge clock = new Horloge();
    private GreenMail mail;
    private int port;
    private Persoon an;
    private Persoon bo;

    private static final class Horloge extends Clock {

        private Instant now = Instant.now();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        port = mail.getSmtp().getPort();
        transactions.executeWithoutResult(status -> {
            dsl.deleteFrom(MELDING).execute();
            dsl.deleteFrom(BERICHT).execute();
        });
        an = wereld.persoon("An Peeters");
        bo = wereld.persoon("Bo Maes");
        // The application's own clock runs as well: what these tests are about is long past for it.
        at("2040-03-14T06:30:00");
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void itTellsWhatIsUnreadByKindAsTextAndAsHtml() throws Exception {
        came("2040-03-13T09:00:00", Soort.VERMELDING, "An <schreef> een notitie.", HIER);
        came("2040-03-13T10:00:00", Soort.VERMELDING, "An <schreef> een notitie.", HIER);
        came("2040-03-13T11:00:00", Soort.TAAK, "Jij vult B.4.2 in.", "draaiboek/B.4.2");
        came("2040-03-13T12:00:00", Soort.VERMELDING, "Nog een notitie.", "draaiboek/B.4.4?item=x");
        round();
        MimeMessage got = only();
        assertThat(got.getSubject()).isEqualTo("Er zijn 3 dingen voor jou in het Draaiboek");
        assertThat(got.getAllRecipients()[0]).hasToString(bo.email());
        List<String> parts = parts(got.getContent());
        assertThat(parts).hasSize(2);
        String text = parts.getFirst();
        assertThat(text)
                .containsSubsequence(
                        "Taken (1)",
                        "- Jij vult B.4.2 in.",
                        "/draaiboek/B.4.2?melding=",
                        "Vermeldingen (2)",
                        "- Nog een notitie.",
                        "- An <schreef> een notitie. (2 keer, laatst op 13 maart om 11:00)",
                        "/draaiboek/B.4.1?item=b41-strategie&melding=",
                        "/meldingen/mail");
        assertThat(parts.get(1))
                .contains("<html lang=\"nl-BE\">", "Vermeldingen (2)", "An &lt;schreef&gt; een notitie.")
                .contains("/draaiboek/B.4.1?item=b41-strategie&amp;melding=");
    }

    @Test
    void nothingToTellIsNoMail() {
        round();
        came("2040-03-13T09:00:00", Soort.TAAK, "Gelezen.", HIER);
        inbox.allesGelezen(bo.toegang(), null, Long.MAX_VALUE);
        round();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void itWaitsForItsHourAndWhatComesAfterItForTheNextDay() {
        came("2040-03-13T20:00:00", Soort.TAAK, "Gisteravond.", HIER);
        at("2040-03-14T05:59:59");
        round();
        assertThat(mail.getReceivedMessages()).isEmpty();
        at("2040-03-14T06:00:00");
        round();
        assertThat(mail.getReceivedMessages()).hasSize(1);

        came("2040-03-14T06:10:00", Soort.TAAK, "Na zeven uur.", "draaiboek/B.4.2");
        at("2040-03-14T23:30:00"); // half past midnight in Brussels
        round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        at("2040-03-15T06:00:00");
        round();
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void twoOnOneDayAreImpossible() {
        came("2040-03-13T09:00:00", Soort.TAAK, "Eerste.", HIER);
        round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        // Even what came before the hour and arrived late, and after a restart: nothing is kept in memory.
        came("2040-03-13T10:00:00", Soort.TAAK, "Tweede.", "draaiboek/B.4.2");
        round();
        // The clock was put back a day and a half.
        at("2040-03-13T07:00:00");
        came("2040-03-12T10:00:00", Soort.TAAK, "Derde.", "draaiboek/B.4.4");
        round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        at("2040-03-15T07:00:00");
        round();
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aClockThatRanAheadDoesNotEndTheMails() {
        came("2040-03-13T09:00:00", Soort.TAAK, "Eerste.", HIER);
        at("2049-01-01T07:00:00");
        round();
        at("2040-03-14T06:30:00");
        came("2040-03-13T10:00:00", Soort.TAAK, "Tweede.", HIER);
        round();
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void twoRunsAtOnceMakeOne() throws Exception {
        List<Persoon> many = IntStream.range(0, 10)
                .mapToObj(i -> wereld.persoon("Persoon " + i))
                .toList();
        many.forEach(one -> came(one, "2040-03-13T09:00:00", Soort.COHORT, "Iets.", "cohort"));
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService both = Executors.newFixedThreadPool(3)) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                runs.add(both.submit(() -> {
                    go.await();
                    job().round();
                    return null;
                }));
            }
            go.countDown();
            for (Future<?> run : runs) {
                run.get();
            }
        }
        // Whom two runs met at, one of them may have left for the next.
        round();
        List<String> to =
                Arrays.stream(mail.getReceivedMessages()).map(DagpostTest::to).toList();
        assertThat(to)
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(Persoon::email).toList());
    }

    @Test
    void aDayIsTakenOnceWhateverTheRunSawBefore() {
        LocalDate day = LocalDate.of(2040, 3, 14);
        assertThat(List.of(day, day, day.minusDays(1), day.plusDays(1), day))
                .map(one -> transactions.execute(status -> queries.claimDay(bo.account(), one)))
                .containsExactly(true, false, false, true, false);
    }

    @Test
    void aKindThatIsLeftOutStaysInTheInboxOnly() throws Exception {
        came("2040-03-13T09:00:00", Soort.TAAK, "Een taak.", HIER);
        came("2040-03-13T10:00:00", Soort.COHORT, "Een sessie.", "cohort");
        inbox.putInDagpost(bo.toegang(), Soort.COHORT, false);
        assertThat(inbox.inDagpost(bo.toegang())).doesNotContain(Soort.COHORT).contains(Soort.TAAK);
        assertThat(inbox.inDagpost(an.toegang())).contains(Soort.COHORT);
        round();
        assertThat(parts(only().getContent()).getFirst()).contains("Een taak.").doesNotContain("Een sessie.");
        assertThat(inbox.ongelezen(bo.toegang())).isEqualTo(2);

        // With it in again, what gathered in the meantime is no news.
        inbox.putInDagpost(bo.toegang(), Soort.COHORT, true);
        at("2040-03-15T06:30:00");
        round();
        assertThat(mail.getReceivedMessages()).hasSize(1);

        for (Soort kind : Soort.values()) {
            inbox.putInDagpost(bo.toegang(), kind, false);
        }
        came("2040-03-15T10:00:00", Soort.TAAK, "Nog een taak.", HIER);
        at("2040-03-16T06:30:00");
        round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatALetterOfItsOwnToldIsNotToldAgain() {
        inbox.tellBesideBrief(an.toegang(), List.of(bo.account()), Soort.TAAK, "Een herinnering.", HIER);
        cameAt("2040-03-13T09:00:00", HIER);
        round();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(inbox.ongelezen(bo.toegang())).isEqualTo(1);
    }

    @Test
    void aServerThatIsDownLosesNothing() throws Exception {
        mail.stop();
        came("2040-03-13T09:00:00", Soort.TAAK, "Een taak.", HIER);
        round();
        assertThat(dsl.fetchSingle(BERICHT, BERICHT.RECIPIENT.eq(bo.email())).getSentAt())
                .isNull();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        round();
        round();
        assertThat(parts(only().getContent()).getFirst()).contains("Een taak.");
    }

    @Test
    void aClosedOrErasedAccountGetsNone() {
        came("2040-03-13T09:00:00", Soort.TAAK, "Een taak.", HIER);
        Persoon erased = wereld.persoon("Gewist");
        came(erased, "2040-03-13T09:00:00", Soort.TAAK, "Een taak.", HIER);
        wereld.sluit(bo);
        transactions.executeWithoutResult(status -> dsl.update(ACCOUNT)
                .setNull(ACCOUNT.NAME)
                .where(ACCOUNT.ID.eq(erased.account()))
                .execute());
        round();
        assertThat(mail.getReceivedMessages()).isEmpty();
        job().cleanUp();
        assertThat(dsl.fetchCount(MELDING, MELDING.ACCOUNT_ID.eq(erased.account())))
                .isZero();
        assertThat(dsl.fetchCount(MELDING, MELDING.ACCOUNT_ID.eq(bo.account()))).isEqualTo(1);
    }

    @Test
    void onTheNightsThatTheHourChangesThereIsOneMail() {
        // At 2:00 the clock goes to 3:00 on 25 March 2040, and at 3:00 back to 2:00 on 28 October.
        came("2040-03-24T09:00:00", Soort.TAAK, "Voor de zomertijd.", HIER);
        at("2040-03-25T00:59:00");
        round("2");
        assertThat(mail.getReceivedMessages()).isEmpty();
        at("2040-03-25T01:00:00");
        round("2");
        assertThat(mail.getReceivedMessages()).hasSize(1);

        came("2040-10-27T09:00:00", Soort.TAAK, "Voor de wintertijd.", "draaiboek/B.4.2");
        at("2040-10-28T00:00:00");
        round("2");
        assertThat(mail.getReceivedMessages()).hasSize(2);
        came("2040-10-27T23:30:00", Soort.TAAK, "Net ervoor.", "draaiboek/B.4.4");
        at("2040-10-28T01:00:00");
        round("2");
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aFloodIsCutAndCounted() {
        List<Melding> many = IntStream.rangeClosed(1, 75)
                .mapToObj(i -> new Melding(
                        i,
                        i % 2 == 0 ? Soort.TAAK : Soort.COHORT,
                        "x".repeat(300),
                        "y".repeat(300),
                        1,
                        LocalDateTime.MIN,
                        null))
                .toList();
        Brief brief = Dagpost.brief(many);
        assertThat(brief.alineas()).anyMatch(line -> line.contains("de nieuwste " + Dagpost.IN_ONE_MAIL));
        assertThat(brief.groepen()).extracting(Brief.Groep::titel).containsExactly("Taken (37)", "Cohort (38)");
        assertThat(brief.groepen().stream()
                        .mapToInt(group -> group.regels().size())
                        .sum())
                .isEqualTo(Dagpost.IN_ONE_MAIL);
        // Longer than the column would lose the mail.
        transactions.executeWithoutResult(status -> {
            assertThat(post.send(Toegang.systeem("a test"), bo.account(), Dagpost.brief(flood())))
                    .isPresent();
            status.setRollbackOnly();
        });
    }

    private static List<Melding> flood() {
        return IntStream.rangeClosed(1, 75)
                .mapToObj(i -> new Melding(
                        i, Soort.TAAK, "<".repeat(300), "&".repeat(300), 9, LocalDateTime.of(2040, 1, 1, 1, 1), null))
                .toList();
    }

    @Test
    void oldReadOnesAreForgotten() {
        came("2040-01-13T09:00:00", Soort.TAAK, "Gelezen.", HIER);
        came("2040-03-13T09:00:00", Soort.TAAK, "Ongelezen.", "draaiboek/B.4.2");
        transactions.executeWithoutResult(status -> dsl.update(MELDING)
                .set(MELDING.READ_AT, LocalDateTime.of(2040, 1, 14, 9, 0))
                .where(MELDING.PATH.eq(HIER))
                .execute());
        at("2040-07-01T06:30:00");
        job().cleanUp();
        assertThat(inbox.list(bo.toegang(), null, 10)).hasSize(2);
        at("2040-07-20T06:30:00");
        job().cleanUp();
        assertThat(inbox.list(bo.toegang(), null, 10)).extracting(Melding::zin).containsExactly("Ongelezen.");
        at("2042-01-01T06:30:00");
        job().cleanUp();
        assertThat(inbox.list(bo.toegang(), null, 10)).isEmpty();
    }

    @Test
    void anHourThatIsNoneIsToldAtTheStart() {
        for (String wrong : List.of("24", "-1", "zeven", "")) {
            assertThatThrownBy(() -> new Dagpost(queries, post, transactions, clock, wrong))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("DRAAIBOEK_DIGEST_HOUR");
        }
    }

    private void at(String utc) {
        clock.now = Instant.parse(utc + "Z");
    }

    private void came(String utc, Soort kind, String sentence, String path) {
        came(bo, utc, kind, sentence, path);
    }

    private void came(Persoon who, String utc, Soort kind, String sentence, String path) {
        inbox.tell(an.toegang(), List.of(who.account()), kind, sentence, path);
        cameAt(utc, path);
    }

    /** Dates what just came in. */
    private void cameAt(String utc, String path) {
        transactions.executeWithoutResult(status -> dsl.update(MELDING)
                .set(MELDING.CREATED_AT, LocalDateTime.parse(utc))
                .where(MELDING.PATH.eq(path))
                .and(MELDING.CREATED_AT.lt(LocalDateTime.of(2039, 1, 1, 0, 0)))
                .execute());
    }

    private Dagpost job() {
        return new Dagpost(queries, post, transactions, clock, "7");
    }

    private void round() {
        round("7");
    }

    private void round(String hour) {
        new Dagpost(queries, post, transactions, clock, hour).round();
        // The outbox dates its letters by the application's clock.
        transactions.executeWithoutResult(status -> dsl.update(BERICHT)
                .set(BERICHT.UNTIL_AT, Klok.now(clock).plusDays(5))
                .where(BERICHT.SENT_AT.isNull())
                .execute());
        new Verzender(letters, server(), transactions, clock).round();
    }

    private Mailserver server() {
        return new Mailserver("127.0.0.1", port, "", "", "Draaiboek <draaiboek@voorbeeld.be>", "geen");
    }

    private MimeMessage only() {
        assertThat(mail.getReceivedMessages()).hasSize(1);
        return mail.getReceivedMessages()[0];
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parts of a mail, the plain one first. */
    private static List<String> parts(Object content) throws MessagingException, IOException {
        if (!(content instanceof Multipart many)) {
            return List.of(content.toString().replace("\r\n", "\n"));
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < many.getCount(); i++) {
            BodyPart part = many.getBodyPart(i);
            found.addAll(parts(part.getContent()));
        }
        return found;
    }
}
