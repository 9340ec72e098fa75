package org.wattline.domain.tariff.publication;

import java.util.List;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * A version has grave faults, rule TAR-14.
 *
 * @param findings all that is grave
 */
public record NotPublishable(List<CheckFinding> findings) implements Refusal {
    public NotPublishable {
        findings = List.copyOf(findings);
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }

    @Override
    public String code() {
        return "tariff.not-publishable";
    }

    @Override
    public String rule() {
        return "TAR-14";
    }

    @Override
    public Text title() {
        return Text.of("电价版本有{0}处问题，不能发布", "The version has {0} faults and is not published")
                .with(findings.size());
    }

    @Override
    public Text remedy() {
        return Text.of("请逐项更正草稿", "Correct each fault in the draft");
    }
}
