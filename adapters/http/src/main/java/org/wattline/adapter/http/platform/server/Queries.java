package org.wattline.adapter.http.platform.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Guards;
import org.wattline.adapter.http.platform.route.Parameter;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.shape.Fault;

/** Reads the query of a request and holds it against the declaration. */
final class Queries {
    private Queries() {}

    /** The values of a query, and what is wrong with it before their meaning is asked for. */
    record Read(Map<String, List<String>> values, List<Fault> faults) {}

    static Read read(String query, Route route) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        if (!query.isEmpty()) for (String pair : query.split("&", -1)) if (!pair.isEmpty()) add(pair, values, faults);
        for (String name : values.keySet())
            if (!known(name, route))
                faults.add(Fault.of("query:" + name, "unknown-parameter", "未知参数", "unknown parameter"));
        for (Parameter parameter : route.query())
            if (parameter.required() && !values.containsKey(parameter.name()))
                faults.add(Fault.of(
                        "query:" + parameter.name(), "missing-parameter", "缺少必填参数", "a required parameter is missing"));
        return new Read(values, faults);
    }

    private static boolean known(String name, Route route) {
        if (route.listing() && (name.equals("limit") || name.equals("cursor"))) return true;
        if (route.guards().dryRun() && name.equals("dryRun")) return true;
        for (Parameter parameter : route.query()) if (parameter.name().equals(name)) return true;
        return false;
    }

    private static void add(String pair, Map<String, List<String>> values, List<Fault> faults) {
        int equals = pair.indexOf('=');
        try {
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (values.put(name, List.of(value)) != null)
                faults.add(Fault.of("query:" + name, "duplicate-parameter", "参数重复", "the parameter occurs twice"));
        } catch (IllegalArgumentException malformed) {
            faults.add(Fault.of("query:", "bad-encoding", "查询串编码有误", "the query is not encoded properly"));
        }
    }

    private static String decoded(String text) {
        String value =
                text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
        if (value.length() > 1000) throw new IllegalArgumentException("too long");
        for (int i = 0; i < value.length(); i++)
            if (value.charAt(i) < ' ' || value.charAt(i) == '\uFFFD')
                throw new IllegalArgumentException("bad character");
        return value;
    }

    /** Whether the request is only a rehearsal. */
    static boolean dryRun(Map<String, List<String>> query, Guards guards) {
        List<String> value = query.get("dryRun");
        if (!guards.dryRun() || value == null) return false;
        return switch (value.getFirst()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Rejected.malformed(Fault.of("query:dryRun", "wrong-type", "只能是 true 或 false", "true or false"));
        };
    }
}
