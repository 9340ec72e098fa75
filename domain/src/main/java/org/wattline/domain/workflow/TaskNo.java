package org.wattline.domain.workflow;

import java.util.regex.Pattern;

/** Number of a task (工单号): that of its process and a running number, {@code 4000000000019-03}. */
public record TaskNo(String value) implements Comparable<TaskNo> {
    private static final Pattern FORM = Pattern.compile("[0-9]{4,20}-[0-9]{2,4}");

    /** @throws IllegalArgumentException if it is none */
    public TaskNo {
        if (!FORM.matcher(value).matches())
            throw new IllegalArgumentException("a task's number is that of its process, a hyphen, and 2 … 4 digits");
    }

    static TaskNo of(InstanceNo instance, int running) {
        return new TaskNo(instance.value() + (running < 10 ? "-0" : "-") + running);
    }

    /** The process to which it belongs. */
    public InstanceNo instance() {
        return new InstanceNo(value.substring(0, value.indexOf('-')));
    }

    @Override
    public int compareTo(TaskNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
