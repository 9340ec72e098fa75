package org.wattline.application.connection.signing;

import java.util.Map;
import java.util.Set;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.domain.connection.ApplicationNo;

/** What conditions and checks of a change may ask of its papers (签约情况): {@code contractSigned}. */
public final class SigningFacts implements ConnectionFacts {
    private static final String SIGNED = "contractSigned";

    private final SignedChanges signing;

    public SigningFacts(SignedChanges signing) {
        this.signing = signing;
    }

    @Override
    public Set<String> names() {
        return Set.of(SIGNED);
    }

    @Override
    public Map<String, String> of(ApplicationNo application, Map<String, String> form) {
        return Map.of(SIGNED, Boolean.toString(signing.signed(application)));
    }
}
