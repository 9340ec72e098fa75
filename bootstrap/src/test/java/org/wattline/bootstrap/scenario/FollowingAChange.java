package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/**
 * A shop's owner asks for more capacity with the own login: what others prove need not be handed in, everybody with a link sees how far it is, it rests while
 * the owner is away, is rated when all is done, and its documents serve the next one.
 */
abstract class FollowingAChange {
    private static final String PHONE = "13855550001";
    private static final String STRANGER = "13855550002";

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_customer_has_the_same_at_a_change_as_at_a_connection() {
        try (Stand stand = stand(folder, Instant.parse("2026-03-02T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            ChangeDesk desk = new ChangeDesk(stand, branch);
            String shop = shop(new OnFile(stand));
            Http clerk = desk.clerk();
            String customer = clerk.get("/v1/accounts/" + shop).expect(200).text("/customerId");
            Http owner = OwnLogin.of(stand, clerk, PHONE, customer);
            String strange = OwnLogin.opened(stand, clerk, STRANGER);
            Http stranger = OwnLogin.signedIn(stand, STRANGER);

            String change = owner.post("/v1/change-applications", asked(shop, "60", "2026-03-09"))
                    .expect(201)
                    .header("Location")
                    .orElseThrow();
            proved(owner, stranger, change);
            shared(stand, owner, stranger, change);
            named(desk, owner, change);
            rested(stand, desk, owner, stranger, change);
            letIn(stand, clerk, strange, customer, change);
            carriedOut(desk, owner, change, "2026-03-09");
            rated(branch, desk, owner, change);
            filledIn(stand, branch, owner, shop);
            elsewhere(desk, owner, shop);
            usedAgain(owner, shop, change);
            connectionRested(owner);
            CarriedOut.FOLLOWING_A_CHANGE.by(stand);
        }
    }

    private static String asked(String shop, String kva, String from) {
        return ChangeDesk.body(shop, "INCREASE", from, "'capacityKva': '%s'".formatted(kva), "");
    }

    /** One thing is proved by others after consent, the deed is handed in, and the list of devices. */
    private static void proved(Http owner, Http stranger, String change) {
        owner.post(change + "/evidence", "{'kind': 'IDENTITY'}").expect(403);
        stranger.post(change + "/consents", "{'kind': 'IDENTITY', 'how': 'own login'}")
                .expect(404);
        owner.post(change + "/consents", "{'kind': 'IDENTITY', 'how': 'own login'}")
                .expect(201);
        assertThat(owner.post(change + "/evidence", "{'kind': 'IDENTITY'}")
                        .expect(201)
                        .text("/result"))
                .isEqualTo("CONFIRMED");
        assertThat(owner.get(change).expect(200).at("/documents").findValuesAsText("code"))
                .containsExactly("ID_DOCUMENT");
        owner.command(change, "withdraw-consent", "{'kind': 'IDENTITY'}").expect(200);
        owner.post(change + "/evidence", "{'kind': 'IDENTITY'}").expect(403);
        assertThat(owner.get(change + "/consents").expect(200).text("/items/0/withdrawnAt"))
                .isNotEmpty();
        owner.upload(change + "/files?code=PROPERTY_PROOF&fileName=deed.pdf", "application/pdf", "%PDF-1.7 deed")
                .expect(201);
        owner.upload(change + "/files?code=LOAD_LIST&fileName=list.pdf", "application/pdf", "%PDF-1.7 list")
                .expect(201);
    }

    private static void shared(Stand stand, Http owner, Http stranger, String change) {
        stranger.post(change + "/progress-links", "{}").expect(404);
        Http.Answer opened = owner.post(change + "/progress-links", "{}").expect(201);
        Http nobody = stand.http();
        Http.Answer shown = nobody.get(opened.text("/path")).expect(200);
        assertThat(shown.text("/progress/applicationNo")).isEqualTo(change.substring(change.lastIndexOf('/') + 1));
        assertThat(shown.text("/progress/steps/0/name")).isEqualTo("业务受理");
        assertThat(shown.text("/progress/steps/0/positionName")).isEqualTo("受理员");
        assertThat(shown.text("/progress/steps/0/unitName")).isEqualTo("武昌供电分公司");
        assertThat(SharingAnApplication.firstEvent(nobody, opened.text("/path")))
                .contains("\"type\":\"workflow.task-ready\"")
                .doesNotContain("actor");
        assertThat(SharingAnApplication.firstEvent(owner, change + "/events")).contains("connection.change-submitted");
        stranger.get(change + "/events").expect(404);
        assertThat(owner.get(change + "/progress-links").expect(200).text("/items/0/linkId"))
                .isEqualTo(opened.text("/linkId"));
    }

    /** Who has a step in hand is named to the owner, not in full; nobody is by the link. */
    private static void named(ChangeDesk desk, Http owner, String change) {
        assertThat(line(owner, change, "ACCEPT").has("holder")).isFalse();
        desk.work("ACCEPT", "{'identity': 'PAPER_SEEN'}");
        assertThat(line(owner, change, "ACCEPT").path("holder").asText()).contains("*");
        assertThat(line(desk.clerk(), change, "ACCEPT").path("holder").asText()).doesNotContain("*");
        assertThat(line(owner, change, "SURVEY").path("positionName").asText()).isEqualTo("客户经理");
    }

    /** No clock runs while the owner is away; nobody else lets it rest in the owner's name. */
    private static void rested(Stand stand, ChangeDesk desk, Http owner, Http stranger, String change) {
        String before = line(owner, change, "SURVEY").path("legalOn").asText("")
                + line(owner, change, "SURVEY").path("committedOn").asText("");
        String rest = "{'reason': '外出', 'until': '2026-03-20'}";
        stranger.post(change + "/commands/suspend", rest).expect(404);
        assertThat(desk.clerk()
                        .post(change + "/commands/suspend", rest)
                        .expect(403)
                        .text("/ruleNo"))
                .isEqualTo("WFL-67");
        owner.post(change + "/commands/suspend", "{'reason': '外出', 'until': '2027-03-20'}")
                .expect(422);
        assertThat(owner.post(change + "/commands/suspend", rest).expect(200).text("/state"))
                .isEqualTo("SUSPENDED");
        assertThat(owner.get(change + "/progress").expect(200).text("/waits/0/until"))
                .isEqualTo("2026-03-20");
        String survey = OfficeOfTasks.task(desk.clerk(), change.substring(change.lastIndexOf('/') + 1), "SURVEY");
        desk.clerk().command("/v1/tasks/" + survey, "claim", "{}").expect(409);
        desk.on("2026-03-05");
        assertThat(owner.post(change + "/commands/resume", "{}").expect(200).text("/state"))
                .isEqualTo("RUNNING");
        owner.post(change + "/commands/resume", "{}").expect(409);
        String after = line(owner, change, "SURVEY").path("legalOn").asText("")
                + line(owner, change, "SURVEY").path("committedOn").asText("");
        assertThat(after).isGreaterThan(before);
        assertThat(stand.events()).contains("workflow.process-suspended", "workflow.process-resumed");
    }

    /** A login sees a customer's changes as long as it acts for the customer; another password takes the place of its own. */
    private static void letIn(Stand stand, Http clerk, String login, String customer, String change) {
        String bound = "{'customerId': '%s', 'role': 'OWNER'}".formatted(customer);
        clerk.command(login, "bind-customer", bound).expect(200);
        OwnLogin.signedIn(stand, STRANGER).get(change + "/progress").expect(200);
        clerk.command(login, "release-customer", "{'customerId': '%s'}".formatted(customer))
                .expect(200);
        OwnLogin.signedIn(stand, STRANGER).get(change + "/progress").expect(404);
        clerk.command(login, "set-password", "{'password': 'Third-secret-3'}").expect(204);
        stand.http()
                .post("/v1/tokens", "{'login': '%s', 'password': 'My-own-secret-26'}".formatted(STRANGER))
                .expect(401);
    }

    /** The owner's stream stays open while the steps are done one after the other, and tells of each as it ends. */
    private static void carriedOut(ChangeDesk desk, Http owner, String change, String day) {
        desk.on(day);
        desk.about(change);
        try (OpenStream stream = new OpenStream(owner, change + "/events")) {
            stream.next("workflow.process-resumed");
            desk.work("SURVEY", "{'visitedOn': '%s'}".formatted(day));
            assertThat(stream.next("workflow.task-completed")).contains("SURVEY");
            assertThat(stream.next("workflow.task-ready")).contains("PLAN_APPROVE");
            desk.metered(day, false, true, "");
            assertThat(stream.next("workflow.task-completed")).contains("PLAN_APPROVE");
            stream.next("connection.change-carried-out");
            desk.filed();
            assertThat(stream.next("workflow.process-completed")).doesNotContain("closed");
        }
    }

    private static void rated(Connecting branch, ChangeDesk desk, Http owner, String change) {
        assertThat(owner.post(change + "/commands/suspend", "{'reason': '外出', 'until': '2026-03-20'}")
                        .expect(409)
                        .text("/ruleNo"))
                .isEqualTo("WFL-68");
        desk.clerk().post(change + "/rating", "{'stars': 5}").expect(403);
        owner.post(change + "/rating", "{'stars': 4, 'words': '方便'}").expect(201);
        owner.post(change + "/rating", "{'stars': 1}").expect(409);
        assertThat(owner.get(change + "/rating").expect(200).text("/stars")).isEqualTo("4");
        assertThat(branch.staff("customer-manager")
                        .get("/v1/connection-rating-statistics?from=2026-03-01&to=2026-04-01")
                        .expect(200)
                        .text("/items/0/process"))
                .isEqualTo("INCREASE");
    }

    /** What holds now is told, and the deed that was handed in; a reader of another unit is told nothing. */
    private static void filledIn(Stand stand, Connecting branch, Http owner, String shop) {
        String path = "/v1/change-forms/INCREASE?accountNo=" + shop;
        Http.Answer form = owner.get(path).expect(200);
        Map<String, String> values = new TreeMap<>();
        for (JsonNode each : form.at("/values"))
            values.put(each.path("pointer").asText(), each.path("value").asText());
        assertThat(values)
                .containsEntry("/accountNo", shop)
                .containsEntry("/present/contractType", "LOW_VOLTAGE")
                .containsEntry("/present/voltage", "AC_380_V")
                .containsEntry("/present/capacityKva", "60")
                .containsEntry("/present/scheme", "SINGLE")
                .containsEntry("/change/tariff", values.get("/present/tariff"))
                .containsKeys("/present/holder/name", "/present/address")
                .doesNotContainKeys("/change/voltage", "/change/capacityKva");
        assertThat(form.at("/documents").findValuesAsText("code")).contains("PROPERTY_PROOF", "LOAD_LIST");
        assertThat(form.at("/documents").findParents("held")).anySatisfy(each -> {
            assertThat(each.path("code").asText()).isEqualTo("PROPERTY_PROOF");
            assertThat(each.at("/held/fileName").asText()).isNotEmpty();
        });
        assertThat(branch.staff("acceptance-clerk").get(path).expect(200).text("/process"))
                .isEqualTo("METER_CHANGE");
        new Connecting(stand).staff("acceptance-clerk").get(path).expect(404);
        owner.get("/v1/change-forms/NO_SUCH?accountNo=" + shop).expect(404);
        owner.get("/v1/change-forms/INCREASE").expect(400);
    }

    /** Whose the shop is does not tell whose another place is. */
    private static void elsewhere(ChangeDesk desk, Http owner, String shop) {
        String moving = owner.post(
                        "/v1/change-applications",
                        ChangeDesk.body(
                                shop,
                                "RELOCATE",
                                "2026-03-16",
                                "'area': 'A420106-001'",
                                "'address': '湖北省武汉市武昌区中北路200号'"))
                .expect(201)
                .header("Location")
                .orElseThrow();
        Http.Answer refused = owner.command(moving, "reuse-documents", "").expect(409);
        assertThat(refused.text("/code")).isEqualTo("connection.document-of-another-place");
        assertThat(refused.text("/ruleNo")).isEqualTo("CON-191");
        desk.cancelled(moving).expect(200);
    }

    /** The deed still counts for the next change, with its file; what others proved is asked for anew. */
    private static void usedAgain(Http owner, String shop, String change) {
        String next = owner.post("/v1/change-applications", asked(shop, "70", "2026-03-16"))
                .expect(201)
                .header("Location")
                .orElseThrow();
        owner.post(next + "/rating", "{'stars': 5}").expect(409);
        assertThat(codes(owner.command(next, "reuse-documents", "").expect(200)))
                .containsExactly("PROPERTY_PROOF");
        owner.command(next, "reuse-documents", "").expect(409);
        String sha = owner.get(next).text("/documents/0/sha256");
        assertThat(owner.get(change).at("/documents").findValuesAsText("sha256"))
                .contains(sha);
        assertThat(owner.get(next + "/files/" + sha).expect(200).header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/pdf"));
    }

    /** The same of an application for supply. */
    private static void connectionRested(Http owner) {
        String connection = owner.post("/v1/connection-applications", """
                        {'process': 'LV_RES_NEW', 'unit': '/42/4201/420106',
                         'applicant': {'kind': 'PERSON', 'name': '孙文', 'phone': '13855550001',
                           'certificate': {'type': '02', 'number': 'E90000001'}},
                         'supply': {'address': '湖北省武汉市武昌区中北路98号', 'category': 'RESIDENTIAL', 'voltage': 'AC_220_V', 'capacityKva': '8'}}""")
                .expect(201)
                .header("Location")
                .orElseThrow();
        assertThat(owner.post(connection + "/commands/suspend", "{'reason': '外出', 'until': '2026-03-20'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("SUSPENDED");
        assertThat(owner.post(connection + "/commands/resume", "{}").expect(200).text("/state"))
                .isEqualTo("RUNNING");
    }

    private static List<String> codes(Http.Answer change) {
        return change.at("/documents").findValuesAsText("code");
    }

    private static JsonNode line(Http reader, String change, String step) {
        List<String> steps = new ArrayList<>();
        for (JsonNode each : reader.get(change + "/progress").expect(200).at("/steps")) {
            if (each.path("step").asText().equals(step)) return each;
            steps.add(each.path("step").asText());
        }
        throw new AssertionError("no " + step + " among " + steps);
    }

    private static String shop(OnFile file) {
        return file.customer(
                UseCategory.COMMERCE,
                new Terms.Agreed(
                        Capacity.kva(50),
                        VoltageLevel.AC_380_V,
                        new TariffId("HB-AGENT-SINGLE-LT1KV"),
                        Scheme.SINGLE,
                        BasicChargeMode.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        false),
                Map.of(),
                Register.ACTIVE_IMPORT);
    }
}
