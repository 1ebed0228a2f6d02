package org.qinghe.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands e-mail to the mail server. What makes the connection is made when the first message goes. */
@Component
class MailChannel {

    private static final int LEAST_OF_FOR_GOOD = 500;

    private final SealedSecrets secrets;

    MailChannel(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Sends it and says what became of it.
     *
     * @param message by which the receiving side knows a message that comes a second time
     */
    Outcome send(MailServer server, String to, PlainWords.Letter letter, UUID message) {
        try {
            var sender = connectionTo(server);
            sender.send(mime(sender, server, to, letter, message));
            return new Outcome.Sent();
        } catch (MailAuthenticationException refused) {
            return new Outcome.Failed("notices.error.signIn", "", false);
        } catch (MailException | MessagingException failed) {
            return failed(failed);
        }
    }

    private static MimeMessage mime(
            JavaMailSenderImpl sender, MailServer server, String to, PlainWords.Letter letter, UUID message)
            throws MessagingException {
        var mime = sender.createMimeMessage();
        var helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
        helper.setFrom(server.sender());
        helper.setTo(to);
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("Message-ID", "<" + message + "@" + domain(server.sender()) + ">");
        return mime;
    }

    private JavaMailSenderImpl connectionTo(MailServer server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        if (!server.userName().isEmpty()) {
            sender.setUsername(server.userName());
            server.password().kept().ifPresent(shut -> sender.setPassword(secrets.open(shut, MailServer.PLACE)));
        }
        sender.setJavaMailProperties(properties(server));
        return sender;
    }

    /** Whoever chose a protected connection gets one or none, and the server must be the one it says it is. */
    private static Properties properties(MailServer server) {
        var properties = new Properties();
        properties.setProperty(
                "mail.smtp.auth", String.valueOf(!server.userName().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "20000");
        properties.setProperty("mail.smtp.writetimeout", "20000");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    private static Outcome failed(Exception failed) {
        for (var cause : causes(failed)) {
            switch (cause) {
                case SMTPAddressFailedException refused -> {
                    return new Outcome.Failed(
                            "notices.error.recipient", text(refused), refused.getReturnCode() >= LEAST_OF_FOR_GOOD);
                }
                case SMTPSendFailedException refused -> {
                    return new Outcome.Failed(
                            "notices.error.refused", text(refused), refused.getReturnCode() >= LEAST_OF_FOR_GOOD);
                }
                case AuthenticationFailedException _ -> {
                    return new Outcome.Failed("notices.error.signIn", "", false);
                }
                default -> {}
            }
        }
        return new Outcome.Failed("notices.error.unreachable", "", false);
    }

    /** The innermost first: what a server said of one recipient is wrapped in what it said of the message. */
    private static List<Throwable> causes(Throwable outermost) {
        var causes = new ArrayDeque<Throwable>();
        var open = new ArrayDeque<Throwable>(List.of(outermost));
        while (!open.isEmpty() && causes.size() < 20) {
            var next = open.pop();
            causes.push(next);
            if (next instanceof MailSendException several) {
                open.addAll(List.of(several.getMessageExceptions()));
            }
            if (next instanceof MessagingException chained && chained.getNextException() != null) {
                open.add(chained.getNextException());
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
        }
        return List.copyOf(causes);
    }

    private static String text(SendFailedException refused) {
        return String.valueOf(refused.getMessage());
    }

    private static String domain(String sender) {
        return sender.substring(sender.lastIndexOf('@') + 1);
    }
}
