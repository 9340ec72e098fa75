package org.wattline.application.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/**
 * Tables for downloads (导出), as RFC 4180 writes them, in UTF-8 with lines that end with a line feed. They begin with the mark by which a
 * spreadsheet knows the charset: without it Excel reads Chinese as GBK.
 *
 * <p>A cell that a spreadsheet would calculate, because it begins with {@code = + - @}, a tabulator or a carriage return, gets an apostrophe in
 * front, so that a text which somebody told us is never carried out by whoever opens the file (OWASP, CSV injection). Negative numbers stay
 * numbers.
 */
public final class Csv {
    public static final String TYPE = "text/csv; charset=utf-8";

    private static final String MARK = "\uFEFF";
    private static final String CALCULATED = "=+-@\t\r＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DIVIDING = Pattern.compile("[,\"\r\n]");

    private Csv() {}

    /** What a file begins with. @param head names of the columns with their line feed */
    public static byte[] begin(String head) {
        return bytes(MARK + head);
    }

    /** A line with its line feed. */
    public static String line(Object... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) line.append(i == 0 ? "" : ",").append(cell(cells[i].toString()));
        return line.append('\n').toString();
    }

    public static byte[] bytes(String lines) {
        return lines.getBytes(UTF_8);
    }

    private static String cell(String text) {
        boolean calculated = !text.isEmpty()
                && CALCULATED.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        String safe = calculated ? "'" + text : text;
        return DIVIDING.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
