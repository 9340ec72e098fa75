package org.wattline.adapter.http.platform.docs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.adapter.http.platform.openapi.PossibleProblems;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.problem.Problem;
import org.wattline.adapter.http.platform.route.Route;

/** A page for each problem: what it means, what to do, where it occurs. */
record ProblemPages(Map<String, Entry> entries) {
    static ProblemPages of(List<Route> routes) {
        Map<String, Entry> entries = new TreeMap<>();
        for (PlatformProblem kind : PlatformProblem.values())
            entries.put(kind.code(), new Entry(kind.problem(), new ArrayList<>()));
        for (Route route : routes)
            PossibleProblems.of(route).values().stream()
                    .flatMap(List::stream)
                    .forEach(problem -> entries.computeIfAbsent(
                                    problem.code(), code -> new Entry(problem, new ArrayList<>()))
                            .where()
                            .add(route.name()));
        return new ProblemPages(entries);
    }

    Optional<byte[]> page(String code) {
        return Optional.ofNullable(entries.get(code)).map(ProblemPages::html);
    }

    private static byte[] html(Entry entry) {
        Problem problem = entry.problem();
        StringBuilder page = new StringBuilder();
        page.append(
                        "<!doctype html><html lang=\"zh\"><meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"/docs/page.css\"><title>")
                .append(escaped(problem.code()))
                .append("</title><main><p><a href=\"/docs\">Wattline</a></p><h1><code>")
                .append(escaped(problem.code()))
                .append("</code> ")
                .append(problem.status())
                .append("</h1>");
        if (problem.rule().isPresent())
            page.append("<p>规则 · rule <code>")
                    .append(escaped(problem.rule().get()))
                    .append("</code></p>");
        page.append("<h2>").append(escaped(problem.title().zh())).append("</h2><p>");
        page.append(escaped(problem.remedy().zh())).append("</p><h2 lang=\"en\">");
        page.append(escaped(problem.title().en())).append("</h2><p lang=\"en\">");
        page.append(escaped(problem.remedy().en())).append("</p><h3>出现于 · occurs at</h3><ul>");
        for (String where : entry.where())
            page.append("<li><code>").append(escaped(where)).append("</code></li>");
        return page.append("</ul></main></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    record Entry(Problem problem, List<String> where) {}
}
