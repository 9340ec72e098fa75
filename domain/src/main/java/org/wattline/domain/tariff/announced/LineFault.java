package org.wattline.domain.tariff.announced;

import org.wattline.domain.kernel.Text;

/**
 * What is wrong with a line of a sheet.
 *
 * @param code {@code gap}, {@code duplicate}, {@code not-an-interval}, {@code day-incomplete}, {@code malformed}
 */
public record LineFault(int line, String code, Text message) {
    public static LineFault of(int line, String code, String zh, String en) {
        return new LineFault(line, code, Text.of(zh, en));
    }
}
