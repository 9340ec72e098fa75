package org.wattline.domain.workflow.definition;

import java.util.regex.Pattern;

/** Code of a standard step (业务标准环节): {@code SURVEY}. Several processes use the same steps. */
public record StepCode(String code) implements Comparable<StepCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public StepCode {
        if (!FORM.matcher(code).matches()) throw new IllegalArgumentException("not a step: " + code);
    }

    @Override
    public int compareTo(StepCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
