package org.wattline.domain.fault;

/** Where the fault is (城乡类别); how soon the team must arrive depends on it. */
public enum Surroundings {
    URBAN("TL-26"),
    RURAL("TL-27"),
    /** Remote, with difficult traffic (边远). */
    REMOTE("TL-28");

    private final String limit;

    Surroundings(String limit) {
        this.limit = limit;
    }

    /** Id of the arrival limit in the table of time limits. */
    public String limit() {
        return limit;
    }
}
