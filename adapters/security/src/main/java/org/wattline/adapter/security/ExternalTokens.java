package org.wattline.adapter.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpClient;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.access.TokenVerifier;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;

/** Tokens of an external issuer (OpenID Connect), checked against the keys that it publishes. */
public final class ExternalTokens implements TokenVerifier {
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256);

    private final OidcIssuer issuer;
    private final IssuerKeys keys;

    private ExternalTokens(OidcIssuer issuer, HttpClient http) {
        this.issuer = issuer;
        this.keys = new IssuerKeys(issuer, http);
    }

    /** Fetches nothing until the first token of this issuer is shown. */
    public static ExternalTokens of(OidcIssuer issuer) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(3))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new ExternalTokens(issuer, http);
    }

    @Override
    public Optional<Verified> verify(String token, Instant now) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (!issuer.issuer().toString().equals(claims.getIssuer())) return Optional.empty();
            if (!claims.getAudience().contains(issuer.audience()) || !Validity.good(claims, now))
                return Optional.empty();
            return genuine(jwt, now) ? Optional.of(verified(claims)) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean genuine(SignedJWT jwt, Instant now) throws JOSEException {
        JWSHeader header = jwt.getHeader();
        if (!ALGORITHMS.contains(header.getAlgorithm()) || header.getKeyID() == null) return false;
        Optional<JWK> key = keys.find(header.getKeyID(), now).filter(k -> fits(k, header));
        return key.isPresent()
                && key.get() instanceof AsymmetricJWK asymmetric
                && jwt.verify(new DefaultJWSVerifierFactory().createJWSVerifier(header, asymmetric.toPublicKey()));
    }

    private static boolean fits(JWK key, JWSHeader header) {
        return (key.getAlgorithm() == null || key.getAlgorithm().equals(header.getAlgorithm()))
                && (key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse()));
    }

    private Verified verified(JWTClaimsSet claims) throws ParseException {
        String login = claims.getStringClaim(issuer.loginClaim());
        if (login == null) throw new ParseException("no claim " + issuer.loginClaim(), 0);
        Optional<UnitPath> unit = Optional.empty();
        if (issuer.unitClaim().isPresent())
            unit = Optional.ofNullable(claims.getStringClaim(issuer.unitClaim().get()))
                    .map(UnitPath::new);
        Optional<Set<PositionCode>> positions = Optional.empty();
        if (issuer.positionsClaim().isPresent())
            positions = Optional.ofNullable(
                            claims.getStringListClaim(issuer.positionsClaim().get()))
                    .map(codes -> {
                        Set<PositionCode> set = new HashSet<>();
                        for (String code : codes) set.add(new PositionCode(code));
                        return set;
                    });
        return new Verified.External(new Login(login), unit, positions);
    }
}
