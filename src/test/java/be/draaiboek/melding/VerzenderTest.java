package be.draaiboek.melding;

import static be.draaiboek.db.Tables.BERICHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.draaiboek.DatabaseTest;
import be.draaiboek.Wereld;
import be.draaiboek.Wereld.Persoon;
import be.draaiboek.common.StartFailure;
import be.draaiboek.melding.Brief.Link;
import be.draaiboek.melding.Brief.Soort;
import be.draaiboek.melding.Postbode.Bericht;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Letters to a real SMTP server that comes and goes. */
class VerzenderTest extends DatabaseTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Autowired
    Wereld wereld;

    @Autowired
    Postbode post;

    @Autowired
    BerichtQueries queries;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    DSLContext dsl;

    private final Horloge clock = new Horloge();
    private GreenMail mail;
    private int port;
    private Verzender sender;
    private Persoon trekker;
    private Persoon lid;
    private Persoon beheerder;

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
        sender = new Verzender(queries, server("geen"), transactions, clock);
        trekker = wereld.persoon("Tine Trekker");
        lid = wereld.persoon("Lies Lid");
        beheerder = wereld.persoon("Bea Beheer", true);
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void aLetterArrivesOnceAsTextAndAsHtml() throws Exception {
        letter("Mia <b> & co");
        sender.round();
        sender.round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        MimeMessage got = mail.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("Een vraag van Mia <b> & co");
        assertThat(got.getFrom()[0]).hasToString("Draaiboek <draaiboek@voorbeeld.be>");
        assertThat(got.getAllRecipients()[0]).hasToString(lid.email());
        String whole = GreenMailUtil.getWholeMessage(got);
        assertThat(whole).contains("text/plain").contains("text/html").contains("Mia &lt;b&gt; &amp; co");
        assertThat(whole.replace("=\r\n", "")).contains("/draaiboek/B.4.1");
        assertThat(stand().verstuurd()).isNotNull();
    }

    @Test
    void whatWasSentIsNoLongerKept() {
        letter("Mia");
        assertThat(dsl.fetchSingle(BERICHT, BERICHT.RECIPIENT.eq(lid.email())).getBodyText())
                .isNotNull();
        sender.round();
        var row = dsl.fetchSingle(BERICHT, BERICHT.RECIPIENT.eq(lid.email()));
        assertThat(row.getBodyText()).isNull();
        assertThat(row.getBodyHtml()).isNull();
    }

    @Test
    void withTheServerDownNothingIsLostAndTheSenderSeesIt() {
        mail.stop();
        letter("Mia");
        sender.round();
        assertThat(post.mijnOnverstuurde(trekker.toegang())).singleElement().satisfies(one -> {
            assertThat(one.aan()).isEqualTo(lid.email());
            assertThat(one.leesbaar()).isFalse();
            assertThat(one.stand().zin(true, now()))
                    .startsWith("nog niet verstuurd: de mailserver is niet bereikbaar; nieuwe poging op ");
        });
        assertThat(post.mijnOnverstuurde(lid.toegang())).isEmpty();

        // The pause grows, and is kept to.
        assertThat(pause()).isEqualTo(A_MINUTE);
        sender.round();
        assertThat(attempts()).isEqualTo(1);
        clock.now = clock.now.plus(A_MINUTE);
        sender.round();
        assertThat(attempts()).isEqualTo(2);
        assertThat(pause()).isEqualTo(A_MINUTE.multipliedBy(2));

        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        sender.round();
        assertThat(mail.getReceivedMessages()).isEmpty();
        clock.now = clock.now.plus(A_MINUTE.multipliedBy(2));
        sender.round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(post.mijnOnverstuurde(trekker.toegang())).isEmpty();
        assertThat(stand().verstuurd()).isNotNull();
    }

    @Test
    void oneThatIsRefusedDoesNotHoldUpTheNext() {
        post.sendTo(trekker.toegang(), "geen adres", brief("Mia"));
        letter("Mia");
        sender.round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(post.mijnOnverstuurde(trekker.toegang()))
                .singleElement()
                .satisfies(one -> assertThat(one.stand().fout()).contains("geen bruikbaar e-mailadres"));
    }

    @Test
    void afterItsTimeItIsNotTriedAnyMore() {
        letter("Mia");
        clock.now = clock.now.plus(Brief.GEWOON);
        sender.round();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(stand().zin(true, now())).isEqualTo("niet verstuurd; er wordt niet meer geprobeerd");
        sender.cleanUp();
        assertThat(dsl.fetchSingle(BERICHT, BERICHT.RECIPIENT.eq(lid.email())).getBodyText())
                .isNull();
    }

    @Test
    void withoutTlsAServerThatNeedsItGetsNothing() {
        letter("Mia");
        new Verzender(queries, server("starttls"), transactions, clock).round();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(post.mijnOnverstuurde(trekker.toegang())).hasSize(1);
    }

    @Test
    void aBeheerderTriesAgainAtOnce() {
        mail.stop();
        letter("Mia");
        sender.round();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        post.attemptNow(beheerder.toegang());
        // The beheerder's click and this clock differ by less than a second.
        clock.now = clock.now.plusSeconds(1).isAfter(Instant.now()) ? clock.now.plusSeconds(1) : Instant.now();
        sender.round();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nobodyIsWrittenToWhoseAccountIsClosed() {
        wereld.sluit(lid);
        assertThat(post.send(trekker.toegang(), lid.account(), brief("Mia"))).isEmpty();
    }

    @Test
    void aWrongConfigurationIsToldAtTheStart() {
        assertThatThrownBy(() -> new Mailserver("smtp.voorbeeld.be", 587, "", "", "", "starttls"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("DRAAIBOEK_MAIL_FROM");
        assertThatThrownBy(() -> server("ssl"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("DRAAIBOEK_MAIL_TLS");
    }

    private Mailserver server(String tls) {
        return new Mailserver("127.0.0.1", port, "", "", "Draaiboek <draaiboek@voorbeeld.be>", tls);
    }

    private void letter(String who) {
        assertThat(post.send(trekker.toegang(), lid.account(), brief(who))).isPresent();
        clock.now = Instant.now();
    }

    private static Brief brief(String who) {
        return new Brief(
                Soort.HERINNERING,
                "Een vraag van\r\n" + who,
                List.of(who + " stelde je een vraag."),
                new Link("Bekijk de vraag", "draaiboek/B.4.1"));
    }

    private Poststand stand() {
        return post.uit(beheerder.toegang()).stream()
                .filter(one -> one.aan().equals(lid.email()))
                .map(Bericht::stand)
                .findFirst()
                .orElseThrow();
    }

    private int attempts() {
        return dsl.fetchSingle(BERICHT, BERICHT.RECIPIENT.eq(lid.email())).getAttempts();
    }

    private Duration pause() {
        return Duration.between(now(), stand().volgende());
    }

    private LocalDateTime now() {
        return be.draaiboek.common.Klok.now(clock);
    }
}
