package org.wattline.bootstrap.wiring.service;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wattline.adapter.http.audit.AuditRuleRoutes;
import org.wattline.adapter.http.audit.AuditRunRoutes;
import org.wattline.adapter.http.audit.FindingRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.audit.MemoryAuditRuns;
import org.wattline.adapter.memory.audit.MemoryFindings;
import org.wattline.adapter.postgres.audit.PostgresAuditRuns;
import org.wattline.adapter.postgres.audit.PostgresFindings;
import org.wattline.adapter.reference.audit.AuditRulesFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.audit.AuditRules;
import org.wattline.application.audit.AuditRuns;
import org.wattline.application.audit.Evaluator;
import org.wattline.application.audit.Findings;
import org.wattline.application.audit.JudgingFindings;
import org.wattline.application.audit.RunningAudits;
import org.wattline.application.audit.StartingAudits;
import org.wattline.application.audit.TariffEntitlement;
import org.wattline.application.audit.TariffEntitlement.Kind;
import org.wattline.application.audit.ZeroConsumption;
import org.wattline.application.audit.loss.AreaLosses;
import org.wattline.application.audit.loss.FeederLosses;
import org.wattline.application.audit.loss.JudgingLosses;
import org.wattline.application.contract.Contracts;
import org.wattline.application.contract.Entitlements;
import org.wattline.application.customer.Accounts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.usage.BalancingFeeders;
import org.wattline.application.metering.usage.UsagePorts;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.premises.Network;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.audit.FindingId;
import org.wattline.domain.audit.RunId;

/** Audit: the catalogue of rules, their runs and findings. */
public final class AuditModule extends AbstractModule {
    @Provides
    @Singleton
    AuditRules rules(Rules rules) {
        return new AuditRules(AuditRulesFile.in(rules));
    }

    @Provides
    @Singleton
    AuditRuns runs(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryAuditRuns(memory.store());
            case Storage.Postgres postgres -> new PostgresAuditRuns(postgres.units());
        };
    }

    @Provides
    @Singleton
    Findings findings(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryFindings(memory.store());
            case Storage.Postgres postgres -> new PostgresFindings(postgres.units());
        };
    }

    @ProvidesIntoSet
    Evaluator zeroConsumption(MeteringPoints points, Readings readings) {
        return new ZeroConsumption(points, readings);
    }

    @ProvidesIntoSet
    Evaluator categories(Accounts accounts, Contracts contracts, Entitlements entitlements) {
        return new TariffEntitlement(Kind.TARIFF_CATEGORY, accounts, contracts, entitlements);
    }

    @ProvidesIntoSet
    Evaluator voltages(Accounts accounts, Contracts contracts, Entitlements entitlements) {
        return new TariffEntitlement(Kind.TARIFF_VOLTAGE, accounts, contracts, entitlements);
    }

    @ProvidesIntoSet
    Evaluator schemes(Accounts accounts, Contracts contracts, Entitlements entitlements) {
        return new TariffEntitlement(Kind.TARIFF_SCHEME, accounts, contracts, entitlements);
    }

    @ProvidesIntoSet
    Evaluator powerFactors(Accounts accounts, Contracts contracts, Entitlements entitlements) {
        return new TariffEntitlement(Kind.POWER_FACTOR_DUTY, accounts, contracts, entitlements);
    }

    @ProvidesIntoSet
    Evaluator measures(Accounts accounts, Contracts contracts, Entitlements entitlements) {
        return new TariffEntitlement(Kind.PRICE_MEASURE, accounts, contracts, entitlements);
    }

    @Provides
    @Singleton
    StartingAudits starting(
            UnitOfWork work,
            AuditRules rules,
            Set<Evaluator> evaluators,
            AuditRuns runs,
            Jobs jobs,
            BusinessClock clock,
            Ids ids) {
        Set<String> names = evaluators.stream().map(Evaluator::name).collect(Collectors.toUnmodifiableSet());
        return new StartingAudits(work, rules, names, runs, jobs, clock, ids);
    }

    @ProvidesIntoSet
    Jobs.Work running(
            UnitOfWork work,
            AuditRules rules,
            Set<Evaluator> evaluators,
            AuditRuns runs,
            Findings findings,
            BusinessClock clock,
            Ids ids,
            Outbox outbox) {
        return new RunningAudits(work, rules, evaluators, runs, findings, clock, ids, outbox);
    }

    @ProvidesIntoSet
    Jobs.Work judgingLosses(
            UnitOfWork work,
            AuditRules rules,
            Network network,
            UsagePorts usage,
            Findings findings,
            BusinessClock clock,
            Ids ids,
            Outbox outbox) {
        return new JudgingLosses(
                work,
                rules,
                List.of(
                        new AreaLosses(network, usage.balances()),
                        new FeederLosses(usage.virtual(), new BalancingFeeders(usage))),
                findings,
                clock,
                ids,
                outbox);
    }

    /** When transformer areas have been balanced. */
    @ProvidesIntoSet
    Recurring lossesNightly() {
        return Recurring.daily(LocalTime.of(6, 30), JudgingLosses.KIND);
    }

    @ProvidesIntoSet
    Routes ruleRoutes(AuditRules rules) {
        return new AuditRuleRoutes(rules);
    }

    @ProvidesIntoSet
    Routes runRoutes(StartingAudits starting, AuditRuns runs) {
        return new AuditRunRoutes(starting, runs);
    }

    @ProvidesIntoSet
    Routes findingRoutes(UnitOfWork work, Findings findings, Outbox outbox) {
        return new FindingRoutes(findings, new JudgingFindings(work, findings, outbox));
    }

    @ProvidesIntoSet
    Ownerships.Lookup runOwners(AuditRuns runs) {
        return Ownerships.Lookup.of(
                "audit-run", id -> runs.find(new RunId(UUID.fromString(id))).map(run -> Scope.Owner.of(run.unit())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup findingOwners(Findings findings) {
        return Ownerships.Lookup.of(
                "finding",
                id -> findings.find(new FindingId(UUID.fromString(id)))
                        .map(finding -> new Scope.Owner(
                                finding.subject().unit(), finding.subject().customer())));
    }
}
