/** Customers that are on file twice, over HTTP. */
package org.wattline.adapter.http.customer.duplicate;
