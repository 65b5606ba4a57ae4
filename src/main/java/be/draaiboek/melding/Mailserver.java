package be.draaiboek.melding;

import be.draaiboek.common.StartFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The SMTP server of the configuration, or none. */
@Component
class Mailserver {

    private static final String TIMEOUT_MS = "15000";
    private static final String TLS = "tls";
    private static final String STARTTLS = "starttls";
    private static final String NONE = "geen";

    private final @Nullable JavaMailSenderImpl sender;
    private final String from;

    Mailserver(
            @Value("${draaiboek.mail.host:}") String host,
            @Value("${draaiboek.mail.port:587}") int port,
            @Value("${draaiboek.mail.user:}") String user,
            @Value("${draaiboek.mail.password:}") String password,
            @Value("${draaiboek.mail.from:}") String from,
            @Value("${draaiboek.mail.tls:" + STARTTLS + "}") String tls) {
        this.from = from.strip();
        if (host.isBlank()) {
            sender = null;
            return;
        }
        checkFrom();
        Properties mail = new Properties();
        // Without these a server that says nothing would hold up all mail for ever.
        mail.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MS);
        mail.setProperty("mail.smtp.timeout", TIMEOUT_MS);
        mail.setProperty("mail.smtp.writetimeout", TIMEOUT_MS);
        mail.setProperty("mail.smtp.auth", String.valueOf(!user.isBlank()));
        switch (tls.strip()) {
            case TLS -> mail.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                mail.setProperty("mail.smtp.starttls.enable", "true");
                mail.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> {}
            default ->
                throw new StartFailure("DRAAIBOEK_MAIL_TLS is “" + tls + "”: kies " + STARTTLS + ", " + TLS + " of "
                        + NONE + " (alleen voor een mailserver op dezelfde machine).");
        }
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        sender = new JavaMailSenderImpl();
        sender.setHost(host.strip());
        sender.setPort(port);
        if (!user.isBlank()) {
            sender.setUsername(user);
            sender.setPassword(password);
        }
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(mail);
    }

    private void checkFrom() {
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException wrong) {
            throw new StartFailure(
                    "DRAAIBOEK_MAIL_FROM is geen e-mailadres: vul het adres in waarvan de mails komen, bijvoorbeeld"
                            + " “Draaiboek <draaiboek@voorbeeld.be>”.",
                    wrong);
        }
    }

    public boolean ingesteld() {
        return sender != null;
    }

    /**
     * Hands a letter over.
     *
     * @throws MailException when the server did not take it
     */
    void send(String to, String subject, String text, String html) {
        if (sender == null) {
            throw new IllegalStateException("there is no mail server");
        }
        MimeMessage message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setValidateAddresses(true);
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text, html);
            // No holiday greetings back (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
        sender.send(message);
    }
}
