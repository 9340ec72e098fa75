package org.wattline.adapter.postgres.metering;

import org.wattline.adapter.postgres.metering.ruleset.PostgresRuleSetVersions;
import org.wattline.application.metering.ruleset.RuleSetVersions;
import org.wattline.application.metering.ruleset.RuleSetVersionsContract;
import org.wattline.application.platform.UnitOfWork;

class PostgresRuleSetVersionsTest extends RuleSetVersionsContract {
    private final PostgresRuleSetVersions versions = new PostgresRuleSetVersions(PostgresMetering.UNITS, DOCUMENTS);

    @Override
    protected UnitOfWork work() {
        return PostgresMetering.UNITS;
    }

    @Override
    protected RuleSetVersions versions() {
        return versions;
    }
}
