package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

/** How a factory is connected at 10 kV, by one source or by two: from its application to the meters. */
final class ConnectingFactory {
    /** The meter at the second source. */
    static final String STANDBY = "D4201060002";

    private ConnectingFactory() {}

    /** @param sources how many sources it asks for */
    static String applied(Connecting branch, int sources) {
        Http clerk = branch.staff("acceptance-clerk");
        String application = branch.apply(clerk, """
                {'process': 'HV_NEW', 'unit': '/42/4201/420106',
                 'applicant': {'kind': 'ORGANISATION', 'name': '武汉江城机械有限公司', 'phone': '13712345678',
                   'certificate': {'type': '04', 'number': '91420106MA4K00001J'}},
                 'supply': {'address': '湖北省武汉市武昌区中北路99号', 'category': 'LARGE_INDUSTRY', 'voltage': 'AC_10_KV',
                   'capacityKva': '1250', 'sources': %s}}""".formatted(sources));
        for (String paper : List.of("APPLICATION_FORM", "QUALIFICATION", "LOAD_LIST"))
            branch.handIn(clerk, application, paper, false);
        branch.handIn(clerk, application, "PROPERTY_PROOF", true);
        if (sources > 1) branch.handIn(clerk, application, "GRADE_EVIDENCE", false);
        branch.work("acceptance-clerk", "ACCEPT", "{'identity': 'PAPER_SEEN'}");
        return application;
    }

    /** Surveyed, planned, replied to. @param more further fields of the plan's form */
    static void drafted(Connecting branch, String application, int sources, String meteringMode, String more) {
        branch.work("dispatcher", "SURVEY_DISPATCH", "{'surveyor': '李秀英'}");
        new SurveyingFactory(branch, application).noted();
        branch.work(
                "customer-manager",
                "SURVEY",
                "{'visitedOn': '2025-11-10', 'area': 'A420106-001', 'importance': '03', 'externalWorks': 'true'}");
        PlanningSupply plans = new PlanningSupply(branch, application, sources);
        plans.drafted();
        branch.work("plan-engineer", "PLAN_DRAFT", """
                {'planNo': 'P-2025-0117', 'feeder': 'F420106-01', 'meteringMode': '%s'%s}""".formatted(meteringMode, more));
        plans.approved();
        branch.work("plan-approver", "PLAN_APPROVE", "{'opinion': '同意'}");
        plans.answered();
        branch.work("customer-manager", "PLAN_REPLY", "{'repliedOn': '2025-11-10'}");
        plans.confirmed();
    }

    /** The factory's own works, inspected twice. */
    static void built(Stand stand, Connecting branch, String application) {
        InspectingFactory inspecting = new InspectingFactory(branch, application);
        inspecting.passed("design-reviewer", "DESIGN_REVIEW");
        branch.work("design-reviewer", "DESIGN_REVIEW", "{'designOpinion': '符合规程'}");
        stand.at(Instant.parse("2025-12-20T02:00:00Z"));
        branch.work("project-manager", "CONSTRUCTION_TRACK", "{'worksFinishedOn': '2025-12-19'}");
        inspecting.passed("inspector", "INTERMEDIATE");
        branch.work("inspector", "INTERMEDIATE_INSPECTION", "{'intermediateOpinion': '隐蔽工程合格'}");
        branch.work("acceptance-clerk", "COMPLETION_REPORT", "{'reportedOn': '2025-12-20'}");
        inspecting.twice();
        Http clerk = branch.staff("acceptance-clerk");
        String deed = application + "/files?code=PROPERTY_PROOF&fileName=deed.pdf";
        clerk.upload(deed, "image/png", "%PDF-1.7 deed").expect(415);
        assertThat(clerk.get(application + "/dossier").expect(200).text("/complete"))
                .isEqualTo("false");
        String kept = clerk.upload(deed, "application/pdf", "%PDF-1.7 deed")
                .expect(201)
                .header("Location")
                .orElseThrow();
        clerk.get(kept).expect(200);
        assertThat(clerk.get(application + "/dossier").expect(200).text("/complete"))
                .isEqualTo("true");
        branch.work("inspector", "COMPLETION_INSPECTION", "{'inspectionResult': 'PASSED'}");
    }

    /** The contract is signed, the meters of all sources are hung up, and the files are closed. */
    static void connected(
            Stand stand, Connecting branch, String application, String currentRatio, String voltageRatio, int sources) {
        Http clerk = branch.staff("contract-clerk");
        String signing = "/v1/tasks/" + branch.ready(clerk, "CONTRACT_SIGN");
        clerk.command(signing, "claim", "{}").expect(200);
        assertThat(clerk.command(signing, "complete", """
                                {'form': {'signedOn': '2025-12-20', 'signature': 'PAPER', 'tariff': 'HB-AGENT-SINGLE-KV1_10',
                                 'timeOfUse': 'true', 'scheme': 'SINGLE'}}""").expect(422).text("/code"))
                .isEqualTo("tariff.two-part-only");
        assertThat(clerk.command(signing, "complete", """
                                {'form': {'signedOn': '2025-12-20', 'signature': 'PAPER', 'tariff': 'HB-AGENT-TWO_PART-KV1_10',
                                 'timeOfUse': 'true', 'scheme': 'TWO_PART', 'basicCharge': 'ACTUAL_DEMAND'}}""").expect(409).text("/code"))
                .isEqualTo("connection.terms-differ-from-plan");
        signed(stand, clerk, signing, application, sources);
        stand.at(Instant.parse("2026-01-01T02:00:00Z"));
        String sheet = """
                'meter': 'D4201060001', 'energisedAt': '2026-01-01T00:00:00+08:00', 'currentRatio': '%s',
                 'voltageRatio': '%s', 'readingTotal': '0', 'readingSharp': '0', 'readingPeak': '0', 'readingFlat': '0',
                 'readingValley': '0', 'readingReactiveForward': '0', 'readingReactiveReverse': '0'""".formatted(currentRatio, voltageRatio);
        if (sources == 1) branch.work("metering-team", "METER_INSTALL", "{" + sheet + "}");
        else bothInstalled(branch, sheet);
        branch.work("archive-clerk", "INFO_ARCHIVE", "{}");
        branch.work("archivist", "ARCHIVE", "{}");
        new SigningBeforeSupply(branch.staff("contract-clerk"), application)
                .begun(clerk.get(application).expect(200).text("/result/accountNo"));
    }

    /** Who signs: on paper the one, by two sources on the platform; not before, nor on a day on which nobody has. */
    private static void signed(Stand stand, Http clerk, String task, String application, int sources) {
        // the power factor to be kept is left to the rules
        String form = """
                {'form': {'signedOn': '%s', 'signature': 'PAPER', 'tariff': 'HB-AGENT-TWO_PART-KV1_10',
                 'timeOfUse': 'true', 'scheme': 'TWO_PART', 'basicCharge': 'CAPACITY'%s}}""";
        String day = "2025-12-20";
        SigningBeforeSupply signing = new SigningBeforeSupply(clerk, application);
        refused(clerk, task, form.formatted(day, ""), "CON-180");
        assertThat(clerk.post(application + "/contract", "{}").expect(422).text("/ruleNo"))
                .as("an end is agreed")
                .isEqualTo("CTR-26");
        String wrong = signing.prepared("{'to': '2029-01-01'}");
        assertThat(clerk.post(application + "/contract", "{'to': '2030-12-20'}")
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("CTR-21");
        clerk.command(wrong, "revoke", "{'reason': '期限有误'}").expect(200);
        if (sources == 1) signing.onPaper("{'to': '2030-12-20'}");
        else signing.onPlatform(stand, "{'to': '2030-12-20'}");
        signing.shown(clerk);
        refused(clerk, task, form.formatted("2025-12-19", ""), "CON-182");
        refused(clerk, task, form.formatted(day, ", 'plantKw': '20', 'plantTariff': 'HB-PV-SURPLUS'"), "CON-181");
        clerk.command(task, "complete", form.formatted(day, "")).expect(200);
    }

    private static void refused(Http clerk, String task, String form, String rule) {
        Http.Answer refused = clerk.command(task, "complete", form).expect(409);
        assertThat(refused.text("/ruleNo")).isEqualTo(rule);
        assertThat(refused.text("/remedy")).isNotEmpty();
    }

    /** Supply does not begin before there is a meter at each source. */
    private static void bothInstalled(Connecting branch, String sheet) {
        Http team = branch.staff("metering-team");
        team.post("/v1/meters", """
                        {'assetNo': '%s', 'model': 'DTZY341', 'registers': [{'register': 'ACTIVE_IMPORT'},
                         {'register': 'ACTIVE_IMPORT_SHARP'}, {'register': 'ACTIVE_IMPORT_PEAK'}, {'register': 'ACTIVE_IMPORT_FLAT'},
                         {'register': 'ACTIVE_IMPORT_VALLEY'}, {'register': 'REACTIVE_FORWARD'}, {'register': 'REACTIVE_REVERSE'}]}""".formatted(STANDBY)).expect(201);
        team.command("/v1/meters/" + STANDBY, "verify", "{}").expect(200);
        String task = "/v1/tasks/" + branch.ready(team, "METER_INSTALL");
        team.command(task, "claim", "{}").expect(200);
        String both = "{'form': {" + sheet + """
                , 'meter2': '%s', 'currentRatio2': '100/5', 'voltageRatio2': '10000/100', 'reading2Total': '0', 'reading2Sharp': '0',
                 'reading2Peak': '0', 'reading2Flat': '0', 'reading2Valley': '0', 'reading2ReactiveForward': '0',
                 'reading2ReactiveReverse': '0'}}""".formatted(STANDBY);
        for (String form : List.of("{'form': {" + sheet + "}}", both))
            assertThat(team.command(task, "complete", form)
                            .expect(400, 422)
                            .body()
                            .toString())
                    .contains("metersAssigned")
                    .doesNotContain("contractSigned");
        team.command("/v1/meters/" + STANDBY, "allocate", "{}").expect(200);
        team.command(task, "complete", both).expect(200);
    }
}
