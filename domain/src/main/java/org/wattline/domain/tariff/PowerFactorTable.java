package org.wattline.domain.tariff;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.quantity.Share;

/**
 * How many percent are added or rebated for a power factor (功率因数调整电费表): for a standard one percentage per hundredth, from 0.00 to 1.00.
 */
public record PowerFactorTable(Provision provision, Map<PowerFactorStandard, List<Share>> adjustments) {
    public PowerFactorTable {
        Map<PowerFactorStandard, List<Share>> copy = new EnumMap<>(PowerFactorStandard.class);
        adjustments.forEach((standard, column) -> {
            if (column.size() != 101)
                throw new IllegalArgumentException("the table has 101 rows from 0.00 to 1.00 for each standard; "
                        + standard + " has " + column.size());
            for (int i = 1; i < column.size(); i++)
                if (column.get(i).compareTo(column.get(i - 1)) > 0)
                    throw new IllegalArgumentException(
                            "a better power factor never costs more: " + standard + " at " + new PowerFactor(i));
            copy.put(standard, List.copyOf(column));
        });
        adjustments = Collections.unmodifiableMap(copy);
    }

    /** The percentage for a power factor; empty if the table has no column for the standard. */
    public Optional<Share> adjustment(PowerFactorStandard standard, PowerFactor factor) {
        return Optional.ofNullable(adjustments.get(standard)).map(column -> column.get(factor.hundredths()));
    }
}
