package org.wattline.adapter.postgres.billing.overtaken;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.overtaken.OvertakenBill;
import org.wattline.domain.billing.overtaken.OvertakenCause;
import org.wattline.domain.billing.overtaken.SuspectBill;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/** A row of {@code bill_overtaken}. */
public record OvertakenRow(
        String billNo,
        String accountNo,
        UUID customerId,
        String unitPath,
        LocalDate periodFrom,
        LocalDate periodTo,
        BigDecimal beforeKwh,
        BigDecimal beforeCny,
        List<String> causes,
        Optional<BigDecimal> afterKwh,
        Optional<BigDecimal> afterCny,
        Optional<String> why,
        Instant noticedAt,
        Instant lookedAt,
        String stage,
        String explainedBy,
        String reason,
        long version) {
    OvertakenBill found() {
        return new OvertakenBill(
                new SuspectBill(
                        new BillNo(billNo),
                        new AccountNo(accountNo),
                        new CustomerId(customerId),
                        new UnitPath(unitPath),
                        Span.of(periodFrom, periodTo),
                        figures(beforeKwh, beforeCny)),
                causes.stream().map(OvertakenCause::valueOf).collect(Collectors.toSet()),
                afterKwh.flatMap(energy -> afterCny.map(total -> figures(energy, total))),
                why,
                noticedAt,
                lookedAt,
                OvertakenBill.Stage.of(stage, explainedBy, reason),
                new Version(version));
    }

    private static Rebilled.Figures figures(BigDecimal energy, BigDecimal total) {
        return new Rebilled.Figures(new Energy(energy), Money.rounded(total));
    }
}
