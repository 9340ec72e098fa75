package org.wattline.adapter.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Instant;
import org.wattline.application.access.Secrets;
import org.wattline.application.access.SigningKeys;

/** Makes keys for ES256 (ECDSA on P-256, RFC 7518). */
public final class EcSigningKeys implements SigningKeys.Maker {
    private final Secrets secrets;

    public EcSigningKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public SigningKeys.Key make(Instant now) {
        try {
            String id = secrets.token().substring(0, 16);
            String jwk = new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate()
                    .toJSONString();
            return new SigningKeys.Key(id, now, jwk);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }
}
