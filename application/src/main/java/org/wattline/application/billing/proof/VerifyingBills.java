package org.wattline.application.billing.proof;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.billing.Waves;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.billing.proof.Difference;
import org.wattline.domain.billing.proof.KeptBill;
import org.wattline.domain.billing.run.BillRunRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/**
 * Proves bills by calculating them again from the versions that they keep: lines, traces and totals come out byte for byte as they would be
 * stored, or the difference is named. Nothing is altered.
 */
public final class VerifyingBills {
    private static final System.Logger LOG = System.getLogger(VerifyingBills.class.getName());

    /** How many bills are calculated again in one go. */
    private static final int PORTION = 250;

    private final UnitOfWork work;
    private final KeptBills kept;
    private final InputsThen inputs;
    private final Prices prices;
    private final Announcements announcements;

    public VerifyingBills(
            UnitOfWork work, KeptBills kept, InputsThen inputs, Prices prices, Announcements announcements) {
        this.work = work;
        this.kept = kept;
        this.inputs = inputs;
        this.prices = prices;
        this.announcements = announcements;
    }

    /** Verifies the next portion of bills. */
    public Verified handle(Caller who, VerifyPart command) {
        Page<KeptBill> page = kept.list(command.filter, new Page.Request(PORTION, command.after));
        List<Difference> differences = new ArrayList<>();
        PricesThen then = new PricesThen(prices, announcements);
        Outcome<Integer> compared = work.perform(Act.of(who, "billing.verify-bills"), () -> {
            List<Bill> recomputed = new ArrayList<>();
            for (List<KeptBill> wave : Waves.of(page.items(), KeptBill::period, KeptBill::account))
                recompute(wave, then, recomputed, differences);
            differences.addAll(kept.compare(recomputed));
            return Outcome.done(recomputed.size());
        });
        return switch (compared) {
            case Outcome.Done<Integer> unused -> new Verified(page.items().size(), differences, page.next());
            case Outcome.Refused<Integer>(Refusal why) -> throw new IllegalStateException(why.code());
        };
    }

    private void recompute(List<KeptBill> wave, PricesThen then, List<Bill> recomputed, List<Difference> differences) {
        Map<BillNo, Supply> supplies = inputs.of(wave, then);
        for (KeptBill bill : wave) {
            Optional<Supply> supply = Optional.ofNullable(supplies.get(bill.no()));
            Optional<PublishedPrices> published = then.of(bill.period(), bill.knownAt());
            if (supply.isEmpty() || published.isEmpty()) {
                differences.add(
                        Difference.ofAll(bill.no(), supply.isEmpty() ? "terms" : "prices", "not there any more"));
                continue;
            }
            switch (calculate(bill, supply.get(), published.get())) {
                case Outcome.Done<Calculation>(Calculation made) -> recomputed.add(bill.recomputed(made));
                case Outcome.Refused<Calculation>(Refusal why) ->
                    differences.add(Difference.ofAll(bill.no(), "calculation", why.code()));
            }
        }
    }

    /** What is broken in one bill's data stops no other. */
    private static Outcome<Calculation> calculate(KeptBill bill, Supply supply, PublishedPrices published) {
        try {
            return Calculation.of(supply, published, bill.knownAt());
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "the calculation of bill " + bill.no() + " broke off", fault);
            return Outcome.refused(BillRunRefusal.BROKE_OFF);
        }
    }

    /** Which bills, and after which of them. */
    public record VerifyPart(KeptBills.Filter filter, Optional<String> after) {}

    /**
     * What was found.
     *
     * @param bills how many were looked at
     * @param next where to go on; empty at the end
     */
    public record Verified(int bills, List<Difference> differences, Optional<String> next) {
        public Verified {
            differences = List.copyOf(differences);
        }
    }
}
