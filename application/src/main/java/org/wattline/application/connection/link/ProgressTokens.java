package org.wattline.application.connection.link;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Vault;
import org.wattline.domain.connection.link.ProgressLink;

/**
 * What stands in a link: its id and end, signed under the vault's keys, so that a made-up one is told apart without looking anything up. Keys may be rotated: what was
 * signed under an old one holds as long as that is kept.
 */
public final class ProgressTokens {
    private static final String CONTEXT = "connection_progress_link.token";
    private static final int SAID = 24;

    private final Vault vault;

    public ProgressTokens(Vault vault) {
        this.vault = vault;
    }

    public String of(ProgressLink link) {
        byte[] said = ByteBuffer.allocate(SAID)
                .putLong(link.id().getMostSignificantBits())
                .putLong(link.id().getLeastSignificantBits())
                .putLong(link.until().getEpochSecond())
                .array();
        String text = encoded(said);
        return text + "." + encoded(vault.fingerprint(text, CONTEXT));
    }

    /** The link that a token names; empty if it is made up or over. */
    public Optional<UUID> read(String token, Instant now) {
        int dot = token.indexOf('.');
        if (dot < 0) return Optional.empty();
        try {
            String text = token.substring(0, dot);
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            if (vault.fingerprints(text, CONTEXT).stream().noneMatch(right -> MessageDigest.isEqual(right, signature)))
                return Optional.empty();
            ByteBuffer said = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            UUID id = new UUID(said.getLong(), said.getLong());
            return now.isBefore(Instant.ofEpochSecond(said.getLong())) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
