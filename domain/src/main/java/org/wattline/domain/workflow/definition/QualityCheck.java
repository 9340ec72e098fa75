package org.wattline.domain.workflow.definition;

import org.wattline.domain.kernel.Text;

/**
 * What must be true of a case when a step is completed (质量检查), part of its usage standard.
 *
 * @param name what is told to whoever completes the step without it
 */
public record QualityCheck(Text name, Guard must) {
    /** @throws IllegalArgumentException if it looks at nothing */
    public QualityCheck {
        if (must.names().isEmpty()) throw new IllegalArgumentException("a quality check looks at data");
    }
}
