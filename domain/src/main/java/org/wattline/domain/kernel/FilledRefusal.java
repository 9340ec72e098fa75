package org.wattline.domain.kernel;

import java.util.List;

/** A refusal whose title names values: {0}, {1} … of its {@link NamedRefusal.Reason} are filled in when it is read. */
public interface FilledRefusal extends Refusal {
    NamedRefusal.Reason said();

    List<Object> values();

    @Override
    default Kind kind() {
        return said().kind();
    }

    @Override
    default String code() {
        return said().code();
    }

    @Override
    default String rule() {
        return said().rule();
    }

    @Override
    default Text title() {
        return said().title().with(values().toArray());
    }

    @Override
    default Text remedy() {
        return said().remedy();
    }
}
