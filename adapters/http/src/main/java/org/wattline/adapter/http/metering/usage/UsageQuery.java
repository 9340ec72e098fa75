package org.wattline.adapter.http.metering.usage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.wattline.adapter.http.metering.Asking;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.application.metering.usage.ShowingUsage;
import org.wattline.domain.access.Permission;
import org.wattline.domain.metering.usage.UsageStep;

/** The parameters of every question about usage. */
final class UsageQuery {
    private UsageQuery() {}

    static Draft<Void> on(Draft<Void> draft, Permission permission) {
        return draft.tag("metering")
                .permission(permission)
                .requiredQuery("from", "起始日", "first day", "2026-01-01")
                .requiredQuery("to", "截止日（不含）", "day before which it ends", "2026-02-01")
                .query(
                        "by",
                        "HOUR、DAY、PERIOD（逐月尖峰平谷）、MONTH、YEAR",
                        "HOUR, DAY, PERIOD (time-of-use periods of each month), MONTH, YEAR",
                        "DAY")
                .query(
                        "knownAt",
                        "按当时已知数据（缺省为现在）",
                        "what was known at this instant, instead of now",
                        "2026-02-01T00:00:00Z");
    }

    static ShowingUsage.Asked asked(Exchange<?> x) {
        UsageStep step = x.query("by", UsageQuery::step).orElse(UsageStep.DAY);
        return new ShowingUsage.Asked(Asking.span(x, most(step)), step, x.query("knownAt", UsageQuery::instant));
    }

    /** Days that are answered at once: some seven hundred parts for each point, or ten years. */
    private static int most(UsageStep step) {
        return switch (step) {
            case HOUR -> 31;
            case DAY -> 732;
            case PERIOD -> 1096;
            case MONTH, YEAR -> 3660;
        };
    }

    private static UsageStep step(String text) {
        for (UsageStep step : UsageStep.values()) if (step.name().equals(text.toUpperCase(Locale.ROOT))) return step;
        throw new IllegalArgumentException("HOUR, DAY, PERIOD, MONTH or YEAR");
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("an instant is written as in RFC 3339, with offset", no);
        }
    }
}
