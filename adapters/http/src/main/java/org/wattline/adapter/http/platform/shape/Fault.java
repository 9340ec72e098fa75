package org.wattline.adapter.http.platform.shape;

import org.wattline.domain.kernel.Text;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer into the body, or {@code query:name}, {@code path:name}, {@code header:Name}
 * @param code stable name of the kind of fault: {@code missing-field}
 */
public record Fault(String pointer, String code, Text message) {
    public static Fault of(String pointer, String code, String zh, String en) {
        return new Fault(pointer, code, Text.of(zh, en));
    }

    /** A value that its own type refused; of messages only those written for people are passed on. */
    public static Fault invalid(String pointer, IllegalArgumentException why) {
        String message = String.valueOf(why.getMessage());
        boolean forPeople = why.getClass().getSimpleName().equals("IllegalArgumentException")
                && !message.contains("org.wattline")
                && !message.contains("java.")
                && !message.equals("null");
        if (!forPeople) return of(pointer, "invalid-value", "值无效", "not a valid value");
        return of(pointer, "invalid-value", "值无效：" + message, "not a valid value: " + message);
    }
}
