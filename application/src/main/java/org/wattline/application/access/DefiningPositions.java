package org.wattline.application.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.PositionRefusal;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;

/** Defines positions and what they may do. */
public final class DefiningPositions {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final Positions positions;
    private final Supplier<PermissionCatalogue> catalogue;

    /** @param catalogue known once all routes are declared */
    public DefiningPositions(
            UnitOfWork work, Outbox outbox, Positions positions, Supplier<PermissionCatalogue> catalogue) {
        this.work = work;
        this.outbox = outbox;
        this.positions = positions;
        this.catalogue = catalogue;
    }

    public Outcome<Position> handle(Caller who, Define command) {
        return work.perform(Act.of(who, "access.define-position"), () -> {
            if (positions.find(command.code).isPresent()) return Outcome.refused(PositionRefusal.POSITION_EXISTS);
            Terms terms = command.terms;
            if (!known(terms)) return Outcome.refused(PositionRefusal.UNKNOWN_PERMISSION);
            Change<Position> change =
                    Position.define(command.code, terms.name, terms.permissions, terms.lowest, terms.excludes);
            positions.add(change.state());
            outbox.publish(change.facts());
            return Outcome.done(positions.find(command.code).orElseThrow());
        });
    }

    public Outcome<Position> handle(Caller who, Redefine command) {
        return work.perform(Act.of(who, "access.redefine-position"), () -> {
            Optional<Position> found = positions.find(command.code);
            if (found.isEmpty()) return Outcome.refused(PositionRefusal.NO_SUCH_POSITION);
            Terms terms = command.terms;
            if (!known(terms)) return Outcome.refused(PositionRefusal.UNKNOWN_PERMISSION);
            Change<Position> change = Seen.check(found.get(), command.seen, "position", command.code)
                    .redefine(terms.name, terms.permissions, terms.lowest, terms.excludes);
            Position stored = positions.save(change.state());
            outbox.publish(change.facts());
            return Outcome.done(stored);
        });
    }

    private boolean known(Terms terms) {
        return catalogue.get().knows(terms.permissions);
    }

    /**
     * What a position is.
     *
     * @param lowest the lowest level of unit that has it
     * @param excludes positions that the same person may not hold at the same time
     */
    public record Terms(Text name, Set<Permission> permissions, UnitLevel lowest, Set<PositionCode> excludes) {}

    /** Define a position. */
    public record Define(PositionCode code, Terms terms) {}

    /** Give a position other terms. */
    public record Redefine(PositionCode code, Terms terms, Optional<Version> seen) {
        public Redefine(PositionCode code, Terms terms) {
            this(code, terms, Optional.empty());
        }
    }
}
