package org.wattline.adapter.http.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;

/** A supply contract as clients see it, with all its terms. */
public record ContractBody(
        ContractNo contractNo,
        AccountNo accountNo,
        UnitPath unit,
        ContractType type,
        String state,
        Optional<LocalDate> signedOn,
        Optional<LocalDate> inForceFrom,
        Optional<LocalDate> inForceTo,
        List<Dated> terms,
        Version version)
        implements Tagged {
    public static final ContractBody EXAMPLE = new ContractBody(
            ContractNo.of(1),
            AccountNo.of(1),
            new UnitPath("/33/3301/330106"),
            ContractType.RESIDENTIAL,
            "IN_FORCE",
            Optional.of(LocalDate.of(2026, 1, 6)),
            Optional.of(LocalDate.of(2026, 1, 8)),
            Optional.empty(),
            List.of(new Dated(
                    LocalDate.of(2026, 1, 8),
                    Optional.empty(),
                    AgreedBody.EXAMPLE,
                    Instant.parse("2026-01-06T02:00:00Z"))),
            new Version(2));

    public static ContractBody of(SupplyContract contract) {
        return new ContractBody(
                contract.no(),
                contract.account(),
                contract.unit(),
                contract.type(),
                switch (contract.stage()) {
                    case SupplyContract.Stage.Draft draft -> "DRAFT";
                    case SupplyContract.Stage.InForce inForce -> "IN_FORCE";
                    case SupplyContract.Stage.Terminated terminated -> "TERMINATED";
                },
                switch (contract.stage()) {
                    case SupplyContract.Stage.Draft draft -> Optional.empty();
                    case SupplyContract.Stage.InForce inForce -> Optional.of(inForce.signedOn());
                    case SupplyContract.Stage.Terminated terminated -> Optional.of(terminated.signedOn());
                },
                contract.validity().map(span -> span.from()),
                contract.validity().flatMap(span -> span.to()),
                contract.terms().stream().map(Dated::of).toList(),
                contract.version());
    }

    /** Terms with the days for which they hold. @param recordedAt when the company learnt of them */
    public record Dated(LocalDate from, Optional<LocalDate> to, AgreedBody agreed, Instant recordedAt) {
        static Dated of(Terms terms) {
            return new Dated(
                    terms.during().from(), terms.during().to(), AgreedBody.of(terms.agreed()), terms.recordedAt());
        }
    }
}
