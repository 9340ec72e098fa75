package org.wattline.adapter.payment.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The sealed part of a notice: AES-256-GCM, its 16 bytes of tag at the end, in Base64.
 *
 * @param associated what is authenticated but not secret
 */
record SealedResource(String ciphertext, String nonce, String associated) {
    static final String ALGORITHM = "AEAD_AES_256_GCM";

    private static final int TAG_BITS = 128;

    static SealedResource of(String apiV3Key, String nonce, String associated, byte[] clear) {
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, apiV3Key, nonce, associated).doFinal(clear);
            return new SealedResource(Base64.getEncoder().encodeToString(sealed), nonce, associated);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not seal", e);
        }
    }

    /** @throws GeneralSecurityException if it was sealed under another key, or altered */
    byte[] open(String apiV3Key) throws GeneralSecurityException {
        byte[] sealed;
        try {
            sealed = Base64.getDecoder().decode(ciphertext);
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not Base64", e);
        }
        return cipher(Cipher.DECRYPT_MODE, apiV3Key, nonce, associated).doFinal(sealed);
    }

    private static Cipher cipher(int mode, String apiV3Key, String nonce, String associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(apiV3Key.getBytes(StandardCharsets.UTF_8), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce.getBytes(StandardCharsets.UTF_8)));
        cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
