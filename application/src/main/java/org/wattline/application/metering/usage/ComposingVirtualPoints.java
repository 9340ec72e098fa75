package org.wattline.application.metering.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.usage.SumTerm;
import org.wattline.domain.metering.usage.VirtualPoint;
import org.wattline.domain.metering.usage.VirtualPointNo;
import org.wattline.domain.metering.usage.VirtualPointRefusal;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Feeder;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.TransformerArea;

/** Makes virtual points and composes them anew (虚拟计量点维护). Members belong to the caller's unit or to one below. */
public final class ComposingVirtualPoints {
    private final UnitOfWork work;
    private final UsagePorts ports;
    private final Members members;
    private final Numbers numbers;
    private final BusinessClock clock;
    private final Outbox outbox;

    public ComposingVirtualPoints(
            UnitOfWork work, UsagePorts ports, Numbers numbers, BusinessClock clock, Outbox outbox) {
        this.work = work;
        this.ports = ports;
        this.members = ports.members();
        this.numbers = numbers;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** @param supplies the transformer area of which it tells the supply, if it does @param feeds the feeder, if it does */
    public record Compose(
            String name,
            Optional<AreaCode> supplies,
            Optional<FeederCode> feeds,
            LocalDate from,
            List<SumTerm> terms) {}

    /** @param held the version on which this was decided */
    public record Recompose(VirtualPointNo no, Version held, LocalDate from, List<SumTerm> terms) {}

    public Outcome<VirtualPoint> handle(Caller who, Compose command) {
        return work.perform(Act.of(who, "metering.compose-virtual-point"), () -> {
            if (!within(who, command.terms) || !area(who, command.supplies) || !feeder(who, command.feeds))
                return Outcome.refused(VirtualPointRefusal.MEMBER_UNKNOWN);
            ports.virtual().reserve();
            if (command.supplies.isPresent()
                    && !ports.virtual()
                            .supplying(List.of(command.supplies.get()))
                            .isEmpty()) return Outcome.refused(VirtualPointRefusal.SUPPLY_TOLD);
            if (command.feeds.isPresent()
                    && !ports.virtual().feeding(List.of(command.feeds.get())).isEmpty())
                return Outcome.refused(VirtualPointRefusal.SUPPLY_TOLD);
            Change<VirtualPoint> change = VirtualPoint.compose(
                    VirtualPointNo.of(numbers.next("virtual-point")),
                    command.name,
                    who.unit(),
                    command.supplies,
                    command.feeds,
                    command.from,
                    command.terms,
                    clock.now());
            VirtualPoint stored = ports.virtual().add(change.state());
            outbox.publish(change.facts());
            return Outcome.done(stored);
        });
    }

    public Outcome<VirtualPoint> handle(Caller who, Recompose command) {
        return work.perform(Act.of(who, "metering.recompose-virtual-point"), () -> {
            ports.virtual().reserve();
            Optional<VirtualPoint> held = ports.virtual().find(command.no);
            if (held.isEmpty()) return Outcome.refused(VirtualPointRefusal.NOT_FOUND);
            if (!held.get().version().equals(command.held))
                throw new StaleState("virtual-point", command.no.value(), command.held);
            if (!within(who, command.terms)) return Outcome.refused(VirtualPointRefusal.MEMBER_UNKNOWN);
            return held.get()
                    .recomposing(command.from, command.terms, members.reached(command.terms), clock.now())
                    .map(change -> {
                        VirtualPoint stored = ports.virtual().save(change.state());
                        outbox.publish(change.facts());
                        return stored;
                    });
        });
    }

    private boolean within(Caller who, List<SumTerm> terms) {
        return members.allWithin(who.unit(), terms);
    }

    private boolean feeder(Caller who, Optional<FeederCode> feeder) {
        return feeder.map(code -> ports.network()
                        .feeder(code)
                        .map(Feeder::unit)
                        .filter(who.unit()::covers)
                        .isPresent())
                .orElse(true);
    }

    private boolean area(Caller who, Optional<AreaCode> area) {
        return area.map(code -> ports.network()
                        .area(code)
                        .map(TransformerArea::unit)
                        .filter(who.unit()::covers)
                        .isPresent())
                .orElse(true);
    }
}
