package org.wattline.domain.connection;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;

/**
 * What an application has planned, built and inspected (业扩工程), whichever kind it is: the supply that there is to be afterwards.
 *
 * @param capacity of the whole supply, what was there before included
 * @param sources that were asked for; empty for a change, whose plan tells how many there are then
 */
public record Works(AnyApplication application, VoltageLevel voltage, Capacity capacity, Optional<Integer> sources) {
    /** Those of a supply that is asked for. */
    public static Works of(ConnectionApplication application) {
        Requested requested = application.requested();
        return new Works(application, requested.voltage(), requested.capacity(), Optional.of(requested.sources()));
    }

    /** What conditions may go by. @param planned how many sources the plan has */
    public SortedMap<String, String> data(int planned) {
        SortedMap<String, String> data = new TreeMap<>(application.data());
        data.put("voltageKv", voltage.kv().toPlainString());
        data.put("highVoltage", Boolean.toString(voltage.high()));
        data.put("capacityKva", capacity.toString());
        data.put("sources", Integer.toString(planned));
        return data;
    }
}
