package org.wattline.domain.workflow.history;

import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;

/** Somebody changed by hand what histories vouch for, or it is found no more. @param unit whose auditors look at it @param what was found */
public record TamperingEvent(String type, String subject, UnitPath unit, String what) implements Event {
    @Override
    public Map<String, String> facts() {
        return Map.of("unit", unit.path(), "what", what);
    }
}
