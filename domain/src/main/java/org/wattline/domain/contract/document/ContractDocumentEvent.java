package org.wattline.domain.contract.document;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** What happens to templates and documents of contracts; the type says it. */
public record ContractDocumentEvent(String type, String subject, Map<String, String> facts) implements Event {
    public ContractDocumentEvent {
        facts = Map.copyOf(facts);
    }
}
