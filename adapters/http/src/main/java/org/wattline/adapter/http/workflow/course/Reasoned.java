package org.wattline.adapter.http.workflow.course;

import org.wattline.adapter.http.platform.shape.Size;

/** Why. */
public record Reasoned(@Size(min = 1, max = 200) String reason) {
    public static final Reasoned EXAMPLE = new Reasoned("the customer asked for it");
}
