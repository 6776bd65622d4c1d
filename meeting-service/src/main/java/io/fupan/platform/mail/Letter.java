package io.fupan.platform.mail;

import io.fupan.platform.catalogue.Language;
import io.fupan.platform.catalogue.LetterWords;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/**
 * What is sent to one person, as text and as a page of its own that needs nothing from anywhere else.
 *
 * @param text for those who read mail as it comes
 * @param html the same
 */
public record Letter(String subject, String text, String html) {

    /** {@code {inviter}} invites to an account. */
    public static Letter invitation(Language language, String name, String inviter, long days, String link) {
        return about("invitation", language, name, link, Map.of("inviter", inviter, "days", days));
    }

    public static Letter reset(Language language, String name, long hours, String link) {
        return about("reset", language, name, link, Map.of("hours", hours));
    }

    /** To the address that is to become theirs. */
    public static Letter email(Language language, String name, long hours, String link) {
        return about("email", language, name, link, Map.of("hours", hours));
    }

    /** To the address that was theirs until now. */
    public static Letter moved(Language language, String name, String link) {
        return about("moved", language, name, link, Map.of());
    }

    private static Letter about(String kind, Language language, String name, String link, Map<String, ?> arguments) {
        var words = new Words(language, arguments);
        String subject = words.say(kind + "-subject");
        String greeting = LetterWords.say("greeting", language, Map.of("name", name));
        String body = words.say(kind + "-body");
        String end = words.say(kind + "-end");
        String signature = words.say("signature");
        String text = String.join("\n\n", greeting, body, link, end, signature) + "\n";
        String html = PAGE.formatted(
                language.locale().toLanguageTag(),
                escaped(subject),
                escaped(greeting),
                escaped(body),
                escaped(link),
                escaped(words.say(kind + "-button")),
                escaped(words.say("instead")),
                escaped(link),
                escaped(end),
                escaped(signature));
        return new Letter(subject, text, html);
    }

    private record Words(Language language, Map<String, ?> arguments) {

        String say(String key) {
            return LetterWords.say(key, language, arguments);
        }
    }

    /** Names and titles are text wherever they stand. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** Styles stand inline: many readers of mail know no others. */
    private static final String PAGE = """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        </head>
        <body style="margin:0;background:#f7f1e5;color:#1d1a16;font:15px/1.6 system-ui,'PingFang SC','Microsoft YaHei',sans-serif">
        <div style="max-width:34rem;margin:0 auto;padding:32px 20px">
        <p style="margin:0 0 16px">%s</p>
        <p style="margin:0 0 24px">%s</p>
        <p style="margin:0 0 24px"><a href="%s" style="display:inline-block;padding:8px 16px;border-radius:4px;background:#1d1a16;color:#fdf9f0;text-decoration:none">%s</a></p>
        <p style="margin:0 0 16px;color:#575045;font-size:13px">%s<br><span style="word-break:break-all">%s</span></p>
        <p style="margin:0 0 16px;color:#575045;font-size:13px">%s</p>
        <p style="margin:0;border-top:1px solid #d9cdb5;padding-top:12px;color:#575045;font-size:13px">%s</p>
        </div>
        </body>
        </html>
        """;
}
