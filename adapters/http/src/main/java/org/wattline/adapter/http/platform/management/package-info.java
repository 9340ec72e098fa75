/** What operators ask of a running server, on a port of its own: health, measurements, version. */
package org.wattline.adapter.http.platform.management;
