package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.connection.Office.refused;
import static org.wattline.application.connection.Office.value;
import static org.wattline.application.connection.SampleConnections.form;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Caller;
import org.wattline.application.workflow.CompletingTasks;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.plan.PlanContent;
import org.wattline.domain.connection.plan.TermsDiffer;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.workflow.ProcessInstance;

/** How supply by the two sources of a plan begins. */
public abstract class TwoSourcesContract {
    private static final Set<String> FACTS = Set.of("contractSigned", "metersAssigned");

    protected abstract ConnectionStore store();

    private Office office;
    private Caller clerk;
    private ConnectionApplication application;

    @BeforeEach
    void open() {
        store().clock().set(Instant.parse("2026-03-01T03:00:00Z"));
        office = new Office(store());
        clerk = office.everybody();
        application = office.submitted(office.applicant());
        office.plans.confirmedWithTwoSources(application);
    }

    private Map<String, String> sheet(String first, String second) {
        Map<String, String> sheet = new HashMap<>(form("METER", first));
        sheet.put("meter2", second);
        sheet.put("reading2Total", "0.75");
        return sheet;
    }

    private Outcome<ProcessInstance> metered(Map<String, String> sheet) {
        return office.completing.handle(
                clerk,
                new CompletingTasks.Complete(office.task(application, "METER").no(), sheet));
    }

    @Test
    void each_source_gets_a_point_and_a_meter_or_supply_does_not_begin() {
        office.complete(application, clerk, "", "ACCEPT", "SURVEY", "CONTRACT");
        store().clock().advance(Duration.ofHours(2));
        String meter = office.meter();
        String other = office.meter();

        refused(
                office.complete(application, "METER", clerk, form("METER", meter)),
                ConnectionRefusal.SOURCE_NOT_METERED);
        refused(metered(sheet(meter, meter)), ConnectionRefusal.METER_AT_TWO_SOURCES);
        refused(metered(sheet(meter, "NOBODYS-METER")), MeteringRefusal.METER_NOT_FOUND);
        assertThat(office.read(application).supply()).isEmpty();

        assertThat(value(metered(sheet(meter, other))).data()).containsEntry("meter2", other);
        List<MeteringPoint> points = store().points()
                .ofAccounts(
                        List.of(office.read(application).supply().orElseThrow().account()));
        assertThat(points)
                .hasSize(2)
                .extracting(point -> point.open().orElseThrow().meter().value())
                .containsExactlyInAnyOrder(meter, other);
    }

    @Test
    void terms_that_the_plan_does_not_say_are_neither_signed_nor_energised() {
        office.complete(application, clerk, "", "ACCEPT", "SURVEY");
        VoltageLevel voltage = application.requested().voltage();
        office.plans.confirmed(
                application, "ZJ-RES-OTHER", ToldPlans.source(voltage, 8, "F-1"), ToldPlans.source(voltage, 8, "F-2"));
        TermsDiffer differ = new TermsDiffer(
                2,
                List.of(new PlanContent.Difference(
                        "tariff", Optional.of("ZJ-RES-OTHER"), Optional.of("ZJ-RES-ANNUAL"))));

        refused(office.complete(application, "CONTRACT", clerk, form("CONTRACT", "")), differ);

        office.plans.confirmedWithTwoSources(application);
        value(office.completing.handle(
                clerk,
                new CompletingTasks.Complete(
                        office.task(application, "CONTRACT").no(), form("CONTRACT", ""))));
        store().clock().advance(Duration.ofHours(2));
        office.plans.confirmed(
                application, "ZJ-RES-OTHER", ToldPlans.source(voltage, 8, "F-1"), ToldPlans.source(voltage, 8, "F-2"));
        refused(
                office.complete(application, "METER", clerk, sheet(office.meter(), office.meter())),
                new TermsDiffer(4, differ.differences()));
        assertThat(office.read(application).supply()).isEmpty();
    }

    @Test
    void a_supply_without_a_second_source_takes_no_second_meter() {
        application = office.submitted(office.applicant());
        office.complete(application, clerk, "", "ACCEPT", "SURVEY", "CONTRACT");
        store().clock().advance(Duration.ofHours(2));

        refused(
                office.complete(application, "METER", clerk, sheet(office.meter(), office.meter())),
                ConnectionRefusal.METER_WITHOUT_SOURCE);
    }

    @Test
    void conditions_know_whether_the_contract_is_signed_and_meters_are_allocated() {
        office.complete(application, clerk, "", "ACCEPT", "SURVEY");
        String meter = office.meter();
        assertThat(facts(sheet(meter, "NOBODYS-METER")))
                .isEqualTo(Map.of("contractSigned", "false", "metersAssigned", "false"));
        office.complete(application, clerk, "", "CONTRACT");

        assertThat(facts(sheet(meter, "?"))).isEqualTo(Map.of("contractSigned", "true", "metersAssigned", "false"));
        assertThat(facts(form("METER", meter))).containsEntry("metersAssigned", "false");
        assertThat(facts(sheet(meter, office.meter()))).containsEntry("metersAssigned", "true");
        assertThat(facts(Map.of("signedOn", "2026-03-02"))).containsEntry("contractSigned", "false");
    }

    private Map<String, String> facts(Map<String, String> form) {
        return office.effects.facts(office.instance(application), form, FACTS);
    }
}
