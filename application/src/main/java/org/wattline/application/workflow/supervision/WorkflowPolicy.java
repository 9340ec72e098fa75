package org.wattline.application.workflow.supervision;

/**
 * What the company lays down for all cases.
 *
 * @param longestRestDays how many days a case may rest for its customer at a time
 */
public record WorkflowPolicy(Supervisors supervisors, int longestRestDays) {}
