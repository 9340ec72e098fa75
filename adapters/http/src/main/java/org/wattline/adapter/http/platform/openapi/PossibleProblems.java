package org.wattline.adapter.http.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.problem.Problem;
import org.wattline.adapter.http.platform.route.Access;
import org.wattline.adapter.http.platform.route.Guards;
import org.wattline.adapter.http.platform.route.RequestBody;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Verb;
import org.wattline.domain.kernel.Refusal;

/** Every problem that a route can answer, from its declaration. */
public final class PossibleProblems {
    private PossibleProblems() {}

    /** By status, then in a stable order. */
    public static TreeMap<Integer, List<Problem>> of(Route route) {
        Map<String, Problem> byCode = new LinkedHashMap<>();
        for (PlatformProblem kind : ofPlatform(route)) byCode.put(kind.code(), kind.problem());
        for (Refusal refusal : route.refusals()) byCode.put(refusal.code(), Problem.of(refusal));
        TreeMap<Integer, List<Problem>> byStatus = new TreeMap<>();
        byCode.values()
                .forEach(problem -> byStatus.computeIfAbsent(problem.status(), s -> new ArrayList<>())
                        .add(problem));
        return byStatus;
    }

    private static List<PlatformProblem> ofPlatform(Route route) {
        List<PlatformProblem> kinds = new ArrayList<>(List.of(
                PlatformProblem.MALFORMED,
                PlatformProblem.TOO_MANY,
                PlatformProblem.INTERNAL,
                PlatformProblem.UNAVAILABLE));
        if (!(route.access() instanceof Access.Open)) kinds.add(PlatformProblem.UNAUTHENTICATED);
        if (route.access() instanceof Access.Needs) kinds.add(PlatformProblem.FORBIDDEN);
        if (route.path().contains("{")) kinds.add(PlatformProblem.NOT_FOUND);
        if (!(route.body() instanceof RequestBody.None)) {
            kinds.add(PlatformProblem.TOO_LARGE);
            kinds.add(PlatformProblem.UNSUPPORTED_MEDIA);
        }
        Guards guards = route.guards();
        if (guards.ifMatch()) kinds.add(PlatformProblem.PRECONDITION_REQUIRED);
        if (guards.key() != Guards.Key.NONE) {
            kinds.add(PlatformProblem.STILL_RUNNING);
            kinds.add(PlatformProblem.KEY_REUSED);
        }
        if (route.verb() != Verb.GET) {
            kinds.add(PlatformProblem.STALE);
            kinds.add(PlatformProblem.ALREADY_THERE);
        }
        return kinds;
    }
}
