package org.wattline.application.platform;

/** Running numbers from which the numbers that people use are made (户号, 工单号). Numbers of undone units are lost, never given twice. */
public interface Numbers {
    /** The next number of a series, counting from 1. */
    long next(String series);
}
