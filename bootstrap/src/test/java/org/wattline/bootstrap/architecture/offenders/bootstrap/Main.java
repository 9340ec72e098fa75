package org.wattline.bootstrap.architecture.offenders.bootstrap;

/** Stands for the wiring that nobody may know. */
public final class Main {
    public static final String NAME = new String("wiring");

    private Main() {}
}
