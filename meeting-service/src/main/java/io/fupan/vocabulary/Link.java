package io.fupan.vocabulary;

import java.net.URI;
import java.net.URISyntaxException;

/** An address somebody gave as evidence or result: {@code https} or {@code mailto}, at most 2,000 characters. */
public record Link(String url) {

    public Link {
        if (url.length() > 2_000) throw new Nonsense("link-too-long");
        if (!isAllowed(url)) throw new Nonsense("link-not-allowed");
    }

    private static boolean isAllowed(String url) {
        try {
            URI uri = new URI(url);
            if ("mailto".equals(uri.getScheme())) return true;
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
