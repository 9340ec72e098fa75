package org.wattline.adapter.http.metering.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.adapter.http.platform.shape.JsonTree;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.ruleset.RuleSetChecks;
import org.wattline.domain.metering.ruleset.RuleSetName;
import org.wattline.domain.metering.ruleset.RuleSetVersion;
import org.wattline.domain.metering.ruleset.RuleSetVersion.Stage;

/**
 * A version of the rules of validation as clients see it.
 *
 * @param by who proposed, published or withdrew it
 * @param findings what a check has to say about it; grave ones keep it from being proposed and published
 */
public record RuleSetVersionBody(
        RuleSetName ruleSetName,
        LocalDate from,
        RuleSetVersion.Label state,
        List<String> authors,
        Optional<String> by,
        Optional<Instant> at,
        Optional<String> reason,
        List<FindingBody> findings,
        JsonNode ruleSet,
        Version version)
        implements Tagged {
    static final JsonNode DOCUMENT = json("""
            {"version": "2027-01", "from": "2027-01-01", "edits": {"aboveKwh": 100, "percent": 10},
             "rules": [{"id": "VEE-12", "zh": "负荷曲线缺点", "en": "Curve has gaps", "check": "MISSING_QUANTITY", "on": "DAY",
               "parameters": {"points": 2}, "severity": "WARN", "action": "ESTIMATE", "order": 80, "source": "VEE-12"}],
             "groups": [{"name": "ALL", "classes": ["RESIDENTIAL", "LOW_VOLTAGE", "HIGH_VOLTAGE", "AGRICULTURE"],
               "estimation": [{"method": "INTERPOLATION", "parameters": {"maxMinutes": 120}, "source": "VEE-12"}]}]}""");

    static final RuleSetVersionBody EXAMPLE = new RuleSetVersionBody(
            new RuleSetName("2027-01"),
            LocalDate.parse("2027-01-01"),
            RuleSetVersion.Label.PROPOSED,
            List.of("data.li"),
            Optional.of("data.li"),
            Optional.of(Instant.parse("2026-11-22T02:00:00Z")),
            Optional.empty(),
            List.of(new FindingBody(false, "lost", "/rules", "不再使用校验方法 SPIKE")),
            DOCUMENT,
            new Version(2));

    static JsonNode json(String text) {
        return JsonTree.parse(text.getBytes(StandardCharsets.UTF_8), At.root()).orElseThrow();
    }

    static RuleSetVersionBody of(Exchange<?> x, RuleSetVersion version, List<RuleSetChecks.Finding> findings) {
        Stage stage = version.stage();
        return new RuleSetVersionBody(
                version.name(),
                version.content().from(),
                stage.label(),
                version.authors(),
                by(stage),
                at(stage),
                stage instanceof Stage.Withdrawn gone ? Optional.of(gone.reason()) : Optional.empty(),
                findings.stream().map(each -> FindingBody.of(x, each)).toList(),
                json(version.document()),
                version.version());
    }

    private static Optional<String> by(Stage stage) {
        return switch (stage) {
            case Stage.Draft draft -> Optional.empty();
            case Stage.Proposed proposed -> Optional.of(proposed.by());
            case Stage.Published published -> Optional.of(published.by());
            case Stage.Withdrawn withdrawn -> Optional.of(withdrawn.by());
        };
    }

    private static Optional<Instant> at(Stage stage) {
        return switch (stage) {
            case Stage.Draft draft -> Optional.empty();
            case Stage.Proposed proposed -> Optional.of(proposed.at());
            case Stage.Published published -> Optional.of(published.at());
            case Stage.Withdrawn withdrawn -> Optional.of(withdrawn.at());
        };
    }

    /** What a check has to say. @param pointer group and rule */
    public record FindingBody(boolean grave, String code, String pointer, String message) {
        static FindingBody of(Exchange<?> x, RuleSetChecks.Finding finding) {
            return new FindingBody(finding.grave(), finding.code(), finding.pointer(), x.text(finding.message()));
        }
    }
}
