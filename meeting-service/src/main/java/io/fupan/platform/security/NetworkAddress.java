package io.fupan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as one party can be told from another. */
public final class NetworkAddress {

    /** One subscriber of IPv6 has at least this much of it to themselves. */
    private static final int SUBSCRIBER_BYTES = 8;

    private NetworkAddress() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /** @param literal an address in digits; never a name, which would be asked about elsewhere */
    static String of(String literal) {
        if (!literal.contains(":")) return literal;
        try {
            return InetAddress.getByName(literal) instanceof Inet6Address wide
                    ? HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), SUBSCRIBER_BYTES))
                    : literal;
        } catch (UnknownHostException _) {
            return literal;
        }
    }
}
