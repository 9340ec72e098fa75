package org.wattline.adapter.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.wattline.application.access.Secrets;

/** Secrets from the platform's cryptographic random numbers. */
public final class SecureSecrets implements Secrets {
    private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
    private static final String CAPITAL = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGIT = "23456789";

    private final SecureRandom random = new SecureRandom();

    @Override
    public String token() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Four groups of four with a hyphen between; the second group begins with one of each kind, so that every policy is met. */
    @Override
    public String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) password.append('-');
            password.append(pick(
                    switch (i) {
                        case 4 -> SMALL;
                        case 5 -> CAPITAL;
                        case 6 -> DIGIT;
                        default -> SMALL + CAPITAL + DIGIT;
                    }));
        }
        return password.append(pick(DIGIT)).toString();
    }

    private char pick(String from) {
        return from.charAt(random.nextInt(from.length()));
    }
}
