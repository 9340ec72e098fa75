package org.wattline.domain.metering.usage;

import java.time.Instant;
import java.util.List;
import org.wattline.domain.kernel.Span;

/** Of what a virtual point is the sum on some days. @param recordedAt when the company learnt of it */
public record Composition(Span during, List<SumTerm> terms, Instant recordedAt) {
    /** @throws IllegalArgumentException if there are no terms, more than {@value #MOST}, or one of them twice */
    public Composition {
        terms = checked(terms);
    }

    private static final int MOST = 500;

    /** The terms, if they can be those of a sum. @throws IllegalArgumentException if they cannot */
    public static List<SumTerm> checked(List<SumTerm> terms) {
        if (terms.isEmpty() || terms.size() > MOST)
            throw new IllegalArgumentException("a sum has 1 … " + MOST + " terms, not " + terms.size());
        if (terms.stream().map(SumTerm::of).distinct().count() != terms.size())
            throw new IllegalArgumentException("a member stands in a sum once");
        return List.copyOf(terms);
    }
}
