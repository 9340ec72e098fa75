package org.wattline.domain.payment.agency;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** Something became of an agency or of its float; the type says what. */
public record AgencyMoved(String type, Agency agency) implements Event {
    @Override
    public String subject() {
        return agency.code().value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "agency", agency.code().value(),
                "unit", agency.unit().path(),
                "limit", agency.limit().toString(),
                "left", agency.left().toString(),
                "deposit", agency.deposit().toString(),
                "level", agency.level().name());
    }
}
