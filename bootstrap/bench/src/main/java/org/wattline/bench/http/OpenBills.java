package org.wattline.bench.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.Server;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/** The bills of last month, calculated, reviewed and issued by the product's own use cases; accounts without a published price have none. */
final class OpenBills {
    private static final Caller BILLER = Caller.system("bench");
    private static final int TOGETHER = 200;

    private final Server server;
    private final Bills bills;
    private final Span month;

    OpenBills(Server server) {
        this.server = server;
        this.bills = server.part(Bills.class);
        LocalDate first = server.part(BusinessClock.class).today().withDayOfMonth(1);
        this.month = Span.of(first.minusMonths(1), first);
    }

    void issue(List<AccountNo> accounts, LongConsumer done) {
        for (int from = 0; from < accounts.size(); from += TOGETHER) {
            List<AccountNo> some = accounts.subList(from, Math.min(accounts.size(), from + TOGETHER));
            server.part(CalculatingBills.class).handle(BILLER, new CalculatingBills.CalculatePart(some, month));
            server.part(UnitOfWork.class).perform(Act.of(BILLER, "bench.issue"), () -> Outcome.done(issued(some)));
            done.accept(from + some.size());
        }
    }

    private long issued(List<AccountNo> accounts) {
        return accounts.stream()
                .map(account -> bills.living(account, month).map(this::issue))
                .filter(Optional::isPresent)
                .count();
    }

    private Outcome<Bill> issue(Bill bill) {
        return server.part(ReviewingBills.class)
                .handle(BILLER, new ReviewingBills.ReviewBill(bill.no(), bill.version()))
                .then(reviewed -> server.part(IssuingBills.class)
                        .handle(BILLER, new IssuingBills.Issue(reviewed.no(), reviewed.version())));
    }
}
