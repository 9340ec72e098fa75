package org.wattline.domain.workflow.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Text;

/**
 * What there is in the company that a definition may name.
 *
 * @param positions that exist
 * @param effects that completed steps can have, of the definition's kind of case, and what they need
 * @param steps the catalogue of standard steps (业务标准环节) with their names
 * @param staffing who holds the positions; unknown while a server starts
 */
public record Company(
        Set<PositionCode> positions, Set<Effect> effects, Map<StepCode, Text> steps, Optional<Staffing> staffing) {
    public Company {
        positions = Set.copyOf(positions);
        effects = Set.copyOf(effects);
        steps = Map.copyOf(steps);
    }

    boolean knows(String effect) {
        return effects.stream().anyMatch(each -> each.name().equals(effect));
    }

    /**
     * Who holds positions today.
     *
     * @param held the positions that somebody holds, with the units at which they are held
     * @param bottom the units at the bottom of the organisation, whose cases there are
     */
    public record Staffing(Map<PositionCode, Set<UnitPath>> held, Set<UnitPath> bottom) {
        public Staffing {
            held = Map.copyOf(held);
            bottom = Set.copyOf(bottom);
        }

        /** Of the units to which cases turn at a level, those for which nobody holds the position, in order. */
        public List<UnitPath> lacking(PositionCode position, PositionLevel level) {
            Set<UnitPath> posts = held.getOrDefault(position, Set.of());
            return asked(level).filter(unit -> !covered(unit, posts)).sorted().toList();
        }

        /** Whether nobody at all can do the work of the position at a level. @param lacking for how many units nobody does */
        boolean vacant(PositionCode position, PositionLevel level, int lacking) {
            return !held.containsKey(position)
                    || lacking > 0 && lacking == asked(level).count();
        }

        private Stream<UnitPath> asked(PositionLevel level) {
            return bottom.stream().map(level::of).distinct();
        }

        /** By going up, because there are far more units than levels. */
        private static boolean covered(UnitPath unit, Set<UnitPath> posts) {
            for (Optional<UnitPath> at = Optional.of(unit); at.isPresent(); at = at.flatMap(UnitPath::parent))
                if (posts.contains(at.get())) return true;
            return false;
        }
    }
}
