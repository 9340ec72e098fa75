package org.wattline.adapter.reference.platform;

import java.util.function.Supplier;

/** The files of rules by which the company decides: its own editions where it has published one, else those that the product brings along. */
public interface Rules {
    /** Those that the product brings along. */
    Rules SHIPPED = new Rules() {
        @Override
        public <T> Supplier<T> live(String file, Reading<T> reading) {
            T read = reading.usable(ReferenceFile.shipped(file + ".json"));
            return () -> read;
        }
    };

    /**
     * What a file says, read at once and again whenever another edition is in use.
     *
     * @param file its name without ending, {@code review-policies}
     * @throws ReferenceFaults.UnusableReference if the edition in use has a grave fault
     */
    <T> Supplier<T> live(String file, Reading<T> reading);

    /** Reads a file; leaves out and names what has a fault. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ReferenceFile file, ReferenceFaults faults);

        /** @throws ReferenceFaults.UnusableReference if the file has a grave fault */
        default T usable(ReferenceFile file) {
            ReferenceFaults faults = new ReferenceFaults();
            T read = read(file, faults);
            faults.refuseGrave();
            return read;
        }
    }
}
