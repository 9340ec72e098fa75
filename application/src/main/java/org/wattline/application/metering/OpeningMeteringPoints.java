package org.wattline.application.metering;

import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.premises.AreaCode;

/** Gives an account a metering point; part of the connection that brings the account into being. */
public final class OpeningMeteringPoints {
    private final UnitOfWork work;
    private final MeteringPoints points;
    private final Numbers numbers;
    private final Outbox outbox;

    public OpeningMeteringPoints(UnitOfWork work, MeteringPoints points, Numbers numbers, Outbox outbox) {
        this.work = work;
        this.points = points;
        this.numbers = numbers;
        this.outbox = outbox;
    }

    /** A point for an account. */
    public record Open(
            AccountNo account,
            CustomerId customer,
            UnitPath unit,
            AreaCode area,
            MeteringMode mode,
            PowerFactorParticipation powerFactor,
            QuantityMode quantity) {
        /** For a meter. */
        public Open(
                AccountNo account,
                CustomerId customer,
                UnitPath unit,
                AreaCode area,
                MeteringMode mode,
                PowerFactorParticipation powerFactor) {
            this(account, customer, unit, area, mode, powerFactor, QuantityMode.METERED);
        }
    }

    /** @return the point as it is stored */
    public Outcome<MeteringPoint> handle(Caller who, Open command) {
        return work.perform(Act.of(who, "metering.open-metering-point"), () -> {
            Change<MeteringPoint> change = MeteringPoint.open(
                    MeteringPointNo.of(numbers.next("metering-point")),
                    command.account(),
                    command.customer(),
                    command.unit(),
                    command.area(),
                    command.mode(),
                    command.powerFactor(),
                    command.quantity());
            points.add(change.state());
            outbox.publish(change.facts());
            return Outcome.done(change.state().at(Version.NEW.next()));
        });
    }
}
