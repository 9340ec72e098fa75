package org.wattline.domain.rating.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.ExportRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.Sheet;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.ChargeRefusal;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Basis;
import org.wattline.domain.tariff.export.ExportTerms;
import org.wattline.domain.tariff.export.Metering;
import org.wattline.domain.tariff.export.SellTier;
import org.wattline.domain.tariff.export.Subsidy;
import org.wattline.domain.tariff.export.TrueUp;
import org.wattline.domain.tariff.export.TrueUp.Leftover;

/** The lines of electricity fed in: what was set off, sold, credited, and settled once a year (RAT-106 … RAT-115). */
public final class ExportCharging {
    private final SetOff setOff;
    private final RatingRequest request;
    private final Tariff tariff;
    private final ExportTerms terms;
    private final Sheet sheet;
    private final List<Runnable> afterTaxes = new ArrayList<>();

    public ExportCharging(SetOff setOff, Tariff tariff, ExportTerms terms, Sheet sheet) {
        this.setOff = setOff;
        this.request = setOff.request();
        this.tariff = tariff;
        this.terms = terms;
        this.sheet = sheet;
    }

    /** Adds what comes before the least and the most of the bill; returns what the next bill has to know. */
    public Outcome<Carried> charge(Carried carried) {
        for (SetOff.Taken taken : setOff.steps())
            line(
                    LineCode.SET_OFF,
                    taken.period(),
                    0,
                    Figure.of(taken.energy().negated()),
                    Figure.of(UnitPrice.ZERO),
                    taken.step());
        Money before = sheet.total();
        Optional<Refusal> fault = terms.metering() == Metering.NET_METERING ? Optional.empty() : sell();
        if (fault.isEmpty()) fault = subsidy();
        if (fault.isPresent()) return Outcome.refused(fault.get());
        Carried after = carried.withCredits(setOff.credits());
        if (terms.metering() == Metering.NET_METERING) after = settleEnergy(after);
        if (terms.metering() == Metering.NET_BILLING || terms.metering() == Metering.BUY_ALL_SELL_ALL)
            return Outcome.done(after);
        return Outcome.done(settleMoney(after.withCredit(credit(carried.credit(), before.minus(sheet.total())))));
    }

    /** What is paid once a year comes last. */
    public void settle() {
        afterTaxes.forEach(Runnable::run);
    }

    private Optional<Refusal> sell() {
        if (terms.series().isPresent()) return sellBySeries(terms.series().get());
        Energy total = Energy.sum(setOff.left().values());
        SortedMap<Period, BigDecimal> sold = new TreeMap<>();
        Energy below = Energy.ZERO;
        for (int i = 0; i < terms.sell().size(); i++) {
            SellTier tier = terms.sell().get(i);
            Energy top = tier.upTo().map(total::min).orElse(total);
            if (top.compareTo(below) <= 0 && i > 0) break;
            for (var entry : setOff.left().entrySet()) {
                Energy upTo = upTo(entry.getValue(), top, total);
                Energy held = upTo.minus(new Energy(sold.getOrDefault(entry.getKey(), BigDecimal.ZERO)));
                sold.put(entry.getKey(), upTo.kwh());
                Optional<UnitPrice> price =
                        tier.prices().of(entry.getKey()).or(() -> tier.prices().flat());
                if (held.isZero()) continue;
                if (price.isEmpty())
                    return Optional.of(ChargeRefusal.EXPORT_WITHOUT_PRICE.about(tariff.provision(), entry.getKey()));
                sold(entry.getKey(), terms.sell().size() > 1 ? i + 1 : 0, held, price.get());
            }
            below = top;
        }
        return Optional.empty();
    }

    /** A period's kWh in the tiers up to one: pro rata of the whole, as often as needed to sum exactly. */
    private Energy upTo(Energy ofPeriod, Energy top, Energy total) {
        if (top.equals(total)) return ofPeriod;
        BigDecimal share = ofPeriod.kwh().multiply(top.kwh()).divide(total.kwh(), MathContext.DECIMAL128);
        return new Energy(tariff.conventions().energy().apply(share));
    }

    private void sold(Period period, int tier, Energy energy, UnitPrice price) {
        String zh = terms.component().name().zh();
        String en = terms.component().name().en();
        Step step = tier == 0
                ? Step.of(ExportRule.SOLD, zh, en, energy, price)
                : Step.of(ExportRule.SOLD_IN_TIER, zh, en, energy, price, tier);
        Optional<Period> shown = period.equals(Carried.ALL) ? Optional.empty() : Optional.of(period);
        line(LineCode.EXPORT, shown, tier, Figure.of(energy.negated()), Figure.of(price), step);
    }

    private Optional<Refusal> sellBySeries(String series) {
        if (request.generation().isEmpty()) return Optional.empty();
        if (!(request.generation().get().fedIn() instanceof Usage.Priced priced)
                || !priced.series().id().equals(series)
                || priced.series().firstWithoutPrice(priced.energy()).isPresent())
            return Optional.of(ChargeRefusal.EXPORT_SERIES_NEEDED.about(tariff.provision(), series));
        BigDecimal earned = priced.series().cost(priced.energy()).yuan();
        Step step = Step.of(
                ExportRule.SOLD_BY_SERIES,
                terms.component().name().zh(),
                terms.component().name().en(),
                priced.energy().total(),
                priced.series());
        Figure yuan = new Figure(earned.negate().stripTrailingZeros(), Figure.Unit.YUAN);
        line(LineCode.EXPORT, Optional.empty(), 0, yuan, Figure.of(Share.WHOLE), step);
        return Optional.empty();
    }

    private Optional<Refusal> subsidy() {
        if (terms.subsidy().isEmpty() || request.generation().isEmpty()) return Optional.empty();
        Subsidy subsidy = terms.subsidy().get();
        Optional<Metered<Energy>> generated = request.generation().get().generated();
        if (generated.isEmpty()) return Optional.of(ChargeRefusal.GENERATION_UNKNOWN.about(tariff.provision()));
        Energy energy = new Energy(
                tariff.conventions().energy().apply(generated.get().quantity().kwh()));
        Step step = Step.of(
                ExportRule.SUBSIDY,
                subsidy.component().name().zh(),
                subsidy.component().name().en(),
                energy,
                subsidy.price());
        sheet.add(
                subsidy.component(),
                LineCode.SUBSIDY,
                Optional.empty(),
                0,
                request.span(),
                Figure.of(energy.negated()),
                Figure.of(subsidy.price()),
                tariff.provision(),
                generated.get().readings(),
                List.of(step));
        return Optional.empty();
    }

    /** Sets credits against energy charges, those from before first; returns what is left. */
    private Money credit(Money before, Money earned) {
        Money charges = sheet.sum(Basis.ENERGY).max(Money.ZERO);
        Money used = before.min(charges);
        if (!used.isZero()) money(LineCode.CREDIT, used.negated(), Step.of(ExportRule.CREDIT_USED, used, charges));
        Money atOnce = terms.atOnce() ? earned.min(charges.minus(used)) : Money.ZERO;
        Money kept = earned.minus(atOnce).max(Money.ZERO);
        if (!kept.isZero()) money(LineCode.CREDIT, kept, Step.of(ExportRule.CREDIT_KEPT, earned, atOnce));
        return before.minus(used).plus(kept);
    }

    private Carried settleEnergy(Carried carried) {
        Optional<TrueUp> due = due();
        Energy left = Energy.sum(carried.credits().values());
        if (due.isEmpty() || left.isZero()) return carried;
        UnitPrice price = due.get().price();
        Runnable line = () -> line(
                LineCode.TRUE_UP,
                Optional.empty(),
                0,
                Figure.of(left.negated()),
                Figure.of(price),
                Step.of(ExportRule.SETTLED_ENERGY, left, price));
        switch (due.get().leftover()) {
            case PAID -> afterTaxes.add(line);
            case KEPT -> line.run();
            case LOST -> lapse(Figure.of(left.negated()), Figure.of(UnitPrice.ZERO), left + " kWh");
        }
        return carried.withCredits(new TreeMap<>());
    }

    private Carried settleMoney(Carried carried) {
        Optional<TrueUp> due = due();
        Money left = carried.credit();
        if (due.isEmpty() || left.isZero() || !terms.metering().carriesMoney()) return carried;
        if (due.get().leftover() == Leftover.KEPT) return carried;
        if (due.get().leftover() == Leftover.PAID)
            afterTaxes.add(() -> money(LineCode.TRUE_UP, left.negated(), Step.of(ExportRule.SETTLED_MONEY, left)));
        else lapse(Figure.of(left.negated()), Figure.of(Share.NONE), left + " yuan");
        return carried.withCredit(Money.ZERO);
    }

    private Optional<TrueUp> due() {
        return terms.trueUp().filter(yearly -> yearly.month() == request.month().getMonth());
    }

    private void lapse(Figure quantity, Figure price, String what) {
        line(LineCode.TRUE_UP, Optional.empty(), 0, quantity, price, Step.of(ExportRule.LAPSED, what));
    }

    private void money(LineCode code, Money amount, Step step) {
        line(code, Optional.empty(), 0, Figure.of(amount), Figure.of(Share.WHOLE), step);
    }

    private void line(LineCode code, Optional<Period> period, int tier, Figure quantity, Figure price, Step step) {
        sheet.add(
                terms.component(),
                code,
                period,
                tier,
                request.span(),
                quantity,
                price,
                tariff.provision(),
                setOff.readings(),
                List.of(step));
    }
}
