package org.wattline.adapter.payment.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.payment.SamplePayments.NOW;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.credit.CreditPartner.Answer;
import org.wattline.application.credit.CreditPartner.Graded;
import org.wattline.application.credit.CreditPartner.Order;
import org.wattline.application.credit.CreditPartner.Repayment;
import org.wattline.domain.credit.AdvanceNo;
import org.wattline.domain.credit.Authorisation;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.quantity.Money;

/** The partner's interface: both sides sign, under one number it pays once, and what is not signed is not believed. */
class AskingThePartnerTest {
    private static final Authorisation SOMEBODY = new Authorisation("ZM20260210");
    private static final AdvanceNo NO = AdvanceNo.of(1);

    private final PartnerSimulator simulator = new PartnerSimulator(0, () -> NOW);
    private final PartnerGateway partner = new PartnerGateway(simulator.account(), () -> NOW);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void it_tells_a_band_and_whether_the_authorisation_still_holds() {
        assertThat(partner.grade(SOMEBODY, "r-1")).isEqualTo(new Graded.Band("700-950"));
        simulator.judge(SOMEBODY.clear(), "550-599");
        assertThat(partner.grade(SOMEBODY, "r-2")).isEqualTo(new Graded.Band("550-599"));
        simulator.judge(SOMEBODY.clear(), "WITHDRAWN");
        assertThat(partner.grade(SOMEBODY, "r-3")).isEqualTo(new Graded.Withdrawn());
    }

    @Test
    void it_pays_once_under_one_number_and_tells_of_repayment() {
        Order order = new Order(NO, SOMEBODY, Money.yuan("512.30"), "电费");
        Answer paid = new Answer.Paid(new ChannelReference("CP" + NO));
        assertThat(partner.pay(order)).isEqualTo(paid);
        assertThat(partner.pay(order)).isEqualTo(paid);
        assertThat(partner.pay(new Order(NO, SOMEBODY, Money.yuan("1.00"), "电费")))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(partner.repayment(NO)).isEqualTo(Repayment.OPEN);
        simulator.repay(NO.value(), "LATE");
        assertThat(partner.repayment(NO)).isEqualTo(Repayment.LATE);
        assertThat(partner.repayment(AdvanceNo.of(2))).isEqualTo(Repayment.UNKNOWN);
        simulator.refuse();
        assertThat(partner.pay(new Order(AdvanceNo.of(3), SOMEBODY, Money.yuan("1.00"), "电费")))
                .isEqualTo(new Answer.Refused("NOT_NOW"));
    }

    @Test
    void what_is_not_signed_or_too_old_is_not_believed() {
        PartnerGateway late = new PartnerGateway(simulator.account(), () -> NOW.plusSeconds(301));
        assertThat(late.grade(SOMEBODY, "r-1")).isInstanceOf(Graded.Unknown.class);
        simulator.lie();
        assertThat(partner.grade(SOMEBODY, "r-1")).isInstanceOf(Graded.Unknown.class);
        assertThat(partner.repayment(NO)).isEqualTo(Repayment.UNKNOWN);
        simulator.close();
        assertThat(partner.grade(SOMEBODY, "r-2")).isEqualTo(new Graded.Unknown("the partner does not answer"));
    }

    /** Nobody knows whether it has paid; asked again under the same number it tells, and has paid once. */
    @Test
    void an_answer_that_is_lost_leaves_the_payment_unknown_until_it_is_asked_for_again() {
        Order order = new Order(NO, SOMEBODY, Money.yuan("512.30"), "电费");
        simulator.loseAnswer();
        assertThat(partner.pay(order)).isEqualTo(new Answer.Unknown("the partner does not answer"));
        assertThat(partner.repayment(NO)).isEqualTo(Repayment.OPEN);
        assertThat(partner.pay(order)).isEqualTo(new Answer.Paid(new ChannelReference("CP" + NO)));
    }

    @Test
    void a_payment_that_the_partner_did_not_sign_is_none() {
        simulator.lie();
        assertThat(partner.pay(new Order(NO, SOMEBODY, Money.yuan("512.30"), "电费")))
                .isEqualTo(new Answer.Unknown("the partner does not answer"));
    }

    /** An answer belongs to one question: what was said of one advance is not believed of the next, however well it is signed. */
    @Test
    void an_answer_that_is_told_once_more_to_another_question_is_not_believed() {
        assertThat(partner.pay(new Order(NO, SOMEBODY, Money.yuan("512.30"), "电费")))
                .isEqualTo(new Answer.Paid(new ChannelReference("CP" + NO)));
        simulator.repeat();
        assertThat(partner.pay(new Order(AdvanceNo.of(2), SOMEBODY, Money.yuan("512.30"), "电费")))
                .isEqualTo(new Answer.Unknown("the partner does not answer"));
        assertThat(partner.repayment(AdvanceNo.of(2))).isEqualTo(Repayment.UNKNOWN);
    }
}
