package org.wattline.adapter.http.tariff;

import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.domain.tariff.publication.CheckFinding;

/** Something that a check found. @param pointer place in the draft */
public record FindingBody(boolean grave, String code, String pointer, String message) {
    static final FindingBody EXAMPLE = new FindingBody(
            false,
            "components-differ",
            "/tariff/components",
            "FLAT_NO_TOU: published 0.715686, its components give 0.715886; the published price is billed");

    static FindingBody of(CheckFinding finding, Exchange<?> x) {
        return new FindingBody(finding.grave(), finding.code(), finding.pointer(), x.text(finding.message()));
    }
}
