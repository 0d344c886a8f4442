package io.taskbell.auth.attempt;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as one person has it to themself: an IPv4 address, or the
 * first 64 bits of an IPv6 one, of which every connection has all the rest.
 */
public record SourceAddress(String network) {
    private static final int NETWORK_BYTES = 8;

    public static SourceAddress of(String address) {
        // With a colon it can be no name, so nothing is asked of a name server.
        if (!address.contains(":")) {
            return new SourceAddress(address);
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return new SourceAddress(
                    parsed instanceof Inet6Address
                            ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
                            : parsed.getHostAddress());
        } catch (UnknownHostException e) {
            return new SourceAddress(address);
        }
    }
}
