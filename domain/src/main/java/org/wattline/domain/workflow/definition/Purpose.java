package org.wattline.domain.workflow.definition;

import org.wattline.domain.kernel.Text;

/**
 * What a process is for (优先级业务流程): of all processes of one standard business (标准业务), which applicants choose from, a case goes by the one
 * of the highest priority that is meant for it.
 *
 * @param business code of the standard business; often that of the process itself
 * @param name of the business, as applicants read it
 * @param priority the higher, the sooner it is chosen
 * @param when for which cases it is meant
 */
public record Purpose(String business, Text name, int priority, Guard when) {
    public Purpose {
        if (!business.matches("[A-Z][A-Z0-9_]{1,39}"))
            throw new IllegalArgumentException("not a standard business: " + business);
        if (priority < 0 || priority > 1000) throw new IllegalArgumentException("priorities go from 0 to 1000");
    }
}
