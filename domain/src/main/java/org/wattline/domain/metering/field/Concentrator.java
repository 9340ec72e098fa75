package org.wattline.domain.metering.field;

import java.util.regex.Pattern;

/**
 * Where a line to meters begins in the network (集中器): a concentrator, a serial server, or a meter of its own.
 *
 * @param host name or address
 * @param port 1 … 65535
 */
public record Concentrator(String host, int port) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,99}");

    public Concentrator {
        checkHost(host);
        checkPort(port);
    }

    /** @throws IllegalArgumentException if no machine is called so */
    public static void checkHost(String host) {
        if (!HOST.matcher(host).matches())
            throw new IllegalArgumentException("a concentrator's host is a name or an IPv4 address");
    }

    /** @throws IllegalArgumentException if there is no such port */
    public static void checkPort(int port) {
        if (port < 1 || port > 65_535) throw new IllegalArgumentException("a port is 1 … 65535: " + port);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
