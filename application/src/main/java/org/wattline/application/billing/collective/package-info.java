/** Collective bills: many accounts, one document. */
package org.wattline.application.billing.collective;
