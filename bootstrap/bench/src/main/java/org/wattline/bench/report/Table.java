package org.wattline.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a run measured, the first column in words, the others in figures.
 *
 * @param notes what a reader must know beside the figures, one sentence each
 */
public record Table(List<String> titles, List<List<String>> rows, List<String> notes) {
    public Table {
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    public static Table of(String... titles) {
        return new Table(List.of(titles), List.of(), List.of());
    }

    public Table row(String... cells) {
        if (cells.length != titles.size()) throw new IllegalArgumentException("a cell for each column");
        List<List<String>> more = new ArrayList<>(rows);
        more.add(List.of(cells));
        return new Table(titles, more, notes);
    }

    public Table note(String sentence) {
        List<String> more = new ArrayList<>(notes);
        more.add(sentence);
        return new Table(titles, rows, more);
    }

    /** As Markdown, which is as well readable on a terminal: all columns are filled up to the same width. */
    public String markdown() {
        int[] widths = IntStream.range(0, titles.size()).map(this::width).toArray();
        StringBuilder text = new StringBuilder();
        line(text, titles, widths);
        for (int i = 0; i < widths.length; i++)
            text.append(i == 0 ? "|" : "").append("-".repeat(widths[i] + 1)).append(i == 0 ? "-|" : ":|");
        text.append('\n');
        for (List<String> row : rows) line(text, row, widths);
        for (String note : notes) text.append('\n').append(note).append('\n');
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .mapToInt(String::length)
                .reduce(titles.get(column).length(), Math::max);
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String fill = " ".repeat(widths[i] - cell.length());
            text.append(i == 0 ? "| " + cell + fill : " " + fill + cell).append(" |");
        }
        text.append('\n');
    }
}
