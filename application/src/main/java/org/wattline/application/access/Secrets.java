package org.wattline.application.access;

/** Makes what nobody can guess. */
public interface Secrets {
    /** 256 bits as 43 characters that may stand in a URL. */
    String token();

    /** A password of 20 characters that people can type: letters and digits of all kinds that no one takes for another, and a hyphen. */
    String password();
}
