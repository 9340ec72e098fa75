package org.wattline.adapter.http.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.wattline.adapter.http.platform.proof.RouteProof;
import org.wattline.adapter.http.platform.proof.World;
import org.wattline.adapter.http.sample.SampleServer;
import org.wattline.application.platform.Page;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleRoutesProofTest {
    private final SampleServer server = new SampleServer();

    @AfterAll
    void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicNode> every_route_keeps_the_conventions() {
        for (int i = 0; i < 6; i++) server.lamp();
        RouteProof proof = new RouteProof(new World(
                server.url(),
                server.declared,
                "chief",
                "guest",
                List.of("stranger", "customer"),
                Map.of("lampNo", "L1", "/docs/problems/{code}", "platform.stale-state"),
                this::kept));
        assertThat(proof.withoutKnownResource()).isEmpty();
        return proof.tests();
    }

    private String kept() {
        return server.store.feed().end()
                + server.store
                        .histories()
                        .all(Optional.empty(), Page.Request.first(1))
                        .items();
    }
}
