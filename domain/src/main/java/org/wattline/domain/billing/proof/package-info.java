/** Bills proved by calculating them again (账单复算). */
package org.wattline.domain.billing.proof;
