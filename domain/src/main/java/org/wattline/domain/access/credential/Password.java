package org.wattline.domain.access.credential;

import org.wattline.domain.kernel.Personal;

/** A password in clear (密码), on its way to being hashed or compared; nothing keeps or prints it. */
public record Password(String clear) implements Personal {
    /** The most characters that a password has, so that hashing one costs little. */
    public static final int LONGEST = 128;

    public Password {
        if (clear.isEmpty() || clear.length() > LONGEST)
            throw new IllegalArgumentException("a password has 1 to " + LONGEST + " characters");
    }

    @Override
    public String masked() {
        return "********";
    }

    @Override
    public String toString() {
        return masked();
    }
}
