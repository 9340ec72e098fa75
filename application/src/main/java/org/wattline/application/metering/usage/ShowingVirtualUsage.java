package org.wattline.application.metering.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.application.metering.area.AreaMemberships;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.usage.Composition;
import org.wattline.domain.metering.usage.UsagePart;
import org.wattline.domain.metering.usage.UsageStep;
import org.wattline.domain.metering.usage.VirtualPoint;
import org.wattline.domain.metering.usage.VirtualPointRefusal;
import org.wattline.domain.premises.AreaCode;

/** Shows what virtual points add up to, each day by the composition that holds on it, or all days by that of one day. */
public final class ShowingVirtualUsage {
    private final Members members;
    private final AreaMemberships memberships;
    private final AddingUp adding;

    public ShowingVirtualUsage(UsagePorts ports) {
        this.members = ports.members();
        this.memberships = ports.memberships();
        this.adding = new AddingUp(ports.finding());
    }

    /**
     * A sum, part by part; {@link UsagePart#imported} is what it comes to.
     *
     * @param points how many metering points are in it
     * @param lacking those of which a part is not known in full
     */
    public record Sum(List<UsagePart> parts, int points, SortedSet<MeteringPointNo> lacking) {}

    /** @param asOf composed as on this day, instead of each day for itself */
    public Outcome<Sum> of(VirtualPoint virtual, ShowingUsage.Asked asked, Optional<LocalDate> asOf) {
        List<UsagePart> whole = nothing(asked);
        SortedSet<MeteringPointNo> points = new TreeSet<>();
        SortedSet<MeteringPointNo> lacking = new TreeSet<>();
        for (Span section : sections(virtual, asked.span(), asOf)) {
            LocalDate composed = asOf.orElse(section.from());
            Map<Members.Flow, Integer> flows = members.of(virtual.on(composed), composed);
            if (flows.size() > Members.MOST_FLOWS) return Outcome.refused(VirtualPointRefusal.TOO_WIDE);
            List<UsagePart> sum = adding.sum(flows, section, asked.step(), asked.knownAt(), usage -> {
                points.addAll(usage.keySet());
                usage.forEach((no, parts) -> {
                    if (parts.stream().anyMatch(part -> !part.quality().isComplete())) lacking.add(no);
                });
            });
            for (UsagePart part : sum) add(part, whole);
        }
        return Outcome.done(new Sum(whole, points.size(), lacking));
    }

    /** Where one composition holds, its own and of the virtual points in it, and nobody moves between areas. */
    private List<Span> sections(VirtualPoint virtual, Span asked, Optional<LocalDate> asOf) {
        if (asOf.isPresent()) return List.of(asked);
        List<Span> sections = new ArrayList<>();
        TreeSet<LocalDate> cuts = new TreeSet<>();
        cuts.add(asked.from());
        for (VirtualPoint each : members.involved(virtual))
            for (Composition composition : each.compositions())
                if (asked.contains(composition.during().from()))
                    cuts.add(composition.during().from());
        Set<AreaCode> areas = members.areas(virtual);
        if (!areas.isEmpty()) cuts.addAll(memberships.changes(areas, asked));
        for (LocalDate from : cuts)
            sections.add(Span.of(from, Optional.ofNullable(cuts.higher(from)).orElse(asked.end())));
        return sections;
    }

    private static List<UsagePart> nothing(ShowingUsage.Asked asked) {
        List<UsagePart> parts = new ArrayList<>();
        for (Span part : asked.step().parts(asked.span())) {
            if (asked.step() == UsageStep.HOUR) parts.addAll(UsagePart.hours(part.from()));
            else parts.add(UsagePart.nothing(part));
        }
        return parts;
    }

    /** A part of a section lies within one part of the whole. */
    private static void add(UsagePart part, List<UsagePart> whole) {
        for (int i = 0; i < whole.size(); i++) {
            UsagePart around = whole.get(i);
            Instant from = part.from();
            if (!from.isBefore(around.from()) && from.isBefore(around.to())) {
                whole.set(i, around.plus(part, 1));
                return;
            }
        }
    }
}
