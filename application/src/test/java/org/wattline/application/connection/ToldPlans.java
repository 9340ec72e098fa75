package org.wattline.application.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.connection.plan.PlanContent;
import org.wattline.domain.connection.plan.PlannedFeed;
import org.wattline.domain.connection.plan.SupplyPlan;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;

/** Plans that a test tells, for tests of what follows from them. */
final class ToldPlans implements SupplyPlans {
    private final List<SupplyPlan> all = new ArrayList<>();

    /** The applicant has confirmed a plan of two sources. */
    void confirmedWithTwoSources(ConnectionApplication application) {
        VoltageLevel voltage = application.requested().voltage();
        confirmed(application, source(voltage, 8, "F-1"), source(voltage, 8, "F-2"));
    }

    /** The applicant has confirmed the next version of a plan. */
    void confirmed(ConnectionApplication application, PlannedFeed... sources) {
        confirmed(application, "ZJ-RES-ANNUAL", sources);
    }

    /** The same, by another tariff. */
    void confirmed(ConnectionApplication application, String tariff, PlannedFeed... sources) {
        PlanContent content = new PlanContent(
                List.of(sources),
                application.requested().capacity(),
                "LOW_SUPPLY_LOW_METERED",
                "0.5S",
                "1号杆",
                new TariffId(tariff),
                Scheme.SINGLE,
                Optional.empty());
        Instant at = Instant.parse("2026-03-01T02:00:00Z");
        LocalDate on = LocalDate.of(2026, 3, 1);
        all.add(new SupplyPlan(
                application.no(),
                application.unit(),
                of(application.no()).size() + 1,
                false,
                content,
                List.of(),
                "engineer",
                at,
                List.of(),
                new SupplyPlan.Stage.Confirmed(
                        new SupplyPlan.Stage.Answered(on, on.plusDays(90), false), "applicant", at),
                Version.NEW));
    }

    /** A source by cable. */
    static PlannedFeed source(VoltageLevel voltage, int kva, String feeder) {
        return new PlannedFeed(
                PlannedFeed.Nature.MAIN,
                "城西变",
                new FeederCode(feeder),
                Optional.empty(),
                voltage,
                Capacity.kva(kva),
                Feed.Line.CABLE,
                false);
    }

    @Override
    public Optional<SupplyPlan> find(ApplicationNo application, int number) {
        return of(application).stream().filter(each -> each.number() == number).findFirst();
    }

    @Override
    public List<SupplyPlan> of(ApplicationNo application) {
        return all.stream()
                .filter(each -> each.application().equals(application))
                .toList();
    }

    @Override
    public SupplyPlan add(SupplyPlan plan) {
        all.add(plan);
        return plan;
    }

    @Override
    public SupplyPlan save(SupplyPlan plan) {
        return plan;
    }
}
