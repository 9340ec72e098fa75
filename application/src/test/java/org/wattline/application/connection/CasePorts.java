package org.wattline.application.connection;

import org.wattline.application.notification.staff.StaffMessages;
import org.wattline.application.workflow.Tenures;
import org.wattline.application.workflow.clock.CaseClocks;
import org.wattline.application.workflow.history.CaseHistories;
import org.wattline.application.workflow.organisation.Reorganisations;
import org.wattline.application.workflow.statistics.CaseStatistics;
import org.wattline.application.workflow.supervision.Crews;
import org.wattline.application.workflow.supervision.Workers;

/** What is asked about running cases, over the same store. */
public record CasePorts(
        CaseHistories histories,
        Workers workers,
        Crews crews,
        CaseClocks clocks,
        Reorganisations reorganisations,
        CaseStatistics statistics,
        Tenures tenures,
        StaffMessages messages) {}
