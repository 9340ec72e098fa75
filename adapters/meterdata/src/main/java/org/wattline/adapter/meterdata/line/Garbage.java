package org.wattline.adapter.meterdata.line;

/** Bytes that are nothing the protocol knows. Never leaves the adapter: callers see an answer that says so. */
public final class Garbage extends Exception {
    private static final long serialVersionUID = 1;

    private final String what;

    public Garbage(String what) {
        super(what);
        this.what = what;
    }

    public String what() {
        return what;
    }
}
