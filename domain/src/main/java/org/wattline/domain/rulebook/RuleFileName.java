package org.wattline.domain.rulebook;

import java.util.regex.Pattern;

/** What a file of rules is called (规则文件名称): {@code review-policies}. */
public record RuleFileName(String value) implements Comparable<RuleFileName> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,59}");

    public RuleFileName {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a file of rules: " + value);
    }

    @Override
    public int compareTo(RuleFileName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
