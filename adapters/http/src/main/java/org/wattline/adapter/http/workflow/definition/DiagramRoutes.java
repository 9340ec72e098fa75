package org.wattline.adapter.http.workflow.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.workflow.definition.DiagramLayout.Connection;
import org.wattline.adapter.http.workflow.definition.DiagramLayout.Place;

/**
 * The lines of a diagram, each as the points that it goes through. No line crosses a box: what leads on goes through the gaps between rows and boxes;
 * what leads back leaves a box on its right, goes up in a lane of its own on the right side of the diagram, and comes back to a box on its right.
 */
final class DiagramRoutes {
    private static final int LANE = 12;
    private static final int LANES_BESIDE_A_BOX = 6;

    private final DiagramLayout layout;
    private final Map<Integer, Integer> used = new HashMap<>();
    private int lanes;

    DiagramRoutes(DiagramLayout layout) {
        this.layout = layout;
    }

    /** How far the lanes on the right reach. */
    int width() {
        return layout.width() + lanes * LANE;
    }

    List<Place> on(Connection connection, Place from, Place to) {
        List<Place> points = new ArrayList<>();
        points.add(new Place(from.x() + layout.boxWidth() / 2, from.y() + DiagramLayout.BOX_HEIGHT));
        for (Place gap : layout.gapsOf(connection)) {
            points.add(gap);
            points.add(new Place(gap.x(), gap.y() + DiagramLayout.BOX_HEIGHT));
        }
        points.add(new Place(to.x() + layout.boxWidth() / 2, to.y()));
        return points;
    }

    List<Place> back(Place from, Place to) {
        int offset = LANE / 2 * (1 + lanes % LANES_BESIDE_A_BOX);
        int right = from.x() + layout.boxWidth();
        int target = to.x() + layout.boxWidth();
        int start = from.y() + DiagramLayout.BOX_HEIGHT / 2 + step(from.y());
        int end = to.y() + DiagramLayout.BOX_HEIGHT / 2 + step(to.y());
        int above = from.y() - DiagramLayout.DOWN + offset;
        int below = to.y() + DiagramLayout.BOX_HEIGHT + offset;
        // From one row to the next there is nothing in between.
        int lane = above == below ? right + offset : layout.width() - DiagramLayout.MARGIN / 2 + LANE * lanes;
        lanes++;
        return List.of(
                new Place(right, start),
                new Place(right + offset, start),
                new Place(right + offset, above),
                new Place(lane, above),
                new Place(lane, below),
                new Place(target + offset, below),
                new Place(target + offset, end),
                new Place(target, end));
    }

    /** Lines that begin or end in one row do so at different heights. */
    private int step(int row) {
        int nth = used.merge(row, 1, Integer::sum) - 1;
        return (nth % 7 - 3) * 9;
    }
}
