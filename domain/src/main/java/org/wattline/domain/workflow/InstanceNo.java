package org.wattline.domain.workflow;

import java.util.regex.Pattern;

/** Number of a running process: that of the case it is about, for example of the connection application. */
public record InstanceNo(String value) implements Comparable<InstanceNo> {
    private static final Pattern FORM = Pattern.compile("[0-9]{4,20}");

    public InstanceNo {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not the number of a process: " + value);
    }

    @Override
    public int compareTo(InstanceNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
