package org.wattline.adapter.evidence.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wattline.adapter.evidence.Platform;
import org.wattline.adapter.evidence.SignedCalls;
import org.wattline.adapter.evidence.SimulatedPlatform;
import org.wattline.application.connection.evidence.EvidenceSource;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.connection.evidence.EvidenceKind;

/** Stands in for all who prove something: confirms what it is asked unless it was told that it is not so, and answers one question always alike. */
public final class EvidenceSimulator implements AutoCloseable {
    private final SimulatedPlatform platform;
    private final BusinessClock clock;
    private final Map<String, ObjectNode> answered = new ConcurrentHashMap<>();
    private final Set<String> denied = ConcurrentHashMap.newKeySet();

    /** @param port 0 for any free one */
    public EvidenceSimulator(int port, BusinessClock clock) {
        this.clock = clock;
        platform = new SimulatedPlatform(port, clock, this::answer);
    }

    /** The company as it knows it. */
    public Platform account() {
        return platform.account();
    }

    /** One source for each kind. */
    public static List<EvidenceSource> sources(Platform account, BusinessClock clock) {
        return Arrays.stream(EvidenceKind.values())
                .<EvidenceSource>map(kind -> new EvidenceGateway(kind, account, clock, Duration.ofSeconds(5)))
                .toList();
    }

    /** What goes wrong from now on. */
    public void suffer(SimulatedPlatform.Trouble what) {
        platform.suffer(what);
    }

    /** From now on it is not so for who bears a certificate. */
    public void deny(EvidenceKind kind, String certificate) {
        denied.add(EvidenceGateway.path(kind) + " " + certificate);
    }

    private ObjectNode answer(String path, JsonNode asked) {
        String id = asked.path("id").asText();
        return answered.computeIfAbsent(path + " " + id, unseen -> {
            ObjectNode told =
                    SignedCalls.JSON.createObjectNode().put("id", id).put("reference", "EV-" + id.substring(0, 8));
            return denied.contains(path + " " + asked.path("certificate").asText())
                    ? told.put("result", "MISMATCH")
                    : told.put("result", "CONFIRMED")
                            .put("validUntil", clock.today().plusMonths(6).toString());
        });
    }

    @Override
    public void close() {
        platform.close();
    }
}
