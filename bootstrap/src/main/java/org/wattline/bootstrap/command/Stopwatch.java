package org.wattline.bootstrap.command;

import java.util.Locale;

/** How long the operator has been waiting, from the launcher's first line if it told when that was. */
final class Stopwatch {

    private final long beganMicros;

    Stopwatch() {
        var told = System.getProperty("wattline.started", "");
        beganMicros = told.matches("\\d{16}") ? Long.parseLong(told) : nowMicros();
    }

    /** @return seconds with one decimal */
    String seconds() {
        return String.format(Locale.ROOT, "%.1f", (nowMicros() - beganMicros) / 1e6);
    }

    private static long nowMicros() {
        return System.currentTimeMillis() * 1000;
    }
}
