package io.fupan.vocabulary;

import java.net.URI;
import java.util.Optional;

/**
 * Where and how to speak to each other (会议接入). At least one of link, number, dial-in and words is there.
 *
 * @param link {@code https} only and without a name before its host, so that the host people read is where it leads
 * @param number as the service writes it: {@code 123-456-789}, at most 100 characters
 * @param dialIn a telephone number, at most 100 characters
 * @param words whatever else one needs, a passcode for example
 */
public record Call(
        Optional<CallService> service,
        Optional<Link> link,
        Optional<String> number,
        Optional<String> dialIn,
        Optional<Words> words) {

    public Call {
        if (link.isEmpty() && number.isEmpty() && dialIn.isEmpty() && words.isEmpty()) throw new Nonsense("call-empty");
        if (link.filter(it -> !leadsWhereItSays(it)).isPresent()) throw new Nonsense("call-link-not-allowed", "link");
        Label.check(number, "number");
        Label.check(dialIn, "dialIn");
    }

    private static boolean leadsWhereItSays(Link link) {
        URI uri = URI.create(link.url());
        return "https".equals(uri.getScheme()) && uri.getRawUserInfo() == null;
    }
}
