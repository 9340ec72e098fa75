package org.wattline.application.connection;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.Caller;
import org.wattline.application.workflow.course.RestingCases;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.RestRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.ProcessInstance;

/** Applicants let their own applications rest (客户申请挂起), so that no clock runs, and take them up again. */
public final class RestingApplications {
    private final OwningApplications applications;
    private final RestingCases cases;

    public RestingApplications(OwningApplications applications, RestingCases cases) {
        this.applications = applications;
        this.cases = cases;
    }

    public Outcome<ProcessInstance> handle(Caller who, Rest command) {
        return own(who, command.application)
                .then(application -> application.pending()
                        ? Outcome.done(application)
                        : Outcome.<AnyApplication>refused(RestRefusal.CARRIED_OUT))
                .then(application -> cases.handle(
                        who,
                        new RestingCases.Suspend(
                                application.instance(), command.reason, command.until, Optional.empty())));
    }

    public Outcome<ProcessInstance> handle(Caller who, Resume command) {
        return own(who, command.application)
                .then(application -> cases.handle(who, new RestingCases.CustomerBack(application.instance())));
    }

    private Outcome<AnyApplication> own(Caller who, ApplicationNo no) {
        return applications
                .known(who, no)
                .then(application -> applications.own(who, application)
                        ? Outcome.done(application)
                        : Outcome.refused(RestRefusal.NOT_THE_APPLICANT));
    }

    /** @param until the first day on which it goes on by itself */
    public record Rest(ApplicationNo application, String reason, LocalDate until) {}

    /** The applicant is back before that day. */
    public record Resume(ApplicationNo application) {}
}
