package org.wattline.domain.audit;

/** Id of an audit rule, as the catalogue numbers it: {@code MR-01}. */
public record RuleId(String value) implements Comparable<RuleId> {
    public RuleId {
        if (!value.matches("[A-Z]{2}-[0-9]{2}"))
            throw new IllegalArgumentException("the id of a rule is two letters and two digits: MR-01");
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
