package org.wattline.adapter.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.wattline.application.platform.Vault;

/**
 * A vault that seals with AES-256-GCM under a random nonce; header and context are authenticated with the value. Fingerprints are
 * HMAC-SHA-256. Both keys are derived from the key of the settings (HKDF, RFC 5869), so that neither tells anything of the other.
 *
 * <p>A sealed value is: 1 byte format, 1 byte length of the key's id, the id, 12 bytes nonce, ciphertext, 16 bytes tag.
 */
public final class AesVault implements Vault {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, Derived> keys = new LinkedHashMap<>();
    private final String newest;
    private final SecureRandom random = new SecureRandom();

    public AesVault(VaultKeys settings) {
        this.newest = settings.ids().getFirst();
        for (String id : settings.ids()) keys.put(id, derive(settings.key(id)));
    }

    @Override
    public byte[] seal(String clear, String context) {
        byte[] header = header(newest);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] cipher = crypt(
                Cipher.ENCRYPT_MODE, key(newest).seal, nonce, header, context, clear.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(header.length + NONCE + cipher.length)
                .put(header)
                .put(nonce)
                .put(cipher)
                .array();
    }

    @Override
    public String open(byte[] sealed, String context) {
        String id = idOf(sealed);
        byte[] header = header(id);
        if (sealed.length < header.length + NONCE + TAG_BITS / 8) throw altered();
        ByteBuffer rest = ByteBuffer.wrap(sealed, header.length, sealed.length - header.length);
        byte[] nonce = new byte[NONCE];
        rest.get(nonce);
        byte[] cipher = new byte[rest.remaining()];
        rest.get(cipher);
        byte[] clear = crypt(Cipher.DECRYPT_MODE, key(id).seal, nonce, header, context, cipher);
        return new String(clear, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] fingerprint(String clear, String context) {
        return fingerprint(key(newest), clear, context);
    }

    @Override
    public List<byte[]> fingerprints(String clear, String context) {
        return keys.values().stream()
                .map(key -> fingerprint(key, clear, context))
                .toList();
    }

    @Override
    public boolean outdated(byte[] sealed) {
        return !idOf(sealed).equals(newest);
    }

    private Derived key(String id) {
        Derived key = keys.get(id);
        if (key == null)
            throw new IllegalArgumentException("sealed under the key " + id + ", which is not in the settings");
        return key;
    }

    private static byte[] fingerprint(Derived key, String clear, String context) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.find);
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(clear.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] header, String context, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(header);
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a sealed value was altered or belongs elsewhere than " + context, e);
        }
    }

    private static String idOf(byte[] sealed) {
        if (sealed.length < 2 || sealed[0] != FORMAT || sealed[1] < 1 || sealed.length < 2 + sealed[1]) throw altered();
        return new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII);
    }

    private static byte[] header(String id) {
        byte[] ascii = id.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + ascii.length)
                .put(FORMAT)
                .put((byte) ascii.length)
                .put(ascii)
                .array();
    }

    private static IllegalArgumentException altered() {
        return new IllegalArgumentException("not a sealed value");
    }

    private static Derived derive(byte[] key) {
        return new Derived(derive(key, "wattline seal", "AES"), derive(key, "wattline find", "HmacSHA256"));
    }

    private static SecretKey derive(byte[] key, String purpose, String algorithm) {
        try {
            HKDFParameterSpec spec = HKDFParameterSpec.ofExtract()
                    .addIKM(new SecretKeySpec(key, "HKDF"))
                    .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF", e);
        }
    }

    private record Derived(SecretKey seal, SecretKey find) {}
}
