package org.wattline.adapter.reference.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.wattline.domain.kernel.Span;

/** The {@code policies} of a file, each with the days on which it holds. */
public final class DatedPolicies {
    private DatedPolicies() {}

    /** Those of a file; those with a fault are left out and named. */
    public static <P> List<P> read(ReferenceFile file, ReferenceFaults faults, Function<JsonNode, P> policy) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        List<P> policies = new ArrayList<>();
        JsonNode list = nodes.root().path("policies");
        for (int i = 0; i < list.size(); i++) {
            try {
                policies.add(policy.apply(list.get(i)));
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.fault(file.name(), nodes.line("/policies/" + i), e);
            }
        }
        return policies;
    }

    /** The one that holds on a day. @param what the policies are, for the message if there is none */
    public static <P> P inForce(List<P> policies, Function<P, Span> inForce, LocalDate day, String what) {
        return policies.stream()
                .filter(policy -> inForce.apply(policy).contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + what + " is in force on " + day));
    }
}
