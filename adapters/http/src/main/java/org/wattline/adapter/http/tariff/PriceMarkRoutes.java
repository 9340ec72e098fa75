package org.wattline.adapter.http.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.TariffPermissions;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.EligibilityRules;
import org.wattline.domain.tariff.eligibility.Measure;
import org.wattline.domain.tariff.eligibility.SpecialUse;

/** {@code /v1/price-marks}: the special uses and measures that terms may carry, each with its basis and days. */
public final class PriceMarkRoutes implements Routes {
    private final Prices prices;
    private final BusinessClock clock;

    public PriceMarkRoutes(Prices prices, BusinessClock clock) {
        this.prices = prices;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.list("/v1/price-marks")
                .tag("tariff")
                .summary("电价执行标识", "List the marks that terms may carry")
                .description(
                        "特殊用电类别和政策措施，默认列出当日有效的",
                        "Special uses and measures, those in force today unless another day is given")
                .permission(TariffPermissions.SEE)
                .unowned(TariffRoutes.PUBLISHED)
                .filter("inForceOn", "该日有效", "in force on that day", "2026-01-15")
                .answersPage(Mark.class, Mark.EXAMPLE)
                .handle(this::list));
    }

    private Reply list(Exchange<Void> x) {
        Page.Request page = x.page();
        LocalDate day = x.query("inForceOn", TariffRoutes::day).orElse(clock.today());
        List<Mark> marks = new ArrayList<>();
        prices.now().eligibility(day).ifPresent(rules -> collect(rules, day, x, marks));
        List<Mark> rows = marks.stream()
                .sorted(Comparator.comparing(Mark::code))
                .filter(mark -> page.after()
                        .map(after -> mark.code().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return x.page(Page.of(rows, page.limit(), Mark::code), mark -> mark);
    }

    private static void collect(EligibilityRules rules, LocalDate day, Exchange<?> x, List<Mark> marks) {
        for (SpecialUse use : rules.uses())
            if (use.provision().validity().contains(day))
                marks.add(mark(
                        use.code(),
                        use.name(),
                        Kind.SPECIAL_USE,
                        Optional.of(use.pricedAs()),
                        use.combined(),
                        use.provision(),
                        x));
        for (Measure measure : rules.measures())
            if (measure.provision().validity().contains(day))
                marks.add(mark(
                        measure.code(),
                        measure.name(),
                        kind(measure.effect()),
                        Optional.empty(),
                        false,
                        measure.provision(),
                        x));
    }

    private static Mark mark(
            String code,
            Text name,
            Kind kind,
            Optional<UseCategory> pricedAs,
            boolean combined,
            Provision basis,
            Exchange<?> x) {
        return new Mark(
                code,
                x.text(name),
                kind,
                pricedAs,
                combined,
                basis.source().citation(),
                VersionBody.Days.of(basis.validity()));
    }

    private static Kind kind(Measure.Effect effect) {
        return switch (effect) {
            case CHARGED_MORE -> Kind.CHARGED_MORE;
            case BASIC_CHARGE_WAIVED -> Kind.BASIC_CHARGE_WAIVED;
            case POWER_FACTOR -> Kind.POWER_FACTOR;
        };
    }

    /** What follows from a mark. */
    public enum Kind {
        SPECIAL_USE,
        CHARGED_MORE,
        BASIC_CHARGE_WAIVED,
        POWER_FACTOR
    }

    /**
     * A mark.
     *
     * @param pricedAs the category whose price a special use has
     * @param combinedMeter whether it is the combined-meter price
     */
    public record Mark(
            String code,
            String name,
            Kind kind,
            Optional<UseCategory> pricedAs,
            boolean combinedMeter,
            String source,
            VersionBody.Days inForce) {
        static final Mark EXAMPLE = new Mark(
                "SCHOOL",
                "School, teaching and dormitories",
                Kind.SPECIAL_USE,
                Optional.of(UseCategory.RESIDENTIAL),
                true,
                "关于学校水电气价格有关问题的通知 发改价格〔2007〕2463号 [K]",
                new VersionBody.Days(LocalDate.of(2007, 10, 1), Optional.empty()));
    }
}
