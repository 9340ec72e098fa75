package org.wattline.domain.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * One run of a rule (稽查运行) over a unit and those below it.
 *
 * @param through the last month it looks at
 * @param thresholds the rule's parameters when it ran
 * @param scanned how many subjects it looked at so far
 * @param hits how many findings it made or saw again
 */
public record AuditRun(
        RunId id,
        RuleId rule,
        UnitPath unit,
        YearMonth through,
        Map<String, BigDecimal> thresholds,
        Instant startedAt,
        Optional<Instant> endedAt,
        long scanned,
        long hits,
        Version version)
        implements Versioned<AuditRun> {
    public AuditRun {
        thresholds = Map.copyOf(thresholds);
    }

    public static AuditRun started(RunId id, AuditRule rule, UnitPath unit, YearMonth through, Instant at) {
        return new AuditRun(id, rule.id(), unit, through, rule.thresholds(), at, Optional.empty(), 0, 0, Version.NEW);
    }

    public AuditRun ended(long seen, long found, Instant at) {
        return new AuditRun(id, rule, unit, through, thresholds, startedAt, Optional.of(at), seen, found, version);
    }

    @Override
    public AuditRun at(Version next) {
        return new AuditRun(id, rule, unit, through, thresholds, startedAt, endedAt, scanned, hits, next);
    }
}
