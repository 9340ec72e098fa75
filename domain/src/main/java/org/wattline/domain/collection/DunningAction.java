package org.wattline.domain.collection;

/** What is done about an account that is overdue (催费措施), in the order of its sharpness. */
public enum DunningAction {
    /** A message after the due date (催费提醒). */
    REMINDER(false),
    /** A formal reminder (书面催费), as a message with the amount and the days. */
    WRITTEN_REMINDER(false),
    /** Somebody calls (电话催费). */
    CALL(true),
    /** Somebody calls on the customer (上门催费). */
    VISIT(true),
    /** Somebody decides whether notice of disconnection is given (停电通知). */
    DISCONNECTION_NOTICE(true),
    /** Somebody decides whether the debt is taken to court or arbitration (法律途径). */
    LEGAL_REVIEW(true);

    private final boolean byHand;

    DunningAction(boolean byHand) {
        this.byHand = byHand;
    }

    /** Whether it is work for a person, with a result; all else is a message. */
    public boolean byHand() {
        return byHand;
    }
}
