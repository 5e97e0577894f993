package org.duban.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mail to people who gave an address, each in the own language. */
@Component
@RequiredArgsConstructor
class Mailing implements Sender {

    private final ObjectProvider<JavaMailSender> server;
    private final List<LetterWriter> writers;
    private final JdbcClient jdbc;

    /** Where somebody is reached. */
    record Contact(String email, String language) {}

    @Override
    public ChannelKind kind() {
        return ChannelKind.MAIL;
    }

    @Override
    public Outcome send(Parcel parcel) {
        var sender = server.getIfAvailable();
        if (sender == null) {
            return Outcome.failed(Failure.NO_MAIL_SERVER, null, null);
        }
        var contact = contact(parcel.account());
        if (contact == null) {
            return Outcome.failed(Failure.NO_RECIPIENT, null, null);
        }
        try {
            sender.send(mail(sender.createMimeMessage(), parcel, contact));
            return Outcome.delivered(null);
        } catch (MailException refused) {
            return failed(refused);
        } catch (MessagingException | UnsupportedEncodingException unwritten) {
            return Outcome.failed(Failure.RECIPIENT_REFUSED, null, unwritten.getMessage());
        }
    }

    private @Nullable Contact contact(@Nullable UUID account) {
        return jdbc.sql("""
                        select c.email, c.language from account_contact c join account a using (account_id)
                        where c.account_id = cast(:account as uuid) and a.disabled_at is null
                        """)
                .param("account", account)
                .query(Contact.class)
                .optional()
                .orElse(null);
    }

    private MimeMessage mail(MimeMessage mail, Parcel parcel, Contact contact)
            throws MessagingException, UnsupportedEncodingException {
        var letter = letter(parcel, Locale.forLanguageTag(contact.language()));
        var helper =
                new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(parcel.address(), parcel.name());
        helper.setTo(contact.email());
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), letter.html());
        // Not answered by machines that are away on holiday.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Duban-Delivery", parcel.id().toString());
        return mail;
    }

    private Letter letter(Parcel parcel, Locale locale) {
        return writers.stream()
                .filter(writer -> writer.writes(parcel.notice()))
                .findFirst()
                .orElseThrow()
                .write(parcel.notice(), locale);
    }

    private static Outcome failed(MailException refused) {
        var recipient = refused instanceof MailSendException failure
                && Arrays.stream(failure.getMessageExceptions()).anyMatch(Mailing::namesTheRecipient);
        if (recipient) {
            return Outcome.failed(Failure.RECIPIENT_REFUSED, null, firstLine(refused));
        }
        var connected = !String.valueOf(refused.getMessage()).contains("connection failed");
        return Outcome.failed(connected ? Failure.MAIL_REFUSED : Failure.UNREACHABLE, null, firstLine(refused));
    }

    private static boolean namesTheRecipient(Exception failure) {
        return failure instanceof SendFailedException partly
                && (partly.getInvalidAddresses() != null && partly.getInvalidAddresses().length > 0);
    }

    private static String firstLine(Exception failure) {
        var message = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        return message.lines().findFirst().orElse("");
    }
}
