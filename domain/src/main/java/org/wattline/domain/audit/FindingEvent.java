package org.wattline.domain.audit;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A finding was made or judged; the type says which. */
public record FindingEvent(String type, FindingId finding, Map<String, String> facts) implements Event {
    public FindingEvent {
        facts = Map.copyOf(facts);
    }

    static FindingEvent of(String type, Finding finding) {
        return new FindingEvent(
                type,
                finding.id(),
                Map.of(
                        "finding", finding.id().toString(),
                        "rule", finding.rule().value(),
                        "severity", finding.severity().name(),
                        "subjectKind", finding.subject().kind(),
                        "subjectNo", finding.subject().no(),
                        "unit", finding.subject().unit().path()));
    }

    @Override
    public String subject() {
        return finding.toString();
    }
}
