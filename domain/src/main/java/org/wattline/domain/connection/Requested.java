package org.wattline.domain.connection;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.UseCategory;

/**
 * What is asked for.
 *
 * @param sources number of feeds (电源数), 1 … 3
 * @param household facts that a residential tariff depends on, where they are known
 */
public record Requested(
        Address address,
        UseCategory category,
        VoltageLevel voltage,
        Capacity capacity,
        int sources,
        Optional<People> household) {
    public Requested {
        if (sources < 1 || sources > 3)
            throw new IllegalArgumentException("a connection has 1 … 3 sources: " + sources);
        if (capacity.isZero()) throw new IllegalArgumentException("a connection has a capacity");
        if (household.isPresent() && category != UseCategory.RESIDENTIAL)
            throw new IllegalArgumentException("household facts belong to residential use only");
    }

    /** The same for another capacity. */
    Requested of(Capacity other) {
        return new Requested(address, category, voltage, other, sources, household);
    }

    /** What guards and limits of the process may depend on; nothing personal. */
    SortedMap<String, String> data() {
        SortedMap<String, String> data = new TreeMap<>();
        data.put("category", category.code());
        data.put("voltage", voltage.code());
        data.put("highVoltage", Boolean.toString(voltage.high()));
        data.put("capacityKva", capacity.toString());
        data.put("sources", Integer.toString(sources));
        return data;
    }

    /**
     * Who lives there.
     *
     * @param people 1 … 99
     * @param lowIncome whether the household holds a low-income or hardship certificate
     */
    public record People(int people, boolean lowIncome) {
        public People {
            if (people < 1 || people > 99)
                throw new IllegalArgumentException("a household has 1 … 99 people: " + people);
        }
    }
}
