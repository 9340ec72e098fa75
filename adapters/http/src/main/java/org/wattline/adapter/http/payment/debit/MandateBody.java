package org.wattline.adapter.http.payment.debit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.debit.Mandate;
import org.wattline.domain.payment.debit.MandateNo;
import org.wattline.domain.quantity.Money;

/**
 * A mandate as clients see it.
 *
 * @param payer number of the bank account or of the wallet's agreement, masked
 * @param evidence of the consent
 */
public record MandateBody(
        MandateNo mandateNo,
        AccountNo accountNo,
        CustomerId customerId,
        UnitPath unit,
        Channel channel,
        String payer,
        Money perDebit,
        Money perMonth,
        LocalDate validUntil,
        String consentBy,
        Instant consentAt,
        String evidence,
        Mandate.State state,
        Optional<String> endedWhy,
        Version version)
        implements Tagged, Belonging {
    static final MandateBody EXAMPLE = new MandateBody(
            MandateNo.of(1),
            AccountNo.of(1),
            new CustomerId(UUID.fromString("019c5a10-0000-7000-8000-000000000001")),
            new UnitPath("/33/3301/330106"),
            Channel.DIRECT_DEBIT,
            "***************0017",
            Money.yuan("500.00"),
            Money.yuan("1000.00"),
            LocalDate.of(2028, 12, 31),
            "13812345678",
            Instant.parse("2026-02-11T02:00:00Z"),
            "own login",
            Mandate.State.ACTIVE,
            Optional.empty(),
            new Version(1));

    static MandateBody of(Mandate mandate) {
        return new MandateBody(
                mandate.no(),
                mandate.account(),
                mandate.customer(),
                mandate.unit(),
                mandate.channel(),
                mandate.payer().masked(),
                mandate.limits().perDebit(),
                mandate.limits().perMonth(),
                mandate.validUntil(),
                mandate.consent().by(),
                mandate.consent().at(),
                mandate.consent().evidence(),
                mandate.state(),
                mandate.stage() instanceof Mandate.Ended ended ? Optional.of(ended.why()) : Optional.empty(),
                mandate.version());
    }

    @Override
    public Scope.Owner owner() {
        return Scope.Owner.of(unit, customerId.value());
    }
}
