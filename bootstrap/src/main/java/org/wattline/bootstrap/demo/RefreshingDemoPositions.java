package org.wattline.bootstrap.demo;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.application.access.DefiningPositions;
import org.wattline.application.access.PermissionCatalogue;
import org.wattline.application.access.Positions;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/**
 * Brings positions that a later version of the product ships otherwise into a demo company that was loaded before. Those that somebody edited stay as they are.
 */
public final class RefreshingDemoPositions {
    private static final Caller WHO = Caller.system("demo");

    private final UnitOfWork work;
    private final Positions positions;
    private final DefiningPositions defining;
    private final Histories histories;

    public RefreshingDemoPositions(
            UnitOfWork work, Positions positions, DefiningPositions defining, Histories histories) {
        this.work = work;
        this.positions = positions;
        this.defining = defining;
        this.histories = histories;
    }

    /** @return how many were changed or added */
    public int refresh(PermissionCatalogue catalogue) {
        Map<PositionCode, Position> there =
                positions.all().stream().collect(Collectors.toMap(Position::code, Function.identity()));
        Map<PositionCode, DefiningPositions.Terms> other = DemoPositions.all(catalogue);
        other.entrySet()
                .removeIf(each -> Optional.ofNullable(there.get(each.getKey()))
                        .filter(position -> stays(position, each.getValue()))
                        .isPresent());
        if (other.isEmpty()) return 0;
        must(work.perform(Act.of(WHO, "platform.refresh-demo"), () -> {
            other.forEach((code, terms) -> must(
                    there.containsKey(code)
                            ? defining.handle(WHO, new DefiningPositions.Redefine(code, terms))
                            : defining.handle(WHO, new DefiningPositions.Define(code, terms))));
            return Outcome.done(true);
        }));
        return other.size();
    }

    private boolean stays(Position there, DefiningPositions.Terms shipped) {
        boolean same = there.name().equals(shipped.name())
                && there.lowest() == shipped.lowest()
                && there.permissions().equals(shipped.permissions())
                && there.excludes().equals(shipped.excludes());
        return same || edited(there.code());
    }

    private boolean edited(PositionCode code) {
        return histories.of("position", code.value(), Page.Request.first(500)).items().stream()
                .anyMatch(entry -> entry.kind() != Caller.Kind.SYSTEM);
    }

    private static void must(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(Refusal why))
            throw new IllegalStateException("the demo company was refused: " + why.code());
    }
}
