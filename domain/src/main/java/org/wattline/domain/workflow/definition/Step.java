package org.wattline.domain.workflow.definition;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.Text;

/**
 * A step of a process (环节).
 *
 * @param position who does it (岗位)
 * @param after the steps that are done or skipped before it becomes ready; steps with the same ones run side by side
 * @param when the condition under which it is done at all; otherwise it is skipped
 * @param returnsTo the earlier steps to which its holder may send the case back
 * @param limits how long it may take; the first that applies counts
 * @param effect what its completion does to the case, by the name that the application knows: {@code ENERGISE}
 */
public record Step(
        StepCode code,
        Text name,
        PositionCode position,
        List<StepCode> after,
        Guard when,
        List<StepCode> returnsTo,
        List<Limit> limits,
        List<RequiredDocument> documents,
        Form form,
        Optional<String> effect) {
    public Step {
        after = List.copyOf(after);
        returnsTo = List.copyOf(returnsTo);
        limits = List.copyOf(limits);
        documents = List.copyOf(documents);
    }
}
