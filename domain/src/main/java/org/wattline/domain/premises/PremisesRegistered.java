package org.wattline.domain.premises;

import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;

/** Premises were registered. */
public record PremisesRegistered(PremisesId premises, UnitPath unit, AreaCode area) implements Event {
    @Override
    public String type() {
        return "premises.premises-registered";
    }

    @Override
    public String subject() {
        return premises.toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("premises", premises.toString(), "unit", unit.path(), "area", area.code());
    }
}
