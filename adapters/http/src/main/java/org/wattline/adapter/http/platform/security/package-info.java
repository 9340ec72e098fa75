/** Who calls, what the caller may do, and how often. */
package org.wattline.adapter.http.platform.security;
