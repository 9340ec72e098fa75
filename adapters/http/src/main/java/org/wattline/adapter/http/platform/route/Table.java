package org.wattline.adapter.http.platform.route;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wattline.application.platform.Csv;

/** Answers that are tables for spreadsheets: {@link Csv}. */
public final class Table {
    private Table() {}

    /** @param head names of the columns with their line feed */
    public static <T> Reply of(String head, List<T> rows, Function<? super T, String> line) {
        StringBuilder lines = new StringBuilder();
        for (T row : rows) lines.append(line.apply(row));
        return of(head, lines.toString());
    }

    /** @param lines each with its line feed */
    public static Reply of(String head, String lines) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(Csv.begin(head));
        whole.writeBytes(Csv.bytes(lines));
        return new Reply.Bytes(200, Csv.TYPE, whole.toByteArray(), Map.of());
    }

    /** One of any length, written as it is read. @param rows writes what follows upon the head */
    public static Reply streamed(String head, Reply.Writing rows) {
        return new Reply.Stream(200, Csv.TYPE, out -> {
            out.write(Csv.begin(head));
            rows.to(out);
        });
    }
}
