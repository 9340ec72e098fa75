package org.wattline.domain.billing.run;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** All parts of a bill run are done. */
public record BillRunEnded(BillRun run) implements Event {
    public static final String TYPE = "billing.bill-run-ended";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return run.id().toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "run", run.id().toString(),
                "kind", run.kind().name(),
                "unit", run.unit().path(),
                "from", run.period().from().toString(),
                "to", run.period().end().toString());
    }
}
