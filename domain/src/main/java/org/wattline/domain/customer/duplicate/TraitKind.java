package org.wattline.domain.customer.duplicate;

/** By what two customers may be recognised as one; {@link DuplicatePolicy} says how much it weighs. */
public enum TraitKind {
    /** The same telephone number. */
    PHONE("PHONE"),
    /** The same name, without blanks, width of letters and forms of companies. */
    NAME("NAME"),
    /** A name that differs by one character. */
    NAME_NEAR("NAME"),
    /** The same road and the same door. */
    DOOR("ADDRESS"),
    /** The same road and house. */
    HOUSE("ADDRESS");

    private final String family;

    TraitKind(String family) {
        this.family = family;
    }

    /** Of one family only the heaviest counts. */
    public String family() {
        return family;
    }
}
