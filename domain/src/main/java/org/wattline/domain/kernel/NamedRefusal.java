package org.wattline.domain.kernel;

/** A refusal that is a constant: it says everything in one {@link Reason}, and carries no data. */
public interface NamedRefusal extends Refusal {
    Reason reason();

    @Override
    default Kind kind() {
        return reason().kind();
    }

    @Override
    default String code() {
        return reason().code();
    }

    @Override
    default String rule() {
        return reason().rule();
    }

    @Override
    default Text title() {
        return reason().title();
    }

    @Override
    default Text remedy() {
        return reason().remedy();
    }

    /** What a {@link Refusal} says. */
    record Reason(Kind kind, String code, String rule, Text title, Text remedy) {}
}
