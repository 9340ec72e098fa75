package org.wattline.domain.connection.fee;

import java.util.ArrayList;
import java.util.List;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;

/**
 * A feed of a supply plan (供电回路).
 *
 * @param line as what it is built, on which the price may depend
 * @param selfBuilt whether the customer builds it at the own expense
 * @param there what of its capacity was there before a change
 */
public record Feed(VoltageLevel voltage, Capacity capacity, Line line, boolean selfBuilt, Capacity there) {
    private static final String BEFORE = "THERE=";
    private static final String SELF_BUILT = "SELF_BUILT";

    public Feed {
        if (capacity.isZero()) throw new IllegalArgumentException("a feed has a capacity");
        if (there.compareTo(capacity) > 0)
            throw new IllegalArgumentException("no more of a feed was there before than is there after: " + there);
    }

    /** One that comes as a whole. */
    public Feed(VoltageLevel voltage, Capacity capacity, Line line, boolean selfBuilt) {
        this(voltage, capacity, line, selfBuilt, Capacity.kva(0));
    }

    /** The capacity that comes. */
    public Capacity comes() {
        return capacity.minus(there);
    }

    /**
     * Reads what the form of a plan holds, feeds with semicolons between: {@code AC_10_KV:5000:OVERHEAD; AC_10_KV:3000:CABLE:SELF_BUILT}. For changes,
     * {@code AC_10_KV:5000:OVERHEAD:THERE=3000} tells what of it was there before.
     *
     * @throws IllegalArgumentException if it is of another shape
     */
    public static List<Feed> parse(String text) {
        List<Feed> feeds = new ArrayList<>();
        for (String each : text.split(";", -1)) {
            List<String> parts = List.of(each.strip().split(":", -1));
            if (parts.size() < 3) throw new IllegalArgumentException("not a feed: " + each);
            boolean selfBuilt = false;
            Capacity there = Capacity.kva(0);
            for (String more : parts.subList(3, parts.size()))
                if (more.equals(SELF_BUILT) && !selfBuilt) selfBuilt = true;
                else if (more.startsWith(BEFORE) && there.isZero())
                    there = Capacity.parse(more.substring(BEFORE.length()));
                else throw new IllegalArgumentException("not a feed: " + each);
            feeds.add(new Feed(
                    VoltageLevel.valueOf(parts.get(0)),
                    Capacity.parse(parts.get(1)),
                    Line.valueOf(parts.get(2)),
                    selfBuilt,
                    there));
        }
        return List.copyOf(feeds);
    }

    /** The shape that {@link #parse} reads. */
    public String text() {
        return voltage + ":" + capacity + ":" + line + (selfBuilt ? ":" + SELF_BUILT : "")
                + (there.isZero() ? "" : ":" + BEFORE + there);
    }

    /** As what a feed is built. */
    public enum Line {
        /** 架空. */
        OVERHEAD,
        /** 电缆. */
        CABLE
    }
}
