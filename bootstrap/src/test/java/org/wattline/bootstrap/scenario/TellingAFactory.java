package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.wattline.adapter.notify.sms.SmsSimulator;

/** What a factory is told while it is being connected, before it is anybody's customer: complete, once, and with the link when there is one. */
final class TellingAFactory {
    private final Stand stand;
    private final Connecting branch;
    private final String application;
    private final String number;
    private String token = "";

    TellingAFactory(Stand stand, Connecting branch, String application) {
        this.stand = stand;
        this.branch = branch;
        this.application = application;
        this.number = application.substring(application.lastIndexOf('/') + 1);
    }

    /** Accepted, and answered twice because it wanted another feeder; then somebody shares its progress. */
    void planned() {
        assertThat(told())
                .containsExactly(
                        "SMS_202601012 {application=%s}".formatted(number),
                        "SMS_202601018 {application=%s, until=2026-11-10}".formatted(number),
                        "SMS_202601018 {application=%s, until=2026-11-10}".formatted(number));
        String path = branch.staff("acceptance-clerk")
                .post(application + "/progress-links", "{}")
                .expect(201)
                .text("/path");
        token = path.substring(path.lastIndexOf('/') + 1);
    }

    /** The fee, and each inspection; the last was passed after a defect. */
    void built() {
        String link = ", link=" + token;
        List<String> all = told();
        assertThat(all.subList(3, all.size()))
                .containsExactly(
                        "SMS_202601021 {amount=393750.00, application=%s, due=2025-12-10%s}".formatted(number, link),
                        "SMS_202601025 {application=%s, kind=设计审查%s}".formatted(number, link),
                        "SMS_202601025 {application=%s, kind=中间检查%s}".formatted(number, link),
                        "SMS_202601023 {application=%s, day=2025-12-31, defects=1, kind=竣工检验%s}"
                                .formatted(number, link),
                        "SMS_202601025 {application=%s, kind=竣工检验%s}".formatted(number, link));
        JsonNode shown = branch.staff("customer-manager")
                .get("/v1/messages?applicationNo=" + number)
                .expect(200)
                .body();
        assertThat(shown.at("/items")).hasSize(8).allSatisfy(message -> {
            assertThat(message.path("applicationNo").asText()).isEqualTo(number);
            assertThat(message.path("accountNo").asText("")).isEmpty();
            assertThat(message.path("state").asText()).isEqualTo("SENT");
        });
        assertThat(shown.toString()).doesNotContain(token);
        assertThat(new Connecting(stand)
                        .staff("customer-manager")
                        .get("/v1/messages?applicationNo=" + number)
                        .expect(200)
                        .at("/items"))
                .as("another province")
                .isEmpty();
    }

    /** From supply on it is the customer who is told, for the account. */
    void connected(String account) {
        List<String> all = told();
        assertThat(all.subList(8, all.size()))
                .containsExactly("SMS_202601002 {account=%s, application=%s}".formatted(account, number));
    }

    /** Everything that reached the telephone, the oldest first. */
    private List<String> told() {
        stand.settle();
        stand.sendMessages();
        List<String> told = new ArrayList<>();
        for (SmsSimulator.Delivered each :
                stand.providers().phones().orElseThrow().delivered()) {
            assertThat(each.phone()).isEqualTo("13712345678");
            told.add(each.template() + " " + new TreeMap<>(each.values()));
        }
        return told;
    }
}
