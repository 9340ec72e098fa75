package org.wattline.domain.workflow.definition;

import org.wattline.domain.access.UnitPath;

/** At which level of the organisation the people of a step are looked for (岗位层级), seen from the unit of the case. */
public enum PositionLevel {
    /** The case's own unit. */
    UNIT,
    /** The unit above: a county for the cases of its stations. */
    PARENT,
    /** The whole company. */
    COMPANY;

    /** The unit whose people do the step. Whoever holds the position there or further up may; the company has nobody above it. */
    public UnitPath of(UnitPath unit) {
        return switch (this) {
            case UNIT -> unit;
            case PARENT -> unit.parent().orElse(UnitPath.COMPANY);
            case COMPANY -> UnitPath.COMPANY;
        };
    }
}
