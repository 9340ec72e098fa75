package org.wattline.adapter.http.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.contract.AgreedBody;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/**
 * An account at a glance.
 *
 * @param owed what is owed less what was paid ahead; negative for a credit
 */
public record AccountBody(
        AccountNo accountNo,
        CustomerId customerId,
        String holder,
        UnitPath unit,
        UseCategory category,
        LocalDate openedOn,
        Optional<LocalDate> closedOn,
        Optional<Supply> supply,
        Optional<Money> owed,
        List<Point> meteringPoints,
        Version version)
        implements Tagged, Belonging {
    static final AccountBody EXAMPLE = new AccountBody(
            AccountNo.of(1),
            CustomerBody.EXAMPLE.customerId(),
            "王*",
            new UnitPath("/33/3301/330106"),
            UseCategory.RESIDENTIAL,
            LocalDate.of(2026, 1, 8),
            Optional.empty(),
            Optional.of(new Supply(
                    ContractNo.of(1),
                    ContractType.RESIDENTIAL,
                    "浙江省杭州市**********",
                    "A330106-001",
                    Optional.of(AgreedBody.EXAMPLE))),
            Optional.of(Money.yuan("201.80")),
            List.of(new Point("2000000000010", Optional.of("M-0001"))),
            new Version(1));

    static AccountBody of(AccountViews.Summary summary, Exchange<?> x) {
        return new AccountBody(
                summary.no(),
                summary.customer(),
                x.reveal(summary.holder()),
                summary.unit(),
                summary.category(),
                summary.openedOn(),
                summary.closedOn(),
                summary.contract()
                        .map(supply -> new Supply(
                                supply.no(),
                                supply.type(),
                                x.reveal(supply.address()),
                                supply.area().code(),
                                supply.terms().map(AgreedBody::of))),
                summary.owed(),
                summary.points().stream()
                        .map(point -> new Point(point.no(), point.meter()))
                        .toList(),
                summary.version());
    }

    @Override
    public Scope.Owner owner() {
        return Scope.Owner.of(unit, customerId.value());
    }

    /** How it is supplied. @param terms those in force today */
    public record Supply(
            ContractNo contractNo, ContractType type, String address, String area, Optional<AgreedBody> terms) {}

    /** Where it is measured. @param meter asset number of the meter that hangs there */
    public record Point(String meteringPointNo, Optional<String> meter) {}
}
