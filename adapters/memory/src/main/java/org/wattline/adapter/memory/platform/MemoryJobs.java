package org.wattline.adapter.memory.platform;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Units;
import org.wattline.application.platform.job.JobStore;

/** Jobs: what was submitted, as rows of the store; what became of it, beside the units of work, because that is seen at once. */
final class MemoryJobs implements Jobs, JobStore {
    private final MemoryStore store;
    private final BusinessClock clock;
    private final Ids ids;
    private final MemoryRows<HeldJob> submitted;
    private final Map<UUID, HeldJob> progressed = new ConcurrentHashMap<>();
    private final BlockingQueue<UUID> queue = new LinkedBlockingQueue<>();

    MemoryJobs(MemoryStore store, BusinessClock clock, Ids ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
        this.submitted = store.rows();
    }

    /** Jobs that wait for somebody to carry them out. */
    BlockingQueue<UUID> queue() {
        return queue;
    }

    @Override
    public UUID submit(Caller who, String kind, Map<String, String> arguments) {
        HeldJob job = HeldJob.queued(ids.next(), who, kind, arguments, clock.now());
        Optional<MemoryTransaction> unit = store.units().transaction();
        if (unit.isPresent()) return put(job, unit.get());
        return store.units().whole(transaction -> new Units.Verdict<>(put(job, transaction), true));
    }

    private UUID put(HeldJob job, MemoryTransaction transaction) {
        submitted.put(job.id().toString(), job);
        transaction.afterwards(() -> queue.add(job.id()));
        return job.id();
    }

    private Optional<HeldJob> held(UUID job) {
        return Optional.ofNullable(progressed.get(job)).or(() -> submitted.find(job.toString()));
    }

    /** Changes a job unless it has ended. @return the job as it is then */
    private Optional<HeldJob> change(UUID id, UnaryOperator<HeldJob> change) {
        return held(id).map(first ->
                progressed.merge(id, change.apply(first), (now, unused) -> now.ended() ? now : change.apply(now)));
    }

    @Override
    public boolean cancel(UUID job) {
        return change(job, held -> held.ended() ? held : held.cancelAsked(clock.now()))
                .isPresent();
    }

    @Override
    public Optional<Job> find(UUID job) {
        return held(job).map(HeldJob::job);
    }

    @Override
    public Page<Job> list(Optional<String> kind, Optional<State> state, Page.Request page) {
        NavigableMap<String, Job> all = new TreeMap<>();
        for (HeldJob one : submitted.all())
            find(one.id()).ifPresent(job -> all.put(job.id().toString(), job));
        List<Job> oneMore = all.descendingMap().values().stream()
                .filter(job -> kind.map(job.kind()::equals).orElse(true))
                .filter(job -> state.map(wanted -> job.state() == wanted).orElse(true))
                .filter(job -> page.after()
                        .map(last -> job.id().toString().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(oneMore, page.limit(), job -> job.id().toString());
    }

    @Override
    public Page<Problem> problems(UUID job, Page.Request page) {
        List<Problem> all = held(job).map(HeldJob::problems).orElse(List.of());
        int from = Math.clamp(page.after().map(MemoryJobs::place).orElse(0), 0, all.size());
        int to = Math.min(all.size(), from + page.limit());
        Optional<String> next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
        return new Page<>(all.subList(from, to), next);
    }

    private static int place(String position) {
        try {
            return Integer.parseInt(position);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no position in the problems: " + position, e);
        }
    }

    @Override
    public Optional<Claim> claim(UUID job) {
        return change(job, held -> held.ended() ? held : held.running(clock.now()))
                .filter(held -> !held.ended())
                .map(HeldJob::claim);
    }

    @Override
    public void progress(UUID job, long done, long total) {
        change(job, held -> held.at(done, total));
    }

    @Override
    public void problem(UUID job, String subject, String what) {
        change(job, held -> held.with(new Problem(subject, what)));
    }

    @Override
    public boolean cancelAsked(UUID job) {
        return held(job).map(HeldJob::cancelAsked).orElse(false);
    }

    @Override
    public void end(UUID job, State state, Optional<String> result, Optional<String> error) {
        change(job, held -> held.ended(state, result, error, clock.now()));
    }

    @Override
    public void giveBack(UUID job) {
        change(job, HeldJob::givenBack);
    }
}
