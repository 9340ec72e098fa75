package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How a supply of 630 kVA at 10 kV comes about that is no ordinary one: planned, inspected, signed and energised within a day. */
final class WorksOfASupply {
    private static final String TARIFF = "HB-AGENT-TWO_PART-KV1_10";

    private final ChangeDesk desk;
    private final Connecting branch;
    private final String day;
    private final String application;
    private final WorksOfAChange works;

    /** @param process the business that is applied for @param name and phone: of the applicant @param papers handed in at the counter */
    WorksOfASupply(ChangeDesk desk, String day, String process, String name, String phone, List<String> papers) {
        this(desk, day, process, name, phone, papers, "0.90");
    }

    /** @param factor to be kept, as the plan says */
    WorksOfASupply(
            ChangeDesk desk,
            String day,
            String process,
            String name,
            String phone,
            List<String> papers,
            String factor) {
        this.desk = desk;
        this.branch = desk.branch();
        this.day = day;
        this.application = branch.apply(desk.clerk(), """
                {'process': '%1$s', 'unit': '/42/4201/420106',
                 'applicant': {'kind': 'PERSON', 'name': '%2$s', 'phone': '%3$s',
                   'certificate': {'type': '05', 'number': 'E8100%4$s'}},
                 'supply': {'address': '湖北省武汉市武昌区和平大道%4$s号', 'category': 'LARGE_INDUSTRY', 'voltage': 'AC_10_KV',
                   'capacityKva': '630'}}""".formatted(process, name, phone, phone.substring(7)));
        this.works = new WorksOfAChange(desk, application, day, "CAPACITY", factor);
        for (String paper : papers) branch.handIn(desk.clerk(), application, paper, false);
        desk.work("ACCEPT", "{'identity': 'PAPER_SEEN'}");
    }

    /** Code and version of the process that deals with it. */
    String process() {
        return desk.clerk().get(application).expect(200).text("/process");
    }

    void planned() {
        desk.work("SURVEY_DISPATCH", "{}");
        SurveyedSite.noted(desk.clerk(), branch.staff("customer-manager"), application, day);
        desk.work(
                "SURVEY",
                "{'visitedOn': '%s', 'area': 'A420106-001', 'importance': '05', 'externalWorks': 'false'}"
                        .formatted(day));
        String plan = works.drafted("AC_10_KV:630:CABLE", "630", TARIFF);
        branch.work(
                "plan-engineer",
                "PLAN_DRAFT",
                "{'planNo': 'P-1', 'feeder': 'F420106-01', 'meteringMode': 'HIGH_SUPPLY_HIGH_METERED', 'transformers': '1#:630', 'feeApplies': 'false'}");
        works.approved(plan);
        desk.work("PLAN_APPROVE", "{'opinion': '同意'}");
        works.answered(plan);
    }

    void inspected() {
        works.inspected();
    }

    /** @param more what the contract of this kind tells besides */
    void signed(String more) {
        signed(more, "2031-01-01");
    }

    /** @param until first day after the last */
    void signed(String more, String until) {
        String form = "'tariff': '%s', 'timeOfUse': 'false', 'scheme': 'TWO_PART', 'basicCharge': 'CAPACITY', %s"
                .formatted(TARIFF, more);
        SigningBeforeSupply signing = new SigningBeforeSupply(desk.clerk(), application);
        signing.onPaper(signing.wanted(form, until));
        desk.work("CONTRACT_SIGN", "{'signedOn': '%s', 'signature': 'PAPER', %s}".formatted(day, form));
    }

    /** @param at when supply begins @return what came into being */
    JsonNode energised(String meter, String at, String readings) {
        desk.marked();
        desk.work("METER_INSTALL", "{'meter': '%s', 'energisedAt': '%s', %s}".formatted(meter, at, readings));
        desk.work("INFO_ARCHIVE", "{}");
        desk.work("ARCHIVE", "{}");
        Http.Answer filed = desk.clerk().get(application).expect(200);
        assertThat(filed.text("/stage")).isEqualTo("COMPLETED");
        return filed.at("/result");
    }
}
