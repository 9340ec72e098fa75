package org.wattline.domain.metering.ruleset;

/** Names one version of the rules of validation (规则集版本): {@code 2026-04}. */
public record RuleSetName(String value) implements Comparable<RuleSetName> {
    /** @throws IllegalArgumentException unless it has 1 … 32 letters, digits, dots, hyphens and underscores */
    public RuleSetName {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,31}"))
            throw new IllegalArgumentException(
                    "the name of a rule set has 1 … 32 letters, digits, dots, hyphens and underscores");
    }

    @Override
    public int compareTo(RuleSetName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
