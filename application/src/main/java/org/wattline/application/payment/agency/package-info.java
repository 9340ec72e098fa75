/** Taking money at agencies (代收点收费). */
package org.wattline.application.payment.agency;
