package org.wattline.domain.workflow.organisation;

import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;

/** The work of a position for a unit (岗位职责). */
public record Slot(PositionCode position, UnitPath unit) {
    /** Whether whoever holds this does the other's work: the same position, for the same unit or one above. */
    public boolean covers(Slot other) {
        return position.equals(other.position) && unit.covers(other.unit);
    }
}
