package org.wattline.domain.kernel;

/**
 * The last digit of the numbers that people read out and type in, after ISO/IEC 7064 MOD 11,10: it finds every single wrong digit
 * and nearly every swap of neighbours.
 */
public final class CheckDigit {
    private CheckDigit() {}

    /** Appends the check digit to a string of decimal digits. @throws IllegalArgumentException if it holds anything else */
    public static String append(String digits) {
        return digits + digitFor(digits, digits.length());
    }

    /** Whether the last digit fits those before it. */
    public static boolean holds(String number) {
        if (number.length() < 2) return false;
        for (int i = 0; i < number.length(); i++) if (number.charAt(i) < '0' || number.charAt(i) > '9') return false;
        return digitFor(number, number.length() - 1) == number.charAt(number.length() - 1);
    }

    private static char digitFor(String digits, int length) {
        int product = 10;
        for (int i = 0; i < length; i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') throw new IllegalArgumentException("not a decimal digit: " + c);
            int sum = (product + c - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
