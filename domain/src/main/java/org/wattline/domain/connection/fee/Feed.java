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
 */
public record Feed(VoltageLevel voltage, Capacity capacity, Line line, boolean selfBuilt) {
    public Feed {
        if (capacity.isZero()) throw new IllegalArgumentException("a feed has a capacity");
    }

    /**
     * Reads what the form of a plan holds, feeds with semicolons between: {@code AC_10_KV:5000:OVERHEAD; AC_10_KV:3000:CABLE:SELF_BUILT}.
     *
     * @throws IllegalArgumentException if it is of another shape
     */
    public static List<Feed> parse(String text) {
        List<Feed> feeds = new ArrayList<>();
        for (String each : text.split(";", -1)) {
            String[] parts = each.strip().split(":", -1);
            if (parts.length < 3 || parts.length > 4 || (parts.length == 4 && !parts[3].equals("SELF_BUILT")))
                throw new IllegalArgumentException("not a feed: " + each);
            feeds.add(new Feed(
                    VoltageLevel.valueOf(parts[0]),
                    Capacity.parse(parts[1]),
                    Line.valueOf(parts[2]),
                    parts.length == 4));
        }
        return List.copyOf(feeds);
    }

    /** As what a feed is built. */
    public enum Line {
        /** 架空. */
        OVERHEAD,
        /** 电缆. */
        CABLE
    }
}
