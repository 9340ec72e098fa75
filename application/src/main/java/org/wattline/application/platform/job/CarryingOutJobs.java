package org.wattline.application.platform.job;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Unavailable;

/** Carries out one job after the other, however they are stored and wherever the calling thread comes from. */
public final class CarryingOutJobs {
    private static final System.Logger LOG = System.getLogger(CarryingOutJobs.class.getName());

    private final JobStore store;
    private final Map<String, Jobs.Work> works;
    private final LongSupplier nanoTime;
    private volatile boolean stopping;

    /** @param nanoTime the machine's, as in {@link System#nanoTime()}: progress is stored only so often */
    public CarryingOutJobs(JobStore store, Collection<Jobs.Work> works, LongSupplier nanoTime) {
        this.store = store;
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(Jobs.Work::kind, Function.identity()));
        this.nanoTime = nanoTime;
    }

    /** Asks all jobs under way to stop, so that they can begin again elsewhere. */
    public void stop() {
        stopping = true;
    }

    /** Carries out a job unless it has ended. @return false when it is still to be done, because this server stops or the storage is away */
    public boolean carryOut(UUID job) {
        return !stopping && store.claim(job).map(this::carryOut).orElse(true);
    }

    private boolean carryOut(JobStore.Claim claim) {
        RunningJob progress = new RunningJob(claim, store, nanoTime, () -> stopping);
        Ending ending = run(claim, progress);
        progress.flush();
        if (ending.unfinished) store.giveBack(claim.job());
        else store.end(claim.job(), ending.state, ending.result, ending.error);
        return !ending.unfinished;
    }

    private Ending run(JobStore.Claim claim, RunningJob progress) {
        Optional<Jobs.Work> work = Optional.ofNullable(works.get(claim.kind()));
        if (work.isEmpty()) return Ending.failed("This server knows no job of the kind " + claim.kind() + ".");
        try {
            Optional<String> result = work.get().run(progress);
            if (progress.sawCancel()) return new Ending(false, Jobs.State.CANCELLED, result, Optional.empty());
            return new Ending(progress.sawStop(), Jobs.State.SUCCEEDED, result, Optional.empty());
        } catch (IllegalArgumentException e) {
            return Ending.failed(String.valueOf(e.getMessage()));
        } catch (Unavailable away) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "job " + claim.job() + " (" + claim.kind() + ") begins again: {0}",
                    away.getMessage());
            return Ending.UNFINISHED;
        } catch (Exception e) {
            if (stopping) return Ending.UNFINISHED;
            LOG.log(System.Logger.Level.ERROR, "job " + claim.job() + " (" + claim.kind() + ") broke off", e);
            return Ending.failed("The job broke off; the server's log says why under the job's id.");
        }
    }

    private record Ending(boolean unfinished, Jobs.State state, Optional<String> result, Optional<String> error) {
        static final Ending UNFINISHED = new Ending(true, Jobs.State.QUEUED, Optional.empty(), Optional.empty());

        static Ending failed(String error) {
            return new Ending(false, Jobs.State.FAILED, Optional.empty(), Optional.of(error));
        }
    }
}
