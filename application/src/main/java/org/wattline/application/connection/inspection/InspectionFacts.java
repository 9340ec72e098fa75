package org.wattline.application.connection.inspection;

import java.util.Map;
import java.util.Set;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.inspection.Inspection;

/** What steps may ask of inspections. */
public final class InspectionFacts implements ConnectionFacts {
    private final Inspections inspections;

    public InspectionFacts(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public Set<String> names() {
        return Inspection.FACTS;
    }

    @Override
    public Map<String, String> of(ApplicationNo application, Map<String, String> form) {
        return Inspection.facts(inspections.of(application));
    }
}
