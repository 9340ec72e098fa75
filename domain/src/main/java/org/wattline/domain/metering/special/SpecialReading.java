package org.wattline.domain.metering.special;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.exception.Hold;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.route.MissingReason;
import org.wattline.domain.metering.route.ReadingProof;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.ReadingWindow;
import org.wattline.domain.metering.route.RouteEvent;
import org.wattline.domain.metering.route.RouteRefusal;
import org.wattline.domain.metering.route.TaskResult;

/**
 * That a metering point is to be read on a day outside of its rounds (特抄). It takes no days away from the rounds: they cover every day as before,
 * and what it proves comes on top.
 *
 * @param bearsOn days whose bills rest on it
 * @param holdsBills whether they wait for it
 * @param askedBy login of whoever asked for it
 */
public record SpecialReading(
        ReadingTaskId id,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        SpecialReason reason,
        Span bearsOn,
        boolean holdsBills,
        ReadingWindow window,
        String askedBy,
        Instant askedAt,
        TaskResult result,
        ReadingProof proof,
        Version version)
        implements Versioned<SpecialReading> {
    /** On demand; the bills of the days before and after the day rest on it. */
    public static Outcome<Change<SpecialReading>> asked(
            MeteringPoint point,
            SpecialReason reason,
            LocalDate due,
            LocalDate today,
            SiteReadPolicy policy,
            String by,
            Instant now) {
        if (due.isBefore(today)) return Outcome.refused(SpecialRefusal.DAY_PAST);
        SpecialReading made = new SpecialReading(
                new ReadingTaskId(point.no(), due),
                point.account(),
                point.customer(),
                point.unit(),
                reason,
                Span.of(due.minusDays(1), due.plusDays(1)),
                policy.holdsBills(),
                policy.around(due),
                by,
                now,
                new TaskResult.Open(),
                ReadingProof.NONE,
                Version.NEW);
        return Outcome.done(Change.of(made, made.event("asked", Map.of())));
    }

    /** A true reading came. */
    public Outcome<Change<SpecialReading>> read(AssetNo meter, Instant at, ReadingSource source, ReadingProof seen) {
        if (result instanceof TaskResult.Read) return Outcome.refused(RouteRefusal.ALREADY_READ);
        if (!window.contains(at)) return Outcome.refused(RouteRefusal.OUTSIDE_WINDOW);
        SpecialReading next = with(new TaskResult.Read(meter, at, source), seen);
        return Outcome.done(Change.of(next, event("read", Map.of("meter", meter.value(), "source", source.name()))));
    }

    /** None can be had, and somebody answers for it: bills wait no longer. */
    public Outcome<Change<SpecialReading>> explained(MissingReason why, String words, String by, Instant now) {
        if (result instanceof TaskResult.Read) return Outcome.refused(RouteRefusal.ALREADY_READ);
        SpecialReading next = with(new TaskResult.Missed(why, words, by, now), proof);
        return Outcome.done(Change.of(next, event("explained", Map.of("why", why.name()))));
    }

    /** What holds bills, as long as it is open. */
    public Optional<Hold> hold() {
        return holdsBills && result instanceof TaskResult.Open
                ? Optional.of(new Hold.SiteRead(account, id, id.point(), bearsOn))
                : Optional.empty();
    }

    private RouteEvent event(String what, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("point", id.point().value());
        facts.put("due", id.due().toString());
        facts.put("reason", reason.name());
        return new RouteEvent("metering.special-reading-" + what, id.toString(), facts);
    }

    private SpecialReading with(TaskResult next, ReadingProof seen) {
        return new SpecialReading(
                id,
                account,
                customer,
                unit,
                reason,
                bearsOn,
                holdsBills,
                window,
                askedBy,
                askedAt,
                next,
                seen,
                version);
    }

    @Override
    public SpecialReading at(Version next) {
        return new SpecialReading(
                id,
                account,
                customer,
                unit,
                reason,
                bearsOn,
                holdsBills,
                window,
                askedBy,
                askedAt,
                result,
                proof,
                next);
    }
}
