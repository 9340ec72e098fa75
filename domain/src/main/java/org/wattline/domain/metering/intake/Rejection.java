package org.wattline.domain.metering.intake;

import org.wattline.domain.kernel.Refusal;

/**
 * A line that was turned away, with everything needed to mend it and send it again.
 *
 * @param line its number in the file, from 1
 * @param code why, by name
 * @param rule number of the rule
 * @param detail why, in words
 * @param content the line itself, cut when it is very long
 */
public record Rejection(long line, String code, String rule, String detail, String content) {
    private static final int KEPT = 4000;

    public Rejection {
        content = content.length() > KEPT ? content.substring(0, KEPT) : content;
    }

    public static Rejection of(long line, Refusal why, String content) {
        return new Rejection(line, why.code(), why.rule(), why.title().en(), content);
    }

    /** One that could not even be read. */
    public static Rejection of(long line, Refusal why, String detail, String content) {
        return new Rejection(line, why.code(), why.rule(), detail, content);
    }

    /** The same, and where the line stands in what the sender keeps. */
    public Rejection standing(String place) {
        return new Rejection(line, code, rule, detail + " (" + place + ")", content);
    }
}
