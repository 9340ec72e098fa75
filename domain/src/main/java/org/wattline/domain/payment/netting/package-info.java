/** Netting between accounts of one owner (互抵). */
package org.wattline.domain.payment.netting;
