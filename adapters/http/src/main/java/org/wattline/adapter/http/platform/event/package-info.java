/** The event feed over HTTP: in parts, and as a stream that follows it. */
package org.wattline.adapter.http.platform.event;
