package org.wattline.domain.metering.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.reading.ReadingSource;

/**
 * That a metering point is to be read on a scheduled day (抄表任务). The days it covers begin where those of the task before it end, so that every
 * day of an account is covered once, whatever the routes the point moves between.
 *
 * @param covers days whose energy the reading proves, up to the scheduled day
 */
public record ReadingTask(
        ReadingTaskId id,
        RouteCode route,
        int position,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Span covers,
        ReadingWindow window,
        TaskResult result,
        ReadingProof proof,
        Version version)
        implements Versioned<ReadingTask> {
    /** A true reading came. */
    public Outcome<Change<ReadingTask>> read(AssetNo meter, Instant at, ReadingSource source, ReadingProof seen) {
        if (result instanceof TaskResult.Read) return Outcome.refused(RouteRefusal.ALREADY_READ);
        if (!window.contains(at)) return Outcome.refused(RouteRefusal.OUTSIDE_WINDOW);
        ReadingTask next = with(new TaskResult.Read(meter, at, source), seen);
        return Outcome.done(Change.of(
                next,
                next.event("metering.reading-task-read", Map.of("meter", meter.value(), "source", source.name()))));
    }

    /** None came, and somebody says why. */
    public Outcome<Change<ReadingTask>> explained(
            MissingReason reason, String words, String by, Instant now, ReadingProof seen) {
        if (result instanceof TaskResult.Read) return Outcome.refused(RouteRefusal.ALREADY_READ);
        if (now.isBefore(window.opens())) return Outcome.refused(RouteRefusal.OUTSIDE_WINDOW);
        ReadingTask next = with(new TaskResult.Missed(reason, words, by, now), seen);
        return Outcome.done(
                Change.of(next, next.event("metering.reading-task-explained", Map.of("reason", reason.name()))));
    }

    /** Whether nothing came and nobody said why, days after it was due. */
    public boolean missing(LocalDate today, int afterDays) {
        return result instanceof TaskResult.Open && id.due().plusDays(afterDays).isBefore(today);
    }

    private RouteEvent event(String type, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("point", id.point().value());
        facts.put("due", id.due().toString());
        facts.put("route", route.code());
        return new RouteEvent(type, id.toString(), facts);
    }

    private ReadingTask with(TaskResult next, ReadingProof seen) {
        return new ReadingTask(id, route, position, account, customer, unit, covers, window, next, seen, version);
    }

    @Override
    public ReadingTask at(Version next) {
        return new ReadingTask(id, route, position, account, customer, unit, covers, window, result, proof, next);
    }
}
