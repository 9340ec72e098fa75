package org.wattline.domain.access;

import java.util.Locale;
import java.util.regex.Pattern;
import org.wattline.domain.kernel.Masked;
import org.wattline.domain.kernel.Personal;

/**
 * The name with which somebody signs in (登录名): a chosen name, or a mobile number of mainland China. Capital letters count as small ones.
 * Only a mobile number tells something about the person and is masked.
 */
public record Login(String value) implements Personal, Comparable<Login> {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._@-]{2,63}");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");

    /** @throws IllegalArgumentException if it is neither a name of 3 to 64 characters nor a mobile number */
    public Login {
        value = value.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(value).matches() && !isMobile(value))
            throw new IllegalArgumentException(
                    "a login is a mobile number, or 3 to 64 letters, digits and . _ @ - that begin with a letter");
    }

    @Override
    public String clear() {
        return value;
    }

    @Override
    public String masked() {
        return isMobile(value) ? Masked.keep(value, 3, 4) : value;
    }

    @Override
    public int compareTo(Login other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isMobile(String value) {
        return MOBILE.matcher(value).matches();
    }
}
