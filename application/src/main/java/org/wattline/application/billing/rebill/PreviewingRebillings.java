package org.wattline.application.billing.rebill;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.application.billing.Supplies;
import org.wattline.application.billing.Waves;
import org.wattline.application.billing.proof.PricesThen;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.billing.rebill.RebillingId;
import org.wattline.domain.billing.run.BillRunRefusal;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;

/**
 * The job that previews a rebilling: what each bill would come to by the readings, prices and terms that are known now. Bills that were tried are not tried
 * again when it begins anew.
 */
public final class PreviewingRebillings implements Jobs.Work {
    public static final String KIND = "billing.preview-rebilling";

    private static final System.Logger LOG = System.getLogger(PreviewingRebillings.class.getName());
    private static final int PORTION = 250;

    private final UnitOfWork work;
    private final Rebillings rebillings;
    private final Supplies supplies;
    private final Prices prices;
    private final Announcements announcements;
    private final BusinessClock clock;

    public PreviewingRebillings(
            UnitOfWork work,
            Rebillings rebillings,
            Supplies supplies,
            Prices prices,
            Announcements announcements,
            BusinessClock clock) {
        this.work = work;
        this.rebillings = rebillings;
        this.supplies = supplies;
        this.prices = prices;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Argument: {@code rebilling}. */
    @Override
    public Optional<String> run(Jobs.Progress progress) {
        RebillingId id = new RebillingId(UUID.fromString(progress.arguments().getOrDefault("rebilling", "")));
        int bills = rebillings.find(id).orElseThrow().bills();
        progress.total(bills);
        Set<BillNo> before = new HashSet<>();
        for (Rebilled each : rebillings.next(id, Rebilled.State.PREVIEWED, bills)) before.add(each.bill());
        long done = 0;
        PricesThen now = new PricesThen(prices.now(), announcements);
        for (boolean more = true; more && !progress.cancelled(); ) {
            List<Rebilled> waiting = rebillings.next(id, Rebilled.State.WAITING, PORTION);
            more = !waiting.isEmpty();
            perform(progress, () -> rebillings.keep(id, tried(waiting, before, now, progress)));
            done += waiting.size();
            progress.done(done);
        }
        if (progress.cancelled()) return Optional.empty();
        perform(progress, () -> {
            Rebilling rebilling = rebillings.find(id).orElseThrow();
            if (rebilling.stage() == Rebilling.Stage.PREVIEWING) rebillings.save(rebilling.previewed());
        });
        return Optional.of("/v1/rebillings/" + id + "/bills");
    }

    /** Earlier periods come first: where one of them is made anew as well, the next begins with what is known, not where that ended. */
    private List<Rebilled> tried(List<Rebilled> waiting, Set<BillNo> before, PricesThen now, Jobs.Progress progress) {
        List<Rebilled> tried = new ArrayList<>();
        for (List<Rebilled> wave : Waves.of(waiting, Rebilled::period, Rebilled::account)) {
            Span period = wave.getFirst().period();
            Map<AccountNo, Supply> found =
                    supplies.over(wave.stream().map(Rebilled::account).toList(), period, before);
            for (Rebilled each : wave) before.add(each.bill());
            Optional<PublishedPrices> published = now.of(period, clock.now());
            for (Rebilled each : wave)
                tried.add(tried(each, Optional.ofNullable(found.get(each.account())), published));
        }
        for (Rebilled each : tried)
            each.why().ifPresent(why -> progress.problem(each.bill().value(), why));
        return tried;
    }

    private Rebilled tried(Rebilled bill, Optional<Supply> supply, Optional<PublishedPrices> published) {
        if (supply.isEmpty()) return bill.refused(CalculationRefusal.UNKNOWN_ACCOUNT.code());
        if (published.isEmpty()) return bill.refused(CalculationRefusal.PRICES_NOT_PUBLISHED.code());
        return switch (calculate(bill, supply.get(), published.get())) {
            case Outcome.Done<Calculation>(Calculation made) ->
                bill.previewed(new Rebilled.Figures(made.rated().energy(), made.total()));
            case Outcome.Refused<Calculation>(Refusal why) -> bill.refused(why.code());
        };
    }

    /** What is broken in one bill's data stops no other. */
    private Outcome<Calculation> calculate(Rebilled bill, Supply supply, PublishedPrices published) {
        try {
            return Calculation.of(supply, published, clock.now());
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "the calculation of bill " + bill.bill() + " broke off", fault);
            return Outcome.refused(BillRunRefusal.BROKE_OFF);
        }
    }

    private void perform(Jobs.Progress progress, Runnable part) {
        if (work.perform(Act.of(progress.who(), KIND), () -> {
                    part.run();
                    return Outcome.done(true);
                })
                instanceof Outcome.Refused<Boolean>(Refusal why)) throw new IllegalStateException(why.code());
    }
}
