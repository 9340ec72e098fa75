package org.wattline.application.metering.intake;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.wattline.application.metering.intake.TakingInLines.Taken;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.MeterDataFile;
import org.wattline.domain.metering.intake.Rejection;

/**
 * Takes lines in batch by batch. Readings, rejections and the number of the last line are stored in one unit, so that after a crash nothing is
 * lost and nothing is there twice.
 */
public final class TakingInBatches {
    /** The first batch is small, so that the database has something to do soon; each is twice the one before, up to the largest. */
    private static final int FIRST = 1000;

    private static final int LARGEST = 16_000;

    /** While the rest of one batch is judged and committed, the days of the next are copied already. */
    static final int MOST_UNDER_WAY = 2;

    private final UnitOfWork work;
    private final MeterDataFiles files;
    private final TakingInLines taking;
    private final Outbox outbox;

    public TakingInBatches(UnitOfWork work, MeterDataFiles files, TakingInLines taking, Outbox outbox) {
        this.work = work;
        this.files = files;
        this.taking = taking;
        this.outbox = outbox;
    }

    /** Who sees how it goes. */
    interface Watcher {
        /** Nobody. */
        Watcher NOBODY = new Watcher() {
            @Override
            public boolean cancelled() {
                return false;
            }

            @Override
            public void done(long bytes) {}

            @Override
            public void rejected(String lines, int count) {}
        };

        /** Whether it shall stop. */
        boolean cancelled();

        /** So many bytes are dealt with. */
        void done(long bytes);

        /** Lines of a batch were turned away. */
        void rejected(String lines, int count);
    }

    /** Begins to look at batches before their turn comes. */
    LookingAhead ahead() {
        return taking.ahead();
    }

    /**
     * Reads and looks at each batch while those before are stored, and stores them one after the other, each beginning while the one before is
     * ending.
     *
     * @return whether the end was reached
     */
    boolean run(Caller who, FileDigest digest, MeterDataLines.Open open, Watcher watcher) {
        LookingAhead ahead = ahead();
        int[] size = {FIRST};
        Callable<Next> reading = () -> {
            Next next = new Next(ahead.at(open.next(size[0])), open.bytesRead());
            size[0] = Math.min(2 * size[0], LARGEST);
            return next;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Next> next = threads.submit(reading);
            Turn before = Turn.FIRST;
            while (true) {
                Next now = got(next, before);
                if (now.batch().lines().isEmpty() || watcher.cancelled()) {
                    before.await();
                    return now.batch().lines().isEmpty();
                }
                next = threads.submit(reading);
                Turn turn = before;
                Batch batch =
                        new Batch(who, digest, held -> held.headed(open.header()), line -> line, now.batch(), turn);
                before = Turn.after(now.batch(), threads.submit(() -> {
                    dealWith(batch, ahead, watcher);
                    ahead.stored();
                    watcher.done(now.bytesRead());
                }));
                turn.await();
            }
        }
    }

    private record Next(LookingAhead.Looked batch, long bytesRead) {}

    /**
     * One batch.
     *
     * @param meanwhile what else is told of the file together with it
     * @param place tells where a rejected line stands
     * @param turn when it may be committed
     */
    record Batch(
            Caller who,
            FileDigest digest,
            UnaryOperator<MeterDataFile> meanwhile,
            UnaryOperator<Rejection> place,
            LookingAhead.Looked looked,
            Turn turn) {
        List<FileLine> lines() {
            return looked.lines();
        }
    }

    /** What was read next; if it cannot be read, what was read before is stored first. */
    private static Next got(Future<Next> next, Turn before) {
        try {
            return next.get();
        } catch (ExecutionException e) {
            before.await();
            if (e.getCause() instanceof RuntimeException fault) throw fault;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void dealWith(Batch batch, LookingAhead ahead, Watcher watcher) {
        Turn turn = batch.turn();
        if (!turn.isFreeFor(batch.looked())) turn.await();
        Taken taken;
        try {
            taken = store(batch, () -> taking.add(batch.looked()), () -> taking.takeIn(batch.looked(), ahead));
        } catch (Turn.Entangled | AlreadyThere meanwhile) {
            turn.await();
            taken = store(batch, () -> {}, () -> taking.takeIn(batch.lines()));
        }
        if (!taken.rejections().isEmpty())
            watcher.rejected(
                    batch.lines().getFirst().line() + " … "
                            + batch.lines().getLast().line(),
                    taken.rejections().size());
    }

    private Taken store(Batch batch, Runnable early, Supplier<Taken> taking) {
        return change(batch.who(), batch.digest(), batch.turn(), early, held -> {
            MeterDataFile file = batch.meanwhile().apply(held);
            Taken taken = taking.get();
            files.reject(
                    batch.digest(),
                    taken.rejections().stream().map(batch.place()).toList());
            return file.dealtWith(batch.lines().getLast().line(), taken.counts())
                    .map(change -> new Stored<>(change, taken));
        });
    }

    /** The end was reached. @param bytes how large it is */
    MeterDataFile finish(Caller who, FileDigest digest, long bytes) {
        return change(
                who,
                digest,
                Turn.FIRST,
                () -> {},
                held -> held.sized(bytes).finish().map(TakingInBatches::alone));
    }

    /** It cannot be read, or no further. @param bytes how large it is, as far as it is known */
    MeterDataFile giveUp(Caller who, FileDigest digest, long bytes, String why) {
        return change(
                who,
                digest,
                Turn.FIRST,
                () -> {},
                held -> held.sized(bytes).giveUp(why).map(TakingInBatches::alone));
    }

    private record Stored<T>(Change<MeterDataFile> change, T answer) {}

    private static Stored<MeterDataFile> alone(Change<MeterDataFile> change) {
        return new Stored<>(change, change.state());
    }

    private <T> T change(
            Caller who,
            FileDigest digest,
            Turn turn,
            Runnable early,
            Function<MeterDataFile, Outcome<Stored<T>>> decide) {
        Outcome<T> outcome = work.performInTurn(
                Act.of(who, TakingInFiles.KIND),
                turn::awaitInside,
                early,
                () -> files.find(digest)
                        .<Outcome<T>>map(held -> decide.apply(held).map(stored -> {
                            outbox.publish(stored.change().facts());
                            files.save(stored.change().state());
                            return stored.answer();
                        }))
                        .orElse(Outcome.refused(MeteringRefusal.FILE_NOT_FOUND)));
        return switch (outcome) {
            case Outcome.Done<T>(T answer) -> answer;
            case Outcome.Refused<T>(var why) -> throw new IllegalStateException(digest + ": " + why.code());
        };
    }
}
