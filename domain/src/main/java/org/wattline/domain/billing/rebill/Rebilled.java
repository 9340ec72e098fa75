package org.wattline.domain.billing.rebill;

import java.util.Optional;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/**
 * One bill of a rebilling.
 *
 * @param bill the one that is to be cancelled
 * @param before what it came to
 * @param after what it comes to by what is known now, once it was tried
 * @param again the bill in its place, once there is one
 * @param why code of the refusal, where it was refused or waits
 */
public record Rebilled(
        BillNo bill,
        AccountNo account,
        Span period,
        Figures before,
        Optional<Figures> after,
        State state,
        Optional<BillNo> again,
        Optional<String> why) {
    /** Energy and money of a bill. */
    public record Figures(Energy energy, Money total) {}

    /** What became of it. */
    public enum State {
        WAITING,
        PREVIEWED,
        /** Cancelled; the bill in its place waits until what a check holds is released, or issued. */
        HELD,
        REBILLED,
        REFUSED
    }

    public static Rebilled waiting(BillNo bill, AccountNo account, Span period, Figures before) {
        return new Rebilled(
                bill, account, period, before, Optional.empty(), State.WAITING, Optional.empty(), Optional.empty());
    }

    public Rebilled previewed(Figures now) {
        return new Rebilled(
                bill, account, period, before, Optional.of(now), State.PREVIEWED, Optional.empty(), Optional.empty());
    }

    /** The bill in its place is there and waits. @param code of the refusal that keeps it from being issued */
    public Rebilled held(BillNo by, Figures now, String code) {
        return new Rebilled(
                bill, account, period, before, Optional.of(now), State.HELD, Optional.of(by), Optional.of(code));
    }

    public Rebilled rebilled(BillNo by, Figures now) {
        return new Rebilled(
                bill, account, period, before, Optional.of(now), State.REBILLED, Optional.of(by), Optional.empty());
    }

    public Rebilled refused(String code) {
        return new Rebilled(bill, account, period, before, after, State.REFUSED, Optional.empty(), Optional.of(code));
    }

    /** What the customer pays more, once it is known; negative for a refund. */
    public Optional<Money> difference() {
        return after.map(now -> now.total().minus(before.total()));
    }
}
