package org.wattline.domain.metering.asset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.quantity.Ratio;

/**
 * The instrument transformers of a metering point (计量点互感器组), now and before. While a meter hangs, one takes the place of another at the same
 * instant; no phase has two of a kind. Those of a kind have one ratio, by which the meter's registers are multiplied.
 *
 * @param fittings in the order in which they were put in; nothing is ever taken out
 */
public record InstrumentSet(
        MeteringPointNo point, CustomerId customer, UnitPath unit, List<Fitting> fittings, Version version)
        implements Versioned<InstrumentSet> {
    public InstrumentSet {
        fittings = List.copyOf(fittings);
    }

    /** Of a point at which no transformer was put in as an asset. */
    public static InstrumentSet none(MeteringPoint point) {
        return new InstrumentSet(point.no(), point.customer(), point.unit(), List.of(), Version.NEW);
    }

    /** A transformer to be put in. */
    public record PutIn(Device device, Set<Phase> phases) {}

    /**
     * Takes transformers out and puts others in, at one instant.
     *
     * @param at not before anything that happened to the point's meters or transformers
     */
    public Outcome<Change<InstrumentSet>> change(
            Collection<AssetNo> out, List<PutIn> in, Instant at, MeteringPoint of) {
        if (out.isEmpty() && in.isEmpty()) return Outcome.refused(AssetRefusal.NOTHING_TO_CHANGE);
        if (at.isBefore(last(of))) return Outcome.refused(AssetRefusal.CHANGED_LATER);
        Set<AssetNo> held =
                fittings.stream().filter(Fitting::inPlace).map(Fitting::asset).collect(Collectors.toSet());
        if (!held.containsAll(out)) return Outcome.refused(AssetRefusal.NOT_IN_PLACE);
        List<Fitting> next = new ArrayList<>();
        for (Fitting each : fittings) {
            boolean ends = each.inPlace() && out.contains(each.asset());
            if (ends && !each.from().isBefore(at)) return Outcome.refused(AssetRefusal.CHANGED_LATER);
            next.add(ends ? each.endingAt(at) : each);
        }
        for (PutIn each : in) {
            if (!(each.device().type() instanceof DeviceType.InstrumentTransformer plate))
                return Outcome.refused(AssetRefusal.NO_TRANSFORMER);
            if (!plate.fits(each.phases())) return Outcome.refused(AssetRefusal.PHASES_DO_NOT_FIT);
            next.add(new Fitting(each.device().no(), plate.kind(), plate.rated(), each.phases(), at, Optional.empty()));
        }
        InstrumentSet changed = new InstrumentSet(point, customer, unit, next, version);
        return changed.fault(this, of)
                .<Outcome<Change<InstrumentSet>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(Change.of(changed, changed.event(at))));
    }

    private Instant last(MeteringPoint of) {
        Stream<Instant> meters = of.installations().isEmpty()
                ? Stream.empty()
                : Stream.of(of.installations().getLast()).map(held -> held.to().orElse(held.from()));
        return Stream.concat(meters, fittings.stream().map(each -> each.to().orElse(each.from())))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private Optional<Refusal> fault(InstrumentSet before, MeteringPoint of) {
        for (AssetKind kind : List.of(AssetKind.CURRENT_TRANSFORMER, AssetKind.VOLTAGE_TRANSFORMER)) {
            Set<Phase> taken = EnumSet.noneOf(Phase.class);
            for (Fitting each : inPlace(kind))
                for (Phase phase : each.phases()) if (!taken.add(phase)) return Optional.of(AssetRefusal.PHASE_TAKEN);
            if (inPlace(kind).stream()
                            .map(each -> each.rated().ratio())
                            .distinct()
                            .count()
                    > 1) return Optional.of(AssetRefusal.RATIOS_DIFFER_BY_PHASE);
            boolean lost = before.inPlace(kind).stream().anyMatch(each -> !taken.containsAll(each.phases()));
            if (of.open().isPresent() && lost && !taken.isEmpty()) return Optional.of(AssetRefusal.PHASE_LEFT_EMPTY);
        }
        return Optional.empty();
    }

    private AssetEvent event(Instant at) {
        return new AssetEvent(
                "metering.transformers-changed",
                point.value(),
                Map.of(
                        "point", point.value(),
                        "at", at.toString(),
                        "inPlace",
                                fittings.stream()
                                        .filter(Fitting::inPlace)
                                        .map(each -> each.asset().value())
                                        .collect(Collectors.joining(","))));
    }

    /** Those of a kind that are in place now. */
    public List<Fitting> inPlace(AssetKind kind) {
        return fittings.stream()
                .filter(each -> each.kind() == kind && each.inPlace())
                .toList();
    }

    /** The ratio of those of a kind that are in place; empty without any. */
    public Optional<Ratio> ratio(AssetKind kind) {
        return inPlace(kind).stream().map(each -> each.rated().ratio()).findFirst();
    }

    /**
     * By what a meter is multiplied that is hung up behind them: their ratios, and what is told where there are none. What is told must not differ
     * from them (check 3 of the review of bills).
     */
    public Outcome<Ratios> agreed(Optional<Ratio> current, Optional<Ratio> voltage, Instant at) {
        if (fittings.stream().anyMatch(each -> each.to().orElse(each.from()).isAfter(at)))
            return Outcome.refused(AssetRefusal.CHANGED_LATER);
        return agreed(AssetKind.CURRENT_TRANSFORMER, current)
                .then(c -> agreed(AssetKind.VOLTAGE_TRANSFORMER, voltage).map(v -> new Ratios(c, v)));
    }

    private Outcome<Ratio> agreed(AssetKind kind, Optional<Ratio> told) {
        Optional<Ratio> own = ratio(kind);
        if (own.isPresent() && told.isPresent() && !own.equals(told))
            return Outcome.refused(AssetRefusal.RATIO_DIFFERS);
        return Outcome.done(own.or(() -> told).orElse(Ratio.ONE));
    }

    /**
     * By what the meter that hangs is multiplied after a change of the transformers: by their ratios; where there are none of a kind and were none before, as
     * until now.
     */
    public Ratios after(InstrumentSet before, Installation held) {
        return new Ratios(
                after(AssetKind.CURRENT_TRANSFORMER, before, held.current()),
                after(AssetKind.VOLTAGE_TRANSFORMER, before, held.voltage()));
    }

    private Ratio after(AssetKind kind, InstrumentSet before, Ratio held) {
        return ratio(kind).orElse(before.ratio(kind).isPresent() ? Ratio.ONE : held);
    }

    @Override
    public InstrumentSet at(Version next) {
        return new InstrumentSet(point, customer, unit, fittings, next);
    }
}
