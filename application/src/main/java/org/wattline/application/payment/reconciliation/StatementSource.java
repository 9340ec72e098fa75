package org.wattline.application.payment.reconciliation;

import java.time.LocalDate;
import org.wattline.domain.payment.Channel;

/** A channel that gives its statement of a day when it is asked (对账文件下载). */
public interface StatementSource {
    Channel channel();

    Answer fetch(LocalDate day);

    /** What came of it. */
    sealed interface Answer {
        /** The file, whole and believed. */
        record File(byte[] bytes) implements Answer {}

        /** The channel says that it has none: not yet, or because nothing moved. */
        record None(String why) implements Answer {}

        /** Nobody knows: the channel does not answer, is not believed, or the file is not what it says. */
        record Unknown(String why) implements Answer {}
    }
}
