package org.wattline.bootstrap.wiring.metering;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import java.util.UUID;
import org.wattline.adapter.http.metering.ruleset.RuleSetVersionRoutes;
import org.wattline.adapter.http.metering.validation.EditRoutes;
import org.wattline.adapter.http.metering.validation.ExceptionRoutes;
import org.wattline.adapter.http.metering.validation.ValidationRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.metering.ruleset.MemoryRuleSetVersions;
import org.wattline.adapter.memory.metering.validation.MemoryEstimates;
import org.wattline.adapter.memory.metering.validation.MemoryReadingEdits;
import org.wattline.adapter.memory.metering.validation.MemoryVeeExceptions;
import org.wattline.adapter.postgres.metering.ruleset.PostgresRuleSetVersions;
import org.wattline.adapter.postgres.metering.validation.PostgresEstimates;
import org.wattline.adapter.postgres.metering.validation.PostgresReadingEdits;
import org.wattline.adapter.postgres.metering.validation.PostgresVeeExceptions;
import org.wattline.adapter.reference.metering.VeeRulesFile;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.StartingDays;
import org.wattline.application.metering.intake.ArrivalRules;
import org.wattline.application.metering.route.AwaitingRounds;
import org.wattline.application.metering.route.RoutePorts;
import org.wattline.application.metering.ruleset.PublishingRuleSets;
import org.wattline.application.metering.ruleset.RuleSetVersions;
import org.wattline.application.metering.special.AwaitingSiteReads;
import org.wattline.application.metering.special.SpecialReadings;
import org.wattline.application.metering.validation.AccountFacts;
import org.wattline.application.metering.validation.EditingReadings;
import org.wattline.application.metering.validation.EstimatingMissing;
import org.wattline.application.metering.validation.HandlingExceptions;
import org.wattline.application.metering.validation.HeldReadings;
import org.wattline.application.metering.validation.ObservingMeters;
import org.wattline.application.metering.validation.StoringVersions;
import org.wattline.application.metering.validation.ValidatingReadings;
import org.wattline.application.metering.validation.ValidatingSpans;
import org.wattline.application.metering.validation.VeePorts;
import org.wattline.application.metering.validation.VeeRuleSets;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Recurring;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.metering.exception.ReadingEditId;
import org.wattline.domain.metering.exception.VeeExceptionId;
import org.wattline.domain.metering.ruleset.RuleSetVersion;

/** Validation, estimation and editing of readings. */
public final class ValidationModule extends AbstractModule {
    @Provides
    @Singleton
    RuleSetVersions ruleSetVersions(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryRuleSetVersions(store);
            case Storage.Postgres(var database, var units) ->
                new PostgresRuleSetVersions(units, VeeRulesFile.documents());
        };
    }

    @Provides
    @Singleton
    VeeRuleSets rules(RuleSetVersions versions, BusinessClock clock) {
        return VeeRulesFile.shipped()
                .with(
                        () -> versions.published().stream()
                                .map(RuleSetVersion::content)
                                .toList(),
                        clock::today);
    }

    @ProvidesIntoSet
    Routes ruleSetRoutes(
            UnitOfWork work, RuleSetVersions versions, VeeRuleSets rules, BusinessClock clock, Outbox outbox) {
        return new RuleSetVersionRoutes(
                versions, VeeRulesFile.documents(), new PublishingRuleSets(work, versions, rules, clock, outbox));
    }

    @Provides
    @Singleton
    VeePorts ports(Storage storage, MeteringPoints points, Readings readings, Accounts accounts, Contracts contracts) {
        AccountFacts facts = new AccountFacts(accounts, contracts);
        return switch (storage) {
            case Storage.Memory(var store) ->
                new VeePorts(
                        points,
                        readings,
                        facts,
                        new MemoryVeeExceptions(store, points),
                        new MemoryEstimates(store),
                        new MemoryReadingEdits(store));
            case Storage.Postgres(var database, var units) ->
                new VeePorts(
                        points,
                        readings,
                        facts,
                        new PostgresVeeExceptions(units),
                        new PostgresEstimates(units),
                        new PostgresReadingEdits(units));
        };
    }

    @Provides
    @Singleton
    ValidatingReadings validating(VeePorts ports, VeeRuleSets rules, BusinessClock clock, Ids ids, Outbox outbox) {
        return new ValidatingReadings(ports, rules, clock, ids, outbox);
    }

    @Provides
    EstimatingMissing missing(UnitOfWork work, MeteringPoints points, ValidatingReadings validating) {
        return new EstimatingMissing(work, points, validating);
    }

    @Provides
    HeldReadings held(VeePorts ports, RoutePorts routes, SpecialReadings special) {
        return HeldReadings.all(ports.exceptions(), new AwaitingRounds(routes), new AwaitingSiteReads(special));
    }

    @Provides
    ArrivalRules arrivals(ValidatingReadings validating) {
        return validating;
    }

    @ProvidesIntoSet
    Jobs.Work spans(UnitOfWork work, MeteringPoints points, ValidatingReadings validating, BusinessClock clock) {
        return new ValidatingSpans(work, points, validating, clock);
    }

    /** When the meters' daily freezes and curves have come in. */
    @ProvidesIntoSet
    Recurring nightly() {
        return Recurring.daily(LocalTime.of(4, 30), ValidatingSpans.KIND);
    }

    @ProvidesIntoSet
    Routes exceptionRoutes(
            UnitOfWork work,
            VeePorts ports,
            ValidatingReadings validating,
            Readings readings,
            BusinessClock clock,
            Outbox outbox) {
        return new ExceptionRoutes(
                ports.exceptions(),
                new HandlingExceptions(work, ports, validating, new StoringVersions(readings, clock), outbox));
    }

    @ProvidesIntoSet
    Routes editRoutes(
            UnitOfWork work,
            VeePorts ports,
            VeeRuleSets rules,
            ValidatingReadings validating,
            BusinessClock clock,
            Ids ids,
            Outbox outbox) {
        StoringVersions versions = new StoringVersions(ports.readings(), clock);
        return new EditRoutes(
                ports.edits(), new EditingReadings(work, ports, rules, validating, versions, clock, ids, outbox));
    }

    @ProvidesIntoSet
    Routes validationRoutes(
            UnitOfWork work, VeePorts ports, VeeRuleSets rules, ValidatingReadings validating, Jobs jobs) {
        return new ValidationRoutes(
                rules,
                new StartingDays(work, jobs, "metering.start-validation", ValidatingSpans.KIND),
                ports.estimates(),
                new ObservingMeters(work, ports.points(), ports.accounts(), rules, validating));
    }

    @ProvidesIntoSet
    Ownerships.Lookup exceptionOwners(VeePorts ports) {
        return Ownerships.Lookup.of(
                "vee-exception",
                id -> ports.exceptions()
                        .find(new VeeExceptionId(UUID.fromString(id)))
                        .map(held -> Scope.Owner.of(
                                held.place().unit(), held.place().customer().value())));
    }

    @ProvidesIntoSet
    Ownerships.Lookup editOwners(VeePorts ports) {
        return Ownerships.Lookup.of(
                "reading-edit",
                id -> ports.edits()
                        .find(new ReadingEditId(UUID.fromString(id)))
                        .map(held -> Scope.Owner.of(
                                held.place().unit(), held.place().customer().value())));
    }
}
