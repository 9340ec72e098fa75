package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.connection.Office.refused;
import static org.wattline.application.connection.Office.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.fee.DeterminingFees;
import org.wattline.application.connection.fee.OrderingFees;
import org.wattline.application.connection.fee.ReleasingFees;
import org.wattline.application.connection.fee.RelievingFees;
import org.wattline.application.connection.fee.TakingFees;
import org.wattline.application.payment.ReceivingChannelNotices;
import org.wattline.application.payment.refund.DecidingRefunds;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.fee.FeeCalculation;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeChargeRefusal;
import org.wattline.domain.connection.fee.FeeItem;
import org.wattline.domain.connection.fee.FeeModel;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.connection.fee.FeeRefusal;
import org.wattline.domain.connection.fee.FeeRelief;
import org.wattline.domain.connection.fee.FeeSchedule;
import org.wattline.domain.connection.fee.FeeStandard;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.connection.fee.FeesDue;
import org.wattline.domain.connection.plan.FeedsDiffer;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentOrder;
import org.wattline.domain.payment.PaymentOrderRefusal;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.Posting;
import org.wattline.domain.payment.cashier.CashierRefusal;
import org.wattline.domain.payment.instalment.Instalment;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Money;

/** The fee of worked example E2-3 over a real store: charged, paid, waived, divided, reduced, cancelled and given back. */
public abstract class FeesContract {
    private static final List<Feed> FEEDS = Feed.parse("AC_10_KV:5000:OVERHEAD; AC_10_KV:3000:OVERHEAD");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    protected abstract ConnectionStore store();

    private Office office;
    private FeeDesk desk;
    private Caller applicant;
    private Caller clerk;
    private Caller cashier;
    private Caller chief;
    private ConnectionApplication application;

    @BeforeEach
    void open() {
        store().clock().set(Instant.parse("2026-03-02T03:00:00Z"));
        office = new Office(store());
        desk = office.fees;
        clerk = office.everybody();
        cashier = office.everybody();
        chief = office.everybody();
        applicant = office.applicant();
        application = office.submitted(applicant);
        office.complete(application, clerk, "", "ACCEPT");
    }

    private FeeCalculation calculated(List<Feed> feeds) {
        return value(desk.determining.handle(new DeterminingFees.Calculate(application.unit(), feeds, TODAY)))
                .parts()
                .getFirst();
    }

    private FeeCharge charged(List<Feed> feeds) {
        ConnectionApplication accepted = office.read(application);
        return office.in(() -> value(desk.charging.charge(accepted, calculated(feeds), clerk.login())));
    }

    private FeeCharge read(FeeCharge charge) {
        return store().fees().charges().find(charge.no()).orElseThrow();
    }

    private Outcome<FeeCharge> take(FeeCharge charge, String yuan, String reference) {
        return desk.taking.handle(
                cashier,
                new TakingFees.Take(
                        charge.no(),
                        Channel.COUNTER,
                        Optional.of(new ChannelReference(charge.no() + reference)),
                        Money.yuan(yuan)));
    }

    @Test
    void money_of_channels_that_tell_of_it_themselves_is_not_typed_in_for_a_fee() {
        FeeCharge charge = charged(FEEDS);
        for (Channel channel : Channel.values())
            if (channel.tellsItself())
                assertThat(desk.taking.handle(
                                cashier,
                                new TakingFees.Take(
                                        charge.no(),
                                        channel,
                                        Optional.of(new ChannelReference(charge.no() + channel.code())),
                                        Money.yuan("100.00"))))
                        .as("%s", channel)
                        .isEqualTo(Outcome.refused(PaymentRefusal.TOLD_BY_CHANNEL));
        assertThat(entries(charge)).containsExactly("FEE_CHARGED 630000.00");
    }

    @Test
    void a_cashier_whose_day_is_closed_takes_no_fee() {
        FeeCharge charge = charged(FEEDS);
        desk.closedTills.add(cashier.login());
        assertThat(take(charge, "100.00", "R1")).isEqualTo(Outcome.refused(CashierRefusal.DAY_CLOSED));
        assertThat(entries(charge)).containsExactly("FEE_CHARGED 630000.00");
        desk.closedTills.clear();
        assertThat(value(take(charge, "100.00", "R1")).paid()).isEqualTo(Money.yuan("100.00"));
    }

    private RelievingFees.On on(FeeCharge charge) {
        return new RelievingFees.On(charge.no(), read(charge).version());
    }

    private Outcome<FeeCharge> askWaiver(FeeCharge charge, String yuan) {
        return desk.relieving.handle(
                clerk, new RelievingFees.AskWaiver(on(charge), Money.yuan(yuan), "园区扶持项目", "省发改〔2025〕17号"));
    }

    /** The entries about a fee: cause, and by how much what it owes changed. */
    private List<String> entries(FeeCharge charge) {
        return store().fees().views().entries(Scope.EVERYTHING, charge.books(), Page.Request.first(50)).items().stream()
                .map(entry -> entry.cause() + " " + owed(entry))
                .toList();
    }

    private static Money owed(LedgerEntry entry) {
        return Money.sum(
                entry.postings().stream()
                        .filter(each -> each.account().kind().equals("FEE_RECEIVABLE"))
                        .toList(),
                Posting::amount);
    }

    @Test
    void a_fee_is_charged_once_with_its_notice_and_stands_in_the_ledger() {
        FeeCharge charge = charged(FEEDS);

        assertThat(read(charge)).isEqualTo(charge);
        assertThat(charge.notice().amount()).isEqualTo(Money.yuan("630000.00"));
        assertThat(charge.notice().legalBasis()).isEqualTo("发改价格〔2003〕2279号");
        assertThat(charge.notice().standards()).isEqualTo("HIGH_RELIABILITY /33 AC_10_KV 2024-01-01");
        assertThat(charge.notice().dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(entries(charge)).containsExactly("FEE_CHARGED 630000.00");
        assertThat(charged(FEEDS)).as("calculated again").isEqualTo(charge);
        assertThat(store().fees().charges().of(application.no())).containsExactly(charge);
        assertThat(store().fees().charges().under(charge.books())).contains(charge);
        FeeCharge second = new FeeCharge(
                FeeNo.of(store().numbers().next("fee")),
                charge.application(),
                charge.unit(),
                AccountNo.of(store().numbers().next("account")),
                charge.notice(),
                Money.ZERO,
                List.of(),
                List.of(),
                false,
                Version.NEW);
        assertThatThrownBy(() -> office.in(() -> store().fees().charges().add(second)))
                .isInstanceOf(AlreadyThere.class);
        assertThat(office.factsOf(application.no().value())).contains("connection.fee-charged");
    }

    @Test
    void each_item_that_the_company_charges_has_a_notice_of_its_own() {
        FeeItem tests = new FeeItem(
                "TESTS", Text.of("试验费", "Tests"), "鄂价环资〔2026〕3号", false, FeeModel.EVERY_FEED, Span.startingOn(TODAY));
        FeeStandard standard = new FeeStandard(
                "TESTS",
                new UnitPath("/33"),
                VoltageLevel.AC_10_KV,
                BigDecimal.ZERO,
                new BigDecimal("300"),
                BigDecimal.ONE,
                BigDecimal.ONE,
                Span.startingOn(TODAY),
                "test");
        FeeSchedule schedule = new FeeSchedule(
                List.of(FeeDesk.SCHEDULE.items().getFirst(), tests),
                List.of(FeeDesk.SCHEDULE.standards().getFirst(), standard));
        FeesDue due = value(schedule.due(application.unit(), FEEDS, TODAY));
        assertThat(due.amount()).isEqualTo(Money.yuan("630600.00"));

        assertThat(office.in(() -> value(desk.charging.charge(office.read(application), due, clerk.login()))))
                .isTrue();
        assertThat(store().fees().charges().of(application.no()))
                .extracting(each -> each.notice().item() + " " + each.notice().legalBasis() + " "
                        + each.notice().amount())
                .containsExactlyInAnyOrder("HIGH_RELIABILITY 发改价格〔2003〕2279号 630000.00", "TESTS 鄂价环资〔2026〕3号 600.00");
        assertThat(desk.charging.settled(application.no(), List.of())).isFalse();
    }

    /** 5,000 and 3,000 kVA at 10 kV cost 630,000.00, whatever anybody says of fees; supply begins when that is charged, and waived or paid. */
    @Test
    void a_fee_that_the_standards_make_due_keeps_supply_from_beginning_until_it_is_charged() {
        assertThat(settled(Map.of())).as("nothing is known of two sources").isEqualTo("true");
        Map<String, String> told =
                Map.of("feeApplies", "false", "feeds", "AC_10_KV:5000:OVERHEAD; AC_10_KV:3000:OVERHEAD");
        assertThat(settled(told)).isEqualTo("false");
        FeeCharge less = charged(Feed.parse("AC_10_KV:5000:OVERHEAD; AC_10_KV:2000:OVERHEAD"));
        value(take(less, "420000.00", "L"));
        assertThat(settled(told)).as("less is charged than is due").isEqualTo("false");
        FeeCharge charge = charged(FEEDS);
        assertThat(settled(told)).as("charged, and not paid").isEqualTo("false");
        value(take(charge, "630000.00", "R"));
        assertThat(settled(told)).isEqualTo("true");

        ConnectionApplication other = office.submitted(applicant);
        assertThat(facts(other, told)).as("not accepted yet").containsEntry("feesSettled", "true");
        office.complete(other, clerk, "", "ACCEPT");
        assertThat(facts(other, told)).containsEntry("feesSettled", "false");
        office.plans.confirmed(other, ToldPlans.source(VoltageLevel.AC_10_KV, 5000, "F-1"));
        assertThat(facts(other, told)).as("the plan says otherwise").containsEntry("feesSettled", "true");
        office.plans.confirmed(
                other,
                ToldPlans.source(VoltageLevel.AC_10_KV, 5000, "F-1"),
                ToldPlans.source(VoltageLevel.AC_10_KV, 3000, "F-2"));
        assertThat(facts(other, Map.of())).containsEntry("feesSettled", "false");
    }

    private String settled(Map<String, String> form) {
        return facts(application, form).getOrDefault("feesSettled", "");
    }

    private Map<String, String> facts(ConnectionApplication of, Map<String, String> form) {
        return office.effects.facts(office.instance(of), form, Set.of("feesSettled"));
    }

    @Test
    void what_no_law_and_no_standard_allow_is_not_charged() {
        ConnectionApplication accepted = office.read(application);
        assertThat(desk.charging.charge(accepted, calculated(FEEDS.subList(0, 1)), clerk.login()))
                .isEqualTo(Outcome.refused(FeeChargeRefusal.NO_LEGAL_BASIS));
        assertThat(desk.charging.settled(application.no(), List.of()))
                .as("nothing is owed")
                .isTrue();
    }

    @Test
    void the_sources_of_a_confirmed_plan_are_charged_and_feeds_that_differ_from_them_are_refused() {
        assertThat(determined("5000", "630000.00").map(FeesDue::amount))
                .as("without a plan what was told counts")
                .isEqualTo(Outcome.done(Money.yuan("630000.00")));
        office.plans.confirmed(
                application,
                ToldPlans.source(VoltageLevel.AC_10_KV, 1000, "F-1"),
                ToldPlans.source(VoltageLevel.AC_10_KV, 1250, "F-2"));

        FeeCalculation fee = value(desk.determining.determine(
                        office.read(application), new Collected(Map.of("feeAmountYuan", "315000.00"))))
                .parts()
                .getFirst();
        assertThat(fee.amount()).isEqualTo(Money.yuan("315000.00"));
        assertThat(fee.why().en())
                .endsWith(
                        "; version 1 of the supply plan, source 1 (F-1): 1000 kVA × 210 yuan/kVA × 1.5; source 2 (F-2): the largest feed");
        Outcome<FeesDue> differs = determined("5000", "630000.00");
        refused(
                differs,
                new FeedsDiffer(
                        1,
                        Feed.parse("AC_10_KV:1000:CABLE; AC_10_KV:1250:CABLE"),
                        Feed.parse("AC_10_KV:5000:OVERHEAD; AC_10_KV:3000:OVERHEAD")));
        FeeCharge charge = office.in(() -> value(desk.charging.charge(office.read(application), fee, clerk.login())));
        assertThat(read(charge).notice().why()).isEqualTo(fee.why());
        assertThat(desk.releasing.handle(
                        clerk, new ReleasingFees.Reduce(charge.no(), FEEDS, "another plan", charge.version())))
                .as("less than the plan is not charged either")
                .isEqualTo(differs);
        office.plans.confirmed(
                application,
                ToldPlans.source(VoltageLevel.AC_10_KV, 800, "F-1"),
                ToldPlans.source(VoltageLevel.AC_10_KV, 1250, "F-2"));
        FeeCharge less = value(desk.releasing.handle(
                clerk, new ReleasingFees.Reduce(charge.no(), List.of(), "another plan", charge.version())));
        assertThat(less.open()).isEqualTo(Money.yuan("252000.00"));
    }

    private Outcome<FeesDue> determined(String kva, String yuan) {
        String feeds = "AC_10_KV:%s:OVERHEAD; AC_10_KV:3000:OVERHEAD".formatted(kva);
        return desk.determining.determine(
                office.read(application), new Collected(Map.of("feeds", feeds, "feeAmountYuan", yuan)));
    }

    @Test
    void money_for_a_fee_is_receipted_once_and_never_more_than_is_open() {
        FeeCharge charge = charged(FEEDS);

        assertThat(value(take(charge, "600000.00", "-1")).state()).isEqualTo(FeeCharge.State.PART_PAID);
        refused(take(charge, "600000.00", "-1"), PaymentRefusal.REFERENCE_ALREADY_USED);
        refused(take(charge, "30000.01", "-2"), FeeChargeRefusal.MORE_THAN_OPEN);
        assertThat(desk.charging.settled(application.no(), List.of())).isFalse();
        assertThat(value(take(charge, "30000.00", "-3")).state()).isEqualTo(FeeCharge.State.PAID);
        assertThat(desk.charging.settled(application.no(), List.of())).isTrue();
        assertThat(entries(charge)).containsExactly("FEE_CHARGED 630000.00", "PAYMENT -600000.00", "PAYMENT -30000.00");
        Payment payment = store().fees()
                .payments()
                .find(read(charge).receipts().getFirst().payment())
                .orElseThrow();
        assertThat(payment.ofFee()).isTrue();
        assertThat(payment.unit()).isEqualTo(application.unit());
    }

    @Test
    void a_wallet_pays_a_part_by_an_order_and_is_believed_even_when_it_is_too_much() {
        FeeCharge charge = charged(FEEDS);
        PaymentOrder order = ordered(charge, "300000.00");
        PaymentOrder late = ordered(charge, "630000.00");

        assertThat(told(order, "1")).isInstanceOf(ReceivingChannelNotices.Answer.Accepted.class);
        assertThat(told(order, "1")).as("again").isInstanceOf(ReceivingChannelNotices.Answer.Accepted.class);
        assertThat(read(charge).paid()).isEqualTo(Money.yuan("300000.00"));
        assertThat(told(late, "2")).isInstanceOf(ReceivingChannelNotices.Answer.Accepted.class);
        assertThat(read(charge).excess()).isEqualTo(Money.yuan("300000.00"));
        assertThat(refunds(read(charge)))
                .extracting(refund -> refund.amount() + " " + refund.channel())
                .containsExactly("300000.00 WECHAT_PAY");
        assertThat(store().fees().orders().find(order.no()).orElseThrow().bill())
                .isEmpty();
        refused(
                desk.ordering.handle(cashier, new OrderingFees.Open(charge.no(), Channel.WECHAT_PAY, Optional.empty())),
                PaymentOrderRefusal.NOTHING_OPEN);
    }

    @Test
    void applicants_order_the_payment_of_their_own_fees_only() {
        FeeCharge charge = charged(FEEDS);
        Caller somebody = office.applicant();
        ConnectionApplication other = office.submitted(somebody);
        OrderingFees.Open all = new OrderingFees.Open(charge.no(), Channel.WECHAT_PAY, Optional.empty());

        refused(
                desk.ordering.handle(somebody, new OrderingFees.OpenOwn(application.no(), all)),
                ConnectionRefusal.UNKNOWN);
        refused(desk.ordering.handle(somebody, new OrderingFees.OpenOwn(other.no(), all)), FeeChargeRefusal.UNKNOWN);
        PaymentOrder order = value(desk.ordering.handle(applicant, new OrderingFees.OpenOwn(application.no(), all)))
                .order();
        assertThat(order.amount()).isEqualTo(charge.open());
        assertThat(desk.ordering.own(applicant, application.no(), order.no()).map(PaymentOrder::no))
                .contains(order.no());
        assertThat(desk.ordering.own(somebody, application.no(), order.no())).isEmpty();
        assertThat(desk.ordering.own(applicant, other.no(), order.no()))
                .as("of another application")
                .isEmpty();
        assertThat(told(order, "1")).isInstanceOf(ReceivingChannelNotices.Answer.Accepted.class);
        assertThat(read(charge).open()).isEqualTo(Money.ZERO);
    }

    private PaymentOrder ordered(FeeCharge charge, String yuan) {
        OrderingFees.Open open = new OrderingFees.Open(charge.no(), Channel.WECHAT_PAY, Optional.of(Money.yuan(yuan)));
        return value(desk.ordering.handle(cashier, open)).order();
    }

    private ReceivingChannelNotices.Answer told(PaymentOrder order, String transaction) {
        return desk.receiving.handle(new ReceivingChannelNotices.Receive(
                Channel.WECHAT_PAY,
                Map.of(
                        "order", order.no().value(),
                        "transaction", order.no() + "-" + transaction,
                        "yuan", order.amount().toString()),
                new byte[0]));
    }

    @Test
    void a_waiver_is_approved_by_somebody_else_within_the_limit_of_the_level() {
        FeeCharge charge = charged(FEEDS);

        value(askWaiver(charge, "20000.01"));
        refused(askWaiver(charge, "1.00"), FeeChargeRefusal.RELIEF_PENDING);
        refused(desk.relieving.handle(clerk, new RelievingFees.Approve(on(charge))), FeeChargeRefusal.OWN_REQUEST);
        refused(desk.relieving.handle(chief, new RelievingFees.Approve(on(charge))), FeeChargeRefusal.OVER_LIMIT);
        value(desk.relieving.handle(chief, new RelievingFees.Reject(on(charge), "依据不足")));
        refused(
                desk.relieving.handle(chief, new RelievingFees.Approve(on(charge))),
                FeeChargeRefusal.NO_RELIEF_PENDING);
        value(askWaiver(charge, "20000.00"));
        FeeCharge waived = value(desk.relieving.handle(chief, new RelievingFees.Approve(on(charge))));

        assertThat(waived.open()).isEqualTo(Money.yuan("610000.00"));
        assertThat(waived.reliefs())
                .extracting(relief -> relief.decision().label())
                .containsExactly("REJECTED", "APPROVED");
        assertThat(read(charge)).isEqualTo(waived);
        assertThat(entries(charge)).containsExactly("FEE_CHARGED 630000.00", "FEE_WAIVED -20000.00");
    }

    @Test
    void the_first_part_of_instalments_opens_the_way_until_a_part_is_late() {
        FeeCharge charge = charged(FEEDS);
        List<Instalment> parts = List.of(
                new Instalment(TODAY, Money.yuan("230000.00")),
                new Instalment(LocalDate.of(2026, 4, 1), Money.yuan("400000.00")));
        refused(ask(charge, parts.subList(0, 1)), FeeChargeRefusal.PARTS_DO_NOT_FIT);
        refused(ask(charge, parts.reversed()), FeeChargeRefusal.PARTS_DO_NOT_FIT);
        value(ask(charge, parts));
        FeeCharge agreed = value(desk.relieving.handle(chief, new RelievingFees.Approve(on(charge))));

        assertThat(agreed.plan().map(FeeRelief::parts)).contains(parts);
        assertThat(read(charge)).isEqualTo(agreed);
        assertThat(desk.charging.settled(application.no(), List.of())).isFalse();
        value(take(charge, "230000.00", "-1"));
        assertThat(desk.charging.settled(application.no(), List.of())).isTrue();
        store().clock().set(Instant.parse("2026-04-02T03:00:00Z"));
        assertThat(desk.charging.settled(application.no(), List.of()))
                .as("the second is late")
                .isFalse();
        value(take(charge, "400000.00", "-2"));
        assertThat(desk.charging.settled(application.no(), List.of())).isTrue();
    }

    private Outcome<FeeCharge> ask(FeeCharge charge, List<Instalment> parts) {
        return desk.relieving.handle(clerk, new RelievingFees.AskParts(on(charge), parts, "资金周转困难", "省电价〔2024〕3号"));
    }

    @Test
    void what_was_paid_goes_back_the_way_it_came_when_the_application_is_given_up() {
        FeeCharge charge = charged(FEEDS);
        value(take(charge, "100000.00", "-1"));
        ConnectionApplication held = office.read(application);
        value(office.handling.handle(
                clerk, new HandlingApplications.Cancel(application.no(), held.version(), "the project was given up")));
        told();

        FeeCharge gone = read(charge);
        assertThat(gone.state()).isEqualTo(FeeCharge.State.CANCELLED);
        assertThat(gone.open()).isEqualTo(Money.ZERO);
        Refund refund = refunds(gone).getFirst();
        assertThat(refund.amount()).isEqualTo(Money.yuan("100000.00"));
        assertThat(refund.channel()).isEqualTo(Channel.COUNTER);
        told();
        assertThat(refunds(gone)).as("told twice").hasSize(1);
        Refund due = value(desk.deciding.handle(chief, new DecidingRefunds.Approve(refund.no(), refund.version())));
        value(desk.deciding.handle(chief, new DecidingRefunds.Confirm(due.no(), "receipt 17", due.version())));

        assertThat(entries(charge))
                .containsExactly(
                        "FEE_CHARGED 630000.00",
                        "PAYMENT -100000.00",
                        "FEE_CANCELLED -630000.00",
                        "REFUND_APPROVED 100000.00",
                        "REFUND_PAID 0.00");
        refused(take(charge, "1.00", "-2"), FeeChargeRefusal.CANCELLED);
    }

    /** Lets those that listen hear of the application's end, again and again. */
    private void told() {
        for (EventFeed.Recorded event : store().feed().after("0", 100_000))
            if (event.subject().equals(application.no().value())
                    && desk.cancelled.types().contains(event.type()))
                assertThat(office.in(() -> {
                            desk.cancelled.on(event);
                            return true;
                        }))
                        .isTrue();
    }

    private List<Refund> refunds(FeeCharge charge) {
        return charge.receipts().stream()
                .flatMap(receipt -> store().fees().refunds().of(receipt.payment()).stream())
                .toList();
    }

    @Test
    void less_capacity_costs_less_and_what_was_paid_too_much_is_asked_back_until_it_is_given() {
        FeeCharge charge = charged(FEEDS);
        value(take(charge, "500000.00", "-1"));
        value(take(charge, "130000.00", "-2"));
        assertThat(desk.releasing.handle(
                        clerk,
                        new ReleasingFees.Reduce(
                                charge.no(), List.of(), "备用容量减少", read(charge).version())))
                .as("no plan and no feeds")
                .isEqualTo(FeeRefusal.FEEDS_NOT_TOLD.because());
        List<Feed> smaller = Feed.parse("AC_10_KV:5000:OVERHEAD; AC_10_KV:2000:OVERHEAD");
        FeeCharge reduced = value(desk.releasing.handle(
                clerk,
                new ReleasingFees.Reduce(
                        charge.no(), smaller, "备用容量减少", read(charge).version())));

        assertThat(reduced.excess()).isEqualTo(Money.yuan("210000.00"));
        assertThat(reduced.state()).isEqualTo(FeeCharge.State.PAID);
        assertThat(refunds(reduced))
                .extracting(Refund::amount)
                .containsExactlyInAnyOrder(Money.yuan("130000.00"), Money.yuan("80000.00"));
        ReleasingFees.GiveBack again = new ReleasingFees.GiveBack(charge.no(), "前次退费被驳回");
        refused(desk.releasing.handle(clerk, again), FeeChargeRefusal.NOTHING_PAID_TOO_MUCH);
        Refund first = refunds(reduced).getFirst();
        value(desk.deciding.handle(chief, new DecidingRefunds.Reject(first.no(), "bank account", first.version())));
        value(desk.releasing.handle(clerk, again));
        assertThat(refunds(reduced)).hasSize(3);
        assertThat(Money.sum(refunds(reduced).stream().filter(Refund::counts).toList(), Refund::amount))
                .isEqualTo(Money.yuan("210000.00"));
        refused(
                desk.releasing.handle(
                        clerk,
                        new ReleasingFees.Reduce(
                                charge.no(), FEEDS, "again", read(charge).version())),
                FeeChargeRefusal.NOT_LESS);
        assertThat(entries(charge)).contains("FEE_REDUCED -210000.00");
        FeeCharge dearer = charged(Feed.parse("AC_10_KV:5000:OVERHEAD; AC_10_KV:4000:OVERHEAD"));
        assertThat(dearer.notice().amount()).isEqualTo(Money.yuan("840000.00"));
        assertThat(read(charge).state()).isEqualTo(FeeCharge.State.CANCELLED);
    }

    @Test
    void nobody_decides_on_what_has_changed_since_and_other_units_see_nothing() {
        FeeCharge charge = charged(FEEDS);
        value(take(charge, "1.00", "-1"));
        RelievingFees.On stale = new RelievingFees.On(charge.no(), charge.version());
        assertThatThrownBy(() -> desk.relieving.handle(
                        clerk, new RelievingFees.AskWaiver(stale, Money.yuan("1.00"), "reason", "basis")))
                .isInstanceOf(StaleState.class);
        assertThat(listed(new Scope(Optional.of(application.unit()), Optional.empty())))
                .containsExactly(read(charge));
        assertThat(listed(new Scope(Optional.of(new UnitPath("/42")), Optional.empty())))
                .isEmpty();
        assertThat(listed(new Scope(Optional.empty(), Optional.of(Set.of())))).isEmpty();
    }

    private List<FeeCharge> listed(Scope scope) {
        return store().fees()
                .charges()
                .list(
                        scope,
                        Optional.of(application.no()),
                        Optional.of(FeeCharge.State.PART_PAID),
                        Page.Request.first(5))
                .items();
    }
}
