package org.wattline.bootstrap;

import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a start takes its time for, 启动阶段, counted from the launcher's first line: {@code WATTLINE_LOG=info} shows each phase. */
public final class Phases {
    private static final Logger LOG = LoggerFactory.getLogger(Phases.class);
    private static final long BEGAN_MILLIS = began();

    private Phases() {}

    /** @param what is done by now */
    public static void reached(String what) {
        if (LOG.isInfoEnabled()) LOG.info("{} ms after the start: {}", sinceStart(), what);
    }

    /** @return how long the operator has been waiting, in seconds with one decimal */
    public static String seconds() {
        return String.format(Locale.ROOT, "%.1f", sinceStart() / 1e3);
    }

    private static long sinceStart() {
        return System.currentTimeMillis() - BEGAN_MILLIS;
    }

    /** As the launcher told; without one, when the process began. */
    private static long began() {
        String told = System.getProperty("wattline.started", "");
        if (told.matches("\\d{16}")) return Long.parseLong(told) / 1000;
        return ProcessHandle.current()
                .info()
                .startInstant()
                .orElseGet(Instant::now)
                .toEpochMilli();
    }
}
