/** The audit trail over HTTP. */
package org.wattline.adapter.http.platform.trail;
