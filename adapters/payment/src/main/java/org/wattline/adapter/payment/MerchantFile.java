package org.wattline.adapter.payment;

import java.io.ByteArrayInputStream;
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
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The operator's file about the company at a channel: a properties file that names keys by the files they are in, beside it or anywhere else. Nothing of
 * a key is ever part of a fault, so that none reaches a log.
 */
public final class MerchantFile {
    private final Path folder;
    private final Properties values = new Properties();

    /** @throws IllegalArgumentException if it cannot be read */
    public MerchantFile(Path file) {
        folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("must be an existing properties file in UTF-8", e);
        }
    }

    /** @throws IllegalArgumentException if it is not there */
    public String text(String name) {
        String text = values.getProperty(name, "").strip();
        if (text.isEmpty()) throw new IllegalArgumentException("lacks " + name);
        return text;
    }

    /** The names of its values. */
    public Set<String> names() {
        return values.stringPropertyNames();
    }

    /**
     * An address that only its owner answers at.
     *
     * @throws IllegalArgumentException unless it is one of the web with TLS, or of this machine
     */
    public URI address(String name, String standard) {
        String text = values.getProperty(name, standard).strip();
        if (!text.matches("https://[^\\s/]+(/\\S*)?|http://127\\.0\\.0\\.1(:[0-9]+)?(/\\S*)?"))
            throw new IllegalArgumentException(name + " must look like https://host/path");
        return URI.create(text);
    }

    /** What is in the file that a value names, without blanks around it. @throws IllegalArgumentException if it cannot be read */
    public String content(String name) {
        try {
            return Files.readString(folder.resolve(text(name)), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(name + " names no file that can be read", e);
        }
    }

    /** A private key in PKCS #8, with or without the lines around it. @throws IllegalArgumentException if it is none */
    public PrivateKey privateKey(String name) {
        String text = content(name);
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " names no RSA key in PKCS #8");
        }
    }

    /** A public key, with or without the lines around it, or that of a certificate. @throws IllegalArgumentException if it is none */
    public PublicKey publicKey(String name) {
        String text = content(name);
        try {
            return text.contains("BEGIN CERTIFICATE")
                    ? CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                            .getPublicKey()
                    : KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " names no RSA public key and no certificate");
        }
    }

    private static byte[] bytes(String pem) {
        return Base64.getMimeDecoder()
                .decode(pem.lines().filter(line -> !line.startsWith("-----")).reduce("", String::concat));
    }
}
