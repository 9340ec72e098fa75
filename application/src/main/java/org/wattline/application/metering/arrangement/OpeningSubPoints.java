package org.wattline.application.metering.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.customer.Accounts;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.OpeningMeteringPoints;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.ArrangementRefusal;
import org.wattline.domain.premises.AreaCode;

/** Opens further metering points at an account, with or without a meter, each with its place (子计量点). */
public final class OpeningSubPoints {
    private final UnitOfWork work;
    private final Accounts accounts;
    private final MeteringPoints points;
    private final OpeningMeteringPoints opening;
    private final ArrangingPoints arranging;

    public OpeningSubPoints(
            UnitOfWork work,
            Accounts accounts,
            MeteringPoints points,
            OpeningMeteringPoints opening,
            ArrangingPoints arranging) {
        this.work = work;
        this.accounts = accounts;
        this.points = points;
        this.opening = opening;
        this.arranging = arranging;
    }

    /** @param area left out for that of the account's first point */
    public record Open(AccountNo account, Optional<AreaCode> area, MeteringMode mode, LocalDate from, Arrangement as) {}

    public Outcome<MeteringPoint> handle(Caller who, Open command) {
        return work.perform(Act.of(who, "metering.open-sub-point"), () -> {
            Optional<Account> account = accounts.find(command.account);
            if (account.isEmpty()) return Outcome.refused(ArrangementRefusal.NO_SUCH_ACCOUNT);
            Optional<AreaCode> area = command.area.or(() -> points.ofAccounts(List.of(command.account)).stream()
                    .map(MeteringPoint::area)
                    .findFirst());
            if (area.isEmpty()) return Outcome.refused(ArrangementRefusal.NO_AREA);
            return opening.handle(
                            who,
                            new OpeningMeteringPoints.Open(
                                    command.account,
                                    account.get().customer(),
                                    account.get().unit(),
                                    area.get(),
                                    command.mode,
                                    command.as.powerFactor(),
                                    command.as.quantity().mode()))
                    .then(point ->
                            arranging.first(point, command.from, command.as).map(arranged -> point));
        });
    }
}
