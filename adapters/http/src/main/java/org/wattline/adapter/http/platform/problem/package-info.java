/** What a caller is told when something is not done (RFC 9457), made in one place. */
package org.wattline.adapter.http.platform.problem;
