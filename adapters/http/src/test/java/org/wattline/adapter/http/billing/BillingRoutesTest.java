package org.wattline.adapter.http.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.wattline.adapter.http.platform.proof.Client;
import org.wattline.adapter.http.platform.proof.RouteProof;
import org.wattline.adapter.http.platform.proof.World;
import org.wattline.application.platform.Page;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BillingRoutesTest {
    private final BillingServer server = new BillingServer();

    @AfterAll
    void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicNode> every_route_keeps_the_conventions() {
        RouteProof proof = new RouteProof(new World(
                server.url(),
                server.declared,
                "clerk",
                "guest",
                List.of("stranger", "neighbour"),
                Map.of(
                        "billNo", server.issued.no().value(),
                        "accountNo", BillingServer.ACCOUNT.value(),
                        "paymentNo", server.payment.no().value(),
                        "orderNo", server.order.no().value(),
                        "code", "platform.stale-state"),
                this::kept));
        assertThat(proof.withoutKnownResource()).isEmpty();
        return proof.tests();
    }

    private String get(String path) {
        HttpResponse<String> answer = Client.of(server.url()).send("GET", path, "", "Authorization", "Bearer clerk");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void an_explanation_reaches_tariff_version_rule_and_readings() {
        assertThat(get("/v1/bills/" + server.issued.no() + "/explanation"))
                .contains("\"version\":\"2026-01\"", "RAT-05", "2026-01-01T00:00:00Z#1", "峰段", "peak");
    }

    @Test
    void a_balance_tells_the_open_bills() {
        assertThat(get("/v1/accounts/" + BillingServer.ACCOUNT + "/balance"))
                .contains(server.issued.no().value(), "\"toPay\":{\"amount\":");
    }

    @Test
    void the_buttons_of_a_calculated_bill_are_those_of_its_stage() {
        assertThat(get("/v1/bills/" + server.calculated.no() + "/allowed-commands"))
                .contains("{\"command\":\"review\",\"allowed\":true", "billing.not-reviewed", "billing.not-issued");
    }

    private String kept() {
        return server.store.feed().end()
                + server.store
                        .histories()
                        .all(Optional.empty(), Page.Request.first(1))
                        .items();
    }
}
