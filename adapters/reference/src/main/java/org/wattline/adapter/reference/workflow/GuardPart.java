package org.wattline.adapter.reference.workflow;

import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.workflow.definition.Guard;

/** Conditions, as texts. */
final class GuardPart {
    private GuardPart() {}

    /** The condition of a member; one that always holds where it is left out or unreadable, which is noted. */
    static Guard read(Members at, String name) {
        return at.optionalValue(name, GuardPart::written).orElse(Guard.ALWAYS);
    }

    private static Guard written(String text) {
        if (text.isBlank()) throw new IllegalArgumentException("leave the condition out where there is none");
        return Guard.of(text);
    }
}
