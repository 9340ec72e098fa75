package org.wattline.domain.metering.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.premises.AreaCode;

/**
 * Which transformer areas have fed a metering point (户变关系), for those that ever moved; all others have always been where they are.
 *
 * @param stays one after the other, the last open
 */
public record AreaMembership(MeteringPointNo point, List<Stay> stays, Version version)
        implements Versioned<AreaMembership> {
    /** Before anything was recorded. */
    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    public AreaMembership {
        stays = List.copyOf(stays);
        if (stays.isEmpty() || stays.getLast().days().to().isPresent())
            throw new IllegalArgumentException("a point is in an area until further notice: " + point);
        for (int i = 1; i < stays.size(); i++)
            if (!stays.get(i - 1).days().end().equals(stays.get(i).days().from()))
                throw new IllegalArgumentException("stays follow one another: " + point);
    }

    /** A time in an area. */
    public record Stay(AreaCode area, Span days) {}

    /** Of a point that never moved. */
    public static AreaMembership of(MeteringPoint point) {
        return new AreaMembership(point.no(), List.of(new Stay(point.area(), Span.startingOn(ALWAYS))), Version.NEW);
    }

    /** Fed by another area from a day on, which is not in the future. */
    public Outcome<Change<AreaMembership>> moved(AreaCode to, LocalDate from, LocalDate today) {
        Stay last = stays.getLast();
        if (from.isAfter(today)) return Outcome.refused(AreaRefusal.NOT_YET);
        if (!last.days().from().isBefore(from)) return Outcome.refused(AreaRefusal.BEFORE_THE_LAST);
        if (last.area().equals(to)) return Outcome.refused(AreaRefusal.THERE_ALREADY);
        List<Stay> all = new ArrayList<>(stays.subList(0, stays.size() - 1));
        all.add(new Stay(last.area(), last.days().endingBefore(from)));
        all.add(new Stay(to, Span.startingOn(from)));
        return Outcome.done(Change.of(
                new AreaMembership(point, all, version),
                new PointMovedArea(
                        point.value(),
                        Map.of(
                                "point", point.value(),
                                "from", last.area().code(),
                                "to", to.code(),
                                "since", from.toString()))));
    }

    @Override
    public AreaMembership at(Version next) {
        return new AreaMembership(point, stays, next);
    }
}
