/** Routes of credit and debit notes. */
package org.wattline.adapter.http.billing.adjustment;
