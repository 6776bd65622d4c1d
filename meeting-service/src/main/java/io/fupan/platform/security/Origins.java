package io.fupan.platform.security;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which origins are ours. With a public address, that one alone. Else, listening on loopback only, the names this
 * machine has there, seat names such as {@code li-jing.localhost} among them: browsers send those to loopback. Else
 * none.
 */
final class Origins {

    /** One label before localhost, not more: whoever answers for more could be anybody. */
    private static final Pattern ON_LOOPBACK =
            Pattern.compile("http://(?:(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)?localhost|127\\.0\\.0\\.1|\\[::1])");

    private final Optional<String> publicOrigin;
    private final boolean loopback;

    /** @param loopback whether only this machine can reach us */
    Origins(Optional<URI> publicUrl, boolean loopback) {
        this.publicOrigin = publicUrl.map(Origins::origin);
        this.loopback = loopback;
    }

    /**
     * @param origin as the browser sent it
     * @param port the one this service listens on
     */
    boolean areOurs(String origin, int port) {
        return publicOrigin.map(origin::equals).orElseGet(() -> loopback && isLoopback(origin, port));
    }

    /** Of every Origin header that came, all must be ours. */
    boolean areOurs(List<String> origins, int port) {
        return origins.stream().allMatch(origin -> areOurs(origin, port));
    }

    private static boolean isLoopback(String origin, int port) {
        String suffix = port == 80 ? "" : ":" + port;
        if (!origin.endsWith(suffix)) return false;
        String host = origin.substring(0, origin.length() - suffix.length());
        return ON_LOOPBACK.matcher(host).matches();
    }

    /** As browsers write it: lower case, without path and without the scheme's own port. */
    private static String origin(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost().toLowerCase(Locale.ROOT);
        int own = scheme.equals("https") ? 443 : 80;
        String port = url.getPort() == -1 || url.getPort() == own ? "" : ":" + url.getPort();
        return scheme + "://" + host + port;
    }
}
