package org.wattline.bootstrap;

import java.util.List;

/**
 * The server or a verb cannot do its work here and the operator can mend it: each line says what is wrong and names the remedy. Shown without a
 * stack trace.
 */
public final class CannotStart extends RuntimeException {

    private final transient Exit exit;
    private final transient List<String> lines;

    /** @param lines one line for each fault, with its remedy */
    public CannotStart(Exit exit, List<String> lines) {
        super(String.join("; ", lines), null, false, false);
        this.exit = exit;
        this.lines = List.copyOf(lines);
    }

    /** @param line the fault and its remedy */
    public CannotStart(Exit exit, String line) {
        this(exit, List.of(line));
    }

    /** @return how the process ends */
    public Exit exit() {
        return exit;
    }

    /** @return one line for each fault */
    public List<String> lines() {
        return lines;
    }
}
