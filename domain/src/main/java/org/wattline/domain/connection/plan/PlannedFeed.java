package org.wattline.domain.connection.plan;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;

/**
 * A source of a supply plan (供电电源).
 *
 * @param nature main or standby (主供, 备用)
 * @param substation from which the feeder comes (变电站)
 * @param transformer of the public network, where the supply is taken behind one (台区)
 * @param selfBuilt whether the applicant builds the line at the own expense
 * @param there what of its capacity was there before a change
 */
public record PlannedFeed(
        Nature nature,
        String substation,
        FeederCode feeder,
        Optional<String> transformer,
        VoltageLevel voltage,
        Capacity capacity,
        Feed.Line line,
        boolean selfBuilt,
        Capacity there) {
    public PlannedFeed {
        if (substation.isBlank() || substation.length() > 60)
            throw new IllegalArgumentException("a substation has a name of 1 … 60 characters");
        if (transformer.filter(each -> each.isBlank() || each.length() > 60).isPresent())
            throw new IllegalArgumentException("a transformer has a name of 1 … 60 characters");
        if (capacity.isZero()) throw new IllegalArgumentException("a source has a capacity");
        if (there.compareTo(capacity) > 0)
            throw new IllegalArgumentException("no more of a source was there before than is there after: " + there);
    }

    /** One that comes as a whole. */
    public PlannedFeed(
            Nature nature,
            String substation,
            FeederCode feeder,
            Optional<String> transformer,
            VoltageLevel voltage,
            Capacity capacity,
            Feed.Line line,
            boolean selfBuilt) {
        this(nature, substation, feeder, transformer, voltage, capacity, line, selfBuilt, Capacity.ZERO);
    }

    /** The same, of which some was there before a change. */
    public PlannedFeed grownFrom(Capacity before) {
        return new PlannedFeed(nature, substation, feeder, transformer, voltage, capacity, line, selfBuilt, before);
    }

    /** As a fee counts it. */
    Feed feed() {
        return new Feed(voltage, capacity, line, selfBuilt, there);
    }

    SortedMap<String, String> data() {
        SortedMap<String, String> data = new TreeMap<>(Map.of(
                "nature", nature.name(),
                "substation", substation,
                "feeder", feeder.code(),
                "voltage", voltage.name(),
                "capacityKva", capacity.toString(),
                "line", line.name(),
                "selfBuilt", Boolean.toString(selfBuilt)));
        transformer.ifPresent(each -> data.put("transformer", each));
        if (!there.isZero()) data.put("thereKva", there.toString());
        return data;
    }

    static PlannedFeed of(Map<String, String> data) {
        return new PlannedFeed(
                Nature.valueOf(need(data, "nature")),
                need(data, "substation"),
                new FeederCode(need(data, "feeder")),
                Optional.ofNullable(data.get("transformer")),
                VoltageLevel.valueOf(need(data, "voltage")),
                Capacity.parse(need(data, "capacityKva")),
                Feed.Line.valueOf(need(data, "line")),
                Boolean.parseBoolean(need(data, "selfBuilt")),
                Optional.ofNullable(data.get("thereKva")).map(Capacity::parse).orElse(Capacity.ZERO));
    }

    private static String need(Map<String, String> data, String name) {
        return Optional.ofNullable(data.get(name))
                .orElseThrow(() -> new IllegalArgumentException("a source tells its " + name));
    }

    /** What a source is for. */
    public enum Nature {
        /** 主供. */
        MAIN,
        /** 备用. */
        STANDBY
    }
}
