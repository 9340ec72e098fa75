package org.wattline.application.access;

import org.wattline.domain.access.credential.Password;
import org.wattline.domain.access.credential.SecretHash;

/** Turns passwords into hashes that are slow to make, so that stolen ones are of little use. */
public interface PasswordHashing {
    /** A hash, salted, so that the same password gives another one every time. */
    SecretHash hash(Password password);

    /** Whether the hash was made from the password. It takes as long whether it was or not. */
    boolean matches(Password password, SecretHash hash);

    /** Whether the hash was made with other parameters than are used today. */
    boolean outdated(SecretHash hash);
}
