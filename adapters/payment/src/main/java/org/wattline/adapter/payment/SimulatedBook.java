package org.wattline.adapter.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.quantity.Money;

/** What moved at a simulated channel, for its statements; for its service it keeps 0.6 %, as the originals do. */
public final class SimulatedBook {
    private static final long PER_MILLE = 6;

    private final List<StatementLine> lines = new CopyOnWriteArrayList<>();
    private volatile BusinessClock clock;

    public SimulatedBook(BusinessClock clock) {
        this.clock = clock;
    }

    /** From now on its days are those of the company's clock, which may be set. */
    public void daysBy(BusinessClock company) {
        clock = company;
    }

    public void paid(String transaction, String order, Money amount) {
        add(Movement.PAID, transaction, order, Optional.empty(), amount, fee(amount));
    }

    public void refunded(String transaction, String order, String refund, Money amount) {
        add(
                Movement.REFUNDED,
                transaction,
                order,
                Optional.of(refund),
                amount,
                fee(amount).negated());
    }

    private static Money fee(Money amount) {
        return Money.fen((amount.fen() * PER_MILLE + 500) / 1_000);
    }

    private void add(
            Movement movement, String transaction, String order, Optional<String> refund, Money amount, Money fee) {
        Instant second = Instant.ofEpochSecond(clock.now().getEpochSecond());
        lines.add(new StatementLine(
                movement, new ChannelReference(transaction), Optional.of(order), refund, amount, fee, second));
    }

    /** The payment with a transaction number. */
    public Optional<StatementLine> payment(String transaction) {
        return lines.stream()
                .filter(line -> line.movement() == Movement.PAID
                        && line.transaction().value().equals(transaction))
                .findFirst();
    }

    public List<StatementLine> of(LocalDate day) {
        return lines.stream().filter(line -> Zone.day(line.at()).equals(day)).toList();
    }
}
