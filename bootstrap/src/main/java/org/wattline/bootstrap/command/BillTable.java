package org.wattline.bootstrap.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.line.RatedLine;

/** A bill as a table for a terminal, and below it how each line came about. */
final class BillTable {
    private static final Text TOTAL = Text.of("合计", "total");

    private BillTable() {}

    static void print(RatedBill bill, Locale locale, PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        for (RatedLine line : bill.lines())
            rows.add(List.of(
                    line.title().in(locale),
                    line.quantity().text().in(locale),
                    line.price().text().in(locale),
                    line.share().days() == line.share().of()
                            ? ""
                            : line.share().days() + "/" + line.share().of(),
                    line.amount().toString()));
        rows.add(List.of(TOTAL.in(locale), "", "", "", bill.total().toString()));
        int[] widths = new int[5];
        for (List<String> row : rows)
            for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], width(row.get(i)));
        for (List<String> row : rows) {
            StringBuilder text = new StringBuilder(padded(row.getFirst(), widths[0], false));
            for (int i = 1; i < widths.length; i++)
                if (widths[i] > 0) text.append("  ").append(padded(row.get(i), widths[i], true));
            out.println(text.toString().stripTrailing());
        }
        out.println();
        out.println(bill.explanation().in(locale));
    }

    private static String padded(String text, int width, boolean right) {
        String spaces = " ".repeat(width - width(text));
        return right ? spaces + text : text + spaces;
    }

    /** Columns on a terminal: Chinese characters take two. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 && c < 0x20000 ? 2 : 1).sum();
    }
}
