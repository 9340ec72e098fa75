package org.wattline.bootstrap.architecture.offenders.adapter.memory;

/** Breaks: no mutable static state. */
public final class Counting {
    static int count;

    private Counting() {}
}
