package org.wattline.domain.workflow.definition;

/** A text that is no condition; the message names the character. */
public final class UnreadableGuard extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient GuardFault fault;

    UnreadableGuard(GuardFault fault) {
        super("the condition is unreadable " + fault);
        this.fault = fault;
    }

    public GuardFault fault() {
        return fault;
    }
}
