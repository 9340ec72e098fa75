package org.wattline.adapter.evidence;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/**
 * The operator's file about the company at a platform: {@code endpoint}, {@code company-id}, and the files {@code private-key} and {@code platform-key} with Ed25519
 * keys, beside it or anywhere else. Nothing of a key is ever part of a fault.
 */
public final class PlatformFile {
    private PlatformFile() {}

    /** @throws IllegalArgumentException naming what is wrong, without anything of a key */
    public static Platform read(Path file) {
        Properties values = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("must be an existing properties file in UTF-8", e);
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        String endpoint = text(values, "endpoint");
        if (!endpoint.matches("https://[^\\s/]+(/\\S*)?|http://127\\.0\\.0\\.1(:[0-9]+)?(/\\S*)?"))
            throw new IllegalArgumentException("endpoint must look like https://host/path");
        PrivateKey own = own(content(values, folder, "private-key"));
        PublicKey theirs = theirs(content(values, folder, "platform-key"));
        return new Platform(URI.create(endpoint), text(values, "company-id"), () -> own, () -> theirs);
    }

    private static String text(Properties values, String name) {
        String text = values.getProperty(name, "").strip();
        if (text.isEmpty()) throw new IllegalArgumentException("lacks " + name);
        return text;
    }

    private static byte[] content(Properties values, Path folder, String name) {
        try {
            String pem = Files.readString(folder.resolve(text(values, name)), StandardCharsets.UTF_8);
            return Base64.getMimeDecoder()
                    .decode(pem.lines()
                            .filter(line -> !line.startsWith("-----"))
                            .reduce("", String::concat));
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(name + " names no file that can be read", e);
        }
    }

    private static PrivateKey own(byte[] bytes) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("private-key names no Ed25519 key in PKCS #8");
        }
    }

    private static PublicKey theirs(byte[] bytes) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("platform-key names no Ed25519 public key");
        }
    }
}
