package org.wattline.domain.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.MarketEnergy;
import org.wattline.domain.tariff.PriceSeries;

/** What a market customer used, with the prices of its intervals: by curves alone, since registers do not know when. */
final class MarketUsage {
    private MarketUsage() {}

    static Outcome<Usage> of(
            MarketEnergy market, Optional<IntervalEnergy> curve, List<ReadingRef> readings, PublishedPrices prices) {
        if (curve.isEmpty()) return Outcome.refused(CalculationRefusal.PERIODS_NOT_MEASURED);
        if (curve.get().missing() > 0) return Outcome.refused(CalculationRefusal.CURVE_INCOMPLETE);
        return priced(market.series(), curve.get(), readings, prices);
    }

    private static Outcome<Usage> priced(
            String id, IntervalEnergy curve, List<ReadingRef> readings, PublishedPrices prices) {
        Optional<PriceSeries> series = prices.series().of(id, curve.span());
        if (series.isEmpty()) return Outcome.refused(CalculationRefusal.MARKET_PRICES_UNKNOWN);
        return Outcome.done(new Usage.Priced(curve, series.get(), Optional.empty(), readings));
    }

    /** What all points fed in, interval by interval, at the prices of a series. */
    static Outcome<Usage> fedIn(List<Measured> points, Span period, String series, PublishedPrices prices) {
        List<IntervalEnergy> curves = new ArrayList<>();
        List<ReadingRef> readings = new ArrayList<>();
        for (Measured measured : points)
            UsageOf.curve(measured, Channel.ACTIVE_EXPORT, period).ifPresent(curve -> {
                curves.add(curve);
                readings.addAll(UsageOf.refs(measured, Channel.ACTIVE_EXPORT, period));
            });
        if (curves.isEmpty()) return Outcome.refused(CalculationRefusal.EXPORT_NOT_MEASURED);
        IntervalEnergy first = curves.getFirst();
        long[] sum = new long[first.length()];
        for (IntervalEnergy curve : curves) {
            if (curve.missing() > 0 || curve.length() != sum.length)
                return Outcome.refused(CalculationRefusal.CURVE_INCOMPLETE);
            for (int i = 0; i < sum.length; i++) sum[i] = Math.addExact(sum[i], curve.at(i));
        }
        return priced(series, IntervalEnergy.milliwattHours(first.firstDay(), first.minutes(), sum), readings, prices);
    }
}
