/** What agencies tell of their days. */
package org.wattline.adapter.payment.agency;
