/** Writing debts off over HTTP. */
package org.wattline.adapter.http.payment.writeoff;
