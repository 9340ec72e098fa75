/** Routes of rebillings. */
package org.wattline.adapter.http.billing.rebill;
