/** Routes of invoices and of the profiles that they are made out by. */
package org.wattline.adapter.http.billing.invoice;
