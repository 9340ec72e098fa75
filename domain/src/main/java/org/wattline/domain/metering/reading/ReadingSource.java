package org.wattline.domain.metering.reading;

/** How a reading came about (抄表方式). */
public enum ReadingSource {
    /** Frozen by the meter and fetched from afar (自动). */
    AUTO,
    /** By a reader's terminal on site (现场终端). */
    TERMINAL,
    /** Written down by a reader (手工). */
    MANUAL,
    /** By the customer (自抄). */
    SELF,
    /** Nobody read it (估抄). */
    ESTIMATE,
    /** When the meter was installed (装表). */
    INSTALL,
    /** When the meter was removed (拆表). */
    REMOVE
}
