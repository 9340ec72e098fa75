package org.wattline.application.workflow.supervision;

/**
 * What the company lays down for all cases.
 *
 * @param longestRestDays how many days a case may rest for its customer at a time
 * @param verifiedPerNight how many cases are looked at in a night for changes by hand
 */
public record WorkflowPolicy(Supervisors supervisors, int longestRestDays, int verifiedPerNight) {}
