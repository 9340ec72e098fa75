package org.wattline.domain.kernel;

/**
 * The shape of the numbers that people use (户号, 工单号): a digit for the kind, a running number padded with zeros, a check digit.
 *
 * @param kind digit that tells the kinds apart
 * @param length digits in all
 */
public record HumanNumber(char kind, int length) {
    public String compose(long running) {
        String digits = Long.toString(running);
        int width = length - 2;
        if (running < 1 || digits.length() > width)
            throw new IllegalArgumentException("a running number has 1 … " + width + " digits: " + running);
        return CheckDigit.append(kind + "0".repeat(width - digits.length()) + digits);
    }

    /** Gives the number back when it has this shape. @throws IllegalArgumentException if it has not */
    public String checked(String number) {
        if (number.length() != length || number.charAt(0) != kind || !CheckDigit.holds(number))
            throw new IllegalArgumentException("not a number of this kind (" + length + " digits, the first " + kind
                    + ", with check digit): " + number);
        return number;
    }
}
