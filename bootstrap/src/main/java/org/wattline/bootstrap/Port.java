package org.wattline.bootstrap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Objects;

/** The address the server listens on. */
public final class Port {

    private Port() {}

    /**
     * Finds out before anything else is started.
     *
     * @throws CannotStart if the server could not listen there
     */
    public static void check(Settings settings) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException e) {
            throw new CannotStart(Exit.PORT_TAKEN, why(settings, Objects.toString(e.getMessage(), "")));
        }
    }

    private static String why(Settings settings, String message) {
        var host = settings.host().getHostAddress();
        if (message.contains("assign requested address")) {
            return "%s is not an address of this machine: choose another with --host, e.g. 127.0.0.1".formatted(host);
        }
        if (message.contains("ermission denied")) {
            return "this user may not listen on port %d: choose one above 1023 with --port".formatted(settings.port());
        }
        return "port %d on %s is taken by another program: stop that one, or choose another with --port (0 takes any free one)"
                .formatted(settings.port(), host);
    }
}
