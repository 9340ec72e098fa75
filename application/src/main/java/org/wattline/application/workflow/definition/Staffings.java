package org.wattline.application.workflow.definition;

import java.time.LocalDate;
import org.wattline.domain.workflow.definition.Company;

/** Who holds which positions, for all units at once. */
public interface Staffings {
    /** As of a day: the positions that are held and where, and the open units without open units below them. */
    Company.Staffing on(LocalDate day);
}
