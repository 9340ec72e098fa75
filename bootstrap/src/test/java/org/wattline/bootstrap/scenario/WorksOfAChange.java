package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.quantity.Money;

/** How more capacity or another voltage is planned, built and inspected at high voltage, before anything is carried out. */
final class WorksOfAChange {
    private final ChangeDesk desk;
    private final String change;
    private final String day;
    private final String basicCharge;
    private final String factor;

    WorksOfAChange(ChangeDesk desk, String change, String day) {
        this(desk, change, day, "CAPACITY", "0.90");
    }

    /** @param basicCharge and factor: what the plan says of them */
    WorksOfAChange(ChangeDesk desk, String change, String day, String basicCharge, String factor) {
        this.desk = desk;
        this.change = change;
        this.day = day;
        this.basicCharge = basicCharge;
        this.factor = factor;
    }

    /** An ordinary customer, without external works: planned, inspected, and the contract signed. */
    void built(String feeds, String approvedKva, String tariff) {
        surveyed("05", false);
        planned(feeds, approvedKva, tariff, false);
        inspected();
        signed();
        desk.marked();
    }

    /** The same where the standards make a fee due, though the engineer says that none applies (CON-250): it is charged and paid first. */
    void builtFor(String yuan, String feeds, String approvedKva, String tariff) {
        surveyed("05", false);
        planned(feeds, approvedKva, tariff, false);
        Connecting branch = desk.branch();
        branch.work("fee-clerk", "FEE_DETERMINE", "{'feeAmountYuan': '%s', 'feeBasis': '高可靠性供电费用'}".formatted(yuan));
        FactoryFee.pay(branch, FactoryFee.open(branch), Money.yuan(yuan), "FEE-" + day)
                .expect(201);
        branch.work("cashier", "FEE_COLLECT", "{'receiptNo': 'R-%s'}".formatted(day));
        inspected();
        signed();
        desk.marked();
    }

    /** A transformer that stands in for one that has a fault: surveyed, planned, agreed to, inspected. */
    void replaced(String feeds, String approvedKva, String tariff) {
        SurveyedSite.noted(desk.clerk(), desk.branch().staff("customer-manager"), change, day);
        desk.work("SURVEY", "{'visitedOn': '%s', 'importance': '05'}".formatted(day));
        String plan = drafted(feeds, approvedKva, tariff);
        desk.branch().work("plan-engineer", "PLAN_DRAFT", "{}");
        approved(plan);
        desk.work("PLAN_APPROVE", "{'opinion': '同意'}");
        answered(plan);
        inspected();
        desk.marked();
    }

    void surveyed(String importance, boolean external) {
        SurveyedSite.noted(desk.clerk(), desk.branch().staff("customer-manager"), change, day);
        desk.work(
                "SURVEY",
                "{'visitedOn': '%s', 'importance': '%s', 'externalWorks': '%s'}".formatted(day, importance, external));
    }

    /** A version of the plan, approved at all of its levels, answered and agreed to. */
    void planned(String feeds, String approvedKva, String tariff, boolean fee) {
        String plan = drafted(feeds, approvedKva, tariff);
        desk.branch().work("plan-engineer", "PLAN_DRAFT", "{'feeApplies': '%s'}".formatted(fee));
        approved(plan);
        desk.work("PLAN_APPROVE", "{'opinion': '同意'}");
        answered(plan);
    }

    /** @param feeds as forms tell them, the first one the main source @return path of the version */
    String drafted(String feeds, String approvedKva, String tariff) {
        return desk.branch()
                .staff("plan-engineer")
                .post(change + "/supply-plans", content(feeds, approvedKva, tariff, basicCharge, factor))
                .expect(201)
                .header("Location")
                .orElseThrow();
    }

    static String content(String feeds, String approvedKva, String tariff) {
        return content(feeds, approvedKva, tariff, "CAPACITY", "0.90");
    }

    private static String content(String feeds, String approvedKva, String tariff, String basicCharge, String factor) {
        List<String> sources = new ArrayList<>();
        for (Feed feed : Feed.parse(feeds))
            sources.add("""
                    {'nature': '%s', 'substation': '中北路变', 'feeder': 'F420106-0%d', 'voltage': '%s', 'capacityKva': '%s', 'line': '%s',
                     'selfBuilt': %s, 'thereKva': '%s'}""".formatted(
                            sources.isEmpty() ? "MAIN" : "STANDBY",
                            sources.size() + 1,
                            feed.voltage(),
                            feed.capacity(),
                            feed.line(),
                            feed.selfBuilt(),
                            feed.there()));
        return """
                {'sources': [%s], 'approvedKva': '%s', 'meteringMode': 'HIGH_SUPPLY_HIGH_METERED', 'meteringPlan': 'CT 100/5, PT 10000/100, 0.2S',
                 'boundary': '12号杆跌落式熔断器负荷侧', 'tariff': '%s', 'scheme': 'TWO_PART',
                 'statements': {'loadKw': '980', 'importance': '03', 'equipment': '干式变压器', 'meteringPoint': '10 kV 进线柜', 'currentRatio': '100/5',
               'voltageRatio': '10000/100', 'accuracy': '0.2S', 'basicCharge': '%s', 'powerFactorStandard': '%s', 'timeOfUse': 'false',
               'protection': '速断、过流', 'compensation': '自动补偿', 'harmonics': '无谐波源', 'securityLoadKw': '120', 'contact': '95598'}}""".formatted(String.join(", ", sources), approvedKva, tariff, basicCharge, factor);
    }

    /** Each level by another person. */
    void approved(String plan) {
        JsonNode levels = desk.clerk().get(plan).expect(200).at("/levels");
        for (JsonNode level : levels)
            desk.branch()
                    .staff(level.asText().toLowerCase(Locale.ROOT))
                    .command(plan, "approve", "{}")
                    .expect(200);
        assertThat(desk.clerk().get(plan).expect(200).text("/stage")).isEqualTo("APPROVED");
    }

    void answered(String plan) {
        desk.clerk().command(plan, "answer", "").expect(200);
        desk.work("PLAN_REPLY", "{'repliedOn': '%s'}".formatted(day));
        desk.clerk().command(plan, "confirm", "").expect(200);
    }

    void inspected() {
        desk.work("COMPLETION_REPORT", "{'reportedOn': '%s'}".formatted(day));
        new InspectingFactory(desk.branch(), change).passed("inspector", "COMPLETION");
        desk.work("COMPLETION_INSPECTION", "{'inspectionResult': 'PASSED'}");
    }

    void signed() {
        desk.about(change);
        desk.signs();
    }
}
