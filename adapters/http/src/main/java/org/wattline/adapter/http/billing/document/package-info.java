/** Routes of the customers' copies of bills, and of their templates. */
package org.wattline.adapter.http.billing.document;
