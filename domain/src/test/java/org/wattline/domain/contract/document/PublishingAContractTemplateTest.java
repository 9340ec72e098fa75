package org.wattline.domain.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Clauses are checked against what a contract knows, and four eyes publish them. */
class PublishingAContractTemplateTest {
    private static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
    private static final Clause WHOLE = new Clause(
            "ALL",
            "全部",
            "{{contractNo}} {{accountNo}} {{customer}} {{address}} {{from}} {{voltage}} {{tariff}}",
            Optional.empty());

    private static ContractTemplate draft(ContractForm form, Clause... clauses) {
        return new ContractTemplate(
                new ContractTemplateKey(form, 1),
                "居民供用电合同",
                LocalDate.of(2026, 7, 1),
                List.of(clauses),
                "author",
                NOW,
                new ContractTemplate.Stage.Draft(),
                Version.NEW);
    }

    @Test
    void somebody_else_publishes_it_once() {
        ContractTemplate fine = draft(ContractForm.RESIDENTIAL, WHOLE);
        assertThat(fine.published("author", NOW)).isEqualTo(Outcome.refused(ContractDocumentRefusal.OWN_TEMPLATE));
        assertThat(fine.published("other", NOW).map(change -> change.state().stage()))
                .isEqualTo(Outcome.done(new ContractTemplate.Stage.Published("other", NOW)));
        assertThat(fine.published("other", NOW).then(change -> change.state().published("third", NOW)))
                .isEqualTo(Outcome.refused(ContractDocumentRefusal.TEMPLATE_PUBLISHED));
    }

    @Test
    void every_fault_is_named_by_its_clause() {
        ContractTemplate faulty = draft(
                ContractForm.TEMPORARY,
                WHOLE,
                new Clause("PRICE", "电价", "{{price}} {{interruptiblePower}} {{tariff", Optional.empty()),
                new Clause("DEMAND", "需量", "{{contractDemand}}", Optional.empty()),
                new Clause("DEMAND", "需量", "{{contractDemand}}kW", Optional.of(Variable.CONTRACT_DEMAND)));
        assertThat(faulty.faults().stream().map(fault -> fault.clause() + " " + fault.code()))
                .containsExactly(
                        "PRICE unknown-variable",
                        "PRICE unknown-variable",
                        "PRICE unclosed-mark",
                        "DEMAND unguarded-variable",
                        "DEMAND clause-twice",
                        " missing-variable",
                        " missing-variable");
        assertThat(faulty.published("other", NOW))
                .isEqualTo(Outcome.refused(new ContractTemplateFaulty(faulty.faults())));
    }
}
