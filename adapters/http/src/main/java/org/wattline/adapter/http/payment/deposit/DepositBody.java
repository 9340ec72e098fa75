package org.wattline.adapter.http.payment.deposit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.deposit.DepositMovement;
import org.wattline.domain.payment.deposit.SecurityDeposit;
import org.wattline.domain.quantity.Money;

/**
 * Security that a customer put down, or is to.
 *
 * @param held what is held of it
 */
public record DepositBody(
        String depositId,
        AccountNo accountNo,
        CustomerId customerId,
        UnitPath unit,
        Money demanded,
        Money held,
        LocalDate dueOn,
        String reason,
        String demandedBy,
        List<Moved> movements,
        boolean closed,
        Version version)
        implements Tagged, Belonging {
    static final String ID = "019c5a10-0000-7000-8000-0000000000c1";
    static final DepositBody EXAMPLE = new DepositBody(
            ID,
            AccountNo.of(1),
            new CustomerId(UUID.fromString("019c5a10-0000-7000-8000-000000000001")),
            new UnitPath("/33/3301/330106"),
            Money.yuan("1000.00"),
            Money.yuan("1000.00"),
            LocalDate.of(2026, 3, 10),
            "临时用电",
            "cashier",
            List.of(new Moved(
                    DepositMovement.Kind.RECEIVED,
                    Money.yuan("1000.00"),
                    Money.ZERO,
                    LocalDate.of(2026, 3, 2),
                    "cashier")),
            false,
            new Version(2));

    static DepositBody of(SecurityDeposit held) {
        return new DepositBody(
                held.id().toString(),
                held.account(),
                held.customer(),
                held.unit(),
                held.demanded(),
                held.held(),
                held.dueOn(),
                held.reason(),
                held.demandedBy(),
                held.movements().stream().map(Moved::of).toList(),
                held.closed(),
                held.version());
    }

    @Override
    public Scope.Owner owner() {
        return Scope.Owner.of(unit, customerId.value());
    }

    /** @param interest what was paid for holding it; of what was given back only */
    public record Moved(DepositMovement.Kind kind, Money amount, Money interest, LocalDate day, String by) {
        static Moved of(DepositMovement movement) {
            return new Moved(movement.kind(), movement.amount(), movement.interest(), movement.day(), movement.by());
        }
    }
}
