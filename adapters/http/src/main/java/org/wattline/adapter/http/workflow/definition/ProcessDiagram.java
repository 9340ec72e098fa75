package org.wattline.adapter.http.workflow.definition;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private static final int MOST_LETTERS = 34;

    private final StringBuilder svg = new StringBuilder();
    private final ProcessDefinition process;
    private final DiagramLayout layout;
    private final Function<Text, String> words;
    private final Map<StepCode, TaskState> states;

    private ProcessDiagram(ProcessDefinition process, Function<Text, String> words, Map<StepCode, TaskState> states) {
        this.process = process;
        this.layout = DiagramLayout.of(process);
        this.words = words;
        this.states = states;
    }

    /** @param words in which language @param states of the steps of a case; empty for the process itself */
    public static String draw(
            ProcessDefinition process, Function<Text, String> words, Map<StepCode, TaskState> states) {
        return new ProcessDiagram(process, words, states).drawn();
    }

    private String drawn() {
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" font-family="sans-serif">
                <title>%3$s</title>
                <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
                <path d="M0 0L8 4L0 8z" fill="#556"/></marker></defs>
                <text x="%4$d" y="36" font-size="18" text-anchor="middle">%3$s</text>
                """.formatted(
                        layout.width(),
                        layout.height(),
                        clean(words.apply(process.name()) + " " + process.key()),
                        layout.width() / 2));
        for (Step step : process.steps()) edges(step);
        for (Step step : process.steps()) layout.of(step.code()).ifPresent(place -> box(step, place));
        return svg.append("</svg>\n").toString();
    }

    private void edges(Step step) {
        Optional<Place> to = layout.of(step.code());
        if (to.isEmpty()) return;
        for (StepCode before : step.after()) layout.of(before).ifPresent(from -> down(from, to.get()));
        for (StepCode back : step.returnsTo()) layout.of(back).ifPresent(place -> back(to.get(), place));
    }

    private void down(Place from, Place to) {
        int x1 = from.x() + DiagramLayout.BOX_WIDTH / 2;
        int y1 = from.y() + DiagramLayout.BOX_HEIGHT;
        int x2 = to.x() + DiagramLayout.BOX_WIDTH / 2;
        // Past the boxes of rows between, where it skips some.
        int rows = (to.y() - from.y()) / (DiagramLayout.BOX_HEIGHT + DiagramLayout.DOWN);
        int aside = rows > 1 && x1 == x2 ? DiagramLayout.BOX_WIDTH / 2 + DiagramLayout.ACROSS : 0;
        path(
                "M%d %d C%d %d %d %d %d %d"
                        .formatted(
                                x1,
                                y1,
                                x1 + aside * 4 / 3,
                                y1 + DiagramLayout.DOWN,
                                x2 + aside * 4 / 3,
                                to.y() - DiagramLayout.DOWN,
                                x2,
                                to.y()),
                "");
    }

    private void back(Place from, Place to) {
        int left = Math.min(from.x(), to.x()) - 40;
        int y1 = from.y() + DiagramLayout.BOX_HEIGHT / 2;
        int y2 = to.y() + DiagramLayout.BOX_HEIGHT / 2;
        path(
                "M%d %d C%d %d %d %d %d %d".formatted(from.x(), y1, left, y1, left, y2, to.x(), y2),
                " stroke-dasharray=\"5 4\"");
    }

    private void path(String path, String more) {
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"#556\"%s marker-end=\"url(#tip)\"/>\n".formatted(path, more));
    }

    private void box(Step step, Place at) {
        int middle = at.x() + DiagramLayout.BOX_WIDTH / 2;
        String when = step.when().toString();
        if (!when.isEmpty())
            svg.append(
                    "<text x=\"%d\" y=\"%d\" font-size=\"10\" fill=\"#a40\" text-anchor=\"middle\">%s<title>%s</title></text>\n"
                            .formatted(middle, at.y() - 7, clean("[" + shortened(when) + "]"), clean(when)));
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" stroke=\"#335\"%s/>\n"
                .formatted(
                        at.x(),
                        at.y(),
                        DiagramLayout.BOX_WIDTH,
                        DiagramLayout.BOX_HEIGHT,
                        colour(step),
                        when.isEmpty() ? "" : " stroke-dasharray=\"2 2\""));
        line(middle, at.y() + 20, 13, shortened(words.apply(step.name())));
        line(middle, at.y() + 37, 10, step.code() + " · " + step.position());
        line(middle, at.y() + 53, 10, limits(step));
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

    private static String shortened(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS - 1) + "…";
    }

    private static String clean(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
