package org.wattline.domain.customer.duplicate;

/** By what two customers may be recognised as one, and how much it weighs [D]. */
public enum TraitKind {
    /** The same telephone number. */
    PHONE("PHONE", 40),
    /** The same name, without blanks, width of letters and forms of companies. */
    NAME("NAME", 30),
    /** A name that differs by one character. */
    NAME_NEAR("NAME", 20),
    /** The same road and the same door. */
    DOOR("ADDRESS", 30),
    /** The same road and house. */
    HOUSE("ADDRESS", 15);

    private final String family;
    private final int weight;

    TraitKind(String family, int weight) {
        this.family = family;
        this.weight = weight;
    }

    /** Of one family only the heaviest counts. */
    public String family() {
        return family;
    }

    /** Of 100. */
    public int weight() {
        return weight;
    }
}
