package org.wattline.application.platform.job;

import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;

/** A job under way. It may tell its progress as often as it likes; what is stored is stored twice a second. Threads may share it. */
final class RunningJob implements Jobs.Progress {
    private static final long PAUSE_NANOS = 500_000_000L;

    private final JobStore.Claim claim;
    private final JobStore store;
    private final LongSupplier nanoTime;
    private final BooleanSupplier stopping;
    private long done;
    private long total;
    private boolean changed;
    private long toldAt;
    private long askedAt;
    private boolean sawCancel;
    private boolean sawStop;

    RunningJob(JobStore.Claim claim, JobStore store, LongSupplier nanoTime, BooleanSupplier stopping) {
        this.claim = claim;
        this.store = store;
        this.nanoTime = nanoTime;
        this.stopping = stopping;
        this.toldAt = nanoTime.getAsLong();
        this.askedAt = toldAt - PAUSE_NANOS;
    }

    @Override
    public UUID job() {
        return claim.job();
    }

    @Override
    public Caller who() {
        return claim.who();
    }

    @Override
    public Map<String, String> arguments() {
        return claim.arguments();
    }

    @Override
    public synchronized void total(long units) {
        total = units;
        changed = true;
        flush();
    }

    @Override
    public synchronized void done(long units) {
        done = units;
        changed = true;
        if (nanoTime.getAsLong() - toldAt >= PAUSE_NANOS) flush();
    }

    @Override
    public void problem(String subject, String what) {
        store.problem(claim.job(), subject, what);
    }

    @Override
    public synchronized boolean cancelled() {
        if (stopping.getAsBoolean()) sawStop = true;
        if (!sawCancel && nanoTime.getAsLong() - askedAt >= PAUSE_NANOS) {
            sawCancel = store.cancelAsked(claim.job());
            askedAt = nanoTime.getAsLong();
        }
        return sawCancel || sawStop;
    }

    synchronized void flush() {
        if (!changed) return;
        store.progress(claim.job(), done, total);
        changed = false;
        toldAt = nanoTime.getAsLong();
    }

    synchronized boolean sawCancel() {
        return sawCancel;
    }

    synchronized boolean sawStop() {
        return sawStop;
    }
}
