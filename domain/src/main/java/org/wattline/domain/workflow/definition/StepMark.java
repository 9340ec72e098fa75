package org.wattline.domain.workflow.definition;

/** What a process says of a step besides who does it and when. */
public enum StepMark {
    /** The customer has the word while it is open (客户时间): design, construction, missing documents, an unpaid fee. The company's clocks stand still. */
    CUSTOMER_TIME,
    /** Whoever may do it may also leave it out, with a reason (可跳过). */
    SKIPPABLE
}
