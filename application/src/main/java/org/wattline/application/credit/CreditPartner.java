package org.wattline.application.credit;

import org.wattline.domain.credit.AdvanceNo;
import org.wattline.domain.credit.Authorisation;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.quantity.Money;

/** An outside company that knows how creditworthy people are, and pays bills ahead for them (信用平台). Under one number it pays once. */
public interface CreditPartner {
    /** Asks for the band of somebody who consented. @param request under which it is asked */
    Graded grade(Authorisation authorisation, String request);

    Answer pay(Order order);

    /** What became of a bill that it has paid. */
    Repayment repayment(AdvanceNo no);

    /** What is to be paid ahead. @param subject what the customer reads */
    record Order(AdvanceNo no, Authorisation authorisation, Money amount, String subject) {}

    /** What it says of somebody. */
    sealed interface Graded {
        /** The band, never a score. */
        record Band(String code) implements Graded {}

        /** The authorisation does not hold any more. */
        record Withdrawn() implements Graded {}

        /** It does not answer, or is not believed. */
        record Unknown(String why) implements Graded {}
    }

    /** What it says of an order. */
    sealed interface Answer {
        /** It has paid. */
        record Paid(ChannelReference reference) implements Answer {}

        /** It does not pay. */
        record Refused(String code) implements Answer {}

        /** It does not answer, or is not believed. */
        record Unknown(String why) implements Answer {}
    }

    /** How far the customer has repaid. */
    enum Repayment {
        OPEN,
        IN_TIME,
        LATE,
        GIVEN_UP,
        UNKNOWN
    }
}
