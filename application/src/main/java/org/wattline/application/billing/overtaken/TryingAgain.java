package org.wattline.application.billing.overtaken;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.billing.Supplies;
import org.wattline.application.billing.Waves;
import org.wattline.application.billing.proof.PricesThen;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.billing.overtaken.BillOvertaken;
import org.wattline.domain.billing.overtaken.OvertakenBill;
import org.wattline.domain.billing.overtaken.OvertakenCause;
import org.wattline.domain.billing.overtaken.SuspectBill;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.run.BillRunRefusal;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;

/** Tries what suspects would come to by what is known now, keeps it, and tells of those that come to something else; within a unit of work. */
public final class TryingAgain {
    private static final System.Logger LOG = System.getLogger(TryingAgain.class.getName());

    private final OvertakenBills overtaken;
    private final Supplies supplies;
    private final Prices prices;
    private final Announcements announcements;
    private final Outbox outbox;
    private final BusinessClock clock;

    public TryingAgain(
            OvertakenBills overtaken,
            Supplies supplies,
            Prices prices,
            Announcements announcements,
            Outbox outbox,
            BusinessClock clock) {
        this.overtaken = overtaken;
        this.supplies = supplies;
        this.prices = prices;
        this.announcements = announcements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return those that come to something else and were not known to */
    List<OvertakenBill> handle(List<SuspectBill> suspects, OvertakenCause cause) {
        Map<BillNo, OvertakenBill> known =
                overtaken.hold(suspects.stream().map(SuspectBill::bill).toList());
        PricesThen now = new PricesThen(prices.now(), announcements);
        List<OvertakenBill> tried = new ArrayList<>();
        List<OvertakenBill> news = new ArrayList<>();
        for (List<SuspectBill> wave : Waves.of(suspects, SuspectBill::period, SuspectBill::account)) {
            Span period = wave.getFirst().period();
            Map<AccountNo, Supply> found =
                    supplies.over(wave.stream().map(SuspectBill::account).toList(), period);
            Optional<PublishedPrices> published = now.of(period, clock.now());
            for (SuspectBill suspect : wave) {
                OvertakenBill fresh =
                        tried(suspect, cause, Optional.ofNullable(found.get(suspect.account())), published);
                Optional<OvertakenBill> before = Optional.ofNullable(known.get(suspect.bill()));
                OvertakenBill next = before.map(old -> old.again(fresh)).orElse(fresh);
                tried.add(next);
                if (isNews(before, next)) news.add(next);
            }
        }
        overtaken.putAll(tried);
        news.forEach(each -> outbox.publish(new BillOvertaken(each)));
        return news;
    }

    private static boolean isNews(Optional<OvertakenBill> before, OvertakenBill next) {
        return next.stage() instanceof OvertakenBill.Stage.Open
                && before.map(old -> !(old.stage() instanceof OvertakenBill.Stage.Open)
                                || !old.after().equals(next.after()))
                        .orElse(true);
    }

    private OvertakenBill tried(
            SuspectBill suspect, OvertakenCause cause, Optional<Supply> supply, Optional<PublishedPrices> published) {
        return switch (calculate(suspect, supply, published)) {
            case Outcome.Done<Calculation>(Calculation made) ->
                OvertakenBill.tried(
                        suspect,
                        Set.of(cause),
                        Optional.of(new Rebilled.Figures(made.rated().energy(), made.total())),
                        Optional.empty(),
                        clock.now());
            case Outcome.Refused<Calculation>(Refusal why) ->
                OvertakenBill.tried(suspect, Set.of(cause), Optional.empty(), Optional.of(why.code()), clock.now());
        };
    }

    /** What is broken in one bill's data stops no other. */
    private Outcome<Calculation> calculate(
            SuspectBill suspect, Optional<Supply> supply, Optional<PublishedPrices> published) {
        if (supply.isEmpty()) return Outcome.refused(CalculationRefusal.UNKNOWN_ACCOUNT);
        if (published.isEmpty()) return Outcome.refused(CalculationRefusal.PRICES_NOT_PUBLISHED);
        try {
            return Calculation.of(supply.get(), published.get(), clock.now());
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "the calculation of bill " + suspect.bill() + " broke off", fault);
            return Outcome.refused(BillRunRefusal.BROKE_OFF);
        }
    }
}
