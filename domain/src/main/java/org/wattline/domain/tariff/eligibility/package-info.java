/** Who may be priced by which tariff (电价适用核定): one rule for sale, billing and audit. */
package org.wattline.domain.tariff.eligibility;
