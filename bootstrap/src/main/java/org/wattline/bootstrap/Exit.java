package org.wattline.bootstrap;

/** How the program ends, 退出码: the number a script sees. The launcher and its help page use the same ones. */
public enum Exit {
    DONE(0),
    FAILED(1),
    USAGE(2),
    TOOL_MISSING(3),
    PORT_TAKEN(4),
    DATA_FOLDER(5),
    DATABASE(6);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** @return the process's exit status, 0 for success */
    public int code() {
        return code;
    }
}
