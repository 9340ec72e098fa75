/** Previewing and carrying out rebillings (冲红重算). */
package org.wattline.application.billing.rebill;
