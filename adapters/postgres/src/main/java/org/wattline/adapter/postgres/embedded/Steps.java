package org.wattline.adapter.postgres.embedded;

import java.util.function.LongConsumer;

/** Told what the embedded server is doing when that takes a while, so that the operator is not left wondering. */
public interface Steps {

    /** @param what begins now, in words for the operator */
    void begin(String what);

    /**
     * @param what begins now and can be counted
     * @param total how much there is to do
     * @return to be told how much is done by now; the last call gives the total
     */
    LongConsumer count(String what, long total);
}
