package org.wattline.adapter.meterdata.dlt645;

import java.util.regex.Pattern;

/**
 * By which a meter knows who may write and switch (密码, 操作者代码).
 *
 * @param authority class of the password, 00 … 09; 02 for switching
 * @param password six digits
 * @param operator eight digits
 */
public record Credentials645(int authority, String password, String operator) {
    private static final Pattern SIX = Pattern.compile("\\d{6}");
    private static final Pattern EIGHT = Pattern.compile("\\d{8}");

    public Credentials645 {
        if (authority < 0
                || authority > 9
                || !SIX.matcher(password).matches()
                || !EIGHT.matcher(operator).matches())
            throw new IllegalArgumentException("a password has a class 0 … 9 and 6 digits, an operator 8 digits");
    }

    /** PA P0 P1 P2 C0 C1 C2 C3. */
    byte[] bytes() {
        byte[] bytes = new byte[8];
        bytes[0] = (byte) authority;
        System.arraycopy(Bcd.lowFirst(password), 0, bytes, 1, 3);
        System.arraycopy(Bcd.lowFirst(operator), 0, bytes, 4, 4);
        return bytes;
    }

    /** Neither password nor operator. */
    @Override
    public String toString() {
        return "class " + authority;
    }
}
