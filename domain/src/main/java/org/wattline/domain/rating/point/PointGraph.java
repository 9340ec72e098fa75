package org.wattline.domain.rating.point;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/** The points of a supply and which is below which (计量点关系), proved to be without cycle: every point has one way to the top. */
public final class PointGraph {
    private final Map<String, Point> points;
    private final List<Point> top;

    private PointGraph(Map<String, Point> points, List<Point> top) {
        this.points = points;
        this.top = top;
    }

    /** Refused if a point is named twice, one below does not exist, is below two, or below itself, or a share is of nothing. */
    public static Outcome<PointGraph> of(List<Point> points) {
        Map<String, Point> byName = new LinkedHashMap<>();
        for (Point point : points)
            if (byName.put(point.name(), point) != null) return PointRefusal.DUPLICATE_POINT.because(point.name());
        Map<String, String> above = new HashMap<>();
        for (Point point : points)
            for (String child : point.below()) {
                if (!byName.containsKey(child)) return PointRefusal.UNKNOWN_CHILD.because(point.name(), child);
                if (above.put(child, point.name()) != null) return PointRefusal.TWO_PARENTS.because(child);
            }
        List<Point> top = new ArrayList<>();
        for (Point point : points) {
            Optional<Refusal> fault = way(point, above);
            if (fault.isPresent()) return Outcome.refused(fault.get());
            if (above.containsKey(point.name())) continue;
            if (point.quantity() instanceof Point.Quantity.FixedShare)
                return PointRefusal.NOTHING_ABOVE.because(point.name());
            top.add(point);
        }
        return Outcome.done(new PointGraph(byName, top));
    }

    private static Optional<Refusal> way(Point point, Map<String, String> above) {
        Set<String> seen = new HashSet<>();
        String at = point.name();
        while (above.containsKey(at)) {
            if (!seen.add(at)) return Optional.of(new PointRefusal.Because(PointRefusal.CYCLE, List.of(point.name())));
            at = above.getOrDefault(at, at);
        }
        return Optional.empty();
    }

    /** All points, in the order in which they were given. */
    public List<Point> points() {
        return List.copyOf(points.values());
    }

    /** The points that are below none. */
    public List<Point> top() {
        return List.copyOf(top);
    }

    /** The points below one. */
    List<Point> below(Point point) {
        List<Point> below = new ArrayList<>();
        for (String name : point.below()) {
            Optional<Point> found = Optional.ofNullable(points.get(name));
            found.ifPresent(below::add);
        }
        return below;
    }
}
