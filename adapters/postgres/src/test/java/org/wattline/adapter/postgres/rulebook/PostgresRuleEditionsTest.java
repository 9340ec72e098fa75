package org.wattline.adapter.postgres.rulebook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.rulebook.RuleEditions;
import org.wattline.application.rulebook.RuleEditionsContract;
import org.wattline.domain.rulebook.RuleEdition;
import org.wattline.domain.rulebook.RuleFileName;

class PostgresRuleEditionsTest extends RuleEditionsContract {
    private final PostgresPaymentStore postgres = PostgresPaymentStore.fresh();
    private final PostgresRuleEditions editions = new PostgresRuleEditions(postgres.units());

    @AfterEach
    void close() {
        postgres.close();
    }

    @Override
    protected RuleEditions editions() {
        return editions;
    }

    @Override
    protected UnitOfWork work() {
        return postgres.units();
    }

    @Test
    void the_database_alters_and_removes_no_edition_and_lets_no_author_publish() {
        RuleEdition draft = in(
                work(),
                () -> editions.add(RuleEdition.drafted(
                        new RuleFileName("fee-standards"),
                        "{}",
                        "12号",
                        0,
                        "designer",
                        Instant.parse("2026-06-20T01:00:00Z"))));
        for (String statement : new String[] {
            "update rule_edition set text = '[]' where number = " + draft.number(),
            "update rule_edition set published_by = author, published_at = now(), publishing = 1",
            "delete from rule_edition"
        })
            assertThatThrownBy(() -> in(work(), () -> postgres.units().handle().execute(statement)))
                    .as(statement)
                    .hasStackTraceContaining("rule_edition");
    }
}
