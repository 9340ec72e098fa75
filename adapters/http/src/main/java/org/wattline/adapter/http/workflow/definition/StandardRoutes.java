package org.wattline.adapter.http.workflow.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Page;
import org.wattline.application.workflow.definition.ProcessCatalogue;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.StepCode;

/** {@code /v1/process-categories} and {@code /v1/standard-steps}: what applicants choose from, and the steps that processes share. */
public final class StandardRoutes implements Routes {
    private final ProcessCatalogue catalogue;
    private final BusinessClock clock;

    public StandardRoutes(ProcessCatalogue catalogue, BusinessClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/process-categories")
                        .tag("workflow")
                        .summary("标准业务", "List what one can apply for")
                        .description(
                                "申请时填写业务码；按优先级取第一个适用的流程",
                                "Applications name the business; of its processes the first that is meant for the case is taken, in this order")
                        .signedIn("every applicant may know what he can apply for")
                        .unowned(ProcessVersionRoutes.COMPANY)
                        .answersPage(Business.class, Business.EXAMPLE)
                        .handle(x -> paged(
                                x,
                                catalogue.businesses(clock.today()),
                                ProcessCatalogue.StandardBusiness::code,
                                each -> Business.of(each, x))),
                Route.list("/v1/standard-steps")
                        .tag("workflow")
                        .summary("标准环节", "List the steps that processes share")
                        .signedIn("every applicant may know what awaits him")
                        .unowned(ProcessVersionRoutes.COMPANY)
                        .answersPage(StandardStep.class, StandardStep.EXAMPLE)
                        .handle(x -> paged(
                                x,
                                catalogue.steps(),
                                each -> each.code().code(),
                                each -> new StandardStep(each.code(), x.text(each.name()), each.processes()))));
    }

    private static <T> Reply paged(Exchange<Void> x, List<T> all, Function<T, String> key, Function<T, ?> body) {
        Page.Request page = x.page();
        List<T> rows = all.stream()
                .filter(each -> page.after()
                        .map(after -> key.apply(each).compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return x.page(Page.of(rows, page.limit(), key), body);
    }

    /** Something that one can apply for, and the processes by which it goes. */
    public record Business(String business, String name, List<Candidate> processes) {
        static final Business EXAMPLE =
                new Business("LV_NONRES_NEW", "Low-voltage non-resident", List.of(Candidate.EXAMPLE));

        static Business of(ProcessCatalogue.StandardBusiness business, Exchange<?> x) {
            return new Business(
                    business.code(),
                    x.text(business.name()),
                    business.processes().stream()
                            .map(each -> Candidate.of(each, x))
                            .toList());
        }
    }

    /** A process of a business. @param when the condition on which a case goes by it; empty if on none */
    public record Candidate(
            String process, int number, String name, int priority, String when, LocalDate effectiveFrom) {
        static final Candidate EXAMPLE = new Candidate(
                "LV_NONRES_NEW",
                1,
                "Low-voltage non-resident, new connection",
                0,
                "highVoltage == false",
                LocalDate.of(2024, 6, 1));

        static Candidate of(ProcessDefinition process, Exchange<?> x) {
            return new Candidate(
                    process.key().code(),
                    process.key().version(),
                    x.text(process.name()),
                    process.purpose().priority(),
                    process.purpose().when().toString(),
                    process.during().from());
        }
    }

    /** A step that processes share. */
    public record StandardStep(StepCode step, String name, List<String> processes) {
        static final StandardStep EXAMPLE =
                new StandardStep(new StepCode("SURVEY"), "On-site survey", List.of("HV_NEW", "LV_NONRES_NEW"));
    }
}
