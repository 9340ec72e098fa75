package org.wattline.application.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillStanding;
import org.wattline.domain.payment.ReceivableChanged;
import org.wattline.domain.quantity.Money;

/** Notes on bills whether they are paid, as the books tell; a bill that stays paid in part is not written again. */
public final class NotingPayments implements Subscriber {
    private final Bills bills;

    public NotingPayments(Bills bills) {
        this.bills = bills;
    }

    @Override
    public String name() {
        return "billing.noting-payments";
    }

    @Override
    public Set<String> types() {
        return Set.of(ReceivableChanged.TYPE);
    }

    @Override
    public void on(EventFeed.Recorded event) {
        reactionTo(List.of(event)).accept(event);
    }

    @Override
    public Consumer<EventFeed.Recorded> reactionTo(List<EventFeed.Recorded> events) {
        Map<BillNo, BillStanding> standings =
                bills.standings(events.stream().map(NotingPayments::bill).collect(Collectors.toSet()));
        return event -> {
            BillStanding before = Optional.ofNullable(standings.get(bill(event)))
                    .orElseThrow(() -> new IllegalStateException("there is no bill " + bill(event)));
            BillStanding after = note(before, event);
            if (after.equals(before)) return;
            bills.advance(List.of(after));
            standings.put(after.no(), after.at(after.version().next()));
        };
    }

    private static BillStanding note(BillStanding bill, EventFeed.Recorded event) {
        Money paid = Money.yuan(event.fact("paid"));
        Money open = Money.yuan(event.fact("open"));
        Money writtenOff = Money.yuan(event.fact("writtenOff"));
        return bill.paid(paid, open, writtenOff, LocalDate.parse(event.fact("day")));
    }

    private static BillNo bill(EventFeed.Recorded event) {
        return new BillNo(event.fact("bill"));
    }
}
