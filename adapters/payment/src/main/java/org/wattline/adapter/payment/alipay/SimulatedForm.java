package org.wattline.adapter.payment.alipay;

/**
 * A notice as the simulator sends it.
 *
 * @param parameters its named values, signature included
 */
public record SimulatedForm(Parameters parameters) {
    /** The same signature over another amount. */
    public SimulatedForm tampered() {
        return with("total_amount", "0.01");
    }

    /** The same with one value replaced, without signing again. */
    public SimulatedForm with(String name, String value) {
        return new SimulatedForm(parameters.with(name, value));
    }

    public byte[] body() {
        return parameters.body();
    }
}
