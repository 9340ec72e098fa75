package org.wattline.adapter.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys of an external issuer: fetched when first needed, again every ten minutes, and for an unknown key id at once but not more
 * often than every ten seconds. While the issuer cannot be reached, the keys that were fetched last stay good.
 */
final class IssuerKeys {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LARGEST = 1 << 20;

    private final OidcIssuer issuer;
    private final HttpClient http;
    private List<JWK> keys = List.of();
    private Instant fetchedAt = Instant.MIN;
    private Instant triedAt = Instant.MIN;

    IssuerKeys(OidcIssuer issuer, HttpClient http) {
        this.issuer = issuer;
        this.http = http;
    }

    synchronized Optional<JWK> find(String id, Instant now) {
        if (older(fetchedAt, FRESH, now)) fetch(now);
        Optional<JWK> known = held(id);
        if (known.isEmpty()) fetch(now);
        return known.isPresent() ? known : held(id);
    }

    private Optional<JWK> held(String id) {
        return keys.stream().filter(key -> id.equals(key.getKeyID())).findFirst();
    }

    private void fetch(Instant now) {
        if (!older(triedAt, PAUSE, now)) return;
        triedAt = now;
        try {
            var description = JSONObjectUtils.parse(get(issuer.discovery()));
            if (!issuer.issuer().toString().equals(JSONObjectUtils.getString(description, "issuer")))
                throw new IOException("it describes itself as another issuer");
            String address = JSONObjectUtils.getString(description, "jwks_uri");
            if (address == null) throw new IOException("it does not say where its keys are");
            keys = JWKSet.parse(get(URI.create(address))).getKeys();
            fetchedAt = now;
        } catch (IOException | ParseException | IllegalArgumentException e) {
            LOG.warn("Cannot fetch the keys of the issuer {}: {}", issuer.issuer(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String get(URI address) throws IOException, InterruptedException {
        if (!"https".equals(address.getScheme()) && !OidcIssuer.onThisMachine(address))
            throw new IOException("its keys are not offered by https");
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> response =
                http.send(request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LARGEST));
        if (response.statusCode() != 200) throw new IOException(address + " answers " + response.statusCode());
        return response.body();
    }

    private static boolean older(Instant at, Duration than, Instant now) {
        return at.equals(Instant.MIN) || !now.isBefore(at.plus(than));
    }
}
