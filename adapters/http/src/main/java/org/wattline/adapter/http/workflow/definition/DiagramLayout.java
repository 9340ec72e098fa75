package org.wattline.adapter.http.workflow.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * Where the steps of a process stand in its diagram: in rows, each step one row below the last of those it comes after, and within a row near
 * them. A connection over several rows has a gap of its own in each row that it passes.
 *
 * @param places of the upper left corners of boxes, in pixels
 * @param gaps where a connection passes rows between: the middle of each gap, from above
 * @param width of the rows, with margins
 */
record DiagramLayout(
        Map<StepCode, Place> places, Map<Connection, List<Place>> gaps, int boxWidth, int width, int height) {
    static final int BOX_HEIGHT = 92;
    static final int ACROSS = 56;
    static final int DOWN = 72;
    static final int MARGIN = 70;

    /** How wide the gap of a connection is. */
    static final int GAP = 20;

    /** A point. */
    record Place(int x, int y) {}

    /** That one step comes after another. */
    record Connection(StepCode from, StepCode to) {}

    static DiagramLayout of(ProcessDefinition process, int boxWidth) {
        Map<StepCode, Integer> rowOf = rows(process);
        List<List<Item>> rows = new ArrayList<>();
        for (Step step : process.steps()) {
            item(rows, rowOf.getOrDefault(step.code(), 0), new Item(Optional.of(step.code()), above(step, rowOf, 1)));
            for (StepCode before : step.after()) passed(rows, rowOf, new Connection(before, step.code()));
        }
        int width = rows.stream().mapToInt(row -> length(row, boxWidth)).max().orElse(boxWidth) + 2 * MARGIN;
        Map<StepCode, Place> places = new HashMap<>();
        Map<Connection, List<Place>> gaps = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Item> items = new ArrayList<>(rows.get(row));
            items.sort(Comparator.comparingDouble(item -> item.middle(places, gaps)));
            int x = (width - length(items, boxWidth)) / 2;
            int y = MARGIN + row * (BOX_HEIGHT + DOWN);
            for (Item item : items) {
                int wide = item.step().isPresent() ? boxWidth : GAP;
                if (item.step().isPresent()) places.put(item.step().get(), new Place(x, y));
                else
                    gaps.computeIfAbsent(item.above().getFirst(), first -> new ArrayList<>())
                            .add(new Place(x + wide / 2, y));
                x += wide + ACROSS;
            }
        }
        return new DiagramLayout(
                Map.copyOf(places),
                Map.copyOf(gaps),
                boxWidth,
                width,
                2 * MARGIN + rows.size() * (BOX_HEIGHT + DOWN) - DOWN);
    }

    Optional<Place> of(StepCode step) {
        return Optional.ofNullable(places.get(step));
    }

    List<Place> gapsOf(Connection connection) {
        return gaps.getOrDefault(connection, List.of());
    }

    private static void passed(List<List<Item>> rows, Map<StepCode, Integer> rowOf, Connection connection) {
        int from = rowOf.getOrDefault(connection.from(), Integer.MAX_VALUE - 1);
        for (int row = from + 1; row < rowOf.getOrDefault(connection.to(), 0); row++)
            item(rows, row, new Item(Optional.empty(), List.of(connection)));
    }

    private static List<Connection> above(Step step, Map<StepCode, Integer> rowOf, int least) {
        return step.after().stream()
                .filter(before -> rowOf.getOrDefault(before, 0) + least <= rowOf.getOrDefault(step.code(), 0))
                .map(before -> new Connection(before, step.code()))
                .toList();
    }

    private static void item(List<List<Item>> rows, int row, Item item) {
        while (rows.size() <= row) rows.add(new ArrayList<>());
        rows.get(row).add(item);
    }

    private static int length(List<Item> row, int boxWidth) {
        return row.stream()
                        .mapToInt(item -> (item.step().isPresent() ? boxWidth : GAP) + ACROSS)
                        .sum()
                - ACROSS;
    }

    /** Rows of steps; a cycle in a faulty draft ends where every step has been looked at as often as there are steps. */
    private static Map<StepCode, Integer> rows(ProcessDefinition process) {
        Map<StepCode, Integer> row = new HashMap<>();
        List<Step> steps = process.steps();
        for (int pass = 0; pass < steps.size(); pass++)
            for (Step step : steps) {
                int below = step.after().stream()
                        .filter(before -> process.find(before).isPresent())
                        .mapToInt(before -> row.getOrDefault(before, 0) + 1)
                        .max()
                        .orElse(0);
                row.put(step.code(), Math.min(below, steps.size() - 1));
            }
        return row;
    }

    /** What stands in a row: a step, or the gap of a connection. @param above what it hangs on */
    private record Item(Optional<StepCode> step, List<Connection> above) {
        double middle(Map<StepCode, Place> places, Map<Connection, List<Place>> gaps) {
            return above.stream()
                    .flatMap(connection -> Optional.ofNullable(gaps.get(connection))
                            .map(List::getLast)
                            .or(() -> Optional.ofNullable(places.get(connection.from())))
                            .stream())
                    .mapToInt(Place::x)
                    .average()
                    .orElse(0);
        }
    }
}
