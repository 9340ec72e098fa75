package org.wattline.adapter.payment.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.platform.BusinessClock;

/**
 * The keys by which WeChat Pay is believed: those that the operator gave, and those of the certificates that WeChat Pay hands out (平台证书).
 * Certificates are fetched when a serial number is met that nobody knows, so that an exchange of certificates needs no hand; two are valid at
 * once meanwhile. What hands out certificates is believed by a certificate that it brings and that opens under the merchant's secret.
 */
final class PlatformKeys {
    static final String CERTIFICATES = "/v3/certificates";
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final WeChatMerchant merchant;
    private final WeChatGateway gateway;
    private final BusinessClock clock;
    private Map<String, X509Certificate> fetched = Map.of();
    private Instant asked = Instant.MIN;

    PlatformKeys(WeChatMerchant merchant, WeChatGateway gateway, BusinessClock clock) {
        this.merchant = merchant;
        this.gateway = gateway;
        this.clock = clock;
    }

    PlatformSignatures signatures() {
        return new PlatformSignatures(this::find);
    }

    private Optional<PublicKey> find(String serial) {
        Optional<PublicKey> given =
                Optional.ofNullable(merchant.platformKeys().get().get(serial));
        return given.isPresent() ? given : certified(serial);
    }

    private synchronized Optional<PublicKey> certified(String serial) {
        Instant now = clock.now();
        if (valid(serial, now).isEmpty() && !now.isBefore(asked.plus(PAUSE))) {
            asked = now;
            gateway.raw("GET", CERTIFICATES, "")
                    .flatMap(answer -> believed(answer, now))
                    .ifPresent(certificates -> fetched = certificates);
        }
        return valid(serial, now);
    }

    private Optional<PublicKey> valid(String serial, Instant now) {
        return Optional.ofNullable(fetched.get(serial))
                .filter(certificate -> !now.isBefore(certificate.getNotBefore().toInstant())
                        && now.isBefore(certificate.getNotAfter().toInstant()))
                .map(X509Certificate::getPublicKey);
    }

    private Optional<Map<String, X509Certificate>> believed(WeChatGateway.Answer answer, Instant now) {
        if (answer.status() != 200) return Optional.empty();
        Map<String, X509Certificate> certificates = new HashMap<>();
        for (JsonNode each : answer.json().path("data")) {
            JsonNode sealed = each.path("encrypt_certificate");
            try {
                byte[] pem = new SealedResource(
                                sealed.path("ciphertext").asText(),
                                sealed.path("nonce").asText(),
                                sealed.path("associated_data").asText())
                        .open(merchant.apiV3Key());
                X509Certificate certificate = (X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
                certificate.checkValidity(Date.from(now));
                certificates.put(certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT), certificate);
            } catch (GeneralSecurityException e) {
                // One that does not open or is not valid now is none; the others still count.
            }
        }
        PlatformSignatures own = new PlatformSignatures(
                serial -> Optional.ofNullable(certificates.get(serial)).map(X509Certificate::getPublicKey));
        return own.distrust(answer.headers(), answer.bytes(), now).isEmpty()
                ? Optional.of(Map.copyOf(certificates))
                : Optional.empty();
    }
}
