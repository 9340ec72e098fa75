package org.wattline.adapter.http.workflow.definition;

import java.util.List;
import org.wattline.adapter.http.platform.problem.Problem;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.workflow.definition.DefinitionFaulty;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.workflow.definition.Finding;
import org.wattline.domain.workflow.publication.NotPublishable;

/** Something that the lint found. @param pointer place in the document */
public record FindingBody(boolean grave, String code, String pointer, String message) {
    static final FindingBody EXAMPLE = new FindingBody(
            false,
            "position-lacking",
            "/steps/3/position",
            "step SAFETY_REVIEW is for position INSPECTOR, which nobody holds for /42/4201/420106");

    static FindingBody of(Finding finding, Exchange<?> x) {
        return new FindingBody(finding.grave(), finding.code(), finding.pointer(), x.text(finding.message()));
    }

    /** The answer to a refusal, with the faults of a document in their places. @throws Rejected if the document cannot be read at all */
    static Reply refused(Refusal why, Exchange<?> x) {
        return switch (why) {
            case NotPublishable(List<Finding> grave) ->
                new Reply.Refused(Problem.of(why).with(faults(grave)));
            case DefinitionFaulty(List<Finding> faults) -> throw Rejected.malformed(faults(faults));
            default -> x.refused(why);
        };
    }

    private static List<Fault> faults(List<Finding> findings) {
        return findings.stream()
                .map(each -> new Fault(each.pointer(), each.code(), each.message()))
                .toList();
    }
}
