package org.wattline.bootstrap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The ports the server listens on. */
public final class Port {

    private Port() {}

    /**
     * Finds out before anything else is started.
     *
     * @throws CannotStart if the server could not listen, with a line for each port
     */
    public static void check(Settings settings) {
        var faults = Stream.of(
                        fault(settings.host(), settings.port(), Setting.PORT),
                        fault(settings.host(), settings.managementPort(), Setting.MANAGEMENT_PORT))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (!faults.isEmpty()) {
            throw new CannotStart(Exit.PORT_TAKEN, faults);
        }
    }

    private static Optional<String> fault(InetAddress host, int port, Setting setting) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(why(host.getHostAddress(), port, setting, Objects.toString(e.getMessage(), "")));
        }
    }

    private static String why(String host, int port, Setting setting, String message) {
        if (message.contains("assign requested address")) {
            return "%s is not an address of this machine: choose another with --host, e.g. 127.0.0.1".formatted(host);
        }
        if (message.contains("ermission denied")) {
            return "this user may not listen on port %d: choose one above 1023 with %s".formatted(port, setting.flag());
        }
        return "port %d on %s is taken by another program: stop that one, or choose another with %s (0 takes any free one)"
                .formatted(port, host, setting.flag());
    }
}
