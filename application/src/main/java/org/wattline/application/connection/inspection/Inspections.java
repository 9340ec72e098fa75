package org.wattline.application.connection.inspection;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.inspection.Inspection;
import org.wattline.domain.connection.inspection.InspectionKind;

/** All rounds of inspections (检验). */
public interface Inspections {
    /** The rounds of an application, by kind and round. */
    List<Inspection> of(ApplicationNo application);

    default Optional<Inspection> find(ApplicationNo application, String code) {
        return of(application).stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The last round of a kind. */
    default Optional<Inspection> last(ApplicationNo application, InspectionKind kind) {
        return of(application).stream().filter(each -> each.kind() == kind).reduce((older, newer) -> newer);
    }

    /** @throws org.wattline.application.platform.AlreadyThere if the application has such a round */
    Inspection add(Inspection inspection);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    Inspection save(Inspection inspection);
}
