package org.wattline.adapter.reference.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.domain.audit.AuditRule;

class AuditRulesFileTest {
    @Test
    void every_rule_of_the_catalogue_is_read() {
        ReferenceFaults faults = new ReferenceFaults();
        List<AuditRule> rules = AuditRulesFile.read(ReferenceFile.shipped("audit-rules.json"), faults);
        faults.refuseGrave();
        assertThat(rules).hasSize(86);
        AuditRule zero = rules.stream()
                .filter(rule -> rule.id().value().equals("MR-01"))
                .findFirst()
                .orElseThrow();
        assertThat(zero.count("cycles")).isEqualTo(2);
        assertThat(zero.evaluator()).isEqualTo(Optional.of("ZERO_CONSUMPTION"));
    }
}
