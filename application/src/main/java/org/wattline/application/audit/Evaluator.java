package org.wattline.application.audit;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.platform.Scope;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.audit.ConsumptionSeries;

/** Carries a kind of rule out: looks at everything within a scope, a part at a time. */
public interface Evaluator {
    /** The name that rules call it by. */
    String name();

    /** Looks at the next part. @param after where the last part ended, empty for the first */
    Part look(AuditRule rule, Scope scope, YearMonth through, Optional<String> after);

    /** What one part gave. @param next where the next part begins, empty after the last */
    record Part(int scanned, List<Hit> hits, Optional<String> next) {}

    /** Something that the rule strikes, and why. */
    record Hit(ConsumptionSeries.Subject subject, Map<String, String> evidence) {}
}
