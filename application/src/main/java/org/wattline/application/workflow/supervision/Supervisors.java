package org.wattline.application.workflow.supervision;

import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.PositionCode;

/**
 * To whom which position reports (上级岗位), as data of the company.
 *
 * @param otherwise the position to which all others report
 */
public record Supervisors(Map<PositionCode, PositionCode> above, PositionCode otherwise) {
    public Supervisors {
        above = Map.copyOf(above);
    }

    /** The position above; empty for the highest. */
    public Optional<PositionCode> of(PositionCode position) {
        if (position.equals(otherwise)) return Optional.empty();
        return Optional.of(above.getOrDefault(position, otherwise));
    }
}
