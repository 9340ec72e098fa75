package org.wattline.adapter.http.workflow;

import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.domain.workflow.definition.RequiredDocument;

/** A document that a step needs; {@code commitmentAllowed} where a letter that promises it is enough, {@code when} is the condition on the case. */
public record DocumentNeed(
        String code, String name, boolean required, boolean commitmentAllowed, Optional<String> when) {
    static final DocumentNeed EXAMPLE =
            new DocumentNeed("PROPERTY_PROOF", "Property proof", true, true, Optional.empty());

    static DocumentNeed of(RequiredDocument document, Exchange<?> x) {
        return new DocumentNeed(
                document.code(),
                x.text(document.name()),
                document.required(),
                document.commitment(),
                Optional.of(document.when().toString()).filter(text -> !text.isEmpty()));
    }
}
