package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.application.access.AssigningPositions;
import org.wattline.application.platform.Caller;
import org.wattline.bootstrap.demo.DemoAccess;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/**
 * Those who deal with changes of supply: they take applications in and carry them through the steps of their processes. One login has all of
 * their positions, because signing in costs time; the first application alone is filed to its end.
 */
final class ChangeDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String WORKER = "acceptance-clerk";

    private final Stand stand;
    private final Connecting branch;
    private int told;
    private String current = "";

    ChangeDesk(Stand stand, Connecting branch) {
        this.stand = stand;
        this.branch = branch;
        for (String position : List.of(
                "DISPATCHER",
                "CUSTOMER-MANAGER",
                "PLAN-APPROVER",
                "INSPECTOR",
                "CONTRACT-CLERK",
                "METERING-TEAM",
                "ARCHIVE-CLERK",
                "ARCHIVIST"))
            assertThat(stand.server()
                            .part(AssigningPositions.class)
                            .handle(
                                    Caller.system("test"),
                                    new AssigningPositions.Assign(
                                            new Login(WORKER + ".hubei"),
                                            new PositionCode(position),
                                            DemoAccess.HUBEI,
                                            Span.startingOn(OnFile.SINCE))))
                    .isInstanceOf(Outcome.Done.class);
    }

    Connecting branch() {
        return branch;
    }

    Http clerk() {
        return branch.staff(WORKER);
    }

    /** Claims and completes the one ready task of a step. */
    void work(String step, String form) {
        branch.work(WORKER, step, form);
    }

    /** From here on {@link #happened} tells. */
    void marked() {
        told = stand.events().size();
    }

    /** The morning of a day. */
    void on(String day) {
        stand.at(LocalDate.parse(day).atTime(9, 0).atZone(CHINA).toInstant());
    }

    static String body(String account, String type, String from, String asked, String party) {
        return "{'accountNo': '%s', 'type': '%s', 'from': '%s', 'change': {%s}, 'party': {%s}}"
                .formatted(account, type, from, asked, party);
    }

    /** @return pointers to what the refusal is about */
    List<String> refused(String account, String type, String from, String asked, String code) {
        Http.Answer answer = clerk().post("/v1/change-applications", body(account, type, from, asked, ""));
        assertThat(answer.expect(409, 422).text("/code"))
                .as("%s", answer.body())
                .isEqualTo(code);
        return answer.at("/errors").findValuesAsText("pointer");
    }

    Http.Answer cancelled(String change) {
        return clerk().command(change, "cancel", "{'reason': '客户撤回'}");
    }

    /** Whoever may steer leads its case back, or ahead. */
    Http.Answer jumped(String change, String step) {
        return branch.staff("business-manager")
                .command(
                        "/v1/process-instances/" + change.substring(change.lastIndexOf('/') + 1),
                        "jump",
                        "{'to': '%s', 'reason': '更正'}".formatted(step));
    }

    /** @return path of the application; only what happens from then on is told by {@link #happened} */
    String applied(String account, String type, String from, String asked, String party) {
        String change = clerk().post("/v1/change-applications", body(account, type, from, asked, party))
                .expect(201)
                .header("Location")
                .orElseThrow();
        about(change);
        branch.about(change, type);
        documented(change);
        work("ACCEPT", "{'identity': 'PAPER_SEEN'}");
        marked();
        return change;
    }

    /** From here on the steps are those of a change. @param change path of its application */
    void about(String change) {
        current = change;
    }

    /** What it alters in contracts is signed by both on paper today, and the step tells it. */
    void signs() {
        String day = new SigningBeforeChange(clerk(), current).onPaper();
        work("CONTRACT_SIGN", "{'signedOn': '%s', 'signature': 'PAPER'}".formatted(day));
    }

    /** The same, where the process asks for it. */
    private void signsIfAsked() {
        for (JsonNode task : clerk().get("/v1/tasks?limit=200").expect(200).at("/items"))
            if (task.path("step").asText().equals("CONTRACT_SIGN")
                    && task.path("state").asText().equals("READY")
                    && current.endsWith("/" + task.path("instanceNo").asText())) {
                signs();
                return;
            }
    }

    /** Hands in what an application lacks. @return which documents those were */
    List<String> documented(String change) {
        List<String> missing = new ArrayList<>();
        for (JsonNode line : clerk().get(change + "/dossier").expect(200).at("/lines"))
            if (line.path("standing").asText().equals("MISSING"))
                missing.add(line.path("code").asText());
        for (String code : missing)
            clerk().upload(change + "/files?code=" + code + "&fileName=a.pdf", "application/pdf", "%PDF-1.7 " + code)
                    .expect(201);
        return missing;
    }

    /** Everything is filed. */
    void filed() {
        work("ARCHIVE", "{}");
    }

    /** Without works on site. */
    void decided(boolean approved) {
        if (approved) work("PLAN_APPROVE", "{'opinion': '同意'}");
        signs();
        work("CHANGE_EXECUTE", "{}");
    }

    /** At the customer's equipment, on a day. */
    void sealed(String day, boolean surveyed) {
        if (surveyed) work("SURVEY", "{'visitedOn': '%s'}".formatted(day));
        work("PLAN_APPROVE", "{'opinion': '同意'}");
        signsIfAsked();
        work("CHANGE_EXECUTE", "{'effectiveOn': '%s'}".formatted(day));
    }

    /** At the meter, at the beginning of a day. @param shown further fields of the sheet */
    void metered(String day, boolean surveyed, boolean signed, String shown) {
        if (surveyed) work("SURVEY", "{'visitedOn': '%s'}".formatted(day));
        work("PLAN_APPROVE", "{'opinion': '同意'}");
        if (signed) signs();
        work("CHANGE_EXECUTE", "{'at': '%sT00:00:00+08:00'%s}".formatted(day, shown));
    }

    /** The last step at the meter, at the beginning of a day. @param shown further fields of the sheet */
    void execute(String day, String shown) {
        work("CHANGE_EXECUTE", "{'at': '%sT00:00:00+08:00'%s}".formatted(day, shown));
    }

    /** A sheet that is refused, whoever tries. */
    void executing(String day, String shown, String code) {
        Http clerk = clerk();
        String task = "/v1/tasks/" + branch.ready(clerk, "CHANGE_EXECUTE");
        clerk.command(task, "claim", "{}").expect(200);
        assertThat(clerk.command(task, "complete", "{'form': {'at': '%sT00:00:00+08:00'%s}}".formatted(day, shown))
                        .expect(409, 422)
                        .text("/code"))
                .isEqualTo(code);
        clerk.command(task, "release", "{}").expect(200);
    }

    /** What happened since the application was accepted, in order, that of tasks, messages and papers left out. */
    List<String> happened() {
        List<String> all = stand.events();
        List<String> since = all.subList(told, all.size()).stream()
                .filter(type -> !type.startsWith("workflow.")
                        && !type.startsWith("access.")
                        && !type.startsWith("notification.")
                        && !type.startsWith("contract.document-"))
                .toList();
        told = all.size();
        return since;
    }

    /** What the application says is other now. */
    List<String> effects(String change) {
        return effects(clerk().get(change).expect(200).body());
    }

    static List<String> effects(JsonNode change) {
        List<String> effects = new ArrayList<>();
        for (JsonNode each : change.at("/effects"))
            effects.add(each.path("what").asText() + " " + each.path("before").asText() + " -> "
                    + each.path("after").asText());
        return effects;
    }

    /** States of a piece of equipment with their first days. */
    String phases(String account, String name) {
        List<String> phases = new ArrayList<>();
        for (JsonNode each : clerk().get("/v1/accounts/" + account + "/equipment")
                .expect(200)
                .at("/items"))
            if (each.path("name").asText().equals(name))
                for (JsonNode phase : each.path("phases"))
                    phases.add(phase.path("state").asText() + " "
                            + phase.path("from").asText());
        return String.join(" ", phases);
    }

    /** The metering points of an account. */
    List<String> points(String account) {
        return clerk().get("/v1/metering-points?accountNo=" + account)
                .expect(200)
                .at("/items")
                .findValuesAsText("meteringPointNo");
    }

    /** Since when the meters of an account's first point hang where. */
    List<String> places(String account) {
        List<String> places = new ArrayList<>();
        for (JsonNode each : clerk().get("/v1/metering-points?accountNo=" + account)
                .expect(200)
                .at("/items/0/installations"))
            places.add(each.path("from").asText() + " " + each.path("place").asText());
        return places;
    }

    /** The meters that hang at an account, each with its point. */
    Map<String, String> hanging(String account) {
        Map<String, String> hanging = new TreeMap<>();
        for (JsonNode point : clerk().get("/v1/metering-points?accountNo=" + account)
                .expect(200)
                .at("/items"))
            for (JsonNode each : point.path("installations"))
                if (!each.hasNonNull("to"))
                    hanging.put(
                            each.path("assetNo").asText(),
                            point.path("meteringPointNo").asText());
        return hanging;
    }

    /** Opens a point without a meter of its own below another. */
    void unmetered(String account, String from, String above) {
        clerk().post("/v1/accounts/" + account + "/metering-points", """
                        {'from': '%s', 'mode': 'LOW_SUPPLY_LOW_METERED', 'place': {'above': '%s',
                         'quantity': {'kind': 'PER_MONTH', 'energyKwh': '500'}, 'powerFactor': 'NONE'}}""".formatted(from, above))
                .expect(201);
    }

    /** The terms that hold last: capacity, tariff, mode. */
    String terms(String account) {
        JsonNode contract = clerk().get("/v1/accounts/" + account + "/contracts")
                .expect(200)
                .at("/items/0");
        JsonNode terms = contract.path("terms");
        JsonNode agreed = terms.get(terms.size() - 1).path("agreed");
        return String.join(
                " ",
                contract.path("state").asText(),
                terms.get(terms.size() - 1).path("from").asText(),
                agreed.path("capacityKva").asText(),
                agreed.path("tariff").asText(),
                agreed.path("basicCharge").asText(),
                agreed.path("contractDemandKw").asText(),
                agreed.path("powerFactorStandard").asText());
    }
}
