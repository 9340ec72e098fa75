package org.wattline.adapter.evidence.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wattline.adapter.evidence.Platform;
import org.wattline.adapter.evidence.SignedCalls;
import org.wattline.adapter.evidence.SimulatedPlatform;
import org.wattline.application.platform.BusinessClock;

/** Stands in for the platform for signatures: one envelope for a document and a party; who signs is told of, as often as wanted. */
public final class SignatureSimulator implements AutoCloseable {
    private final SimulatedPlatform platform;
    private final BusinessClock clock;
    private final Map<String, JsonNode> envelopes = new ConcurrentHashMap<>();
    private volatile Optional<URI> notices = Optional.empty();

    /** @param port 0 for any free one */
    public SignatureSimulator(int port, BusinessClock clock) {
        this.clock = clock;
        platform = new SimulatedPlatform(port, clock, this::answer);
    }

    /** The company as it knows it. */
    public Platform account() {
        return platform.account();
    }

    /** Where it calls back. */
    public void notifyAt(URI address) {
        notices = Optional.of(address);
    }

    /** What goes wrong from now on. */
    public void suffer(SimulatedPlatform.Trouble what) {
        platform.suffer(what);
    }

    private ObjectNode answer(String path, JsonNode asked) {
        ObjectNode told = SignedCalls.JSON.createObjectNode();
        if (!path.equals("/envelopes")) return told.put("result", "NO_SUCH_QUESTION");
        String reference = "E-" + asked.path("document").asText() + "-"
                + asked.path("party").asText();
        envelopes.putIfAbsent(reference, asked);
        return told.put("reference", reference)
                .put(
                        "address",
                        account().endpoint().resolve("/sign/" + reference).toString());
    }

    /** A party signs. @return the status with which the call back was answered */
    public int sign(String reference) {
        ObjectNode told = told(reference);
        return platform.callBack(notices.orElseThrow(), told, told);
    }

    /** A call back whose words were altered on their way. @return the status with which it was answered */
    public int signTampered(String reference) {
        ObjectNode told = told(reference);
        return platform.callBack(notices.orElseThrow(), told, told.deepCopy().put("party", "COMPANY"));
    }

    /** A call back, rightly signed, about other words than those that were put up. @return the status with which it was answered */
    public int signOtherWords(String reference) {
        ObjectNode told = told(reference).put("sha256", "0".repeat(64));
        return platform.callBack(notices.orElseThrow(), told, told);
    }

    /** The call back with which it tells that a party has signed, for whoever delivers it. */
    public Call call(String reference) {
        ObjectNode told = told(reference);
        return new Call(platform.headers(told), told.toString());
    }

    private ObjectNode told(String reference) {
        JsonNode envelope = Optional.ofNullable(envelopes.get(reference)).orElseThrow();
        return SignedCalls.JSON
                .createObjectNode()
                .put("document", envelope.path("document").asText())
                .put("party", envelope.path("party").asText())
                .put("reference", reference)
                .put("sha256", envelope.path("sha256").asText())
                .put("certificate", "CERT-" + envelope.path("party").asText())
                .put("signature", "S-" + Integer.toHexString(reference.hashCode()))
                .put("signedAt", clock.now().toString());
    }

    @Override
    public void close() {
        platform.close();
    }

    /** A call back that was not delivered yet. */
    public record Call(Map<String, String> headers, String body) {
        public Call {
            headers = Map.copyOf(headers);
        }
    }
}
