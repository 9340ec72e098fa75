package org.wattline.bench;

/** Something did not run as it must for its figures to mean anything; the message says what. */
public final class CannotMeasure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotMeasure(String why) {
        super(why);
    }
}
