/** Customers and their accounts over HTTP. */
package org.wattline.adapter.http.customer;
