package org.wattline.domain.premises;

import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A line from a substation (线路) that feeds transformer areas and high-voltage customers.
 *
 * @param substation name of the substation (变电站) it starts from
 */
public record Feeder(
        FeederCode code, String name, VoltageLevel voltage, String substation, UnitPath unit, Version version)
        implements Versioned<Feeder> {
    @Override
    public Feeder at(Version stored) {
        return new Feeder(code, name, voltage, substation, unit, stored);
    }
}
