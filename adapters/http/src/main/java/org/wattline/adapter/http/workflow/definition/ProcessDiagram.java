package org.wattline.adapter.http.workflow.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.http.workflow.definition.DiagramLayout.Connection;
import org.wattline.adapter.http.workflow.definition.DiagramLayout.Place;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.Limit;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * A process as a drawing (流程图): steps with position and limit, what follows what, conditions where a step is not always done, ways back dashed;
 * of a case, its steps in the colours of their states. SVG, made from the data alone.
 */
public final class ProcessDiagram {
    private static final int PADDING = 12;
    private static final int NAME = 13;
    private static final int SMALL = 10;
    private static final int LEAST_WIDTH = 150;

    private final StringBuilder svg = new StringBuilder();
    private final ProcessDefinition process;
    private final DiagramLayout layout;
    private final DiagramRoutes routes;
    private final Function<Text, String> words;
    private final Map<StepCode, TaskState> states;

    private ProcessDiagram(ProcessDefinition process, Function<Text, String> words, Map<StepCode, TaskState> states) {
        this.process = process;
        this.words = words;
        this.states = states;
        this.layout = DiagramLayout.of(process, boxWidth());
        this.routes = new DiagramRoutes(layout);
    }

    /** With the level at which its people are looked for, where that is not the case's own unit. */
    private String position(Step step) {
        return switch (step.level()) {
            case UNIT -> step.position().value();
            case PARENT -> step.position() + words.apply(Text.of("（上级单位）", " (unit above)"));
            case COMPANY -> step.position() + words.apply(Text.of("（公司）", " (company)"));
        };
    }

    private int boxWidth() {
        double widest = process.steps().stream()
                .mapToDouble(step -> Math.max(
                        DiagramText.width(words.apply(step.name()), NAME),
                        Math.max(
                                DiagramText.width(step.code().code(), SMALL),
                                Math.max(
                                        DiagramText.width(position(step), SMALL),
                                        DiagramText.width(limits(step), SMALL)))))
                .max()
                .orElse(0);
        return Math.max(LEAST_WIDTH, (int) Math.ceil(widest) + 2 * PADDING);
    }

    /** @param words in which language @param states of the steps of a case; empty for the process itself */
    public static String draw(
            ProcessDefinition process, Function<Text, String> words, Map<StepCode, TaskState> states) {
        return new ProcessDiagram(process, words, states).drawn();
    }

    private String drawn() {
        for (Step step : process.steps()) edges(step);
        for (Step step : process.steps()) layout.of(step.code()).ifPresent(place -> box(step, place));
        String title = clean(words.apply(process.name()) + " " + process.key());
        int width = Math.max(
                routes.width(),
                (int) DiagramText.width(words.apply(process.name()) + " " + process.key(), 18) + 2 * PADDING);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" font-family="sans-serif">
                <title>%3$s</title>
                <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
                <path d="M0 0L8 4L0 8z" fill="#556"/></marker></defs>
                <text x="%4$d" y="36" font-size="18" text-anchor="middle">%3$s</text>
                %5$s</svg>
                """.formatted(width, layout.height(), title, width / 2, svg);
    }

    private void edges(Step step) {
        Optional<Place> to = layout.of(step.code());
        if (to.isEmpty()) return;
        for (StepCode before : step.after())
            layout.of(before)
                    .ifPresent(from -> line(routes.on(new Connection(before, step.code()), from, to.get()), ""));
        for (StepCode back : step.returnsTo())
            layout.of(back)
                    .filter(place -> place.y() < to.get().y())
                    .ifPresent(place -> line(routes.back(to.get(), place), " stroke-dasharray=\"5 4\""));
    }

    /** Straight along rows and gaps, in a curve from one to another. */
    private void line(List<Place> points, String more) {
        StringBuilder path = new StringBuilder(
                "M%d %d".formatted(points.getFirst().x(), points.getFirst().y()));
        for (int i = 1; i < points.size(); i++) {
            Place from = points.get(i - 1);
            Place to = points.get(i);
            if (from.x() == to.x() || from.y() == to.y()) path.append("L%d %d".formatted(to.x(), to.y()));
            else {
                int middle = (from.y() + to.y()) / 2;
                path.append("C%d %d %d %d %d %d".formatted(from.x(), middle, to.x(), middle, to.x(), to.y()));
            }
        }
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"#556\"%s marker-end=\"url(#tip)\"/>\n".formatted(path, more));
    }

    private void box(Step step, Place at) {
        int middle = at.x() + layout.boxWidth() / 2;
        String when = step.when().toString();
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" stroke=\"#335\"%s/>\n"
                .formatted(
                        at.x(),
                        at.y(),
                        layout.boxWidth(),
                        DiagramLayout.BOX_HEIGHT,
                        colour(step),
                        when.isEmpty() ? "" : " stroke-dasharray=\"2 2\""));
        line(middle, at.y() + 20, NAME, words.apply(step.name()));
        line(middle, at.y() + 37, SMALL, step.code().code());
        line(middle, at.y() + 52, SMALL, position(step));
        line(middle, at.y() + 67, SMALL, limits(step));
        if (!when.isEmpty())
            svg.append(
                    "<text x=\"%d\" y=\"%d\" font-size=\"10\" fill=\"#a40\" text-anchor=\"middle\">%s<title>%s</title></text>\n"
                            .formatted(
                                    middle,
                                    at.y() + 82,
                                    clean(DiagramText.fitting(
                                            "[" + when + "]", SMALL, layout.boxWidth() - 2 * PADDING)),
                                    clean(when)));
    }

    private void line(int x, int y, int size, String text) {
        if (text.isEmpty()) return;
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"middle\">%s</text>\n"
                .formatted(x, y, size, clean(text)));
    }

    private String limits(Step step) {
        return step.limits().stream()
                .findFirst()
                .map(Limit::rule)
                .map(rule -> rule.id() + " "
                        + rule.committed().map(ProcessDiagram::amount).orElse("–") + " / "
                        + rule.legal().map(ProcessDiagram::amount).orElse("–"))
                .orElse("");
    }

    private static String amount(Allowance allowance) {
        return switch (allowance) {
            case Allowance.WorkingDays(int count) -> count + " WD";
            case Allowance.Days(int count) -> count + " d";
            case Allowance.Elapsed(var time) -> time.toMinutes() + " min";
        };
    }

    private String colour(Step step) {
        return Optional.ofNullable(states.get(step.code()))
                .map(ProcessDiagram::colour)
                .orElse("#f4f6fb");
    }

    private static String colour(TaskState state) {
        if (state == TaskState.DONE) return "#bfe5bf";
        if (state == TaskState.SKIPPED) return "#e2e2e2";
        if (state == TaskState.RETURNED) return "#f3c0b5";
        return state.open() ? "#ffe48a" : "#f4f6fb";
    }

    private static String clean(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
