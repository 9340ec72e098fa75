package org.wattline.adapter.memory.metering.special;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.route.ReadingTaskViews;
import org.wattline.application.metering.special.SpecialReadings;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.route.ReadingProof;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.TaskResult;
import org.wattline.domain.metering.special.SpecialReading;
import org.wattline.domain.metering.special.SpecialReason;

/** Readings outside of the rounds, in memory. */
public final class MemorySpecialReadings implements SpecialReadings {
    private static final Set<TaskResult.State> NOT_TRULY =
            EnumSet.of(TaskResult.State.ESTIMATED, TaskResult.State.EXPLAINED);

    private final MemoryTable<ReadingTaskId, SpecialReading> table;
    private final Readings readings;
    private final ReadingTaskViews tasks;

    public MemorySpecialReadings(MemoryStore store, Readings readings, ReadingTaskViews tasks) {
        table = store.table("special-reading", SpecialReading::id);
        this.readings = readings;
        this.tasks = tasks;
    }

    @Override
    public Optional<SpecialReading> find(ReadingTaskId id) {
        return table.find(id);
    }

    @Override
    public void add(SpecialReading reading) {
        table.add(reading);
    }

    @Override
    public SpecialReading save(SpecialReading reading) {
        return table.save(reading);
    }

    @Override
    public Page<SpecialReading> list(Scope scope, Filter filter, Page.Request page) {
        List<SpecialReading> rows = table.stream()
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> filter.point().map(each.id().point()::equals).orElse(true))
                .filter(each -> filter.reason().map(each.reason()::equals).orElse(true))
                .filter(each ->
                        filter.state().map(each.result().state()::equals).orElse(true))
                .sorted(Comparator.comparing(SpecialReadings::position).reversed())
                .filter(each -> page.after()
                        .map(after -> SpecialReadings.position(each).compareTo(after) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), SpecialReadings::position);
    }

    @Override
    public List<SpecialReading> holding(Collection<AccountNo> accounts, Span period) {
        return table.stream()
                .filter(each -> accounts.contains(each.account())
                        && each.hold().filter(hold -> hold.bearsOn(period)).isPresent())
                .sorted(Comparator.comparing((SpecialReading each) -> each.id().point())
                        .thenComparing(each -> each.id().due()))
                .toList();
    }

    @Override
    public int settle(Instant since, Instant now) {
        int settled = 0;
        for (SpecialReading each : table.all()) {
            boolean looked = !(each.result() instanceof TaskResult.Read)
                    && each.window().closes().isAfter(since)
                    && !each.window().opens().isAfter(now);
            Optional<RegisterReading> found = looked ? nearest(each) : Optional.empty();
            if (found.isEmpty()) continue;
            RegisterReading reading = found.get();
            table.save(with(each, new TaskResult.Read(reading.meter(), reading.at(), reading.source())));
            settled++;
        }
        return settled;
    }

    private Optional<RegisterReading> nearest(SpecialReading special) {
        long due = Zone.startOf(special.id().due()).toEpochMilli();
        return readings
                .list(
                        special.id().point(),
                        Optional.of(special.window().opens()),
                        Optional.of(special.window().closes()),
                        Page.Request.first(500))
                .items()
                .stream()
                .filter(reading -> reading.quality() != ReadingQuality.ESTIMATED
                        && special.window().contains(reading.at()))
                .min(Comparator.comparing((RegisterReading reading) ->
                                Math.abs(reading.at().toEpochMilli() - due))
                        .thenComparing(RegisterReading::at)
                        .thenComparing(RegisterReading::meter));
    }

    private static SpecialReading with(SpecialReading each, TaskResult result) {
        return new SpecialReading(
                each.id(),
                each.account(),
                each.customer(),
                each.unit(),
                each.reason(),
                each.bearsOn(),
                each.holdsBills(),
                each.window(),
                each.askedBy(),
                each.askedAt(),
                result,
                each.proof(),
                each.version());
    }

    @Override
    public int afterEstimates(Search search) {
        int asked = 0;
        for (MeteringPointNo point : ofTasks(Optional.empty(), NOT_TRULY).stream()
                .map(task -> task.id().point())
                .collect(Collectors.toCollection(TreeSet::new))) if (asked(search, point)) asked++;
        return asked;
    }

    private boolean asked(Search search, MeteringPointNo point) {
        List<ReadingTask> latestFirst = ofTasks(Optional.of(point), Set.of());
        Optional<ReadingTask> last = latestFirst.stream()
                .filter(task -> NOT_TRULY.contains(task.result().state())
                        && task.window().closes().isAfter(search.since())
                        && !task.id().due().isAfter(search.today()))
                .findFirst();
        if (last.isEmpty()) return false;
        LocalDate from = last.get().covers().from();
        List<SpecialReading> known =
                table.stream().filter(each -> each.id().point().equals(point)).toList();
        boolean askedFor = known.stream()
                .filter(each -> each.reason() == SpecialReason.ESTIMATED_TOO_OFTEN)
                .anyMatch(each -> each.result() instanceof TaskResult.Open
                        || !each.bearsOn().from().isBefore(from));
        Instant readAt = known.stream()
                .flatMap(each -> each.result() instanceof TaskResult.Read read
                        ? Optional.of(read.at()).stream()
                        : Optional.<Instant>empty().stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        long before = latestFirst.stream()
                .filter(task -> task.id().due().isBefore(last.get().id().due()))
                .limit(search.policy().estimatesInARow())
                .filter(task -> NOT_TRULY.contains(task.result().state())
                        && task.window().opens().isAfter(readAt))
                .count();
        ReadingTaskId id = new ReadingTaskId(point, search.due());
        if (askedFor || before < search.policy().estimatesInARow() || find(id).isPresent()) return false;
        ReadingTask task = last.get();
        table.add(new SpecialReading(
                id,
                task.account(),
                task.customer(),
                task.unit(),
                SpecialReason.ESTIMATED_TOO_OFTEN,
                Span.startingOn(from),
                search.policy().estimatesHoldBills(),
                search.policy().around(search.due()),
                search.by(),
                search.now(),
                new TaskResult.Open(),
                ReadingProof.NONE,
                Version.NEW));
        return true;
    }

    /** The latest first. */
    private List<ReadingTask> ofTasks(Optional<MeteringPointNo> point, Set<TaskResult.State> states) {
        ReadingTaskViews.Filter filter =
                new ReadingTaskViews.Filter(Optional.empty(), point, states, Optional.empty(), Optional.empty());
        List<ReadingTask> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<ReadingTask> page = tasks.list(Scope.EVERYTHING, filter, new Page.Request(500, after));
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }
}
