/** With what somebody signs in (凭证): passwords, lock-out after failures, sessions. */
package org.wattline.domain.access.credential;
