package org.wattline.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wattline.adapter.http.workflow.definition.ProcessDiagram;
import org.wattline.adapter.reference.calendar.TimeLimitsFile;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.adapter.reference.workflow.JsonProcessDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/** The pictures of the processes that the product brings along, measured with ruler and compass. */
class DrawingProcessesTest {
    private static final Pattern BOX =
            Pattern.compile("<rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\"");
    private static final Pattern WORDS =
            Pattern.compile("<text x=\"(\\d+)\" y=\"(\\d+)\" font-size=\"(\\d+)\"[^>]*>([^<]*)<");
    private static final Pattern LINE = Pattern.compile("<path d=\"(M[^\"]*)\" fill=\"none\"");
    private static final Pattern POINTS = Pattern.compile("([MLC])([0-9 ]+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lv-res-new-1",
                "lv-nonres-new-1",
                "hv-new-1",
                "evse-new-1",
                "temp-new-1",
                "pv-new-1",
                "simple-change-1",
                "equipment-change-1",
                "meter-change-1",
                "hv-change-1",
                "temp-hv-new-1",
                "pv-hv-new-1",
                "hv-replace-1"
            })
    void words_stay_in_their_boxes_and_lines_out_of_those_of_others(String name) {
        ProcessDefinition process = process(name);
        for (String language : List.of("zh", "en")) {
            String svg = ProcessDiagram.draw(process, text -> language.equals("zh") ? text.zh() : text.en(), Map.of());
            List<Rectangle2D> boxes = boxes(svg);
            assertThat(boxes).hasSize(process.steps().size());
            for (Rectangle2D one : boxes)
                assertThat(boxes.stream().filter(other -> other.intersects(one)))
                        .containsExactly(one);
            words(svg, boxes);
            lines(svg, boxes);
        }
    }

    private static ProcessDefinition process(String name) {
        var documents = new JsonProcessDocuments(TimeLimitsFile.in(Rules.SHIPPED));
        return switch (documents.definition(
                ReferenceFile.shipped("processes/" + name + ".json").text())) {
            case Outcome.Done<ProcessDefinition>(ProcessDefinition read) -> read;
            case Outcome.Refused<ProcessDefinition> refused -> throw new AssertionError(refused.why());
        };
    }

    private static List<Rectangle2D> boxes(String svg) {
        return BOX.matcher(svg)
                .results()
                .<Rectangle2D>map(
                        at -> new Rectangle2D.Double(number(at, 1), number(at, 2), number(at, 3), number(at, 4)))
                .toList();
    }

    /** All but the title above. A letter of a Chinese text is as wide as it is high; others as DejaVu Sans has them, which is wider than most. */
    private static void words(String svg, List<Rectangle2D> boxes) {
        WORDS.matcher(svg).results().skip(1).forEach(at -> {
            String text = at.group(4).replaceAll("&[a-z]+;", "x");
            double wide =
                    text.codePoints().mapToDouble(DrawingProcessesTest::ems).sum() * number(at, 3);
            var shown = new Rectangle2D.Double(
                    number(at, 1) - wide / 2, number(at, 2) - number(at, 3), wide, number(at, 3));
            assertThat(boxes.stream().filter(box -> box.contains(shown)))
                    .describedAs(text)
                    .hasSize(1);
        });
    }

    private static double ems(int letter) {
        if (letter > 0x2e80) return 1;
        if ("fijlrtI .,:;()[]-".indexOf(letter) >= 0) return 0.4;
        return Character.isLowerCase(letter) ? 0.6 : 0.7;
    }

    private static void lines(String svg, List<Rectangle2D> boxes) {
        LINE.matcher(svg).results().map(at -> points(at.group(1))).forEach(points -> {
            for (int i = 1; i < points.size(); i++) {
                double[] from = points.get(i - 1);
                double[] to = points.get(i);
                var part = new Line2D.Double(from[0], from[1], to[0], to[1]);
                assertThat(boxes.stream().filter(box -> part.intersects(inside(box))))
                        .describedAs("from %s,%s to %s,%s", from[0], from[1], to[0], to[1])
                        .isEmpty();
            }
            assertThat(boxes.stream().filter(box -> touches(box, points.getFirst())))
                    .hasSize(1);
            assertThat(boxes.stream().filter(box -> touches(box, points.getLast())))
                    .hasSize(1);
        });
    }

    /** A line may touch the rim of a box, where it begins and ends. */
    private static Rectangle2D inside(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() + 1, box.getY() + 1, box.getWidth() - 2, box.getHeight() - 2);
    }

    private static boolean touches(Rectangle2D box, double[] point) {
        return new Rectangle2D.Double(box.getX() - 1, box.getY() - 1, box.getWidth() + 2, box.getHeight() + 2)
                .contains(point[0], point[1]);
    }

    /** The points of a line; curves in twenty parts. */
    private static List<double[]> points(String path) {
        List<double[]> points = new ArrayList<>();
        POINTS.matcher(path).results().forEach(part -> {
            double[] all = Pattern.compile(" ")
                    .splitAsStream(part.group(2).strip())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (all.length == 2) points.add(all);
            else {
                double[] from = points.getLast();
                for (int i = 1; i <= 20; i++) points.add(curve(from, all, i / 20.0));
            }
        });
        return points;
    }

    private static double[] curve(double[] from, double[] to, double t) {
        double[] point = new double[2];
        for (int i = 0; i < 2; i++)
            point[i] = Math.pow(1 - t, 3) * from[i]
                    + 3 * Math.pow(1 - t, 2) * t * to[i]
                    + 3 * (1 - t) * t * t * to[2 + i]
                    + t * t * t * to[4 + i];
        return point;
    }

    private static double number(MatchResult at, int group) {
        return Double.parseDouble(at.group(group));
    }
}
