package org.wattline.adapter.http.platform.problem;

import java.util.List;
import org.wattline.adapter.http.platform.shape.Fault;

/** A request that cannot be dealt with; ends its handling at once. It is an answer, not a bug: without stack trace, never logged. */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Rejected(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public static Rejected malformed(List<Fault> faults) {
        return new Rejected(Problem.malformed(faults));
    }

    public static Rejected malformed(Fault fault) {
        return malformed(List.of(fault));
    }

    public Problem problem() {
        return problem;
    }
}
