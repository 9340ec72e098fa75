package org.wattline.bench.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.report.Figures;
import org.wattline.bench.report.Table;

/** Definitions of fifty steps that are drafted, checked, proposed and published over HTTP: the first by a server that has never done so, others when it is warm. */
final class PublishedProcesses {
    private static final int STEPS = 50;
    private static final int WARMING = 100;
    private static final int MEASURED = 20;
    private static final Pattern TAG = Pattern.compile("(?i)\r\netag: *([^\r]+)\r\n");

    private final int port;
    private final String clerk;
    private final String chief;
    private int made;

    PublishedProcesses(int port) throws IOException {
        this.port = port;
        this.clerk = "Authorization: Bearer " + HttpRun.token(port, Company.CLERK) + "\r\n";
        this.chief = "Authorization: Bearer " + HttpRun.token(port, Company.CHIEF) + "\r\n";
    }

    Table rows(Table table) throws IOException {
        try (var wire = new Wire(port)) {
            Took cold = publish(wire);
            for (int i = 0; i < WARMING; i++) publish(wire);
            List<Took> warm = new ArrayList<>();
            for (int i = 0; i < MEASURED; i++) warm.add(publish(wire));
            double[] all = warm.stream().mapToDouble(Took::all).sorted().toArray();
            double[] deciding =
                    warm.stream().mapToDouble(Took::deciding).sorted().toArray();
            return row(
                    row(
                            row(table, "the first of a server, the four calls", new double[] {cold.all()}),
                            "the four calls: draft, check, propose, publish",
                            all),
                    "check and publish alone",
                    deciding);
        }
    }

    private static Table row(Table table, String what, double[] millis) {
        return table.row(
                "POST definition of 50 steps, " + what,
                "—",
                Figures.whole(1_000 / Arrays.stream(millis).average().orElse(1)),
                "—",
                Figures.decimals(millis[millis.length / 2], 2),
                Figures.decimals(millis[millis.length - 1], 2));
    }

    private Took publish(Wire wire) throws IOException {
        String code = "BENCH_" + ++made;
        String one = "/v1/process-definitions/" + code + "/versions/1/commands/";
        long begun = System.nanoTime();
        String tag = call(wire, "/v1/process-definitions", clerk, document(code));
        long drafted = System.nanoTime();
        tag = call(wire, one + "check", clerk + "If-Match: " + tag + "\r\n", "{}");
        long checked = System.nanoTime();
        tag = call(wire, one + "propose", clerk + "If-Match: " + tag + "\r\n", "{}");
        long proposed = System.nanoTime();
        call(wire, one + "publish", chief + "If-Match: " + tag + "\r\n", "{}");
        long published = System.nanoTime();
        return new Took((published - begun) / 1e6, (checked - drafted + published - proposed) / 1e6);
    }

    /** @return the tag of what was answered */
    private static String call(Wire wire, String path, String headers, String body) throws IOException {
        int status = wire.exchange(Side.post(path, headers + "Idempotency-Key: " + UUID.randomUUID() + "\r\n", body));
        if (status / 100 != 2) throw new CannotMeasure("a definition was refused: " + wire.answer());
        var tag = TAG.matcher(wire.answer());
        if (!tag.find()) throw new CannotMeasure("a definition without tag: " + wire.answer());
        return tag.group(1);
    }

    /** Every third step has another beside it, each a form of three fields, a limit, and a condition on what was filled in before. */
    private static String document(String code) {
        StringBuilder steps = new StringBuilder();
        for (int i = 1; i <= STEPS; i++)
            steps.append(i == 1 ? "" : ",")
                    .append("""
                    {"step": "S%1$d", "zh": "环节%1$d", "en": "Step %1$d", "position": "BENCH", "after": [%2$s], %3$s %4$s
                     "limits": [{"id": "PB-%1$02d", "unit": "WD", "committed": "3", "sourceCommitted": "bench"}],
                     "form": {"type": "object", "required": ["day%1$d"%5$s], "properties": {%6$s
                       "day%1$d": {"type": "string", "format": "date", "title": "日期"},
                       "kw%1$d": {"type": "number", "minimum": 0, "maximum": 10000, "title": "功率"},
                       "kind%1$d": {"type": "string", "enum": ["ONE", "TWO", "THREE"], "title": "类别"}}}}
                    """.formatted(i, after(i), condition(i), effect(i), needed(i), asked(i)));
        return """
                {"code": "%s", "version": 1, "zh": "测量", "en": "Measured", "subject": "connection", "source": "bench",
                 "effectiveFrom": "2030-01-01", "given": ["capacityKva", "category"], "when": "capacityKva >= 50 && category in [\\"0200\\"]",
                 "total": "TL-15", "steps": [%s]}""".formatted(code, steps);
    }

    /** In threes: one, two beside one another, and the next one after both. */
    private static String after(int step) {
        return switch (step % 3) {
            case 1 -> step == 1 ? "" : "\"S%d\", \"S%d\"".formatted(step - 2, step - 1);
            case 2 -> "\"S%d\"".formatted(step - 1);
            default -> "\"S%d\"".formatted(step - 2);
        };
    }

    /** On what the first step asked for, which every other comes after. */
    private static String condition(int step) {
        return step == 1 || !effect(step).isEmpty()
                ? ""
                : "\"when\": \"!(has(kw1) && kw1 >= 100 && kind1 in [\\\"TWO\\\", \\\"THREE\\\"])\",";
    }

    /** What no connection ends without: acceptance first, a survey after it, and supply in the last step but one. */
    private static String effect(int step) {
        return switch (step) {
            case 1 -> "\"effect\": \"ACCEPT\",";
            case 4 -> "\"effect\": \"SURVEY\",";
            case STEPS - 1 -> "\"effect\": \"ENERGISE\",";
            default -> "";
        };
    }

    private static String needed(int step) {
        return effect(step).isEmpty()
                ? ""
                : ", \"area\", \"signedOn\", \"tariff\", \"meter\", \"energisedAt\", \"readingTotal\"";
    }

    private static String asked(int step) {
        return effect(step).isEmpty() ? "" : """
                "area": {"type": "string", "x-kind": "CODE"}, "signedOn": {"type": "string", "format": "date"},
                "tariff": {"type": "string", "x-kind": "CODE"}, "meter": {"type": "string", "x-kind": "CODE"},
                "energisedAt": {"type": "string", "format": "date-time"}, "readingTotal": {"type": "number", "x-kind": "READING"},
                """;
    }

    /** Milliseconds that the calls took: all four, and those that look the definition over. */
    private record Took(double all, double deciding) {}
}
