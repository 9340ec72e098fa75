package org.wattline.adapter.postgres.platform;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Connections of the pool outside of any unit of work; what the database says against it is told as in a unit ({@link Faults}). */
record Sessions(Jdbi jdbi) {
    <T> T withHandle(Function<Handle, T> query) {
        try {
            return jdbi.withHandle(query::apply);
        } catch (RuntimeException e) {
            throw Faults.of(e);
        }
    }

    void useHandle(Consumer<Handle> work) {
        try {
            jdbi.useHandle(work::accept);
        } catch (RuntimeException e) {
            throw Faults.of(e);
        }
    }
}
