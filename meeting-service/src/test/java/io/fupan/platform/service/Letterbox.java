package io.fupan.platform.service;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A mail server of the test's own, listening from the moment it is made. */
public final class Letterbox implements AfterAllCallback {

    private static final Pattern TOKEN = Pattern.compile("#([\\w-]{43})\\b");
    private static final long PATIENCE_MS = 20_000;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** What arrived: {@code text} and {@code html} are its two forms. */
    public record Received(String from, String subject, String text, String html) {

        /** The secret of the one link in it. */
        public String token() {
            Matcher link = TOKEN.matcher(text);
            if (!link.find()) throw new AssertionError("no link in " + text);
            return link.group(1);
        }
    }

    public Letterbox() {
        server.start();
    }

    /** What makes a service send its letters here. */
    public String[] springProperties() {
        return new String[] {
            "spring.mail.host=127.0.0.1", "spring.mail.port=" + server.getSmtp().getPort()
        };
    }

    /** The latest letter to an address, of so many. */
    public Received latest(String to, int howMany) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
        while (to(to).size() < howMany && System.nanoTime() < deadline) server.waitForIncomingEmail(100, 1);
        List<MimeMessage> letters = to(to);
        if (letters.size() != howMany) throw new AssertionError(letters.size() + " letters to " + to);
        return received(letters.getLast());
    }

    public int count(String to) {
        return to(to).size();
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(letter -> isTo(letter, address))
                .toList();
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return letter.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Received received(MimeMessage letter) {
        try {
            String from = letter.getFrom()[0].toString();
            return new Received(
                    from,
                    letter.getSubject(),
                    part(letter.getContent(), "text/plain"),
                    part(letter.getContent(), "text/html"));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String part(Object content, String type) throws MessagingException, IOException {
        if (!(content instanceof Multipart parts)) return "";
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) return ((String) part.getContent()).replace("\r\n", "\n");
            String inner = part(part.getContent(), type);
            if (!inner.isEmpty()) return inner;
        }
        return "";
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
    }
}
