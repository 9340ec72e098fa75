package org.wattline.domain.workflow.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.Text;

/**
 * What there is in the company that a definition may name.
 *
 * @param positions that exist
 * @param effects that completed steps can have, of the definition's kind of case
 * @param steps the catalogue of standard steps (业务标准环节) with their names
 * @param staffing who holds the positions; unknown while a server starts
 */
public record Company(
        Set<PositionCode> positions, Set<String> effects, Map<StepCode, Text> steps, Optional<Staffing> staffing) {
    public Company {
        positions = Set.copyOf(positions);
        effects = Set.copyOf(effects);
        steps = Map.copyOf(steps);
    }

    /**
     * Who holds positions today.
     *
     * @param held the positions that somebody holds
     * @param lacking for a position, the units at the bottom of the organisation for which nobody holds it, by name
     */
    public record Staffing(Set<PositionCode> held, Map<PositionCode, List<String>> lacking) {
        public Staffing {
            held = Set.copyOf(held);
            lacking = Map.copyOf(lacking);
        }
    }
}
