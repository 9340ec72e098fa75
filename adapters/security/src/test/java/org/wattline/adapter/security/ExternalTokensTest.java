package org.wattline.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.access.TokenVerifier.Verified;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;

class ExternalTokensTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Verified LI_NA = new Verified.External(new Login("li.na"), Optional.empty(), Optional.empty());
    private Optional<FakeIssuer> running = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        running = Optional.of(new FakeIssuer());
    }

    @AfterEach
    void stop() {
        issuer().close();
    }

    @Test
    void a_genuine_token_names_the_login_and_its_keys_are_fetched_once() {
        ExternalTokens tokens = tokens("");
        for (int i = 0; i < 5; i++)
            assertThat(tokens.verify(issuer().signed(claims().build()), NOW)).contains(LI_NA);
        assertThat(issuer().fetches).hasValue(1);
    }

    @Test
    void unit_and_positions_come_from_the_claims_that_the_setting_names() {
        ExternalTokens tokens = tokens(" preferred_username unit roles");
        String token = issuer().signed(claims().claim("unit", "/33/3301")
                .claim("roles", List.of("BILLER", "CASHIER"))
                .build());
        assertThat(tokens.verify(token, NOW))
                .contains(new Verified.External(
                        new Login("li.na"),
                        Optional.of(new UnitPath("/33/3301")),
                        Optional.of(Set.of(new PositionCode("BILLER"), new PositionCode("CASHIER")))));
        String wrong = issuer().signed(claims().claim("unit", "hangzhou").build());
        assertThat(tokens.verify(wrong, NOW)).isEmpty();
        String roles = issuer().signed(claims().claim("roles", "BILLER").build());
        assertThat(tokens.verify(roles, NOW)).isEmpty();
    }

    @Test
    void a_rotated_key_is_fetched_when_its_id_is_unknown_but_not_for_every_stranger() {
        ExternalTokens tokens = tokens("");
        assertThat(tokens.verify(issuer().signed(claims().build()), NOW)).contains(LI_NA);
        issuer().rotate("second");
        String token = issuer().signed(claims().build());
        assertThat(tokens.verify(token, NOW.plusSeconds(9)))
                .as("asked less than ten seconds ago")
                .isEmpty();
        assertThat(tokens.verify(token, NOW.plusSeconds(10))).contains(LI_NA);
        RSAKey strange = FakeIssuer.newKey("strange");
        for (int i = 0; i < 5; i++)
            assertThat(tokens.verify(FakeIssuer.signed(strange, claims().build()), NOW.plusSeconds(11)))
                    .isEmpty();
        assertThat(issuer().fetches).hasValue(2);
    }

    @Test
    void while_the_issuer_is_down_the_known_keys_stay_good() {
        ExternalTokens tokens = tokens("");
        assertThat(tokens.verify(issuer().signed(claims().build()), NOW)).contains(LI_NA);
        issuer().down = true;
        String later = issuer().signed(claims().expirationTime(Date.from(NOW.plusSeconds(9_000)))
                .build());
        assertThat(tokens.verify(later, NOW.plusSeconds(7_200))).contains(LI_NA);
        assertThat(tokens("").verify(later, NOW))
                .as("a server that never saw the keys")
                .isEmpty();
    }

    @Test
    void wrong_signature_issuer_audience_and_time_are_not_believed() {
        ExternalTokens tokens = tokens("");
        RSAKey forged =
                new RSAKey.Builder(FakeIssuer.newKey("other")).keyID("first").build();
        assertThat(tokens.verify(FakeIssuer.signed(forged, claims().build()), NOW))
                .isEmpty();
        assertThat(verify(tokens, claims().issuer("http://elsewhere"))).isEmpty();
        assertThat(verify(tokens, claims().audience("other"))).isEmpty();
        assertThat(verify(tokens, claims().expirationTime(Date.from(NOW.minusSeconds(60)))))
                .isEmpty();
        assertThat(verify(tokens, claims().expirationTime(null))).isEmpty();
        assertThat(verify(tokens, claims().notBeforeTime(Date.from(NOW.plusSeconds(61)))))
                .isEmpty();
        assertThat(verify(tokens, claims().claim("preferred_username", null))).isEmpty();
        assertThat(verify(tokens, claims().claim("preferred_username", "li na")))
                .isEmpty();
        assertThat(verify(tokens, claims().audience(List.of("other", "wattline"))))
                .contains(LI_NA);
    }

    @Test
    void alg_none_and_the_public_key_used_as_a_secret_are_not_believed() throws JOSEException {
        ExternalTokens tokens = tokens("");
        assertThat(tokens.verify(new PlainJWT(claims().build()).serialize(), NOW))
                .isEmpty();
        SignedJWT mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), claims().build());
        mac.sign(new MACSigner(issuer().key().toPublicJWK().toJSONString()));
        assertThat(tokens.verify(mac.serialize(), NOW)).isEmpty();
        assertThat(tokens.verify("nonsense", NOW)).isEmpty();
    }

    @Test
    void a_setting_names_an_issuer_that_is_reached_by_https() {
        OidcIssuer parsed = OidcIssuer.parse("https://id.example/realm wattline");
        assertThat(parsed.loginClaim()).isEqualTo("preferred_username");
        assertThat(parsed.discovery())
                .isEqualTo(URI.create("https://id.example/realm/.well-known/openid-configuration"));
        assertThatThrownBy(() -> OidcIssuer.parse("http://192.0.2.7/realm wattline"))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> OidcIssuer.parse("https://id.example")).hasMessageContaining("AUDIENCE");
    }

    private FakeIssuer issuer() {
        return running.orElseThrow();
    }

    private ExternalTokens tokens(String claims) {
        return ExternalTokens.of(OidcIssuer.parse(issuer().address() + " wattline" + claims));
    }

    private Optional<Verified> verify(ExternalTokens tokens, JWTClaimsSet.Builder claims) {
        return tokens.verify(issuer().signed(claims.build()), NOW);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer().address().toString())
                .audience("wattline")
                .subject("42")
                .claim("preferred_username", "li.na")
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }
}
