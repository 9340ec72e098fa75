/** Bills of many accounts on one document (合并账单). */
package org.wattline.domain.billing.collective;
