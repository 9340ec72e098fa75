package org.wattline.adapter.postgres.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An insert of rows by {@code values}. Rows go in parts of 1, 2, 4 … 64, so that few different statements occur and the server keeps their
 * plans.
 *
 * @param target table and columns
 * @param row the parameters of one row
 */
record RowInsert(String target, String row) {
    private static final int LARGEST = 64;

    List<Write> writes(List<List<Object>> rows) {
        List<Write> writes = new ArrayList<>();
        for (int from = 0; from < rows.size(); ) {
            int size = Math.min(LARGEST, Integer.highestOneBit(rows.size() - from));
            Write write = Write.of(sql(size));
            for (List<Object> one : rows.subList(from, from + size)) write.with(one.toArray());
            writes.add(write);
            from += size;
        }
        return writes;
    }

    private String sql(int rows) {
        return "insert into " + target + " values " + String.join(", ", Collections.nCopies(rows, row));
    }
}
