package org.wattline.application.access;

import org.wattline.domain.access.credential.LockOut;
import org.wattline.domain.access.credential.PasswordPolicy;
import org.wattline.domain.access.credential.SessionPolicy;

/** The company's policies about passwords, failures and sessions. */
public record AccessPolicies(PasswordPolicy password, LockOut lockOut, SessionPolicy session) {
    public static final AccessPolicies DEFAULT =
            new AccessPolicies(PasswordPolicy.DEFAULT, LockOut.DEFAULT, SessionPolicy.DEFAULT);
}
