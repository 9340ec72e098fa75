package org.wattline.adapter.evidence.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.evidence.SimulatedPlatform;
import org.wattline.application.platform.TestClock;
import org.wattline.domain.contract.document.ContractDocumentId;
import org.wattline.domain.contract.document.Party;

/** One envelope for a document and a party; who is silent, signs with another key or is too late is not believed. */
class PuttingUpForSignatureTest {
    private static final ContractDocumentId DOCUMENT = new ContractDocumentId(new UUID(1, 1));

    private final SignatureSimulator simulator = new SignatureSimulator(0, TestClock.standing());
    private final TestClock clock = TestClock.standing();
    private final SignatureGateway gateway = new SignatureGateway(simulator.account(), clock);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void asked_twice_it_gives_the_same_envelope() {
        String sha256 = "a".repeat(64);
        assertThat(gateway.begin(DOCUMENT, Party.CUSTOMER, sha256))
                .isPresent()
                .isEqualTo(gateway.begin(DOCUMENT, Party.CUSTOMER, sha256));
        assertThat(gateway.begin(DOCUMENT, Party.COMPANY, sha256))
                .isNotEqualTo(gateway.begin(DOCUMENT, Party.CUSTOMER, sha256));
    }

    @Test
    void a_foreign_key_silence_and_old_answers_give_nothing() {
        simulator.suffer(SimulatedPlatform.Trouble.FORGED);
        assertThat(gateway.begin(DOCUMENT, Party.CUSTOMER, "a")).isEmpty();
        simulator.suffer(SimulatedPlatform.Trouble.SILENT);
        assertThat(gateway.begin(DOCUMENT, Party.CUSTOMER, "a")).isEmpty();
        simulator.suffer(SimulatedPlatform.Trouble.NONE);
        clock.advance(Duration.ofSeconds(301));
        assertThat(gateway.begin(DOCUMENT, Party.CUSTOMER, "a")).isEmpty();
    }
}
