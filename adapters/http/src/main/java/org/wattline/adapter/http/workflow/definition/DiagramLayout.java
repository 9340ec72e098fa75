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
 * them.
 *
 * @param places of the upper left corners of boxes, in pixels
 */
record DiagramLayout(Map<StepCode, Place> places, int width, int height) {
    static final int BOX_WIDTH = 210;
    static final int BOX_HEIGHT = 62;
    static final int ACROSS = 46;
    static final int DOWN = 54;
    static final int MARGIN = 70;

    /** A point. */
    record Place(int x, int y) {}

    static DiagramLayout of(ProcessDefinition process) {
        List<List<Step>> rows = rows(process);
        int most = rows.stream().mapToInt(List::size).max().orElse(1);
        int width = most * (BOX_WIDTH + ACROSS) - ACROSS + 2 * MARGIN;
        Map<StepCode, Place> places = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Step> steps = new ArrayList<>(rows.get(row));
            steps.sort(Comparator.comparingDouble(step -> middle(step, places)));
            int left = (width - steps.size() * (BOX_WIDTH + ACROSS) + ACROSS) / 2;
            for (int i = 0; i < steps.size(); i++)
                places.put(
                        steps.get(i).code(),
                        new Place(left + i * (BOX_WIDTH + ACROSS), MARGIN + row * (BOX_HEIGHT + DOWN)));
        }
        return new DiagramLayout(Map.copyOf(places), width, 2 * MARGIN + rows.size() * (BOX_HEIGHT + DOWN) - DOWN);
    }

    Optional<Place> of(StepCode step) {
        return Optional.ofNullable(places.get(step));
    }

    /** Steps by their rows; a cycle in a faulty draft ends where every step has been looked at as often as there are steps. */
    private static List<List<Step>> rows(ProcessDefinition process) {
        Map<StepCode, Integer> row = new HashMap<>();
        List<Step> steps = process.steps();
        for (int pass = 0; pass < steps.size(); pass++)
            for (Step step : steps) {
                int below = step.after().stream()
                        .mapToInt(before -> row.getOrDefault(before, 0) + 1)
                        .max()
                        .orElse(0);
                row.put(step.code(), Math.min(below, steps.size() - 1));
            }
        List<List<Step>> rows = new ArrayList<>();
        for (Step step : steps) {
            int at = row.getOrDefault(step.code(), 0);
            while (rows.size() <= at) rows.add(new ArrayList<>());
            rows.get(at).add(step);
        }
        rows.removeIf(List::isEmpty);
        return rows;
    }

    private static double middle(Step step, Map<StepCode, Place> places) {
        return step.after().stream()
                .flatMap(before -> Optional.ofNullable(places.get(before)).stream())
                .mapToInt(Place::x)
                .average()
                .orElse(0);
    }
}
