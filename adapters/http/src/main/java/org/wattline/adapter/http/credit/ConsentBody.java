package org.wattline.adapter.http.credit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.credit.CreditConsent;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;

/**
 * A consent as clients see it.
 *
 * @param authorisation its number at the partner, masked
 * @param band what the partner said last, never a score
 */
public record ConsentBody(
        UUID consentId,
        AccountNo accountNo,
        CustomerId customerId,
        UnitPath unit,
        String authorisation,
        String givenBy,
        Instant givenAt,
        String evidence,
        Optional<String> band,
        Optional<Instant> bandAt,
        Optional<String> endedWhy,
        Version version)
        implements Tagged, Belonging {
    static final String ID = "019c5a10-0000-7000-8000-000000000011";
    static final ConsentBody EXAMPLE = new ConsentBody(
            UUID.fromString(ID),
            AccountNo.of(1),
            new CustomerId(UUID.fromString("019c5a10-0000-7000-8000-000000000001")),
            new UnitPath("/33/3301/330106"),
            "********1234",
            "13812345678",
            Instant.parse("2026-02-11T02:00:00Z"),
            "own login",
            Optional.of("700-950"),
            Optional.of(Instant.parse("2026-02-11T02:10:00Z")),
            Optional.empty(),
            new Version(2));

    static ConsentBody of(CreditConsent consent) {
        return new ConsentBody(
                consent.id().value(),
                consent.account(),
                consent.customer(),
                consent.unit(),
                consent.authorisation().masked(),
                consent.by(),
                consent.at(),
                consent.evidence(),
                consent.grade().map(CreditConsent.OutsideGrade::band),
                consent.grade().map(CreditConsent.OutsideGrade::at),
                consent.ended().map(CreditConsent.Ended::why),
                consent.version());
    }

    @Override
    public Scope.Owner owner() {
        return Scope.Owner.of(unit, customerId.value());
    }
}
