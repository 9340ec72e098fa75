package org.wattline.adapter.http.metering.validation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.metering.validation.VeeExceptions.Status;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.exception.VeeException;
import org.wattline.domain.metering.validation.Action;
import org.wattline.domain.metering.validation.Severity;
import org.wattline.domain.metering.validation.VeeRuleId;

/** An exception; {@code said} is the reason, or the version that settled it. */
public record ExceptionBody(
        UUID exceptionId,
        VeeRuleId ruleId,
        String ruleSet,
        Severity severity,
        Action action,
        MeteringPointNo meteringPointNo,
        TargetBody target,
        Map<String, String> evidence,
        Instant raisedAt,
        Optional<String> owner,
        Status state,
        Optional<String> said,
        Version version)
        implements Tagged {
    static final ExceptionBody EXAMPLE = new ExceptionBody(
            UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e"),
            new VeeRuleId("VEE-12"),
            "2026-01",
            Severity.WARN,
            Action.ESTIMATE,
            MeteringPointNo.of(1),
            TargetBody.EXAMPLE,
            Map.of("points", "2", "observed", "9"),
            Instant.parse("2026-03-02T00:30:00Z"),
            Optional.of("reading-clerk"),
            Status.OPEN,
            Optional.empty(),
            new Version(1));

    static ExceptionBody of(VeeException exception) {
        return new ExceptionBody(
                exception.id().value(),
                exception.rule(),
                exception.ruleSet(),
                exception.severity(),
                exception.action(),
                exception.place().point(),
                TargetBody.of(exception.target()),
                exception.evidence(),
                exception.raisedAt(),
                exception.owner(),
                Status.of(exception),
                Status.said(exception),
                exception.version());
    }
}
