package org.wattline.adapter.meterdata.dlt645;

/** Bytes that are nothing the protocol knows. Caught by the client and the simulator; callers see an answer that says so. */
final class Garbage extends Exception {
    private static final long serialVersionUID = 1;

    private final String what;

    Garbage(String what) {
        super(what);
        this.what = what;
    }

    String what() {
        return what;
    }
}
