package org.wattline.domain.workflow;

/** Number of a running process: that of the case it is about, for example of the connection application. */
public record InstanceNo(String value) implements Comparable<InstanceNo> {
    public InstanceNo {
        if (!value.matches("[0-9]{4,20}")) throw new IllegalArgumentException("not the number of a process: " + value);
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
