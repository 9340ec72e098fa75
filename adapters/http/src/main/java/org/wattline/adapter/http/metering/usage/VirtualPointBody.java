package org.wattline.adapter.http.metering.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.usage.Composition;
import org.wattline.domain.metering.usage.SumTerm;
import org.wattline.domain.metering.usage.VirtualPoint;
import org.wattline.domain.metering.usage.VirtualPointNo;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.FeederCode;

/** A virtual point. @param supplies the transformer area of which it tells the supply @param feeds the feeder of which it does */
public record VirtualPointBody(
        VirtualPointNo virtualPointNo,
        String name,
        UnitPath unit,
        Optional<AreaCode> supplies,
        Optional<FeederCode> feeds,
        List<Composed> compositions,
        Version version)
        implements Tagged {
    static final List<TermBody> TERMS = List.of(
            new TermBody(SumTerm.Sign.ADDED, new MemberBody.Point(MeteringPointNo.of(1), MemberBody.Flow.IMPORT)),
            new TermBody(SumTerm.Sign.ADDED, new MemberBody.Area(new AreaCode("A-01"), MemberBody.Flow.EXPORT)));

    static final VirtualPointBody EXAMPLE = new VirtualPointBody(
            VirtualPointNo.of(1),
            "A-01 供电量",
            new UnitPath("/33/3301"),
            Optional.of(new AreaCode("A-01")),
            Optional.empty(),
            List.of(new Composed(
                    LocalDate.of(2026, 1, 1), Optional.empty(), TERMS, Instant.parse("2025-12-30T02:00:00Z"))),
            new Version(1));

    static VirtualPointBody of(VirtualPoint point) {
        return new VirtualPointBody(
                point.no(),
                point.name(),
                point.unit(),
                point.supplies(),
                point.feeds(),
                point.compositions().stream().map(Composed::of).toList(),
                point.version());
    }

    /** What it is the sum of on some days. @param recordedAt when the company learnt of it */
    public record Composed(LocalDate from, Optional<LocalDate> to, List<TermBody> terms, Instant recordedAt) {
        static Composed of(Composition composition) {
            return new Composed(
                    composition.during().from(),
                    composition.during().to(),
                    composition.terms().stream()
                            .map(term -> new TermBody(term.sign(), MemberBody.of(term.of())))
                            .toList(),
                    composition.recordedAt());
        }
    }

    /** A member with its sign. */
    public record TermBody(SumTerm.Sign sign, MemberBody member) {}

    /** The terms of a request; faults are named with their place. */
    static List<SumTerm> terms(List<TermBody> terms) {
        List<SumTerm> sum = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++)
            try {
                sum.add(new SumTerm(terms.get(i).sign(), terms.get(i).member().member()));
            } catch (IllegalArgumentException fault) {
                throw Rejected.malformed(Fault.invalid("/terms/" + i + "/member", fault));
            }
        try {
            return Composition.checked(sum);
        } catch (IllegalArgumentException fault) {
            throw Rejected.malformed(Fault.invalid("/terms", fault));
        }
    }
}
