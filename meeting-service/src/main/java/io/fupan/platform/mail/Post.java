package io.fupan.platform.mail;

import io.fupan.platform.start.PublicUrl;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends letters where there is a mail server ({@code spring.mail.host}); who wants one sent is told where there is
 * none.
 */
@Component
public class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final String NAME = "Fupan 复盘";

    private final Optional<JavaMailSender> server;
    private final Optional<String> from;
    private final PublicUrl address;

    Post(
            ObjectProvider<JavaMailSender> server,
            @Value("${fupan.mail-from:#{null}}") Optional<String> from,
            PublicUrl address) {
        this.server = Optional.ofNullable(server.getIfAvailable());
        this.from = from;
        this.address = address;
    }

    public boolean isOpen() {
        return server.isPresent();
    }

    /** @return whether the mail server took it */
    public boolean send(String to, Letter letter) {
        return server.map(it -> handedOver(it, to, letter)).orElse(false);
    }

    private boolean handedOver(JavaMailSender server, String to, Letter letter) {
        try {
            MimeMessage message = server.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(
                    from.orElseGet(() -> "fupan@" + URI.create(address.base()).getHost()), NAME);
            helper.setTo(to);
            helper.setSubject(letter.subject());
            helper.setText(letter.text(), letter.html());
            server.send(message);
            return true;
        } catch (MailException | MessagingException | UnsupportedEncodingException failure) {
            // Its message may name the person it was for.
            LOG.warn(
                    "A letter could not be sent: {}",
                    NestedExceptionUtils.getMostSpecificCause(failure)
                            .getClass()
                            .getName());
            return false;
        }
    }
}
