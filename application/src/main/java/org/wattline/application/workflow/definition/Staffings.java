package org.wattline.application.workflow.definition;

import java.time.LocalDate;
import org.wattline.domain.workflow.definition.Company;

/** Who holds which positions, for all units at once. */
public interface Staffings {
    /** As of a day: the positions that are held, and for each of them the open units without units below them for which nobody holds it. */
    Company.Staffing on(LocalDate day);
}
