package org.wattline.adapter.http.platform.job;

import org.wattline.application.platform.Jobs;

/** One unit of a job's work that failed. @param subject its number @param what why, by code */
public record JobProblem(String subject, String what) {
    static final JobProblem EXAMPLE = new JobProblem("3301000000018", "2026-01 billing.no-metering-point");

    static JobProblem of(Jobs.Problem problem) {
        return new JobProblem(problem.subject(), problem.what());
    }
}
