package org.wattline.adapter.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.access.AccessTokens;
import org.wattline.application.access.TokenVerifier;
import org.wattline.domain.access.AccountId;

/**
 * Access tokens of this server (RFC 9068): who and which session, signed with ES256. What the bearer may do does not stand in them but is
 * looked up each time.
 */
public final class OwnTokens implements AccessTokens, TokenVerifier {
    /** Issuer and audience of the tokens. */
    public static final String ISSUER = "wattline";

    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    private final KeyRing keys;

    public OwnTokens(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public String issue(Grant grant) {
        try {
            ECKey key = keys.newest();
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(TYPE)
                    .keyID(key.getKeyID())
                    .build();
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(ISSUER)
                    .audience(ISSUER)
                    .subject(grant.account().toString())
                    .claim("sid", grant.session().toString())
                    .issueTime(Date.from(grant.issuedAt()))
                    .expirationTime(Date.from(grant.expiresAt()))
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a key of this server cannot sign", e);
        }
    }

    @Override
    public String publicKeys() {
        return keys.publicKeys();
    }

    @Override
    public Optional<Verified> verify(String token, Instant now) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (!ISSUER.equals(claims.getIssuer()) || !genuine(jwt)) return Optional.empty();
            if (!claims.getAudience().contains(ISSUER) || !Validity.good(claims, now)) return Optional.empty();
            String subject = claims.getSubject();
            String session = claims.getStringClaim("sid");
            if (subject == null || session == null) return Optional.empty();
            return Optional.of(new Verified.Own(new AccountId(UUID.fromString(subject)), UUID.fromString(session)));
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean genuine(SignedJWT jwt) throws JOSEException {
        JWSHeader header = jwt.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || !TYPE.equals(header.getType())) return false;
        Optional<ECKey> key = Optional.ofNullable(header.getKeyID()).flatMap(keys::find);
        return key.isPresent() && jwt.verify(new ECDSAVerifier(key.get()));
    }
}
