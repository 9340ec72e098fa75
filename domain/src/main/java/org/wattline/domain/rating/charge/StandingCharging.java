package org.wattline.domain.rating.charge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.StandingPrice;
import org.wattline.domain.rating.line.ChargeRule;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.Sheet;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.MainTariff;
import org.wattline.domain.rating.request.MainTariff.Version;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Basis;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.Per;

/**
 * The lines of the main tariff that concern the bill as a whole: standing charges, discounts, the most and the least that it comes to, and
 * taxes (RAT-92 … RAT-97, RAT-100, RAT-101).
 */
public final class StandingCharging {
    private final RatingRequest request;
    private final MainTariff main;
    private final Tariff tariff;
    private final Sheet sheet;

    public StandingCharging(RatingRequest request, MainTariff main, Sheet sheet) {
        this.request = request;
        this.main = main;
        this.tariff = main.latest();
        this.sheet = sheet;
    }

    /** Charges by month and day, and monthly amounts. */
    public void standing() {
        for (Version version : main.versions())
            for (Charge charge : version.tariff().charges())
                if (charge instanceof Charge.Standing(Component owner, StandingPrice price, Per per)
                        && per == Per.DAY) {
                    int days = days(version);
                    line(
                            owner,
                            version.tariff().provision(),
                            version.span(),
                            Figure.days(days),
                            Figure.perDay(price),
                            ChargeRule.STANDING_DAY,
                            days,
                            price);
                }
        for (Charge charge : tariff.charges()) {
            if (charge instanceof Charge.Standing(Component owner, StandingPrice price, Per per) && per == Per.MONTH)
                monthly(owner, Figure.perMonth(price), ChargeRule.STANDING_MONTH);
            if (charge instanceof Charge.MonthlyAmount(Component owner, Money amount))
                monthly(owner, Figure.perMonth(amount), ChargeRule.MONTHLY_AMOUNT);
        }
    }

    /** Discounts, each on the bill as it stood before the first of them. */
    public void discounts() {
        for (Charge charge : tariff.charges())
            if (charge instanceof Charge.Discount(Component owner, Share share, Basis basis)) {
                Money base = sheet.sum(basis);
                Figure off = Figure.of(new Share(share.percent().negate()));
                add(owner, LineCode.DISCOUNT, Figure.of(base), off, ChargeRule.DISCOUNT, base, share);
            }
    }

    /** What is above the most is taken off, what lacks to the least is made up. */
    public void bounds() {
        for (Charge charge : tariff.charges())
            if (charge instanceof Charge.Maximum(Component owner, StandingPrice price, Per per)) {
                Money most = bound(price, per);
                Money sum = sheet.total();
                if (sum.compareTo(most) > 0)
                    made(owner, LineCode.MAXIMUM, most.minus(sum), ChargeRule.MAXIMUM, most, sum);
            }
        for (Charge charge : tariff.charges())
            if (charge instanceof Charge.Minimum(Component owner, StandingPrice price, Per per) && per != Per.YEAR) {
                Money least = bound(price, per);
                Money sum = sheet.total().max(Money.ZERO);
                if (sum.compareTo(least) < 0)
                    made(owner, LineCode.MINIMUM, least.minus(sum), ChargeRule.MINIMUM, least, sum);
            }
        if (request.month().getMonthValue() == 12) yearly();
    }

    /** Taxes, each on the bill as it then stands. */
    public void taxes() {
        for (Charge charge : tariff.charges())
            if (charge instanceof Charge.Tax(Component owner, Share share, Basis basis)) {
                Money base = sheet.sum(basis);
                add(owner, LineCode.TAX, Figure.of(base), Figure.of(share), ChargeRule.TAX, base, share);
            }
    }

    private void yearly() {
        for (Charge charge : tariff.charges())
            if (charge instanceof Charge.Minimum(Component owner, StandingPrice price, Per per) && per == Per.YEAR) {
                Money least = Money.rounded(price.yuan());
                Money year = request.carried().billed().in(request.month().getYear());
                Money sum = year.plus(sheet.total()).max(Money.ZERO);
                if (sum.compareTo(least) < 0)
                    made(owner, LineCode.MINIMUM, least.minus(sum), ChargeRule.YEARLY_MINIMUM, least, sum);
            }
    }

    private Money bound(StandingPrice price, Per per) {
        int times = per == Per.MONTH
                ? request.months()
                : main.versions().stream().mapToInt(StandingCharging::days).sum();
        return Money.rounded(price.yuan().multiply(BigDecimal.valueOf(times)));
    }

    private static int days(Version version) {
        return version.tariff().conventions().days().days(version.span());
    }

    private void monthly(Component owner, Figure price, ChargeRule rule) {
        line(
                owner,
                tariff.provision(),
                request.span(),
                Figure.months(request.months()),
                price,
                rule,
                request.months(),
                price.value().toPlainString());
    }

    private void line(
            Component owner,
            Provision provision,
            Span span,
            Figure quantity,
            Figure price,
            ChargeRule rule,
            Object count,
            Object each) {
        Step why = Step.of(rule, owner.name().zh(), owner.name().en(), count, each);
        sheet.add(owner, LineCode.STANDING, span, quantity, price, provision, why);
    }

    private void made(Component owner, LineCode code, Money amount, ChargeRule rule, Money bound, Money sum) {
        add(owner, code, Figure.of(amount), Figure.of(Share.WHOLE), rule, bound, sum);
    }

    private void add(
            Component owner,
            LineCode code,
            Figure quantity,
            Figure price,
            ChargeRule rule,
            Object first,
            Object second) {
        Step why = Step.of(rule, owner.name().zh(), owner.name().en(), first, second);
        sheet.add(
                owner,
                code,
                Optional.empty(),
                0,
                request.span(),
                quantity,
                price,
                tariff.provision(),
                List.of(),
                List.of(why));
    }
}
