package org.wattline.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.application.access.AccessTokens;
import org.wattline.application.access.TokenVerifier;
import org.wattline.domain.access.AccountId;

class OwnTokensTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final UUID session = UUID.randomUUID();
    private final EcSigningKeys maker = new EcSigningKeys(new SecureSecrets());
    private final KeptKeys kept = new KeptKeys();
    private volatile Instant now = NOW;
    private final OwnTokens tokens = new OwnTokens(new KeyRing(kept, () -> now));

    @Test
    void a_token_is_good_until_it_ends() {
        String token = issued();
        assertThat(tokens.verify(token, NOW)).contains(new TokenVerifier.Verified.Own(account, session));
        assertThat(tokens.verify(token, NOW.plusSeconds(3_659))).isPresent();
        assertThat(tokens.verify(token, NOW.plusSeconds(3_660)))
                .as("a minute of grace for clocks")
                .isEmpty();
    }

    @Test
    void without_a_key_nothing_is_issued() {
        assertThatThrownBy(() -> tokens.issue(grant())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_new_key_signs_from_now_on_and_the_old_ones_tokens_stay_good_until_it_is_forgotten() {
        String old = issued();
        kept.add(maker.make(NOW.plusSeconds(60)));
        now = NOW.plusSeconds(61);
        String fresh = tokens.issue(grant());
        assertThat(kid(fresh)).isNotEqualTo(kid(old));
        assertThat(tokens.verify(old, now)).isPresent();
        OwnTokens neighbour = new OwnTokens(new KeyRing(kept, () -> now));
        assertThat(neighbour.verify(fresh, now))
                .as("another server of the same company")
                .isPresent();
        kept.forget(NOW.plusSeconds(1));
        now = now.plusSeconds(61);
        assertThat(tokens.verify(old, now)).isEmpty();
    }

    @Test
    void what_is_altered_or_by_others_is_not_believed() throws Exception {
        String token = issued();
        int dot = token.lastIndexOf('.');
        assertThat(tokens.verify(token.substring(0, dot + 1), NOW)).isEmpty();
        assertThat(tokens.verify(token.substring(0, dot - 2) + "AA" + token.substring(dot), NOW))
                .isEmpty();
        assertThat(tokens.verify("", NOW)).isEmpty();
        assertThat(tokens.verify("a.b.c", NOW)).isEmpty();
        assertThat(tokens.verify(new PlainJWT(claims().build()).serialize(), NOW))
                .as("alg none")
                .isEmpty();
        ECKey mine = ECKey.parse(kept.all().getFirst().jwk());
        ECKey strange = ECKey.parse(maker.make(NOW).jwk());
        assertThat(tokens.verify(signed(mine, claims()), NOW))
                .as("the forger's own tools")
                .isPresent();
        assertThat(tokens.verify(signed(strange, claims()), NOW))
                .as("unknown key")
                .isEmpty();
        ECKey named = new ECKey.Builder(strange).keyID(mine.getKeyID()).build();
        assertThat(tokens.verify(signed(named, claims()), NOW))
                .as("wrong signature")
                .isEmpty();
        assertThat(tokens.verify(signed(mine, claims().issuer("other")), NOW)).isEmpty();
        assertThat(tokens.verify(signed(mine, claims().audience("other")), NOW)).isEmpty();
        assertThat(tokens.verify(signed(mine, claims().expirationTime(null)), NOW))
                .isEmpty();
        assertThat(tokens.verify(signed(mine, claims().claim("sid", null)), NOW))
                .isEmpty();
        assertThat(tokens.verify(signed(mine, claims().subject("no id")), NOW)).isEmpty();
        SignedJWT mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(mine.getKeyID())
                        .build(),
                claims().build());
        mac.sign(new MACSigner(mine.toPublicJWK().toJSONString()));
        assertThat(tokens.verify(mac.serialize(), NOW))
                .as("public key used as a secret")
                .isEmpty();
    }

    @Test
    void the_published_keys_are_public() throws ParseException {
        String token = issued();
        JWKSet published = JWKSet.parse(tokens.publicKeys());
        assertThat(published.getKeyByKeyId(kid(token)).isPrivate()).isFalse();
    }

    private String issued() {
        kept.add(maker.make(NOW));
        return tokens.issue(grant());
    }

    private AccessTokens.Grant grant() {
        return new AccessTokens.Grant(account, session, NOW, NOW.plusSeconds(3_600));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(OwnTokens.ISSUER)
                .audience(OwnTokens.ISSUER)
                .subject(account.toString())
                .claim("sid", session.toString())
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private static String signed(ECKey key, JWTClaimsSet.Builder claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.getKeyID())
                        .build(),
                claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static String kid(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
