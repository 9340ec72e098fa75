package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wattline.adapter.notify.sms.SmsSimulator;
import org.wattline.application.connection.commitment.WatchingPromises;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;

/** What applicants and customers are told of documents that are missing or overdue, by name, and of what was given up. */
final class TellingOfDocuments {
    private static final String DAY = "2026-09-03";
    private static final String OVERDUE = "2026-09-11";
    private static final String OPENID = "oDocs0000000000000000000001";
    private static final String PHONE = "13900000301";
    private static final Set<String> SMS = Set.of("SMS_202601014", "SMS_202601016", "SMS_202601026", "SMS_202601028");

    private final Stand stand;
    private final Connecting branch;
    private final ChangeDesk desk;
    private final String kiosk;

    TellingOfDocuments(Stand stand, Connecting branch, ChangeDesk desk, String kiosk) {
        this.stand = stand;
        this.branch = branch;
        this.desk = desk;
        this.kiosk = kiosk;
    }

    /** A shop that is nobody's customer yet: two documents are missing, one is promised and does not come, then it gives up. */
    void applicant() {
        desk.on(DAY);
        String application = branch.apply(desk.clerk(), """
                {'process': 'LV_NONRES_NEW', 'unit': '/42/4201/420106',
                 'applicant': {'kind': 'PERSON', 'name': '钱多', 'phone': '%s', 'certificate': {'type': '05', 'number': 'E80000301'}},
                 'supply': {'address': '湖北省武汉市武昌区东湖路301号', 'category': 'COMMERCE', 'voltage': 'AC_380_V', 'capacityKva': '60'}}""".formatted(PHONE));
        String no = number(application);
        awaited(no);
        assertThat(told(no)).containsExactly("SMS_202601014 {application=%s, documents=主体资格证明、产权或土地证明}".formatted(no));
        promised(application, "PROPERTY_PROOF", "2026-09-10");
        promised(application, "LOAD_LIST", "2026-09-20");
        desk.on(OVERDUE);
        assertThat(told(no)).hasSize(1);
        watched();
        assertThat(told(no))
                .hasSize(2)
                .contains("SMS_202601016 {application=%s, documents=产权或土地证明, due=2026-09-10}".formatted(no));
        watched();
        cancelled(application);
        assertThat(told(no)).as("each once").hasSize(3).contains("SMS_202601026 {application=%s}".formatted(no));
    }

    /** The same of a change of supply, told to the account's customer, who follows the company in WeChat. */
    void customer() {
        desk.on(DAY);
        String customer = desk.clerk().get("/v1/accounts/" + kiosk).expect(200).text("/customerId");
        OwnLogin.of(stand, desk.clerk(), "13900000302", customer)
                .put("/v1/customers/" + customer + "/subscriptions/wechat", "{'openid': '" + OPENID + "'}")
                .expect(200);
        String change = desk.clerk()
                .post("/v1/change-applications", ChangeDesk.body(kiosk, "INCREASE", DAY, "'capacityKva': '20'", ""))
                .expect(201)
                .header("Location")
                .orElseThrow();
        String no = number(change);
        awaited(no);
        assertThat(told(no)).containsExactly("SMS_202601014 {application=%s, documents=产权或土地证明、用电设备清单}".formatted(no));
        promised(change, "PROPERTY_PROOF", "2026-09-10");
        desk.on(OVERDUE);
        watched();
        assertThat(told(no)).hasSize(2);
        cancelled(change);
        assertThat(told(no))
                .containsExactly(
                        "SMS_202601014 {application=%s, documents=产权或土地证明、用电设备清单}".formatted(no),
                        "SMS_202601016 {application=%s, documents=产权或土地证明, due=2026-09-10}".formatted(no),
                        "SMS_202601028 {account=%s, application=%s}".formatted(kiosk, no));
        assertThat(stand.providers().followers().orElseThrow().delivered())
                .filteredOn(message -> message.openid().equals(OPENID))
                .extracting(message -> message.values())
                .containsExactly(
                        Map.of("character_string1", no, "thing2", "产权或土地证明、用电设备清单"),
                        Map.of("character_string1", no, "thing2", "产权或土地证明", "date3", "2026-09-10"));
    }

    private void awaited(String no) {
        desk.clerk()
                .command("/v1/process-instances/" + no, "await-documents", "{'reason': '缺资料'}")
                .expect(200);
    }

    private void promised(String application, String code, String due) {
        desk.clerk()
                .post(application + "/documents", """
                        {'code': '%s', 'fileName': 'letter.pdf', 'mediaType': 'application/pdf', 'bytes': 100,
                         'sha256': '%s', 'commitment': true, 'dueOn': '%s'}""".formatted(code, "c".repeat(64), due))
                .expect(201);
    }

    private void watched() {
        stand.server().part(Jobs.class).submit(Caller.system("test"), WatchingPromises.KIND, Map.of());
    }

    private void cancelled(String application) {
        desk.clerk().command(application, "cancel", "{'reason': '客户撤回'}").expect(200);
    }

    private static String number(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The short messages about an application, the oldest first. */
    private List<String> told(String no) {
        stand.settle();
        stand.settle();
        stand.sendMessages();
        return stand.providers().phones().orElseThrow().delivered().stream()
                .filter(sms ->
                        SMS.contains(sms.template()) && no.equals(sms.values().get("application")))
                .map(TellingOfDocuments::words)
                .toList();
    }

    private static String words(SmsSimulator.Delivered sms) {
        return sms.template() + " " + new TreeMap<>(sms.values());
    }
}
