package org.wattline.adapter.postgres.payment.deposit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.deposit.DepositId;
import org.wattline.domain.payment.deposit.DepositMovement;
import org.wattline.domain.payment.deposit.SecurityDeposit;
import org.wattline.domain.quantity.Money;

/** A row of {@code security_deposit}. */
public record DepositRow(
        UUID id,
        String accountNo,
        UUID customerId,
        String unitPath,
        BigDecimal demandedCny,
        BigDecimal heldCny,
        LocalDate dueOn,
        String reason,
        String demandedBy,
        boolean closed,
        long version) {
    SecurityDeposit deposit(List<Movement> movements) {
        return new SecurityDeposit(
                new DepositId(id),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new UnitPath(unitPath),
                Money.rounded(demandedCny),
                dueOn,
                reason,
                demandedBy,
                movements.stream().map(Movement::movement).toList(),
                closed,
                new Version(version));
    }

    /** A row of {@code security_deposit_movement}. */
    public record Movement(
            UUID depositId,
            int place,
            String kind,
            BigDecimal amountCny,
            BigDecimal interestCny,
            LocalDate day,
            String byLogin) {
        DepositMovement movement() {
            return new DepositMovement(
                    place,
                    DepositMovement.Kind.valueOf(kind),
                    Money.rounded(amountCny),
                    Money.rounded(interestCny),
                    day,
                    byLogin);
        }
    }
}
