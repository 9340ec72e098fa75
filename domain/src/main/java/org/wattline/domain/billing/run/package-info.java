/** Bill runs (算费批次): the bills of many accounts, calculated in parts that several servers share. */
package org.wattline.domain.billing.run;
