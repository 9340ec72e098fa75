package org.wattline.domain.premises;

import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Capacity;

/**
 * What one distribution transformer supplies (台区); for a high-voltage customer its own transformers.
 *
 * @param capacity rated capacity of the transformer
 */
public record TransformerArea(
        AreaCode code, String name, FeederCode feeder, Capacity capacity, UnitPath unit, Version version)
        implements Versioned<TransformerArea> {
    @Override
    public TransformerArea at(Version stored) {
        return new TransformerArea(code, name, feeder, capacity, unit, stored);
    }
}
