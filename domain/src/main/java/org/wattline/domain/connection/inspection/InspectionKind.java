package org.wattline.domain.connection.inspection;

/** What is inspected. */
public enum InspectionKind {
    /** The applicant's drawings (设计审查). */
    DESIGN_REVIEW("designPassed"),
    /** Works that will be hidden (中间检查). */
    INTERMEDIATE("intermediatePassed"),
    /** The finished works (竣工检验). */
    COMPLETION("inspectionPassed");

    private final String fact;

    InspectionKind(String fact) {
        this.fact = fact;
    }

    /** Name of the fact that it was passed. */
    public String fact() {
        return fact;
    }
}
