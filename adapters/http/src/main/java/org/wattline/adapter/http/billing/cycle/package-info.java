/** Bill cycles over HTTP. */
package org.wattline.adapter.http.billing.cycle;
