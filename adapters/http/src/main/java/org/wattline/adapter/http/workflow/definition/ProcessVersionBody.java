package org.wattline.adapter.http.workflow.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.adapter.http.platform.shape.JsonTree;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.publication.ProcessVersion;
import org.wattline.domain.workflow.publication.Stage;

/**
 * A version of a process as those who write them see it.
 *
 * @param number its version, as in its document
 * @param state {@code DRAFT}, {@code CHECKED}, {@code PROPOSED}, {@code PUBLISHED} or {@code RETIRED}
 * @param effectiveFrom first day on which new cases start with it, once it is published
 * @param drafted whether it was drafted here; otherwise the product brought it along and it is not changed by commands
 * @param by who proposed, published or retired it
 * @param definition its document
 * @param version counts how often it was stored
 */
public record ProcessVersionBody(
        String processCode,
        int number,
        String state,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        boolean drafted,
        List<String> authors,
        Optional<String> by,
        Optional<String> reason,
        JsonNode definition,
        Version version)
        implements Tagged {
    static final JsonNode DOCUMENT = json("""
            {"code": "CHARGING_STATION", "version": 1, "zh": "充电站报装", "en": "Charging station", "subject": "connection",
             "effectiveFrom": "2026-01-01", "given": ["capacityKva", "category"], "when": "capacityKva >= 100", "priority": 10,
             "steps": [{"step": "ACCEPT", "zh": "业务受理", "en": "Acceptance", "position": "ACCEPTANCE-CLERK", "after": []}]}""");
    static final ProcessVersionBody EXAMPLE = new ProcessVersionBody(
            "CHARGING_STATION",
            1,
            "PUBLISHED",
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            true,
            List.of("designer.li"),
            Optional.of("approver.zhao"),
            Optional.empty(),
            DOCUMENT,
            new Version(4));

    static ProcessVersionBody of(ProcessVersion version, boolean shipped) {
        return new ProcessVersionBody(
                version.key().code(),
                version.key().version(),
                version.stage().label(),
                version.during().from(),
                version.during().to(),
                !shipped,
                version.authors(),
                by(version.stage()),
                version.stage() instanceof Stage.Retired gone ? Optional.of(gone.reason()) : Optional.empty(),
                json(version.document()),
                version.version());
    }

    /** A document as a tree. */
    public static JsonNode json(String text) {
        return JsonTree.parse(text.getBytes(StandardCharsets.UTF_8), At.root()).orElseThrow();
    }

    static Optional<String> by(Stage stage) {
        return switch (stage) {
            case Stage.Draft draft -> Optional.empty();
            case Stage.Checked checked -> Optional.empty();
            case Stage.Proposed proposed -> Optional.of(proposed.by());
            case Stage.Published published -> Optional.of(published.by());
            case Stage.Retired retired -> Optional.of(retired.by());
        };
    }
}
