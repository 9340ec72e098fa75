package org.wattline.adapter.postgres.platform;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells after each step how many are taken. */
final class StepsTaken extends BaseCallback {
    private final AtomicInteger taken = new AtomicInteger();
    private final IntConsumer told;

    StepsTaken(IntConsumer told) {
        this.told = told;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        told.accept(taken.incrementAndGet());
    }
}
