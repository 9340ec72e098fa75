package org.wattline.application.connection;

import org.wattline.application.connection.evidence.Evidences;
import org.wattline.application.connection.rating.Ratings;
import org.wattline.application.workflow.definition.PastCases;
import org.wattline.application.workflow.definition.Staffings;
import org.wattline.application.workflow.migration.RunningCases;

/** What others prove, what applicants think, and what is known of cases and positions as a whole, over the same store. */
public record EvidencePorts(
        Evidences evidences, Ratings ratings, PastCases past, RunningCases running, Staffings staffings) {}
