package org.wattline.application.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.billing.SampleBills.CUSTOMER;
import static org.wattline.application.billing.SampleBills.JANUARY;
import static org.wattline.application.billing.SampleBills.NOW;
import static org.wattline.application.billing.SampleBills.UNIT;
import static org.wattline.application.payment.SamplePayments.CLERK;
import static org.wattline.application.payment.SamplePayments.done;
import static org.wattline.application.payment.SamplePayments.in;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.SampleBills;
import org.wattline.application.billing.adjustment.Adjustments;
import org.wattline.application.billing.collective.CollectiveBills;
import org.wattline.application.billing.collective.CollectiveGroups;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillIssued;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.Chain;
import org.wattline.domain.billing.Review;
import org.wattline.domain.billing.adjustment.Adjustment;
import org.wattline.domain.billing.adjustment.Reckoned;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.CollectiveGroup;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.billing.invoice.InvoiceProfile;
import org.wattline.domain.billing.invoice.InvoiceRefusal;
import org.wattline.domain.billing.invoice.InvoiceTitle;
import org.wattline.domain.billing.invoice.Invoiced;
import org.wattline.domain.billing.invoice.TaxNumber;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.ledger.TaxPolicy;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;

/** Invoices over a real store: one for a bill, whatever the platform answers how often, and one that takes it back. */
public abstract class InvoicesContract implements InvoicePlatform {
    private static final InvoiceTitle TITLE = new InvoiceTitle(
            "浙江某某有限公司",
            Optional.of(new TaxNumber("91330000MA27X5PW20")),
            Optional.empty(),
            Optional.of("0571-87654321"),
            Optional.of("中国工商银行"),
            Optional.of("6222021202041000017"));
    private static final TaxPolicy STANDARD =
            new TaxPolicy("VAT", Span.startingOn(LocalDate.of(2019, 4, 1)), "test", Share.percent("13"));

    private final List<Order> ordered = new ArrayList<>();
    private final List<InvoiceNo> asked = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private Instant now = NOW;
    private RequestingInvoices requesting;
    private SendingInvoices sending;
    private TakingBackInvoices takingBack;

    protected abstract BillStore store();

    protected abstract Invoices invoices();

    protected abstract InvoiceProfiles profiles();

    protected abstract Adjustments adjustments();

    protected abstract CollectiveBills collective();

    protected abstract CollectiveGroups groups();

    protected abstract Outbox outbox();

    @Override
    public Answer issue(Order order) {
        ordered.add(order);
        return answers.isEmpty() ? new Answer.Unknown("no answer") : answers.pop();
    }

    @Override
    public Answer ask(InvoiceNo no) {
        asked.add(no);
        return answers.isEmpty() ? new Answer.Unknown("no answer") : answers.pop();
    }

    @BeforeEach
    void wire() {
        AtomicLong running = new AtomicLong();
        Numbers numbers = series -> running.incrementAndGet();
        TaxesOfBills taxes = new TaxesOfBills(days -> List.of(STANDARD));
        takingBack = new TakingBackInvoices(invoices(), store().bills(), adjustments(), numbers, outbox(), () -> now);
        requesting = new RequestingInvoices(
                store().payment().work(),
                invoices(),
                profiles(),
                store().bills(),
                taxes,
                collective(),
                takingBack,
                numbers,
                outbox(),
                () -> now);
        sending = new SendingInvoices(
                store().payment().work(),
                invoices(),
                store().bills(),
                Optional.of(this),
                takingBack,
                outbox(),
                () -> now);
    }

    private BillNo issuedBill() {
        BillNo no = BillNo.of(1);
        in(store().payment().work(), () -> {
            Bill bill = store().bills().add(SampleBills.bill(1, 101, JANUARY));
            Bill reviewed =
                    store().bills().save(done(bill.review(new Review.Facts(false, Optional.empty(), Chain.EMPTY))));
            return store().bills()
                    .save(done(reviewed.issue(LocalDate.of(2026, 3, 17), Chain.EMPTY, false, Optional.empty(), NOW))
                            .state());
        });
        return no;
    }

    private InvoiceProfile profile() {
        return in(
                store().payment().work(), () -> profiles().add(new InvoiceProfile(CUSTOMER, UNIT, TITLE, Version.NEW)));
    }

    private Invoice requested() {
        BillNo bill = issuedBill();
        InvoiceProfile profile = profile();
        assertThat(profiles().find(CUSTOMER)).contains(profile);
        return done(requesting.handle(CLERK, new RequestingInvoices.Request(bill)));
    }

    private static BillNo bill(Invoice invoice) {
        return invoice.about().bill().orElseThrow();
    }

    private static Answer.Done official(int number) {
        return new Answer.Done(new Invoice.Official("%020d".formatted(number), NOW, "x.pdf", "x.ofd"));
    }

    private void send(Answer... next) {
        answers.clear();
        answers.addAll(List.of(next));
        assertThat(sending.sendDue(10)).isPositive();
    }

    private Invoice now(InvoiceNo no) {
        return invoices().find(no).orElseThrow();
    }

    private void reverse(BillNo no) {
        in(store().payment().work(), () -> {
            Bill.Reversal reversal =
                    done(store().bills().find(no).orElseThrow().reverse(BillNo.of(2), "wrong", Chain.EMPTY, NOW));
            Bill reversed = store().bills().save(reversal.reversed());
            return List.of(reversed, store().bills().add(reversal.contrary()));
        });
    }

    @Test
    void an_invoice_comes_back_as_it_was_stored_and_sums_to_its_bill() {
        Invoice invoice = requested();
        assertThat(now(invoice.no())).isEqualTo(invoice);
        assertThat(invoices().of(bill(invoice))).contains(invoice);
        Money total = store().bills().find(bill(invoice)).orElseThrow().total();
        assertThat(invoice.total()).isEqualTo(total);
        assertThat(requesting.handle(CLERK, new RequestingInvoices.Request(bill(invoice))))
                .isEqualTo(Outcome.refused(InvoiceRefusal.ALREADY_INVOICED));
        Invoice another = new Invoice(
                InvoiceNo.of(99),
                Optional.empty(),
                invoice.about(),
                invoice.customer(),
                invoice.unit(),
                TITLE,
                invoice.amounts(),
                "x",
                NOW,
                invoice.stage(),
                Version.NEW);
        assertThatThrownBy(() -> in(store().payment().work(), () -> invoices().add(another)))
                .isInstanceOf(AlreadyThere.class);
    }

    @Test
    void nothing_is_invoiced_without_a_profile_or_before_it_is_issued() {
        Bill draft = in(store().payment().work(), () -> store().bills().add(SampleBills.bill(1, 101, JANUARY)));
        RequestingInvoices.Request wanted = new RequestingInvoices.Request(draft.no());
        assertThat(requesting.handle(CLERK, wanted)).isEqualTo(Outcome.refused(InvoiceRefusal.NO_PROFILE));
        profile();
        assertThat(requesting.handle(CLERK, wanted)).isEqualTo(Outcome.refused(InvoiceRefusal.NOT_ISSUED));
    }

    @Test
    void what_nobody_knows_is_asked_for_before_it_is_sent_again() {
        Invoice invoice = requested();
        send(new Answer.Unknown("no answer"));
        assertThat(sending.sendDue(10)).isZero();
        now = now.plus(Duration.ofMinutes(2));
        send(official(1));
        assertThat(ordered).hasSize(1);
        assertThat(asked).containsExactly(invoice.no());
        assertThat(now(invoice.no()).state()).isEqualTo(Invoice.State.ISSUED);
        now = now.plus(Duration.ofDays(1));
        assertThat(sending.sendDue(10)).isZero();
    }

    @Test
    void what_never_arrived_is_sent_again_under_the_same_number() {
        Invoice invoice = requested();
        send(new Answer.Unknown("no answer"));
        now = now.plus(Duration.ofMinutes(2));
        send(new Answer.NotThere(), official(1));
        assertThat(ordered).extracting(Order::no).containsExactly(invoice.no(), invoice.no());
        assertThat(now(invoice.no()).official()).contains(official(1).official());
    }

    @Test
    void a_rejected_invoice_is_tried_once_more_with_the_title_as_it_is_now() {
        Invoice invoice = requested();
        send(new Answer.Denied("42201 buyer"));
        assertThat(now(invoice.no()).stage()).isInstanceOf(Invoice.Rejected.class);
        InvoiceTitle person = new InvoiceTitle(
                "王小明", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        in(
                store().payment().work(),
                () -> profiles().save(profiles().find(CUSTOMER).orElseThrow().titled(person)));
        Invoice again = done(requesting.handle(
                CLERK,
                new RequestingInvoices.Retry(invoice.no(), now(invoice.no()).version())));
        assertThat(again.title()).isEqualTo(person);
        send(official(1));
        assertThat(now(invoice.no()).state()).isEqualTo(Invoice.State.ISSUED);
        assertThat(requesting.handle(
                        CLERK,
                        new RequestingInvoices.Retry(
                                invoice.no(), now(invoice.no()).version())))
                .isEqualTo(Outcome.refused(InvoiceRefusal.NOT_REJECTED));
    }

    @Test
    void the_invoice_of_a_reversed_bill_is_taken_back_once_and_the_month_says_so() {
        Invoice invoice = requested();
        send(official(1));
        reverse(bill(invoice));
        for (int i = 0; i < 2; i++)
            in(store().payment().work(), () -> {
                takingBack.takeBack(bill(invoice));
                return true;
            });
        send(official(2));
        Invoice red = invoices().red(bill(invoice)).orElseThrow();
        assertThat(ordered.getLast().takesBack())
                .contains(official(1).official().number());
        assertThat(red.total()).isEqualTo(invoice.total().negated());
        assertThat(now(invoice.no()).stage())
                .isEqualTo(new Invoice.TakenBack(official(1).official(), red.no()));
        YearMonth march = YearMonth.of(2026, 3);
        List<Invoices.Sum> sums = invoices().statement(Scope.EVERYTHING, march);
        assertThat(sums).extracting(Invoices.Sum::red).containsExactly(false, true);
        assertThat(Money.sum(sums, sum -> sum.amount().gross())).isEqualTo(Money.ZERO);
        assertThat(invoices().statement(Scope.EVERYTHING, march.plusMonths(1))).isEmpty();
        Invoices.Filter ofMarch = new Invoices.Filter(Optional.empty(), Optional.empty(), Optional.of(march));
        assertThat(invoices()
                        .list(Scope.EVERYTHING, ofMarch, Page.Request.first(5))
                        .items())
                .containsExactly(red, now(invoice.no()));
    }

    /** A credit note for the bill, issued. */
    private BillNo credited(int no, String yuan) {
        BillNo wrong = BillNo.of(1);
        return in(store().payment().work(), () -> {
            Bill bill = store().bills().find(wrong).orElseThrow();
            Money total = Money.yuan(yuan);
            RatedLine line = bill.calculation().lines().getFirst();
            RatedLine less = new RatedLine(
                    LineCode.CORRECTION_ENERGY,
                    Optional.empty(),
                    0,
                    line.span(),
                    Figure.of(new Energy(total.yuan())),
                    Figure.of(UnitPrice.parse("1")),
                    line.share(),
                    total,
                    line.provision(),
                    line.readings(),
                    line.trace(),
                    line.rounding());
            Adjustment.Drafted drafted = done(Adjustment.drafted(
                    BillNo.of(no),
                    new Account(
                            bill.account(),
                            bill.customer(),
                            bill.unit(),
                            bill.category(),
                            new Account.Stage.Open(LocalDate.of(2020, 1, 1)),
                            List.of(),
                            Version.NEW),
                    Optional.of(bill),
                    "price was wrong",
                    "{}",
                    new Reckoned(List.of(less), Energy.ZERO, total, false),
                    "clerk",
                    NOW));
            Bill approved = store().bills()
                    .save(done(store().bills().add(drafted.bill()).approved()));
            Bill issued = store().bills()
                    .save(done(approved.issue(LocalDate.of(2026, 3, 17), Chain.EMPTY, false, Optional.empty(), NOW))
                            .state());
            return adjustments().add(drafted.note().state()).no().equals(issued.no()) ? issued.no() : wrong;
        });
    }

    private void issued(BillNo no, String yuan) {
        in(store().payment().work(), () -> {
            takingBack.on(new EventFeed.Recorded(
                    "1",
                    new UUID(0, 1),
                    BillIssued.TYPE,
                    1,
                    no.value(),
                    NOW,
                    "test",
                    Map.of("bill", no.value(), "amount", yuan)));
            return true;
        });
    }

    @Test
    void a_credit_note_takes_back_a_part_and_a_reversal_what_is_left() {
        Invoice invoice = requested();
        send(official(1));
        issued(credited(11, "-10.00"), "-10.00");
        issued(BillNo.of(11), "-10.00");
        Invoice part = invoices().red(BillNo.of(11)).orElseThrow();
        assertThat(part.amounts()).containsExactly(TaxedAmount.in(Money.yuan("-10.00"), Share.percent("13")));
        send(official(2));
        assertThat(ordered.getLast().takesBack())
                .contains(official(1).official().number());
        assertThat(now(invoice.no()).state()).isEqualTo(Invoice.State.ISSUED);
        assertThat(invoices().parts(invoice.no())).containsExactly(now(part.no()));
        assertThat(requesting.handle(CLERK, new RequestingInvoices.Request(BillNo.of(11))))
                .isEqualTo(Outcome.refused(InvoiceRefusal.ALREADY_INVOICED));
        BillNo more = credited(12, invoice.total().negated().toString());
        assertThat(requesting.handle(CLERK, new RequestingInvoices.Request(more)))
                .isEqualTo(Outcome.refused(InvoiceRefusal.MORE_THAN_INVOICED));
        reverse(bill(invoice));
        in(store().payment().work(), () -> {
            takingBack.takeBack(bill(invoice));
            return true;
        });
        send(official(3));
        Invoice rest = invoices().red(bill(invoice)).orElseThrow();
        assertThat(rest.total().plus(part.total())).isEqualTo(invoice.total().negated());
        assertThat(now(invoice.no()).state()).isEqualTo(Invoice.State.TAKEN_BACK);
    }

    @Test
    void a_credit_note_that_is_issued_while_the_invoice_is_on_its_way_takes_back_its_part_when_that_is_out() {
        Invoice invoice = requested();
        BillNo note = credited(11, "-10.00");
        issued(note, "-10.00");
        assertThat(requesting.handle(CLERK, new RequestingInvoices.Request(note)))
                .isEqualTo(Outcome.refused(InvoiceRefusal.NOT_OUT));
        send(official(1));
        assertThat(invoices().red(note).map(Invoice::takesBack)).contains(Optional.of(invoice.no()));
    }

    /** The issued bill on a collective bill. */
    private static CollectiveGroup group() {
        return CollectiveGroup.formed(new CollectiveGroupId(new UUID(5, 5)), "two flats", CUSTOMER, UNIT);
    }

    private CollectiveBillNo together() {
        return together(in(store().payment().work(), () -> groups().add(group())), 1, YearMonth.of(2026, 1));
    }

    /** @param no of the bill that is on it, and of itself */
    private CollectiveBillNo together(CollectiveGroup group, int no, YearMonth month) {
        return in(store().payment().work(), () -> {
                    Bill bill = store().bills().find(BillNo.of(no)).orElseThrow();
                    List<TaxedAmount> taxes = List.of(TaxedAmount.in(bill.total(), Share.percent("13")));
                    return collective()
                            .add(done(CollectiveBill.made(
                                            CollectiveBillNo.of(no),
                                            group,
                                            month,
                                            List.of(new CollectiveBill.Taxed(bill, taxes)),
                                            LocalDate.of(2026, 3, 17)))
                                    .state());
                })
                .no();
    }

    @Test
    void a_collective_bill_has_one_invoice_and_its_bills_none_of_their_own() {
        BillNo bill = issuedBill();
        RequestingInvoices.RequestTogether wanted = new RequestingInvoices.RequestTogether(together());
        assertThat(requesting.handle(CLERK, wanted)).isEqualTo(Outcome.refused(InvoiceRefusal.NO_PROFILE));
        assertThat(profile().title()).isEqualTo(TITLE);
        Invoice invoice = done(requesting.handle(CLERK, wanted));
        assertThat(now(invoice.no())).isEqualTo(invoice);
        assertThat(invoices().of(CollectiveBillNo.of(1))).contains(invoice);
        assertThat(invoice.total())
                .isEqualTo(store().bills().find(bill).orElseThrow().total());
        assertThat(requesting.handle(CLERK, wanted)).isEqualTo(Outcome.refused(InvoiceRefusal.ALREADY_INVOICED));
        assertThat(requesting.handle(CLERK, new RequestingInvoices.Request(bill)))
                .isEqualTo(Outcome.refused(InvoiceRefusal.INVOICED_TOGETHER));
        send(official(1));
        assertThat(ordered.getLast().about()).isEqualTo(new Invoiced.Together(CollectiveBillNo.of(1)));
        assertThat(now(invoice.no()).state()).isEqualTo(Invoice.State.ISSUED);
        assertThat(invoices()
                        .list(Scope.EVERYTHING, Invoices.Filter.ALL, Page.Request.first(5))
                        .items())
                .containsExactly(now(invoice.no()));
    }

    @Test
    void a_collective_bill_of_less_than_nothing_takes_so_much_of_an_earlier_invoice_back() {
        BillNo bill = issuedBill();
        profile();
        Invoice blue = done(requesting.handle(CLERK, new RequestingInvoices.RequestTogether(together())));
        reverse(bill);
        CollectiveGroup group = group();
        RequestingInvoices.RequestTogether less =
                new RequestingInvoices.RequestTogether(together(group, 2, YearMonth.of(2026, 2)));
        assertThat(requesting.handle(CLERK, less))
                .as("the invoice is still on its way")
                .isEqualTo(Outcome.refused(InvoiceRefusal.NO_INVOICE_TO_TAKE_BACK));
        send(official(1));
        Invoice red = done(requesting.handle(CLERK, less));
        assertThat(red.takesBack()).contains(blue.no());
        assertThat(red.about()).isEqualTo(new Invoiced.Together(CollectiveBillNo.of(2)));
        assertThat(red.title()).isEqualTo(blue.title());
        assertThat(red.amounts())
                .isEqualTo(blue.amounts().stream().map(TaxedAmount::negated).toList());
        assertThat(invoices().red(CollectiveBillNo.of(2))).contains(red);
        assertThat(invoices().of(CollectiveBillNo.of(2))).isEmpty();
        assertThat(requesting.handle(CLERK, less)).isEqualTo(Outcome.refused(InvoiceRefusal.ALREADY_INVOICED));
        send(official(2));
        assertThat(ordered.getLast().takesBack()).contains("%020d".formatted(1));
        assertThat(now(red.no()).state()).isEqualTo(Invoice.State.ISSUED);
        assertThat(invoices().parts(blue.no())).containsExactly(now(red.no()));
        assertThat(invoices().earlier(group.id(), CollectiveBillNo.of(2))).containsExactly(now(blue.no()));
    }

    @Test
    void collective_bills_take_no_more_back_than_is_left_of_an_earlier_invoice() {
        BillNo bill = issuedBill();
        profile();
        Invoice blue = done(requesting.handle(CLERK, new RequestingInvoices.RequestTogether(together())));
        send(official(1));
        CollectiveGroup group = group();
        assertThat(credited(2, "-5.00")).isEqualTo(BillNo.of(2));
        Invoice red = done(requesting.handle(
                CLERK, new RequestingInvoices.RequestTogether(together(group, 2, YearMonth.of(2026, 2)))));
        assertThat(red.total()).isEqualTo(Money.yuan("-5.00"));
        Money total = store().bills().find(bill).orElseThrow().total();
        credited(3, total.negated().yuan().toPlainString());
        assertThat(requesting.handle(
                        CLERK, new RequestingInvoices.RequestTogether(together(group, 3, YearMonth.of(2026, 3)))))
                .isEqualTo(Outcome.refused(InvoiceRefusal.NO_INVOICE_TO_TAKE_BACK));
        assertThat(invoices().parts(blue.no())).containsExactly(red);
    }

    @Test
    void a_collective_bill_with_a_bill_that_was_invoiced_alone_gets_none() {
        Invoice alone = requested();
        CollectiveBillNo both = together();
        assertThat(requesting.handle(CLERK, new RequestingInvoices.RequestTogether(both)))
                .isEqualTo(Outcome.refused(InvoiceRefusal.INVOICED_ALONE));
        assertThat(invoices().anyAlone(List.of(bill(alone)))).isTrue();
        assertThat(requesting.handle(CLERK, new RequestingInvoices.RequestTogether(CollectiveBillNo.of(9))))
                .isEqualTo(Outcome.refused(BillRefusal.UNKNOWN));
    }

    @Test
    void a_bill_that_is_reversed_while_its_invoice_is_on_its_way_gets_both() {
        Invoice invoice = requested();
        reverse(bill(invoice));
        in(store().payment().work(), () -> {
            takingBack.takeBack(bill(invoice));
            return true;
        });
        assertThat(invoices().red(bill(invoice))).isEmpty();
        send(official(1));
        assertThat(invoices().red(bill(invoice))).isPresent();
        send(official(2));
        assertThat(now(invoice.no()).state()).isEqualTo(Invoice.State.TAKEN_BACK);
    }
}
