package org.wattline.domain.workflow.definition;

import java.util.Optional;

/**
 * What a condition says of a case: yes, no, or that it cannot say.
 *
 * @param fault why it cannot say; then it does not hold either
 */
public record Verdict(boolean holds, Optional<GuardFault> fault) {
    static Verdict of(boolean holds) {
        return new Verdict(holds, Optional.empty());
    }

    static Verdict faulty(GuardFault fault) {
        return new Verdict(false, Optional.of(fault));
    }

    Verdict not() {
        return fault.isPresent() ? this : of(!holds);
    }
}
