package org.wattline.application.payment.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.customer.Customers;
import org.wattline.application.payment.Books;
import org.wattline.application.payment.CollectionPolicies;
import org.wattline.application.payment.PaymentViews;
import org.wattline.application.payment.Payments;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.payment.agency.Agency;
import org.wattline.domain.payment.agency.ReceiptNo;
import org.wattline.domain.quantity.Money;

/** What an agency may ask: what an account owes (欠费查询), what became of a receipt, what it took on a day. */
public final class AgencyDesk {
    private final Agencies agencies;
    private final AgencyReceipts receipts;
    private final Payments payments;
    private final Books books;
    private final Customers customers;
    private final CollectionPolicies policies;
    private final BusinessClock clock;

    public AgencyDesk(
            Agencies agencies,
            AgencyReceipts receipts,
            Payments payments,
            Books books,
            Customers customers,
            CollectionPolicies policies,
            BusinessClock clock) {
        this.agencies = agencies;
        this.receipts = receipts;
        this.payments = payments;
        this.books = books;
        this.customers = customers;
        this.policies = policies;
        this.clock = clock;
    }

    public Optional<Agency> agency(String login) {
        return agencies.of(login);
    }

    /** What an account owes today, late fees with it; the name is masked, so that whoever pays sees that it is the right one. */
    public Outcome<Debt> debt(AccountNo account) {
        LocalDate today = clock.today();
        return books.of(account).map(balance -> {
            Money owed =
                    Money.sum(balance.open(), Receivable::open).plus(balance.accrued(policies.inForce(today), today));
            return new Debt(
                    account, name(balance), today, owed.minus(balance.prepaid()).max(Money.ZERO), balance.prepaid());
        });
    }

    private String name(AccountBalance balance) {
        return customers
                .find(balance.customer())
                .map(Customer::name)
                .map(name -> name.masked())
                .orElse("");
    }

    /** What became of a receipt (查单). */
    public Optional<Payment> receipt(Agency agency, ReceiptNo number) {
        return payments.find(Channel.AGENCY, agency.code().reference(number));
    }

    /** What the agency took on a day, for it to compare. */
    public Day day(Agency agency, LocalDate day) {
        List<PaymentViews.Row> taken = receipts.taken(agency.code(), Zone.startOf(day), Zone.startOf(day.plusDays(1)));
        return new Day(agency, day, taken);
    }

    /** What an account owes. @param toPay what settles everything today, after what is paid ahead */
    public record Debt(AccountNo account, String name, LocalDate day, Money toPay, Money prepaid) {}

    /** A day's receipts. */
    public record Day(Agency agency, LocalDate day, List<PaymentViews.Row> receipts) {
        public Day {
            receipts = List.copyOf(receipts);
        }

        /** Those that stand. */
        public List<PaymentViews.Row> standing() {
            return receipts.stream()
                    .filter(row -> !row.state().equals("REVERSED"))
                    .toList();
        }

        public Money taken() {
            return Money.sum(standing(), PaymentViews.Row::amount);
        }
    }
}
