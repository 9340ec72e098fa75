package org.wattline.application.metering.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.validation.MeterObservation;
import org.wattline.domain.metering.validation.Validator;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeHit;
import org.wattline.domain.metering.validation.VeeRuleSet;

/** Takes in what meters say of themselves, their clock, their phases, their power (VEE-09, 10, 14), and raises exceptions about it. */
public final class ObservingMeters {
    private final UnitOfWork work;
    private final MeteringPoints points;
    private final AccountFacts accounts;
    private final VeeRuleSets rules;
    private final ValidatingReadings validating;

    public ObservingMeters(
            UnitOfWork work,
            MeteringPoints points,
            AccountFacts accounts,
            VeeRuleSets rules,
            ValidatingReadings validating) {
        this.work = work;
        this.points = points;
        this.accounts = accounts;
        this.rules = rules;
        this.validating = validating;
    }

    /** What a meter said. */
    public record Observe(AssetNo meter, Instant at, MeterObservation said) {}

    /** How many rules it struck. */
    public record Observed(AssetNo meter, int struck) {}

    public Outcome<Observed> handle(Caller who, Observe command) {
        return work.perform(Act.of(who, "metering.observe-meter"), () -> {
            Optional<MeteringPoint> found = points.measuredBy(List.of(command.meter())).stream()
                    .filter(point ->
                            point.installationOf(command.meter(), command.at()).isPresent())
                    .filter(point -> who.scope()
                            .covers(Scope.Owner.of(
                                    point.unit(), point.customer().value())))
                    .findFirst();
            if (found.isEmpty()) return Outcome.refused(MeteringRefusal.METER_ELSEWHERE);
            MeteringPoint point = found.get();
            VeeRuleSet set = rules.on(Zone.day(command.at()));
            LocalDate day = Zone.day(command.at());
            KnownCustomer known = accounts.on(List.of(point), day).of(point.no(), day);
            List<VeeHit> hits = new ArrayList<>(
                    Validator.of(set.of(known.customers()), VeeCheck.Target.METER, Channel.ACTIVE_IMPORT, point.mode())
                            .judge(command.said()));
            validating.keep(
                    new Struck(point, new VeeTarget.Device(command.meter(), Zone.day(command.at())), set, hits, false));
            return Outcome.done(new Observed(command.meter(), hits.size()));
        });
    }
}
