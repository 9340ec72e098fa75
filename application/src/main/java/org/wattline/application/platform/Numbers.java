package org.wattline.application.platform;

import java.util.List;
import java.util.stream.Stream;

/** Running numbers from which the numbers that people use are made (户号, 工单号). Numbers of undone units are lost, never given twice. */
public interface Numbers {
    /** The next number of a series, counting from 1. */
    long next(String series);

    /** So many next numbers of a series, ascending. */
    default List<Long> next(String series, int count) {
        return Stream.generate(() -> next(series)).limit(count).toList();
    }
}
