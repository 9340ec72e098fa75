package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company opens a channel for applications without a programmer: forms tell it, and what it asks of applicants is asked. */
abstract class AddingAChannel {
    private static final String KIOSK = """
            {"code": "KIOSK", "zh": "自助终端", "en": "Kiosk", "by": "OWN_LOGIN", "unlessSaid": false, "identityEvidence": true, "effectiveFrom": "2026-03-01", "source": "company"},
                {"code": "ONLINE",""";
    private static final String APPLY = """
            {'process': 'LV_NONRES_NEW', 'unit': '/42/4201/420106', 'channel': '%s',
             'applicant': {'kind': 'PERSON', 'name': '何香', 'phone': '13855550021', 'certificate': {'type': '05', 'number': 'E82000021'}},
             'supply': {'address': '湖北省武汉市武昌区水果湖路21号', 'category': 'COMMERCE', 'voltage': 'AC_380_V', 'capacityKva': '40'}}""";

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_channel_is_opened_by_calls_only(@TempDir Path folder) throws InterruptedException {
        Stand stand = stand(folder, Instant.parse("2026-03-02T01:00:00Z"));
        Connecting branch = new Connecting(stand, ".hubei");
        ChangeDesk desk = new ChangeDesk(stand, branch);
        OwnLogin.opened(stand, desk.clerk(), "13855550021");
        Http applicant = OwnLogin.signedIn(stand, "13855550021");

        Http.Answer closed = applicant
                .post("/v1/connection-applications", APPLY.formatted("KIOSK"))
                .expect(422);
        assertThat(closed.text("/code")).isEqualTo("connection.channel-closed");
        assertThat(closed.text("/ruleNo")).isEqualTo("CON-200");
        assertThat(closed.text("/title")).endsWith("ONLINE, APP, WECHAT, ALIPAY, GOVERNMENT");
        assertThat(closed.at("/errors").findValuesAsText("pointer")).containsExactly("/channel");
        Http.Answer wrong = applicant
                .post(
                        "/v1/connection-applications",
                        APPLY.formatted("KIOSK")
                                .replace("LV_NONRES_NEW", "LV_NEW")
                                .replace("420106", "420199"))
                .expect(422);
        assertThat(wrong.text("/ruleNo")).isEqualTo("WFL-06");
        assertThat(wrong.at("/errors").findValuesAsText("pointer")).containsExactly("/process", "/unit", "/channel");
        assertThat(wrong.at("/errors").findValuesAsText("code"))
                .containsExactly("workflow.no-process", "connection.unit-unknown", "connection.channel-closed");
        assertThat(applicant
                        .post("/v1/connection-applications", APPLY.formatted("COUNTER"))
                        .expect(422)
                        .text("/ruleNo"))
                .isEqualTo("CON-200");

        String draft = ChangingARule.drafted(
                branch.staff("process-designer"),
                "application-channels",
                text -> text.replace("{\"code\": \"ONLINE\",", KIOSK));
        branch.staff("process-approver").command(draft, "publish", "{}").expect(200);
        assertThat(ChangingARule.once(told -> told.contains("KIOSK"), () -> channels(applicant)))
                .startsWith("KIOSK", "ONLINE")
                .doesNotContain("COUNTER");

        String application = branch.apply(applicant, APPLY.formatted("KIOSK"));
        assertThat(applicant.get(application).expect(200).text("/channel")).isEqualTo("KIOSK");
        for (String paper : List.of("QUALIFICATION", "PROPERTY_PROOF"))
            branch.handIn(applicant, application, paper, false);
        Http clerk = desk.clerk();
        String task = "/v1/tasks/" + branch.ready(clerk, "ACCEPT");
        clerk.command(task, "claim", "{}").expect(200);
        String form = "{'form': {'identity': 'FACE'}}";
        assertThat(clerk.command(task, "complete", form).expect(422).body().toString())
                .contains("identityProved");
        applicant
                .post(application + "/consents", "{'kind': 'IDENTITY', 'how': 'own login'}")
                .expect(201);
        assertThat(applicant
                        .post(application + "/evidence", "{'kind': 'IDENTITY'}")
                        .expect(201)
                        .text("/result"))
                .isEqualTo("CONFIRMED");
        clerk.command(task, "complete", form).expect(200);

        String counter = branch.apply(
                clerk,
                APPLY.formatted("WECHAT")
                        .replace("E82000021", "E82000022")
                        .replace("何香", "田汉")
                        .replace("13855550021", "13755551122"));
        assertThat(clerk.get(counter).expect(200).text("/channel")).isEqualTo("COUNTER");
        stand.close();
    }

    private static List<String> channels(Http applicant) {
        return applicant
                .get("/v1/connection-forms/LV_NONRES_NEW")
                .expect(200)
                .at("/channels")
                .findValuesAsText("code");
    }
}
