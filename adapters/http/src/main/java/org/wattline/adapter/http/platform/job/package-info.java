/** Long work over HTTP. */
package org.wattline.adapter.http.platform.job;
